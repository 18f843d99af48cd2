package nl.nachtwacht.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.fit.Counts;
import nl.nachtwacht.fit.Mixture;
import nl.nachtwacht.fit.Surroundings;
import nl.nachtwacht.fit.Surroundings.Mass;
import org.junit.jupiter.api.Test;

/**
 * Darkness weighs where it does something, and nothing where lamps only follow people. "Does
 * something" is meant as the source is defined: a part of the reports is made by the dark share
 * times people who are where the layers of people say, within 300 and 900 m. What is left of it
 * where people are elsewhere is measured beside it and not demanded.
 */
class DarknessCampaignTest {
  private static final List<Integer> NUMBERS =
      Campaign.isFull() ? List.of(75, 170, 500, 742, 3000) : List.of(742);
  private static final double PLANTED = 0.3;

  /** Weights over the seeds. */
  private record Weights(
      List<Double> without, List<Double> assumed, List<Double> planted, List<Double> lamps) {
    Weights() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private static void measure(SimulatedCity city, int number, Weights weights) {
    Surroundings surroundings = city.surroundings();
    var byDay = city.reports(city.known().shareByDay(), number).counts();
    Mixture without = city.fit(byDay, surroundings);
    weights.without.add(SimulatedCity.weight(without, "dark"));
    Mixture naive =
        city.fit(byDay, city.surroundings(new Mass("lamps", city.known().lamps(), false)));
    weights.lamps.add(SimulatedCity.weight(naive, "lamps"));
    weights.assumed.add(
        SimulatedCity.weight(planted(city, city.withDarknessAsAssumed(PLANTED), number), "dark"));
    weights.planted.add(
        SimulatedCity.weight(planted(city, city.withDarkness(PLANTED), number), "dark"));
  }

  private static Mixture planted(SimulatedCity city, double[] shares, int number) {
    return city.fit(city.reports(shares, number).counts(), city.surroundings());
  }

  @Test
  void darknessWeighsWhereItActsOnlyAndLampsMislead() {
    Map<Integer, Weights> byNumber = new LinkedHashMap<>();
    NUMBERS.forEach(number -> byNumber.put(number, new Weights()));
    for (int seed = 1; seed <= Campaign.size(2, 100); seed++) {
      SimulatedCity city = new SimulatedCity(seed);
      byNumber.forEach((number, weights) -> measure(city, number, weights));
    }
    StringBuilder table = new StringBuilder();
    table.append(
        Campaign.head(
            "reports",
            "no effect: mean weight of darkness",
            "its 95th percentile",
            "cities under 0.02",
            "0.3 planted where the product takes people to be: mean",
            "its 5th percentile",
            "cities above 0.1",
            "0.3 planted where people truly are: mean",
            "its 5th percentile",
            "cities above 0.1",
            "lamps as a layer, which do nothing: mean weight",
            "cities above 0.02"));
    byNumber.forEach(
        (number, weights) ->
            table.append(
                Campaign.row(
                    number,
                    Campaign.mean(weights.without),
                    Campaign.quantile(weights.without, 0.95),
                    Campaign.under(weights.without, 0.02),
                    Campaign.mean(weights.assumed),
                    Campaign.quantile(weights.assumed, 0.05),
                    1 - Campaign.under(weights.assumed, 0.1),
                    Campaign.mean(weights.planted),
                    Campaign.quantile(weights.planted, 0.05),
                    1 - Campaign.under(weights.planted, 0.1),
                    Campaign.mean(weights.lamps),
                    1 - Campaign.under(weights.lamps, 0.02))));
    Campaign.write("darkness", table.toString());
    Weights usual = byNumber.get(742);
    assertTrue(Campaign.mean(usual.without) < 0.02, table.toString());
    assertTrue(Campaign.mean(usual.assumed) > 0.1, table.toString());
    assertTrue(Campaign.mean(usual.lamps) > 0.02, table.toString());
  }

  /** What it takes to see darkness where it acts on people whom no layer shows. */
  @Test
  void darknessIsSeenAsWellAsPeopleAreKnown() {
    int seeds = Campaign.size(1, 20);
    StringBuilder table =
        new StringBuilder(
            Campaign.head(
                "reports",
                "planted",
                "darkness, layers as usual",
                "darkness, with a layer of the true people",
                "true people in the dark as a source"));
    for (int number : Campaign.isFull() ? List.of(742, 3000) : List.of(742)) {
      for (double part : List.of(0.0, PLANTED)) {
        double[] sums = new double[3];
        for (int seed = 1; seed <= seeds; seed++) {
          double[] weights = known(new SimulatedCity(seed), part, number);
          for (int i = 0; i < sums.length; i++) {
            sums[i] += weights[i] / seeds;
          }
        }
        table.append(Campaign.row(number, part, sums[0], sums[1], sums[2]));
        assertTrue(part == 0 ? sums[2] < 0.02 : sums[2] > 0.15, table.toString());
      }
    }
    Campaign.write("darkness-people", table.toString());
  }

  private static double[] known(SimulatedCity city, double part, int number) {
    Counts counts = city.reports(city.withDarkness(part), number).counts();
    Mass people = new Mass("visitors", city.known().people(), true);
    Mass dark = new Mass("in the dark", city.peopleInTheDark(), false);
    return new double[] {
      SimulatedCity.weight(city.fit(counts, city.surroundings()), "dark"),
      SimulatedCity.weight(city.fit(counts, city.surroundings(people)), "dark"),
      SimulatedCity.weight(city.fit(counts, city.surroundings(people, dark)), "in the dark")
    };
  }
}
