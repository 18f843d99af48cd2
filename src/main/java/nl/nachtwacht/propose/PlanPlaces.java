package nl.nachtwacht.propose;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.nachtwacht.aggregate.CellIndex;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Says of places of plans which cell, risk area and neighbourhood they lie in.
 *
 * @param domain the cells that count
 * @param excluded polygons where nothing new can stand, in metres
 * @param areas number of the living risk area by cell
 * @param areaIds ids of risk areas by number
 * @param areaNames what people call them, by number
 */
record PlanPlaces(
    Domain domain,
    ArrayList<Geometry> excluded,
    CellIndex areas,
    ArrayList<String> areaIds,
    ArrayList<String> areaNames)
    implements Serializable {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final double CM = 100;

  /** {@return the columns of a row per place: cell, risk area, neighbourhood} */
  <T> Table of(List<T> places, ToIntFunction<T> xCm, ToIntFunction<T> yCm) {
    String[] cells = new String[places.size()];
    String[] riskAreas = new String[cells.length];
    String[] neighbourhoods = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      T place = places.get(i);
      long cell = domain.grid().cellAt(xCm.applyAsInt(place), yCm.applyAsInt(place));
      int area = domain.areaAt(cell);
      cells[i] = area < 0 ? null : domain.grid().name(cell);
      riskAreas[i] = riskArea(cell);
      neighbourhoods[i] = area < 0 ? null : neighbourhood(area).code();
    }
    return Table.ofRows(cells.length)
        .with(MeasureColumns.CELL_ID, cells)
        .with(MeasureColumns.AREA_ID, riskAreas)
        .with(MeasureColumns.NEIGHBOURHOOD_CODE, neighbourhoods);
  }

  private Area neighbourhood(int number) {
    return domain.areas().get(number);
  }

  private String riskArea(long cell) {
    int number = areas.unit(cell);
    return number < 0 ? null : areaIds.get(number);
  }

  /** {@return the number of the living risk area at a place, below 0: none} */
  int areaAt(int xCm, int yCm) {
    return areas.unit(domain.grid().cellAt(xCm, yCm));
  }

  /** {@return the number of the neighbourhood at a place, below 0: none} */
  int neighbourhoodAt(int xCm, int yCm) {
    return domain.areaAt(domain.grid().cellAt(xCm, yCm));
  }

  /** {@return the places as points, in metres} */
  static <T> ArrayList<Geometry> points(
      List<T> places, ToIntFunction<T> xCm, ToIntFunction<T> yCm) {
    ArrayList<Geometry> points = new ArrayList<>();
    places.forEach(place -> points.add(point(xCm.applyAsInt(place), yCm.applyAsInt(place))));
    return points;
  }

  /** {@return a place as a point, in metres} */
  static Point point(int xCm, int yCm) {
    return GEOMETRIES.createPoint(new Coordinate(xCm / CM, yCm / CM));
  }
}
