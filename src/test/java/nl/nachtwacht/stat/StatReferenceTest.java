package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** Agreement with R and Python on single numbers. */
class StatReferenceTest {
  @Test
  void falseDiscoveryRateOfFifteenPublishedTests() {
    Reference.Values bh = Reference.values("bh");
    double[] q = FalseDiscovery.adjust(bh.vector("p"));
    for (int k = 0; k < q.length; k++) {
      bh.check("q[" + (k + 1) + "]", q[k]);
    }
    bh.check("rejected_at_0.05", Arrays.stream(q).filter(value -> value <= 0.05).count());
  }

  @Test
  void normalTailFarOutIsNotZero() {
    assertEquals(6.1951852559e-158, NormalTail.twoSided(26.7757350922), 6.2e-164);
    assertEquals(NormalTail.twoSided(1.5), NormalTail.twoSided(-1.5));
    assertEquals(1, NormalTail.twoSided(0));
  }

  @Test
  void poissonIntervalOfGarwood() {
    Reference.Values garwood = Reference.values("garwood");
    for (int x : new int[] {0, 1, 2, 5, 10, 25, 100}) {
      Interval interval = PoissonInterval.garwood(x, 0.95);
      garwood.check("x=" + x + ".lo95", interval.low());
      garwood.check("x=" + x + ".hi95", interval.high());
    }
  }

  @Test
  void shareIntervalOfWilson() {
    Reference.Values wilson = Reference.values("wilson");
    for (int[] share : new int[][] {{0, 10}, {1, 10}, {5, 10}, {12, 87}, {87, 87}, {81, 263}}) {
      Interval interval = ShareInterval.wilson(share[0], share[1], 0.95);
      wilson.check(share[0] + "/" + share[1] + "[lo]", interval.low());
      wilson.check(share[0] + "/" + share[1] + "[hi]", interval.high());
    }
  }

  @Test
  void centralCountsArePoissonQuantilesOfScipy() {
    // scipy.stats.poisson.ppf([0.025, 0.975], mean)
    double[][] cases = {{0.02, 0, 0}, {0.03, 0, 1}, {1, 0, 3}, {4, 1, 8}, {50, 37, 64}};
    for (double[] one : cases) {
      for (int count = 0; count < 80; count++) {
        boolean isCentral = count >= one[1] && count <= one[2];
        assertEquals(
            isCentral,
            CentralCount.isCentral(count, one[0], CentralCount.KNOWN_MEAN, 0.95),
            one[0] + " " + count);
      }
    }
    assertEquals(true, CentralCount.isCentral(0, 0, 2, 0.95));
    assertEquals(false, CentralCount.isCentral(1, 0, CentralCount.KNOWN_MEAN, 0.95));
  }

  @Test
  void centralCountsAreNegativeBinomialQuantilesOfScipy() {
    // scipy.stats.nbinom.ppf([0.025, 0.975], size, size / (size + mean))
    double[][] cases = {
      {0.02, 0.05, 0, 0},
      {0.1, 1, 0, 1},
      {1, 0.1, 0, 10},
      {1, 2, 0, 4},
      {4, 0.5, 0, 21},
      {4, 20, 0, 9},
      {30, 1.5, 1, 95},
      {50, 2981, 37, 64}
    };
    for (double[] one : cases) {
      for (int count = 0; count < 150; count++) {
        boolean isCentral = count >= one[2] && count <= one[3];
        String where = one[0] + " " + one[1] + " " + count;
        assertEquals(isCentral, CentralCount.isCentral(count, one[0], one[1], 0.95), where);
      }
    }
  }

  @Test
  void quantilesBetweenOrderStatistics() {
    Reference.Values breaks = Reference.values("breaks");
    double[] values = Reference.csv("city/breaks.csv").reals("value");
    for (int k = 0; k <= 5; k++) {
      breaks.check("quantile5[" + (k + 1) + "]", Quantile.type7(values, k / 5.0));
    }
    double[] small = {1, 2, 4, 5, 7, 9, 10, 20};
    for (int percent : new int[] {0, 25, 50, 75, 100}) {
      breaks.check("quantile4_small[" + percent + "%]", Quantile.type7(small, percent / 100.0));
    }
  }

  @Test
  void rateOfCountiesByGetisAndOrd() {
    Reference.Csv counties = Reference.csv("expected/nc_sids.csv");
    String[] names = counties.texts("name");
    double[] births = counties.reals("bir74");
    double[] rate = counties.reals("sid74");
    Arrays.setAll(rate, i -> rate[i] / births[i]);
    Reference.Csv pairs = Reference.csv("classic/nc_sids_neighbours.csv");
    GetisOrd statistic = GetisOrd.of(rate);
    double[] z = new double[rate.length];
    for (int i = 0; i < z.length; i++) {
      double sum = rate[i];
      int members = 1;
      for (int pair = 0; pair < pairs.rows(); pair++) {
        if (pairs.texts("i")[pair].equals(names[i])) {
          sum += rate[Arrays.asList(names).indexOf(pairs.texts("j")[pair])];
          members++;
        }
      }
      z[i] = statistic.z(sum, members);
      Reference.agree(counties.reals("gistar_rate74")[i], z[i], 1e-9, names[i]);
    }
    Reference.Values single = Reference.values("gistar_nc");
    single.check("z[Ashe]", z[0]);
    single.check("max", Arrays.stream(z).max().orElseThrow());
    single.check("min", Arrays.stream(z).min().orElseThrow());
  }
}
