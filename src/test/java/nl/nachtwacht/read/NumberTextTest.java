package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  private final Numbers numbers = new Numbers('.', false);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "12, 12",
    "-0.5, -0.5",
    "0.1, 0.1",
    "121000.25, 121000.25",
    "0.000000001, 0.000000001",
    "123456789012345, 123456789012345",
    "0.30000000000000004, 0.300000000000000044",
    "1e20, 1.0000000000000000E+20",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void isAsShortAsTellsTheNumber(double value, String expected) {
    assertEquals(expected, NumberText.of(value));
  }

  @Test
  void singlePrecisionIsShortAmongItsLike() {
    assertEquals("0.1", NumberText.of(0.1f));
    assertEquals("52.370216", NumberText.of(52.370216f));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isReadBackAsTheSameNumber(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      double degrees = random.nextGaussian() * 90;
      double any = Double.longBitsToDouble(random.nextLong());
      float single = Float.intBitsToFloat(random.nextInt());
      assertEquals(degrees, numbers.parse(NumberText.of(degrees)));
      if (Double.isFinite(any)) {
        assertEquals(any, numbers.parse(NumberText.of(any)));
      }
      if (Float.isFinite(single)) {
        assertEquals(single, (float) numbers.parse(NumberText.of(single)));
      }
    }
  }
}
