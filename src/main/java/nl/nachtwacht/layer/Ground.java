package nl.nachtwacht.layer;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Cover;
import nl.nachtwacht.tile.Nearest;
import nl.nachtwacht.tile.Tile;
import org.locationtech.jts.geom.Geometry;

/**
 * What a layer sees of one tile when it makes its columns: the cells of the domain, the bands it
 * marked, and the features that may matter here.
 *
 * <p>Shape: rows are the domain cells of the tile in the order (iy, ix).
 */
public final class Ground {
  private final Grid grid;
  private final Tile tile;
  private final int[] positions;
  private final int[] scope;
  private final Features features;

  /**
   * A view of one tile for one layer.
   *
   * @param positions the domain cells, ascending
   * @param scope per position of the tile the municipality, −1 outside the domain
   */
  public Ground(Grid grid, Tile tile, int[] positions, int[] scope, Features features) {
    this.grid = grid;
    this.tile = tile;
    this.positions = positions;
    this.scope = scope;
    this.features = features;
  }

  /** {@return how many cells of the domain} */
  public int rows() {
    return positions.length;
  }

  /** {@return the features that were sent to this tile} */
  public Features features() {
    return features;
  }

  /** {@return the value of one of the layer's bands in a row} */
  public long at(int band, int row) {
    return tile.at(band, positions[row]);
  }

  /** {@return the municipality of a row} */
  public int municipality(int row) {
    return scope[positions[row]];
  }

  /** {@return a table of one column of numbers} */
  public Table reals(Column column, IntToDoubleFunction value) {
    double[] values = new double[rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = value.applyAsDouble(row);
    }
    return Table.ofRows(rows()).with(column, values);
  }

  /** {@return a table of one column of whole numbers} */
  public Table ints(Column column, IntUnaryOperator value) {
    int[] values = new int[rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = value.applyAsInt(row);
    }
    return Table.ofRows(rows()).with(column, values);
  }

  /** {@return a table with the counts of a sum band} */
  public Table counts(Column column, int band) {
    return ints(column, row -> Math.toIntExact(at(band, row)));
  }

  /** {@return a table with the share of each cell under the union of polygons, 0 to 1} */
  public Table cover(Column column, List<Geometry> polygons) {
    double[] share = Cover.shares(grid, tile.id(), polygons);
    return reals(column, row -> share[positions[row]]);
  }

  /** {@return a table of distances in metres, NaN where there is none} */
  public Table metres(Column column, int[] cm) {
    return reals(column, row -> cm[row] < 0 ? Double.NaN : cm[row] / 100.0);
  }

  /** {@return per row the distance to the nearest feature in centimetres, −1 when there is none} */
  public int[] nearestCm() {
    Nearest.Places places = new Nearest.Places();
    for (int i = 0; i < features.count(); i++) {
      if (features.hasShape(i)) {
        places.add(features.shape(i));
      } else {
        places.add(features.xCm(i), features.yCm(i));
      }
    }
    return Nearest.distancesCm(grid, tile.id(), positions, places);
  }
}
