package nl.nachtwacht.publish;

import java.io.Serializable;
import java.util.List;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.geom.Geometry;

/**
 * The geometries that go with the rows of a table, one per row, in the working reference system.
 *
 * <p>Guarantee: immutable; all of one kind; none is empty.
 */
public sealed interface Shapes extends Serializable permits CellShapes, GeometryShapes, NoShapes {
  /** What the geometries of a file are. */
  enum Kind {
    /** There are none. */
    NONE("", 0),
    /** One place. */
    POINT("Point", 1),
    /** One line. */
    LINE_STRING("LineString", 2),
    /** One polygon. */
    POLYGON("Polygon", 3),
    /** One polygon or more. */
    MULTI_POLYGON("MultiPolygon", 6);

    private final String title;
    private final int wkb;

    Kind(String title, int wkb) {
      this.title = title;
      this.wkb = wkb;
    }

    /** {@return its name in GeoJSON and GeoParquet, empty when there are none} */
    public String title() {
      return title;
    }

    /** {@return its number in well-known binary, 0 when there are none} */
    public int wkb() {
      return wkb;
    }
  }

  /** {@return as many rows without a geometry} */
  static Shapes none(int rows) {
    return new NoShapes(rows);
  }

  /** {@return the geometries of all, one after the other; none of cells} */
  static Shapes joined(List<Shapes> all) {
    if (all.get(0) instanceof NoShapes) {
      return none(all.stream().mapToInt(Shapes::rows).sum());
    }
    return GeometryShapes.joined(all.stream().map(GeometryShapes.class::cast).toList());
  }

  /** {@return the squares of cells, one polygon per row} */
  static Shapes ofCells(Grid grid, long[] cells) {
    return new CellShapes(grid, cells.clone());
  }

  /**
   * {@return geometries of one kind; a polygon among multi polygons becomes one of a single part}
   *
   * <p>Errors: an empty geometry or one of another kind is an {@link IllegalStateException}.
   */
  static Shapes of(Kind kind, List<? extends Geometry> geometries) {
    return new GeometryShapes(kind, geometries.toArray(Geometry[]::new));
  }

  /** {@return what the geometries are} */
  Kind kind();

  /** {@return how many rows} */
  int rows();

  /** {@return the geometries of these rows, in that order} */
  Shapes pick(int[] which);

  /** {@return the cell that holds the middle of a row's geometry} */
  long cell(int row, Grid grid);

  /** {@return the coordinates of all rows in a reference system} */
  Outlines outlines(Frame frame);
}
