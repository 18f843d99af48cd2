package nl.nachtwacht.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** {@code backtest.csv}: a row per method, fold and share of the area, in this order. */
public final class AccuracyTable {
  private static final String NO_TEST = "no report followed";
  private static final String NO_TRAINING = "no report followed, or none was in these cells before";

  static final Column METHOD =
      Column.texts("method")
          .label("Methode", "Method")
          .says(
              "Kaart die getoetst is: een score, of een eenvoudiger kaart.",
              "Map that was tested: a score, or a simpler map.");
  static final Column FOLD =
      Column.ints("fold", "")
          .label("Ronde", "Fold")
          .says("Nummer van de splitsing in de tijd.", "Number of the split of the time.");
  private static final Column TRAIN_START =
      date("train_start", "Begin training", "Training from")
          .says("Eerste dag waarvan de kaart is gemaakt.", "First day that the map is made of.");
  private static final Column TRAIN_END =
      date("train_end", "Einde training", "Training to")
          .says("Dag na de laatste dag daarvan.", "Day after the last of these.");
  private static final Column TEST_START =
      date("test_start", "Begin toets", "Test from")
          .says("Eerste dag van de toets.", "First day of the test.");
  private static final Column TEST_END =
      date("test_end", "Einde toets", "Test to")
          .says("Dag na de laatste dag van de toets.", "Day after the last of the test.");
  private static final Column AREA_SHARE =
      Column.reals("area_share", "", 4)
          .label("Doorzocht deel", "Share searched")
          .says(
              "Deel van de vakken van elke gemeente dat doorzocht wordt, hoogste eerst.",
              "Share of each municipality's cells that is searched, highest first.");
  private static final Column TESTS =
      Column.ints("n_test", "")
          .label("Meldingen in de toets", "Reports in the test")
          .says("Meldingen die volgden.", "Reports that followed.");

  private static final List<Figure> FIGURES =
      List.of(
          new Figure(
              Column.reals("hit_rate", "", 4)
                  .missing(NO_TEST)
                  .label("Trefkans", "Hit rate")
                  .says(
                      "Deel van de latere meldingen in het doorzochte deel.",
                      "Share of the later reports in the part searched."),
              Caught::hitRate),
          new Figure(
              Column.reals("pai", "", 2)
                  .missing(NO_TEST)
                  .label("PAI", "PAI")
                  .says(
                      "Trefkans gedeeld door het doorzochte deel van het oppervlak.",
                      "Hit rate over the share of the area searched."),
              Caught::pai),
          new Figure(
              Column.reals("pei", "", 4)
                  .missing(NO_TEST)
                  .label("PEI", "PEI")
                  .says(
                      "Treffers als deel van het meeste dat zoveel vakken konden bevatten.",
                      "Hits as a share of the most that as many cells could hold."),
              Caught::pei),
          new Figure(
              Column.reals("rri", "", 2)
                  .missing(NO_TRAINING)
                  .label("RRI", "RRI")
                  .says(
                      "Trefkans gedeeld door het deel van de eerdere meldingen in deze vakken.",
                      "Hit rate over the share of the earlier reports in these cells."),
              Caught::rri));

  /** All columns in the order of the file. */
  public static final List<Column> COLUMNS = columns();

  private AccuracyTable() {}

  /** A figure with its interval. */
  private record Figure(Column column, Function<Caught, Estimate> of) {
    List<Column> columns() {
      return List.of(
          column, end("_low", "ondergrens", "low end"), end("_high", "bovengrens", "high end"));
    }

    private Column end(String suffix, String nl, String en) {
      return Column.reals(column.name() + suffix, column.unit(), column.decimals())
          .missing(column.nullMeans())
          .label(column.label().nl() + ", " + nl, column.label().en() + ", " + en)
          .says(
              "Grens van het 95%-interval van " + column.name() + ".",
              "End of the 95 % interval of " + column.name() + ".");
    }
  }

  private static Column date(String name, String nl, String en) {
    return Column.texts(name).label(nl, en);
  }

  private static List<Column> columns() {
    List<Column> columns =
        new ArrayList<>(
            List.of(METHOD, FOLD, TRAIN_START, TRAIN_END, TEST_START, TEST_END, AREA_SHARE));
    FIGURES.forEach(figure -> columns.addAll(figure.columns()));
    columns.add(TESTS);
    return List.copyOf(columns);
  }

  /** One row to be. */
  private record Row(Method method, Fold fold, double areaShare, Caught caught) {}

  /** {@return the table of all folds} */
  public static Table of(List<Fold.Outcome> outcomes) {
    List<Row> rows = new ArrayList<>();
    for (Method method : Method.ALL) {
      for (Fold.Outcome outcome : outcomes) {
        outcome
            .trial()
            .caughtBy(method)
            .forEach((share, caught) -> rows.add(new Row(method, outcome.fold(), share, caught)));
      }
    }
    Table table =
        Table.ofRows(rows.size())
            .with(METHOD, texts(rows, row -> row.method().code()))
            .with(FOLD, rows.stream().mapToInt(row -> row.fold().number()).toArray())
            .with(TRAIN_START, days(rows, row -> row.fold().train(), true))
            .with(TRAIN_END, days(rows, row -> row.fold().train(), false))
            .with(TEST_START, days(rows, row -> row.fold().test(), true))
            .with(TEST_END, days(rows, row -> row.fold().test(), false))
            .with(AREA_SHARE, rows.stream().mapToDouble(Row::areaShare).toArray());
    for (Figure figure : FIGURES) {
      List<Estimate> estimates = rows.stream().map(row -> figure.of().apply(row.caught())).toList();
      table = with(table, figure.columns(), estimates);
    }
    return table.with(
        TESTS, rows.stream().mapToInt(row -> Math.toIntExact(row.caught().tests())).toArray());
  }

  /** {@return a table with a figure and the ends of its interval} */
  static Table with(Table table, List<Column> columns, List<Estimate> estimates) {
    return table
        .with(columns.get(0), estimates.stream().mapToDouble(Estimate::value).toArray())
        .with(columns.get(1), estimates.stream().mapToDouble(Estimate::low).toArray())
        .with(columns.get(2), estimates.stream().mapToDouble(Estimate::high).toArray());
  }

  private static String[] texts(List<Row> rows, Function<Row, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  private static String[] days(List<Row> rows, Function<Row, Period> period, boolean isStart) {
    return texts(
        rows, row -> (isStart ? period.apply(row).from() : period.apply(row).to()).toString());
  }
}
