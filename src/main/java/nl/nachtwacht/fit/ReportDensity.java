package nl.nachtwacht.fit;

import java.util.Arrays;
import nl.nachtwacht.stat.QuarticKernel;

/**
 * The density of reports at the cells' centres for a block of replicates at a time: a kernel term
 * is computed once and added as often as each replicate draws its report.
 *
 * <p>Guarantee: terms are whole numbers of 2⁻³², the same that evidence is made of, so the order of
 * rows has no effect.
 */
final class ReportDensity {
  /** How many replicates a block holds. */
  static final int BLOCK = 16;

  private static final double ONE = 1L << 32;
  private static final double CM_PER_METRE = 100;

  private final CellLookup cells;
  private final IndexReports reports;
  private final int widestCm;
  private final QuarticKernel[] inCm;
  private final double[] perKm2;

  /** The density of some reports with the kernel of each cell. */
  ReportDensity(CellLookup cells, IndexReports reports, DensityScale scale) {
    this.cells = cells;
    this.reports = reports;
    this.widestCm = scale.widestCm();
    this.inCm = new QuarticKernel[cells.cells()];
    this.perKm2 = new double[cells.cells()];
    for (int cell = 0; cell < inCm.length; cell++) {
      int reachCm = scale.bandwidthCm()[cell];
      QuarticKernel inMetres = new QuarticKernel(reachCm / CM_PER_METRE);
      inCm[cell] = new QuarticKernel(reachCm);
      perKm2[cell] = inMetres.peakPerKm2() / ONE / scale.inside()[cell];
    }
  }

  /** {@return per replicate from {@code first} on, per cell the reports per km²} */
  double[][] block(Draw draw, int first) {
    long[] sums = new long[Math.multiplyExact(cells.cells(), BLOCK)];
    long[] times = new long[BLOCK];
    for (int row = 0; row < reports.count(); row++) {
      long key = reports.keys()[row];
      double mass = reports.masses()[row] * ONE;
      Arrays.setAll(times, b -> draw.of(key, first + b));
      cells.near(
          reports.xCm()[row],
          reports.yCm()[row],
          widestCm,
          (cell, squared) ->
              add(sums, cell * BLOCK, times, Math.round(inCm[cell].shape(squared) * mass)));
    }
    double[][] densities = new double[BLOCK][cells.cells()];
    for (int at = 0; at < sums.length; at++) {
      densities[at % BLOCK][at / BLOCK] = sums[at] * perKm2[at / BLOCK];
    }
    return densities;
  }

  private static void add(long[] sums, int from, long[] times, long term) {
    for (int b = 0; b < BLOCK; b++) {
      sums[from + b] += times[b] * term;
    }
  }
}
