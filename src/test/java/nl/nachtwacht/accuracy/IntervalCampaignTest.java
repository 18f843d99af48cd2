package nl.nachtwacht.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

  /** How many intervals there were, how many held the truth, and how wide they were. */
  private static final class Held {
    private int intervals;
    private int held;
    private int above;
    private double ratios;

    void add(double truth, double expected, Interval factors) {
      intervals++;
      above += truth > factors.high() * expected ? 1 : 0;
      held += truth >= factors.low() * expected && truth <= factors.high() * expected ? 1 : 0;
      ratios += factors.high() / factors.low();
    }

    double share() {
      return (double) held / intervals;
    }
  }

  private static void measure(SimulatedCity city, int number, Held neighbourhoods, Held cells) {
    double[] share = city.known().share();
    Surroundings surroundings = city.surroundings(false);
    CityReports reports = city.reports(share, number);
    Mixture mixture = city.fit(reports.counts(), surroundings);
    Trust trust =
        TrustTrial.of(
            city.lattice(),
            surroundings,
            reports,
            mixture,
            city.known().neighbourhood(),
            city.known().districts().size());
    double[] density = mixture.density();
    for (int cell = 0; cell < share.length; cell++) {
      cells.add(number * share[cell], number * density[cell], trust.ofCells());
    }
    double[] truth = city.byNeighbourhood(share);
    double[] expected = city.byNeighbourhood(density);
    for (int i = 0; i < truth.length; i++) {
      neighbourhoods.add(number * truth[i], number * expected[i], trust.ofNeighbourhoods());
    }
  }

  @Test
  void intervalsOfNeighbourhoodsHoldTheTruth() {
    Held[] neighbourhoods = new Held[NUMBERS.size()];
    Held[] cells = new Held[NUMBERS.size()];
    for (int i = 0; i < neighbourhoods.length; i++) {
      neighbourhoods[i] = new Held();
      cells[i] = new Held();
    }
    for (int seed = 1; seed <= Campaign.size(2, 100); seed++) {
      SimulatedCity city = new SimulatedCity(seed);
      for (int i = 0; i < NUMBERS.size(); i++) {
        measure(city, NUMBERS.get(i), neighbourhoods[i], cells[i]);
      }
    }
    StringBuilder table =
        new StringBuilder(
            Campaign.head(
                "reports",
                "intervals of neighbourhoods",
                "held",
                "truth above",
                "truth below",
                "mean high/low",
                "cells held"));
    for (int i = 0; i < neighbourhoods.length; i++) {
      Held held = neighbourhoods[i];
      double above = (double) held.above / held.intervals;
      table.append(
          Campaign.row(
              NUMBERS.get(i),
              held.intervals,
              held.share(),
              above,
              1 - held.share() - above,
              held.ratios / held.intervals,
              cells[i].share()));
    }
    Campaign.write("intervals", table.toString());
    for (Held held : neighbourhoods) {
      // 31 neighbourhoods of a city go together: two cities say less than 62 intervals would.
      assertTrue(held.share() > (Campaign.isFull() ? 0.9 : 0.85), table.toString());
    }
  }
}
