package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreement with R on six cities held side by side. */
class CitiesReferenceTest {
  private static final double PER = 1e4;

  private final Reference.Csv cities = Reference.csv("city/cities.csv");
  private final Reference.Csv expected = Reference.csv("expected/cities.csv");
  private final String[] names = cities.texts("city");
  private final double[] counts = cities.reals("n");
  private final double[][] groups = pairs("n_1529", "n_other");
  private final double[][] people = pairs("pop_1529", "pop_other");

  private double[][] pairs(String first, String second) {
    double[] one = cities.reals(first);
    double[] other = cities.reals(second);
    double[][] pairs = new double[one.length][];
    Arrays.setAll(pairs, i -> new double[] {one[i], other[i]});
    return pairs;
  }

  private double inhabitants(int city) {
    return people[city][0] + people[city][1];
  }

  private void agree(String column, int city, double got) {
    Reference.agree(expected.reals(column)[city], got, 1e-9, column + " " + names[city]);
  }

  @Test
  void crudeRatesHaveGarwoodsInterval() {
    for (int city = 0; city < names.length; city++) {
      Interval interval =
          PoissonInterval.garwood(counts[city], 0.95).times(PER / inhabitants(city));
      agree("crude", city, PER * counts[city] / inhabitants(city));
      agree("crude_lo95", city, interval.low());
      agree("crude_hi95", city, interval.high());
    }
  }

  @Test
  void directRatesHaveTheIntervalOfFayAndFeuer() {
    for (int city = 0; city < names.length; city++) {
      double[] standard = {0.18, 0.82};
      DirectRate rate = DirectRate.of(groups[city], people[city], standard, 0.95);
      agree("direct", city, PER * rate.value());
      agree("direct_lo95", city, PER * rate.interval().low());
      agree("direct_hi95", city, PER * rate.interval().high());
    }
  }

  @Test
  void withoutEventsTheDirectRateBeginsAtZero() {
    DirectRate rate =
        DirectRate.of(new double[2], new double[] {10, 10}, new double[] {0.5, 0.5}, 0.95);
    assertEquals(0, rate.value());
    assertEquals(0, rate.interval().low());
    // One group as it were: the upper end is that of Garwood for 0 of 20.
    assertEquals(3.68887945411 / 20, rate.interval().high(), 1e-9);
    double[] none = {10, 0};
    assertThrows(IllegalStateException.class, () -> DirectRate.of(new double[2], none, none, 0.95));
  }

  @Test
  void ratiosToWhatWasExpectedHaveGarwoodsInterval() {
    double[] all = ExpectedCounts.of(groups, people);
    for (int city = 0; city < names.length; city++) {
      Interval interval = PoissonInterval.garwood(counts[city], 0.95).times(1 / all[city]);
      agree("expected", city, all[city]);
      agree("sir", city, counts[city] / all[city]);
      agree("sir_lo95", city, interval.low());
      agree("sir_hi95", city, interval.high());
      agree("z_sqrt", city, 2 * (Math.sqrt(counts[city]) - Math.sqrt(all[city])));
    }
    assertEquals(Arrays.stream(counts).sum(), Arrays.stream(all).sum(), 1e-9);
  }

  @Test
  void spreadAndWidenedLimitsOfTheFunnel() {
    Reference.Values funnel = Reference.values("funnel");
    double spread = Funnel.spread(counts, expected.reals("expected"));
    funnel.check("phi_winsorised_z_sqrt", spread);
    for (int e : new int[] {20, 100}) {
      Interval limits = new Funnel(spread, true).limits(e, 0.025);
      funnel.check("widened.E=" + e + ".95[lo]", limits.low());
      funnel.check("widened.E=" + e + ".95[hi]", limits.high());
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 0.001", "5, 0.025", "20, 0.001", "20, 0.025", "100, 0.001", "100, 0.025"})
  void poissonLimitsOfTheFunnel(int e, String tail) {
    Reference.Values funnel = Reference.values("funnel");
    Interval limits = new Funnel(1, true).limits(e, Double.parseDouble(tail));
    String upper = tail.equals("0.001") ? "0.999" : "0.975";
    funnel.check("E=" + e + ".p=" + tail, limits.low());
    funnel.check("E=" + e + ".p=" + upper, limits.high());
  }

  @Test
  void fewPlacesKeepPoissonsLimits() {
    Funnel few = Funnel.of(counts, expected.reals("expected"));
    assertEquals(new Funnel(1, false), few);
    double[] many = new double[20];
    Arrays.fill(many, 50);
    double[] far = many.clone();
    Arrays.setAll(far, i -> i % 2 == 0 ? 20 : 90);
    assertEquals(new Funnel(1, true), Funnel.of(many, many));
    assertTrue(Funnel.of(far, many).spread() > 10);
  }

  @Test
  void probabilitiesOfOrderAndRanks() {
    Reference.Csv pairs = Reference.csv("expected/city_pairs.csv");
    Reference.Values rank = Reference.values("rank");
    double[][] above = new double[names.length][names.length];
    for (int i = 0; i < names.length; i++) {
      double expectedRank = 1;
      for (int j = 0; j < names.length; j++) {
        if (i != j) {
          above[i][j] = RankInterval.above(counts[i], inhabitants(i), counts[j], inhabitants(j));
          Reference.agree(pairs.reals(names[j])[i], above[i][j], 1e-9, names[i] + names[j]);
          expectedRank += RankInterval.above(counts[j], inhabitants(j), counts[i], inhabitants(i));
        }
      }
      rank.check("expected_rank[" + names[i] + "]", expectedRank);
    }
    for (int j = 1; j < names.length; j++) {
      rank.check("p_city1_above[" + names[j] + "]", above[0][j]);
    }
    for (int i = 0; i < names.length; i++) {
      RankInterval ranks = RankInterval.of(i, names.length, (a, b) -> above[a][b] > 0.95);
      assertEquals(pairs.ints("rank_lo90")[i], ranks.low(), names[i]);
      assertEquals(pairs.ints("rank_hi90")[i], ranks.high(), names[i]);
    }
  }

  @Test
  void rankOverMoreThanHalfThePlacesTellsNoOrder() {
    assertFalse(new RankInterval(1, 1).isVague(2));
    assertTrue(new RankInterval(1, 2).isVague(2));
    assertFalse(new RankInterval(1, 2).isVague(4));
    assertTrue(new RankInterval(2, 4).isVague(4));
  }
}
