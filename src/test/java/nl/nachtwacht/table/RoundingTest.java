package nl.nachtwacht.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoundingTest {
  @Test
  void roundsAsTheLibraryDoes() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200_000; i++) {
      check(Double.longBitsToDouble(random.nextLong()));
      check(random.nextDouble(-1e6, 1e6));
      check(random.nextInt(-1000, 1000) / 2.0);
    }
    for (double edge : new double[] {0x1p51, 0x1p52, 0x1p53, 0.5, 0.49999999999999994, 1e300}) {
      for (double near : new double[] {Math.nextDown(edge), edge, Math.nextUp(edge)}) {
        check(near);
        check(-near);
      }
    }
    check(Double.NaN);
    check(Double.POSITIVE_INFINITY);
    check(0);
  }

  private static void check(double value) {
    assertEquals(Math.rint(value) + 0.0, Rounding.halfEven(value) + 0.0, () -> "of " + value);
  }
}
