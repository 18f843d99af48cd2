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
 * @param label what it is called in a table
 * @param words what it is called in a sentence
 */
public record Method(
    String code, String column, boolean isScore, Column.Words label, Column.Words words) {
  private static final Column.Words UNNAMED = new Column.Words("", "");

  /** Reports in the cell in a time as long as the test, just before it. */
  public static final Column LAST_PERIOD = Column.ints("last_period_count", "").working();

  private static final Method MIXTURE =
      score("mixture", "mixture_score")
          .label("mengmodel", "mixture")
          .inSentence("het mengmodel", "the mixture");

  /** The map that knows nothing. */
  public static final Method UNIFORM =
      simple("uniform", "")
          .label("gelijk verdeeld", "uniform")
          .inSentence("een gelijke kaart", "a uniform map");

  /** All methods, in the order of the files: scores first, then simpler maps. */
  public static final List<Method> ALL =
      List.of(
          MIXTURE,
          score("index", "index_score").label("index", "index").inSentence("de index", "the index"),
          simple("count", Reports.COUNT_COLUMN.name())
              .label("eerdere aantallen", "earlier counts")
              .inSentence("eerdere aantallen", "earlier counts"),
          simple("last_period", LAST_PERIOD.name())
              .label("vorige periode", "last period")
              .inSentence("de vorige periode", "the last period"),
          simple("kde", Reports.DENSITY_COLUMN.name())
              .label("kerndichtheid", "kernel density")
              .inSentence("kerndichtheid", "kernel density"),
          UNIFORM);

  private static Method score(String code, String column) {
    return new Method(code, column, true, UNNAMED, UNNAMED);
  }

  private static Method simple(String code, String column) {
    return new Method(code, column, false, UNNAMED, UNNAMED);
  }

  private Method label(String nl, String en) {
    return new Method(code, column, isScore, new Column.Words(nl, en), words);
  }

  private Method inSentence(String nl, String en) {
    return new Method(code, column, isScore, label, new Column.Words(nl, en));
  }

  /** {@return the methods that cells with these columns can be ranked by} */
  public static List<Method> of(Table cells) {
    return ALL.stream().filter(m -> m.isUniform() || cells.find(m.column()).isPresent()).toList();
  }

  /** {@return whether it also says how far it may be off} */
  public boolean saysHowSure() {
    return equals(MIXTURE);
  }

  /** {@return whether all cells are alike to it, so that nothing is ranked} */
  public boolean isUniform() {
    return column.isEmpty();
  }
}
