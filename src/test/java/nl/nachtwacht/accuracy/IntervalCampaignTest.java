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
    private int above;
    private int belowWithoutReport;
    private double ratios;

    int intervals() {
      return usual.intervals + fields.intervals;
    }

    double share() {
      return (double) (usual.held + fields.held) / intervals();
    }

    void add(double truth, double expected, Interval factors, boolean isReported) {
      boolean isField = truth < FEW;
      (isField ? fields : usual).add(truth, expected, factors);
      above += truth > factors.high() * expected ? 1 : 0;
      belowWithoutReport += !isReported && truth < factors.low() * expected ? 1 : 0;
      ratios += factors.high() / factors.low();
    }

    Object[] row(int number) {
      return new Object[] {
        number,
        share(),
        usual.share(),
        fields.share(),
        (double) above / intervals(),
        (double) belowWithoutReport / intervals(),
        ratios / intervals(),
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
      found.add(truth[i], expected[i], trust.ofNeighbourhoods(), reported[i] > 0);
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
                "truth below, no report there",
                "mean high/low",
                "cells held, with houses",
                "of fields"));
    byNumber.forEach((number, found) -> table.append(Campaign.row(found.row(number))));
    Campaign.write("intervals", table.toString());
    for (Found found : byNumber.values()) {
      // Two cities of 30 neighbourhoods that go together say little: room in the short campaign.
      assertTrue(found.usual.share() > (Campaign.isFull() ? 0.9 : 0.85), table.toString());
    }
  }
}
