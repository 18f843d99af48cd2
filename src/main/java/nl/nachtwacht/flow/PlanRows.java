package nl.nachtwacht.flow;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Geometry;

/**
 * Rows of a plan of one municipality with their places, in metres of the working system.
 *
 * @param table the rows
 * @param places as many geometries, or none at all
 */
record PlanRows(Table table, ArrayList<Geometry> places) implements Serializable {
  /** {@return the rows as features} */
  private Features features(Shapes.Kind kind) {
    return new Features(
        table, kind == Shapes.Kind.NONE ? Shapes.none(table.rows()) : Shapes.of(kind, places));
  }

  /**
   * The rows of all municipalities.
   *
   * @param columns what is published
   * @param kind what the places are
   * @param rows by municipality
   */
  record All(List<Column> columns, Shapes.Kind kind, List<PlanRows> rows) {
    /** {@return the rows of a municipality} */
    Features of(int municipality) {
      return rows.get(municipality).features(kind);
    }

    /** {@return all rows, one municipality after the other} */
    Features joined() {
      List<Table> tables = new ArrayList<>(List.of(Table.ofRows(0).shaped(columns)));
      rows.forEach(own -> tables.add(own.table));
      ArrayList<Geometry> places = new ArrayList<>();
      rows.forEach(own -> places.addAll(own.places));
      return new PlanRows(Table.concat(tables), places).features(kind);
    }
  }
}
