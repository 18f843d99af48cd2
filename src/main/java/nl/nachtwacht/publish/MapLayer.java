package nl.nachtwacht.publish;

import java.io.Serializable;
import java.util.List;
import nl.nachtwacht.table.Legend;

/**
 * A layer of the map: what is drawn, how, and what a reader finds when it is chosen. Points, lines,
 * polygons and cells are told by the shapes themselves; rows without any stand in the tables alone.
 *
 * @param style how it looks and what it is called
 * @param features what is drawn; all published columns can be read in the page
 */
public record MapLayer(Style style, Features features) implements Serializable {

  /**
   * The declaration of a layer.
   *
   * @param plain its word in the address of a view, its title, and how rows look that no legend
   *     draws
   * @param key the columns that name a row for good
   * @param label the column that people call a row by, maybe a key
   * @param legend how the codes of a column are drawn, at most one; none: all rows alike
   * @param faint the column that draws a row at half strength: evidence that is weak, or a truth
   *     that doesn't hold; empty without one
   * @param isShown whether it is there when the page opens
   * @param isTabled whether its rows stand in the page's tables
   */
  public record Style(
      Legend.Entry plain,
      List<String> key,
      String label,
      List<Legend> legend,
      String faint,
      boolean isShown,
      boolean isTabled)
      implements Serializable {
    /** Copies the lists; an {@code Optional} could not travel to a task. */
    public Style {
      key = List.copyOf(key);
      legend = List.copyOf(legend);
    }

    /** {@return a layer of one look that is off when the page opens, and in no table} */
    public static Style of(Legend.Entry plain, String label, String... key) {
      return new Style(plain, List.of(key), label, List.of(), "", false, false);
    }

    /** {@return the same with codes drawn by a legend} */
    public Style by(Legend codes) {
      return new Style(plain, key, label, List.of(codes), faint, isShown, isTabled);
    }

    /** {@return the same with rows drawn at half strength by a column} */
    public Style faint(String column) {
      return new Style(plain, key, label, legend, column, isShown, isTabled);
    }

    /** {@return the same, there when the page opens} */
    public Style shown() {
      return new Style(plain, key, label, legend, faint, true, isTabled);
    }

    /** {@return the same, its rows in a table} */
    public Style tabled() {
      return new Style(plain, key, label, legend, faint, isShown, true);
    }

    /** {@return its word in the address of a view} */
    public String name() {
      return plain.code();
    }

    /** {@return a layer that looks like this} */
    public MapLayer with(Features rows) {
      return new MapLayer(this, rows);
    }
  }
}
