package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumsTest {
  @Test
  void smallTermsBesideALargeOneAreKept() {
    assertEquals(2, CompensatedSum.of(1, 1e100, 1, -1e100));
    assertEquals(0, CompensatedSum.of());
  }

  @Test
  void varianceOfLargeNumbersIsExact() {
    ExactMoments moments = new ExactMoments();
    for (long value : new long[] {4_000_000_001L, 4_000_000_002L, 4_000_000_003L}) {
      moments.add(value);
    }
    assertEquals(2.0 / 3, moments.populationVariance());
    assertEquals(1, moments.sampleVariance());
    assertEquals(4_000_000_002.0, moments.mean());
  }

  @Test
  void sumsOfSquaresBeyondALongCarryOver() {
    ExactMoments moments = new ExactMoments();
    for (int k = 0; k < 8; k++) {
      moments.add(k % 2 == 0 ? 3_000_000_000L : -3_000_000_000L);
    }
    assertEquals(9e18, moments.populationVariance());
  }

  @Test
  void partsOfMomentsAddUpToTheWhole() {
    ExactMoments whole = new ExactMoments();
    ExactMoments[] parts = {new ExactMoments(), new ExactMoments(), new ExactMoments()};
    for (int k = 0; k < 100; k++) {
      whole.add(k * k);
      parts[k % 3].add(k * k);
    }
    parts[2].add(parts[0]);
    parts[2].add(parts[1]);
    assertEquals(whole.populationVariance(), parts[2].populationVariance());
    assertEquals(100, parts[2].count());
  }

  @Test
  void quantileOfCountsIsTheQuantileOfTheValuesRoundedDown() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      long[] counts = new long[40];
      double[] values = new double[1 + random.nextInt(60)];
      for (int i = 0; i < values.length; i++) {
        int value = random.nextInt(40);
        counts[value]++;
        values[i] = value;
      }
      Arrays.sort(values);
      for (int permille : new int[] {0, 500, 750, 900, 970, 1000}) {
        double exact = Quantile.type7(values, permille / 1000.0);
        assertEquals(Math.floor(exact + 1e-9), Quantile.type7Floor(counts, permille));
      }
    }
  }

  @Test
  void adjustedValuesFromCountsEqualThoseFromTheList() {
    double[] list = {0.001, 0.01, 0.01, 0.01, 0.02, 0.5, 0.5, 0.9};
    double[] whole = FalseDiscovery.adjust(list);
    double[] distinct =
        FalseDiscovery.adjust(
            new double[] {0.001, 0.01, 0.02, 0.5, 0.9}, new long[] {1, 3, 1, 2, 1});
    assertArrayEquals(new double[] {whole[0], whole[1], whole[4], whole[5], whole[7]}, distinct);
    assertEquals(whole[1], whole[3]);
  }

  @Test
  void unsortedTestsAreADefect() {
    assertThrows(IllegalStateException.class, () -> FalseDiscovery.adjust(new double[] {0.5, 0.1}));
  }

  @Test
  void missingUnitsGoToThoseWhoLostMost() {
    assertArrayEquals(
        new long[] {1, 3, 1}, LargestRemainder.round(new double[] {1.2, 2.6, 1.2}, 5));
    assertArrayEquals(new long[] {2, 1}, LargestRemainder.round(new double[] {1.5, 1.5}, 3));
  }

  @Test
  void negativePartsAreRoundedToo() {
    assertArrayEquals(
        new long[] {11, -4, 0}, LargestRemainder.round(new double[] {10.6, -4.0, 0.0}, 7));
    assertArrayEquals(new long[] {10, -3}, LargestRemainder.round(new double[] {10.3, -3.3}, 7));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void roundedPartsAddUpAndStayNear(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 10_000; round++) {
      double[] parts = new double[1 + random.nextInt(9)];
      Arrays.setAll(parts, i -> random.nextInt(4) == 0 ? 0 : random.nextDouble(-2000, 9000));
      long whole = (long) Math.rint(CompensatedSum.of(parts));
      long[] rounded = LargestRemainder.round(parts, whole);
      assertEquals(whole, Arrays.stream(rounded).sum());
      for (int i = 0; i < parts.length; i++) {
        assertTrue(Math.abs(parts[i] - rounded[i]) < 1, parts[i] + " became " + rounded[i]);
        assertTrue(parts[i] != 0 || rounded[i] == 0);
      }
    }
  }
}
