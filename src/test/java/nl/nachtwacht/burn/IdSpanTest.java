package nl.nachtwacht.burn;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdSpanTest {
  private static IdSpan ids(long... ids) {
    return IdSpan.of(ids, 0);
  }

  private static boolean canRepeat(IdSpan... blocks) {
    return IdSpan.canRepeat(List.of(blocks));
  }

  @Test
  void numbersThatRiseWithinAndAcrossBlocksRepeatNothing() {
    assertFalse(canRepeat(ids(1, 2, 9), ids(10, 12), ids(40)));
    assertFalse(canRepeat(ids(40), ids(), ids(10, 12), ids(0, 2, 9)));
    assertFalse(canRepeat());
  }

  @Test
  void numbersOfOneRangeMay() {
    assertTrue(canRepeat(ids(1, 2, 9), ids(9, 12)));
    assertTrue(canRepeat(ids(1, 20), ids(9, 12)));
    assertTrue(canRepeat(ids(1, 20), ids(30, 40), ids(1, 20)));
  }

  @Test
  void numbersThatFallOrStandTwiceTextsAndRowsWithoutAnIdMay() {
    assertTrue(canRepeat(ids(2, 1)));
    assertTrue(canRepeat(ids(2, 2)));
    assertTrue(canRepeat(ids(-5, 1)));
    assertTrue(canRepeat(ids(-5), ids(1)));
    assertTrue(canRepeat(IdSpan.of(new long[] {1, 2}, 1)));
    assertTrue(canRepeat(IdSpan.of(new long[] {}, 2)));
  }

  @Test
  void whatStandsTwiceIsNeverOverlooked() {
    Random random = new Random(5);
    int without = 0;
    for (int round = 0; round < 2000; round++) {
      long[] rows =
          LongStream.generate(() -> random.nextInt(30)).limit(1 + random.nextInt(6)).toArray();
      if (random.nextBoolean()) {
        Arrays.sort(rows);
      }
      int cut = random.nextInt(rows.length + 1);
      boolean can =
          canRepeat(
              IdSpan.of(Arrays.copyOfRange(rows, 0, cut), 0),
              IdSpan.of(Arrays.copyOfRange(rows, cut, rows.length), 0));
      boolean does = Arrays.stream(rows).distinct().count() < rows.length;
      assertTrue(can || !does, () -> Arrays.toString(rows) + " cut at " + cut);
      without += can ? 0 : 1;
    }
    assertTrue(without > 100);
    assertTrue(without < 2000);
  }
}
