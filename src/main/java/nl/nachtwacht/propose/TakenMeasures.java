package nl.nachtwacht.propose;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.PlaceKind;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * What was done in one municipality. A measure is where the centre of a cell lies within it; one
 * without a place is everywhere.
 *
 * @param running names of measures that last at the end of the period, by neighbourhood
 * @param had kinds of all measures so far, by risk area
 * @param hadBeside kinds of all measures so far outside risk areas, by neighbourhood
 */
public record TakenMeasures(
    TreeMap<Integer, TreeSet<String>> running,
    TreeMap<Integer, TreeSet<String>> had,
    TreeMap<Integer, TreeSet<String>> hadBeside)
    implements Serializable {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /**
   * {@return the measures of a municipality}
   *
   * @param lastDay of the period, counted from 1970-01-01
   */
  static TakenMeasures of(PlanDesk desk, long lastDay) {
    TakenMeasures taken = new TakenMeasures(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (Features some : desk.places().of(PlaceKind.MEASURE)) {
      for (int i = 0; i < some.count(); i++) {
        String kind = Measures.kind(some, i).name().toLowerCase(Locale.ROOT);
        String name = some.label(i).isEmpty() ? kind : some.label(i);
        String lasting = Measures.isRunning(some, i, lastDay) ? name : "";
        taken.add(desk, some.shape(i), kind, lasting);
      }
    }
    return taken;
  }

  private void add(PlanDesk desk, Geometry where, String kind, String lasting) {
    PreparedGeometry within = PreparedGeometryFactory.prepare(where);
    double side = desk.terms().grid().cellMetres();
    Table.Ints ix = desk.cells().ints(Gather.IX.name());
    Table.Ints iy = desk.cells().ints(Gather.IY.name());
    Table.Ints neighbourhoods = desk.cells().ints(Gather.AREA.name());
    Table.Ints riskAreas = desk.cells().ints(CellNames.RISK_AREA.name());
    for (int row = 0; row < desk.cells().rows(); row++) {
      Coordinate centre = new Coordinate((ix.at(row) + 0.5) * side, (iy.at(row) + 0.5) * side);
      boolean isNear = where.isEmpty() || where.getEnvelopeInternal().contains(centre);
      if (isNear && (where.isEmpty() || within.covers(GEOMETRIES.createPoint(centre)))) {
        if (riskAreas.at(row) >= 0) {
          put(had, riskAreas.at(row), kind);
        } else {
          put(hadBeside, neighbourhoods.at(row), kind);
        }
        if (!lasting.isEmpty()) {
          put(running, neighbourhoods.at(row), lasting);
        }
      }
    }
  }

  private static void put(TreeMap<Integer, TreeSet<String>> by, int place, String what) {
    by.computeIfAbsent(place, p -> new TreeSet<>()).add(what);
  }

  /** {@return the kinds that a risk area has had; of a place in none, its neighbourhood} */
  Set<String> hadIn(int riskArea, int neighbourhood) {
    TreeSet<String> none = new TreeSet<>();
    return riskArea >= 0
        ? had.getOrDefault(riskArea, none)
        : hadBeside.getOrDefault(neighbourhood, none);
  }
}
