package nl.nachtwacht.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.table.Column;

/**
 * One figure of a cell, and what to take it for.
 *
 * @param column that holds it; {@code _low} and {@code _high} behind its name where it has an
 *     interval
 * @param label what people call it
 * @param figure as people read it
 * @param purpose what it says and for whom
 */
record Reading(String column, Column.Words label, Column.Words figure, Column.Words purpose) {
  private static final String MIXTURE = "mixture_score";
  private static final String INDEX = "index_score";
  private static final String RATE = "report_per_km2_year";

  /** {@return the figures that the run has of the cell: scores, rate, counts} */
  static List<Reading> of(FinishedRow cell, Terms terms) {
    List<Reading> readings = new ArrayList<>();
    mixture(cell, terms).ifPresent(readings::add);
    index(cell, terms).ifPresent(readings::add);
    rate(cell).ifPresent(readings::add);
    readings.add(reports(cell, terms));
    return List.copyOf(readings);
  }

  /** {@return whether both methods scored the cell} */
  static boolean hasBoth(List<Reading> readings) {
    List<String> columns = readings.stream().map(Reading::column).toList();
    return columns.contains(MIXTURE) && columns.contains(INDEX);
  }

  private static Optional<Reading> mixture(FinishedRow cell, Terms terms) {
    Column.Words purpose =
        new Column.Words(
            "waar de volgende meldingen te verwachten zijn; gewichten uit de gegevens",
            "where the next reports are to be expected; weights by the data");
    return score(
        cell, MIXTURE, new Column.Words("mengmodel", "mixture"), purpose, terms.isMixture());
  }

  private static Optional<Reading> index(FinishedRow cell, Terms terms) {
    Column.Words purpose =
        new Column.Words(
            "voor wie elk gewicht moet verdedigen; gewichten door mensen bepaald",
            "for who must defend each weight; weights set by hand");
    return score(cell, INDEX, new Column.Words("index", "index"), purpose, !terms.isMixture());
  }

  private static Optional<Reading> score(
      FinishedRow cell, String column, Column.Words label, Column.Words purpose, boolean isChosen) {
    OptionalDouble score = cell.real(isChosen ? "risk_score" : column);
    if (score.isEmpty()) {
      return Optional.empty();
    }
    Column.Words figure = Numbers.decimals(score.getAsDouble(), 2);
    return Optional.of(
        new Reading(
            column,
            label,
            figure,
            isChosen
                ? new Column.Words(
                    "de score hierboven: " + purpose.nl(), "the score above: " + purpose.en())
                : purpose));
  }

  private static Optional<Reading> rate(FinishedRow cell) {
    OptionalDouble rate = cell.real(RATE);
    if (rate.isEmpty()) {
      return Optional.empty();
    }
    Column.Words interval = Numbers.interval(cell, RATE, 1);
    return Optional.of(
        new Reading(
            RATE,
            new Column.Words("verwacht", "expected"),
            Numbers.decimals(rate.getAsDouble(), 1),
            new Column.Words(
                "meldingen per km2 per jaar" + interval.nl() + ", voor een periode als deze",
                "reports per km2 a year" + interval.en() + ", for a period like this one")));
  }

  private static Reading reports(FinishedRow cell, Terms terms) {
    OptionalDouble corrected = cell.real("report_corrected_count");
    Column.Words told =
        corrected.isEmpty()
            ? new Column.Words("", "")
            : Numbers.decimals(corrected.getAsDouble(), 1);
    return new Reading(
        "report_count",
        new Column.Words("meldingen", "reports"),
        Numbers.whole(cell.whole("report_count").orElse(0)),
        new Column.Words(
            "geteld in "
                + terms.months()
                + " maanden"
                + (corrected.isEmpty()
                    ? ""
                    : "; " + told.nl() + " na correctie voor veranderd melden"),
            "counted in "
                + terms.months()
                + " months"
                + (corrected.isEmpty()
                    ? ""
                    : "; " + told.en() + " corrected for changes of reporting")));
  }
}
