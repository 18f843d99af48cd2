package nl.nachtwacht.burn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Bandwidths;
import nl.nachtwacht.tile.Fixed;
import nl.nachtwacht.tile.Kernel;

/**
 * Raises the density of cells near the edge of the domain by the part of the kernel that falls
 * outside.
 *
 * <p>A cell's <em>edge share</em> is the kernel's mass on the centres of the domain over its mass
 * on all centres of the lattice: exactly 1 for an inner cell. The density is divided by it; where
 * less than a quarter of the kernel lies inside, dividing would blow up chance, and the density
 * stays. Source: Diggle 1985, with sums over the lattice in place of integrals.
 */
public final class EdgeCorrection {
  /** The share of the kernel inside the domain, 0 to 1. */
  public static final Column EDGE_SHARE = Column.reals("edge_share", "", 4).working();

  private static final double LEAST = 0.25;

  private EdgeCorrection() {}

  /** {@return the table with its densities corrected, and the share of every cell} */
  static Table correct(Table cells, Domain domain, Bandwidths bandwidths, List<String> densities) {
    Table.Ints ix = cells.ints(Gather.IX.name());
    Table.Ints iy = cells.ints(Gather.IY.name());
    Table.Ints municipality = cells.ints(Gather.MUNICIPALITY.name());
    double[] share =
        IntStream.range(0, cells.rows())
            .mapToDouble(
                row ->
                    share(
                        domain,
                        Cell.of(ix.at(row), iy.at(row)),
                        bandwidths.atCm(municipality.at(row))))
            .toArray();
    Table corrected = cells.with(EDGE_SHARE, share);
    for (String name : densities) {
      Column column = cells.find(name).orElseThrow();
      Table.Reals density = cells.reals(name);
      double[] raised =
          IntStream.range(0, cells.rows())
              .mapToDouble(row -> density.at(row) / divisor(share[row]))
              .toArray();
      corrected = corrected.without(name).with(column, raised);
    }
    return corrected;
  }

  /** {@return what the density of each cell was divided by; 1 where it wasn't corrected} */
  public static double[] divisors(Table cells) {
    double[] divisors = new double[cells.rows()];
    Arrays.fill(divisors, 1);
    if (cells.find(EDGE_SHARE.name()).isPresent()) {
      Table.Reals share = cells.reals(EDGE_SHARE.name());
      Arrays.setAll(divisors, row -> divisor(share.at(row)));
    }
    return divisors;
  }

  private static double divisor(double share) {
    return share < LEAST ? 1 : share;
  }

  private static double share(Domain domain, long cell, int bandwidthCm) {
    int size = domain.grid().cellCm();
    int reach = bandwidthCm / size;
    long inside = 0;
    long all = 0;
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        long squared = ((long) dx * dx + (long) dy * dy) * size * size;
        long term = Kernel.term(squared, bandwidthCm, 1);
        all += term;
        inside += domain.areaAt(Cell.of(Cell.ix(cell) + dx, Cell.iy(cell) + dy)) < 0 ? 0 : term;
      }
    }
    return Fixed.real(inside) / Fixed.real(all);
  }

  /**
   * {@return how many cells of a strip kept their density, as too little of the kernel lies inside}
   */
  public static long uncorrected(Table cells) {
    if (cells.find(EDGE_SHARE.name()).isEmpty()) {
      return 0;
    }
    Table.Reals share = cells.reals(EDGE_SHARE.name());
    return IntStream.range(0, cells.rows()).filter(row -> share.at(row) < LEAST).count();
  }
}
