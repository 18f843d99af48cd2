package nl.nachtwacht.publish;

import java.io.Serializable;
import java.util.List;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;

/**
 * What the map colours: one layer by the codes of one column. A reader sees one theme at a time.
 *
 * @param name its word in the address of a view
 * @param title what readers call it
 * @param layer the name of the layer
 * @param legend the codes and their colours
 * @param before at most one: codes of another column that are drawn in their place, where they are
 *     drawn at all
 * @param parts per part of the week the column that stands in for the legend's: name and ending
 * @param former the column that holds the codes of an earlier time, to be held against the
 *     legend's; empty without one
 * @param note one sentence below the legend
 */
public record MapTheme(
    String name,
    Words title,
    String layer,
    Legend legend,
    List<Legend> before,
    List<MapPart> parts,
    String former,
    Words note)
    implements Serializable {
  /** Copies the lists. */
  public MapTheme {
    before = List.copyOf(before);
    parts = List.copyOf(parts);
  }

  /** {@return a theme without parts of the week} */
  public static MapTheme of(String name, Words title, String layer, Legend legend, Words note) {
    return new MapTheme(name, title, layer, legend, List.of(), List.of(), "", note);
  }

  /** {@return the same for parts of the week too} */
  public MapTheme with(List<MapPart> ofWeek) {
    return new MapTheme(name, title, layer, legend, before, ofWeek, former, note);
  }

  /** {@return the same where codes of another column come first} */
  public MapTheme after(Legend first) {
    return new MapTheme(name, title, layer, legend, List.of(first), parts, former, note);
  }

  /** {@return the same, to be held against the codes of an earlier time} */
  public MapTheme against(String column) {
    return new MapTheme(name, title, layer, legend, before, parts, column, note);
  }

  /**
   * A part of the week.
   *
   * @param name as the job calls it
   * @param title when that is
   * @param ending what the names of its columns end in
   */
  public record MapPart(String name, Words title, String ending) implements Serializable {}
}
