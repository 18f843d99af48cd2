package nl.nachtwacht.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.fit.CityReports;
import nl.nachtwacht.fit.Mixture;
import nl.nachtwacht.fit.Surroundings;
import nl.nachtwacht.fit.Trust;
import nl.nachtwacht.fit.TrustTrial;
import nl.nachtwacht.stat.Interval;
import org.junit.jupiter.api.Test;

/** Intervals of rates hold the true rate of simulated cities about as often as they say. */
class IntervalCampaignTest {
  private static final List<Integer> NUMBERS =
      Campaign.isFull() ? List.of(75, 170, 500, 742, 3000) : List.of(170, 742);

  /** A neighbourhood of fields has a smaller part of all reports than this, any other a larger. */
  private static final double FEW = 0.002;

  /** How many intervals there were, and how many held the truth. */
  private static final class Held {
    private int intervals;
    private int held;

    void add(double truth, double expected, Interval factors) {
      intervals++;
      held += truth >= factors.low() * expected && truth <= factors.high() * expected ? 1 : 0;
    }

    double share() {
      return (double) held / intervals;
    }
  }

  /** What was found with one number of reports. */
  private static final class Found {
    private final Held usual = new Held();
    private final Held fields = new Held();
    private final Held usualCells = new Held();
    private final Held cellsOfFields = new Held();
    private final Held all = new Held();
    private final Held withoutCounts = new Held();
    private int above;
    private int moved;
    private double ratios;

    void add(double truth, double expected, Interval factors, Interval withoutCount) {
      all.add(truth, expected, factors);
      (truth < FEW ? fields : usual).add(truth, expected, factors);
      withoutCounts.add(truth, expected, withoutCount);
      above += truth > factors.high() * expected ? 1 : 0;
      moved += factors.equals(withoutCount) ? 0 : 1;
      ratios += withoutCount.high() / withoutCount.low();
    }

    Object[] row(int number) {
      return new Object[] {
        number,
        all.share(),
        usual.share(),
        fields.share(),
        (double) above / all.intervals,
        withoutCounts.share(),
        (double) moved / all.intervals,
        ratios / all.intervals,
        usualCells.share(),
        cellsOfFields.share()
      };
    }
  }

  private static void measure(SimulatedCity city, int number, Found found) {
    double[] share = city.known().share();
    Surroundings surroundings = city.surroundings();
    CityReports reports = city.reports(share, number);
    Mixture mixture = city.fit(reports.counts(), surroundings);
    int[] neighbourhood = city.known().neighbourhood();
    Trust trust =
        TrustTrial.of(
            city.lattice(),
            surroundings,
            reports,
            mixture,
            neighbourhood,
            city.known().districts().size());
    double[] density = mixture.density();
    double[] truth = city.byNeighbourhood(share);
    double[] expected = city.byNeighbourhood(density);
    double[] reported = city.byNeighbourhood(reports.counts().mass());
    for (int i = 0; i < truth.length; i++) {
      Interval factors = trust.ofNeighbourhood(expected[i] * number, reported[i]);
      found.add(truth[i], expected[i], factors, trust.ofNeighbourhoods());
    }
    for (int cell = 0; cell < share.length; cell++) {
      boolean isField = truth[neighbourhood[cell]] < FEW;
      Held cells = isField ? found.cellsOfFields : found.usualCells;
      cells.add(share[cell], density[cell], trust.ofCells());
    }
  }

  @Test
  void intervalsOfNeighbourhoodsHoldTheTruth() {
    Map<Integer, Found> byNumber = new LinkedHashMap<>();
    NUMBERS.forEach(number -> byNumber.put(number, new Found()));
    for (int seed = 1; seed <= Campaign.size(2, 100); seed++) {
      SimulatedCity city = new SimulatedCity(seed);
      byNumber.forEach((number, found) -> measure(city, number, found));
    }
    StringBuilder table =
        new StringBuilder(
            Campaign.head(
                "reports",
                "neighbourhoods held",
                "those with houses",
                "those of fields",
                "truth above",
                "held without a look at the count",
                "moved by the count",
                "mean high/low without",
                "cells held, with houses",
                "of fields"));
    byNumber.forEach((number, found) -> table.append(Campaign.row(found.row(number))));
    Campaign.write("intervals", table.toString());
    for (Found found : byNumber.values()) {
      // Two cities of 30 neighbourhoods that go together say little: room in the short campaign.
      assertTrue(found.all.share() > (Campaign.isFull() ? 0.9 : 0.85), table.toString());
    }
  }
}
