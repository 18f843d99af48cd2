package nl.nachtwacht.backtest;

import java.util.List;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * A way to say where the next reports fall: one of our scores, or a simpler map it must beat.
 *
 * @param code as in the files
 * @param column of the cells that says how much is expected; empty: the same everywhere
 * @param isScore whether it is a score of ours, not a simpler map
 * @param words what it is called in a sentence
 */
public record Method(String code, String column, boolean isScore, Column.Words words) {
  /** Reports in the cell in a time as long as the test, just before it. */
  public static final Column LAST_PERIOD = Column.ints("last_period_count", "").working();

  /** The map that knows nothing. */
  public static final Method UNIFORM = simple("uniform", "", "een gelijke kaart", "a uniform map");

  /** All methods, in the order of the files: scores first, then simpler maps, best known first. */
  public static final List<Method> ALL =
      List.of(
          score("mixture", "mixture_score", "het mengmodel", "the mixture"),
          score("index", "index_score", "de index", "the index"),
          simple("count", Reports.COUNT_COLUMN.name(), "eerdere aantallen", "earlier counts"),
          simple("last_period", LAST_PERIOD.name(), "de vorige periode", "the last period"),
          simple("kde", Reports.DENSITY_COLUMN.name(), "kerndichtheid", "kernel density"),
          UNIFORM);

  private static Method score(String code, String column, String nl, String en) {
    return new Method(code, column, true, new Column.Words(nl, en));
  }

  private static Method simple(String code, String column, String nl, String en) {
    return new Method(code, column, false, new Column.Words(nl, en));
  }

  /** {@return the methods that cells with these columns can be ranked by} */
  public static List<Method> of(Table cells) {
    return ALL.stream().filter(m -> m.isUniform() || cells.find(m.column()).isPresent()).toList();
  }

  /** {@return whether all cells are alike to it, so that nothing is ranked} */
  public boolean isUniform() {
    return column.isEmpty();
  }
}
