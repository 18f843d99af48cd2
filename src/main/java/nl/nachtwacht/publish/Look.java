package nl.nachtwacht.publish;

import java.util.List;
import nl.nachtwacht.table.Legend;

/**
 * How the layer of an output looks in a viewer. A column that a file lacks is passed over, so that
 * one look serves the internal and the public side.
 *
 * @param output base name of its files
 * @param kind what its geometries are
 * @param paint where its colours come from
 * @param label what stands beside a feature
 * @param tip columns that a hover shows, in that order; an interval goes with its estimate
 */
record Look(String output, Shapes.Kind kind, Paint paint, Label label, List<String> tip) {
  /** Copies the list. */
  Look {
    tip = List.copyOf(tip);
  }

  /**
   * Where the colours come from.
   *
   * @param classes the first of these whose column is there decides; none: one colour for all
   * @param before legends whose drawn codes go before, where their column is there
   * @param faint a column that draws a feature at half strength: evidence that is weak, or a truth
   *     that doesn't hold; empty without one
   * @param isOver whether it is laid over other surfaces, which then shine through, with a pale
   *     edge
   */
  record Paint(List<Legend> classes, List<Legend> before, String faint, boolean isOver) {
    /** One colour, that of the output. */
    static final Paint PLAIN = new Paint(List.of(), List.of(), "", false);

    /** {@return colours of one column, some of them faint} */
    static Paint by(Legend legend, String faint) {
      return new Paint(List.of(legend), List.of(), faint, false);
    }
  }

  /**
   * The text beside a feature.
   *
   * @param column that holds it; it heads the hover too
   * @param scale down to which scale it is drawn, 0: never
   */
  record Label(String column, int scale) {}
}
