package nl.nachtwacht.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedNumbersTest {
  /** Alike and small, alike and large, small, at the ends of an int, one beyond, any. */
  private static final int WIDTH = 6;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100})
  void everyNumberComesBack(int count) {
    SplittableRandom random = new SplittableRandom(count);
    long[] byFeature = new long[(count + 3) * WIDTH];
    for (int feature = 0; feature < count; feature++) {
      long sign = feature % 2 == 0 ? 1 : -1;
      int from = feature * WIDTH;
      byFeature[from] = -7;
      byFeature[from + 1] = Long.MIN_VALUE;
      byFeature[from + 2] = random.nextInt();
      byFeature[from + 3] = sign > 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE;
      byFeature[from + 4] = sign > 0 ? Integer.MAX_VALUE + 1L : Integer.MIN_VALUE - 1L;
      byFeature[from + 5] = random.nextLong();
    }
    PackedNumbers numbers = PackedNumbers.of(byFeature, count, WIDTH);
    for (int at = 0; at < count * WIDTH; at++) {
      assertEquals(byFeature[at], numbers.at(at / WIDTH, at % WIDTH), "at " + at);
    }
  }
}
