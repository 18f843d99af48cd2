package nl.nachtwacht.load;

import java.util.Arrays;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.spec.Job;

/**
 * What the fit of the mixture needs where the largest municipalities are fitted at a time, counted
 * from what the classes of {@link nl.nachtwacht.fit} hold.
 */
final class FitNeed {
  private static final long REPORT_BYTES = 32;
  private static final long FIGURE_BYTES = 8;

  /** Figures of a cell that stay during the fit. */
  private static final int FIGURES = 20;

  private static final int FIGURES_OF_SOURCE = 8;
  private static final int FIGURES_OF_SLICE = 2;

  /** Figures that come and go with each part of the reports. */
  private static final int FIGURES_OF_PART = 28;

  /** Those that stay while resamples come and go, and of how many there is one more. */
  private static final int FIGURES_OF_RESAMPLING = 8;

  private static final int RESAMPLES_OF_FIGURE = 10;

  /** A municipality may hold more of the reports than of the cells. */
  private static final double BUSIEST = 3;

  private FitNeed() {}

  /**
   * {@return how many bytes all tasks work with at a time; 0: nothing is fitted}
   *
   * @param reports how many there are, about
   * @param tasks how many run at a time
   */
  static long bytes(Job job, Opened opened, Domain domain, long reports, int tasks) {
    if (!job.score().needsFit()) {
      return 0;
    }
    long[] cells = cellsOfCities(domain, job.score().isPerMunicipality());
    long largest = Arrays.stream(cells).sorted().skip(Math.max(0, cells.length - tasks)).sum();
    double share = (double) largest / Math.max(1, domain.cells());
    double ofReports = cells.length == 1 ? 1 : Math.min(1, BUSIEST * share);
    long sources = opened.layers().stream().filter(layer -> layer.mass().isPresent()).count();
    long figures =
        FIGURES
            + FIGURES_OF_SOURCE * sources
            + (long) FIGURES_OF_SLICE * job.slices().size()
            + Math.max(
                FIGURES_OF_PART,
                FIGURES_OF_RESAMPLING + job.score().resamples() / RESAMPLES_OF_FIGURE);
    return largest * figures * FIGURE_BYTES + Math.round(ofReports * reports) * REPORT_BYTES;
  }

  private static long[] cellsOfCities(Domain domain, boolean isApart) {
    long[] cells = new long[isApart ? domain.municipalities().size() : 1];
    for (long tile : domain.tiles()) {
      for (int municipality : domain.municipalityIn(tile)) {
        if (municipality >= 0) {
          cells[isApart ? municipality : 0]++;
        }
      }
    }
    return cells;
  }
}
