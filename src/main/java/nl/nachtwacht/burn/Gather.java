package nl.nachtwacht.burn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Areas;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Ground;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Brush;
import nl.nachtwacht.tile.Tile;

/**
 * Finishes a strip, which is all tiles of one row of tiles, into its table of evidence.
 *
 * <p>Shape of the table: a row per cell of the domain in the order (iy, ix), with {@link #IX},
 * {@link #IY}, {@link #AREA}, {@link #MUNICIPALITY}, {@link #QUEEN_CELLS}, the share of the cell
 * inside its municipality, and the columns of each layer.
 */
public final class Gather {
  /** Column of the lattice. */
  public static final Column IX = Column.ints("ix", "").working();

  /** Row of the lattice. */
  public static final Column IY = Column.ints("iy", "").working();

  /** Index of the area in the domain. */
  public static final Column AREA = Column.ints("area", "").working();

  /** Index of the municipality in the domain. */
  public static final Column MUNICIPALITY = Column.ints("municipality", "").working();

  /** How many of a cell and its neighbours belong to its municipality. */
  public static final Column QUEEN_CELLS = Column.ints("queen_cells", "").working();

  private final BurnPlan plan;

  /** Gathers by that plan. */
  public Gather(BurnPlan plan) {
    this.plan = plan;
  }

  /** {@return the strips of a domain, ascending: the rows of its tiles} */
  public static int[] strips(Domain domain) {
    return java.util.Arrays.stream(domain.tiles()).mapToInt(Cell::iy).distinct().toArray();
  }

  /** {@return the strip that a tile belongs to} */
  public static int stripOf(long tile) {
    return Cell.iy(tile);
  }

  /** {@return the cell of each row of a strip} */
  public static long[] cells(Table strip) {
    Table.Ints ix = strip.ints(IX.name());
    Table.Ints iy = strip.ints(IY.name());
    return IntStream.range(0, strip.rows())
        .mapToLong(row -> Cell.of(ix.at(row), iy.at(row)))
        .toArray();
  }

  /** {@return the evidence of a strip from all parcels for its tiles, in any order} */
  public Table evidence(int strip, Iterable<Parcel> parcels) {
    Map<Long, List<Parcel>> byTile = new TreeMap<>();
    for (long tile : plan.domain().tiles()) {
      if (stripOf(tile) == strip) {
        byTile.put(tile, new ArrayList<>());
      }
    }
    parcels.forEach(parcel -> byTile.get(parcel.tile()).add(parcel));
    List<Table> tables = new ArrayList<>();
    byTile.forEach((tile, list) -> tables.add(finish(tile, list)));
    Table cells = ordered(Table.concat(tables));
    BurnPlan.Edge edge = plan.edge();
    return edge.densities().isEmpty()
        ? cells
        : EdgeCorrection.correct(cells, plan.domain(), edge.bandwidths(), edge.densities());
  }

  private Table finish(long tile, List<Parcel> parcels) {
    Domain domain = plan.domain();
    int[] positions = domain.positions(tile);
    int[] scope = domain.municipalityIn(tile);
    Table table = frame(tile, positions);
    for (int i = 0; i < plan.layers().size(); i++) {
      Layer layer = plan.layers().get(i);
      Tile bands = new Tile(tile, layer.bands());
      Features.Builder builder = new Features.Builder(layer.width());
      for (Parcel parcel : parcels) {
        if (parcel.layer() == i && parcel.burned()) {
          bands.merge(Tile.decode(tile, layer.bands(), parcel.bytes().content()));
        } else if (parcel.layer() == i) {
          builder.addAll(parcel.bytes().content());
        }
      }
      Features features = builder.build();
      Brush brush = new Brush(bands, domain.grid(), scope, domain::municipalityAt);
      for (int f = 0; f < features.count(); f++) {
        layer.mark(features, f, brush);
      }
      table = table.and(layer.finish(new Ground(domain.grid(), bands, positions, scope, features)));
    }
    return table;
  }

  private Table frame(long tile, int[] positions) {
    Domain domain = plan.domain();
    int[] scope = domain.municipalityIn(tile);
    double[] insideIn = domain.insideShares(tile);
    int rows = positions.length;
    int[] ix = new int[rows];
    int[] iy = new int[rows];
    int[] area = new int[rows];
    int[] municipality = new int[rows];
    int[] queenCells = new int[rows];
    double[] inside = new double[rows];
    for (int row = 0; row < rows; row++) {
      long cell = Grid.cellInTile(tile, positions[row]);
      ix[row] = Cell.ix(cell);
      iy[row] = Cell.iy(cell);
      area[row] = domain.areaAt(cell);
      municipality[row] = scope[positions[row]];
      queenCells[row] = domain.queenCells(cell);
      inside[row] = insideIn[positions[row]];
    }
    return Table.ofRows(rows)
        .with(IX, ix)
        .with(IY, iy)
        .with(AREA, area)
        .with(MUNICIPALITY, municipality)
        .with(QUEEN_CELLS, queenCells)
        .with(Areas.INSIDE_SHARE, inside);
  }

  /** {@return the cells of one strip, however many tables they came in, in the order (iy, ix)} */
  public static Table ordered(Table table) {
    if (table.rows() == 0) {
      return table;
    }
    Table.Ints ix = table.ints(IX.name());
    Table.Ints iy = table.ints(IY.name());
    long[] keyed = new long[table.rows()];
    int low = Integer.MAX_VALUE;
    for (int row = 0; row < keyed.length; row++) {
      low = Math.min(low, ix.at(row));
    }
    for (int row = 0; row < keyed.length; row++) {
      long place = (long) (iy.at(row) & 63) << 25 | (ix.at(row) - low);
      keyed[row] = place << 32 | row;
    }
    java.util.Arrays.sort(keyed);
    return table.pick(java.util.Arrays.stream(keyed).mapToInt(k -> (int) k).toArray());
  }
}
