package nl.nachtwacht.propose;

import java.io.Serializable;
import java.util.ArrayList;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Geometry;

/**
 * Rows of a plan of one municipality with their places, in metres of the working system.
 *
 * @param table the rows
 * @param places as many geometries, or none at all
 */
public record PlanRows(Table table, ArrayList<Geometry> places) implements Serializable {
  /** No rows: a municipality for which there is no plan. */
  static final PlanRows NONE = new PlanRows(Table.ofRows(0), new ArrayList<>());

  /** {@return the rows as features of a table} */
  Features features(PlanTable plan) {
    Shapes.Kind kind = plan.kind();
    return new Features(
        table.shaped(plan.columns()),
        kind == Shapes.Kind.NONE ? Shapes.none(table.rows()) : Shapes.of(kind, places));
  }
}
