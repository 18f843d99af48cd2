package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Table;

/** The figures of a neighbourhood in words, each with its interval; a dash where there is none. */
final class SheetFigures {
  private static final String DASH = "–";

  private final SheetsContent content;
  private final Table table;
  private final String language;
  private final PageNumbers numbers;

  SheetFigures(SheetsContent content) {
    this.content = content;
    this.table = content.neighbourhoods();
    this.language = content.about().stamp().language();
    this.numbers = new PageNumbers(language);
  }

  /**
   * A figure.
   *
   * @param label what it is
   * @param value itself
   * @param interval between what it may lie, may be empty
   * @param note what to know besides, may be empty
   */
  record Fact(String label, String value, String interval, String note) {}

  /** {@return what a sheet tells in figures} */
  List<Fact> of(int row) {
    List<Fact> facts = new ArrayList<>();
    Figure score = figure("risk_score", row);
    facts.add(
        new Fact(
            in("Risicoscore (0–100)", "Risk score (0–100)"),
            numbers.decimals(score.value(), 2),
            numbers.interval(score, 2),
            ranks(row)));
    facts.add(reports(row));
    facts.add(change(row));
    Figure unsafe = figure("survey_unsafe_share", row);
    facts.add(
        new Fact(
            in("Voelt zich onveilig", "Feels unsafe"),
            numbers.percent(unsafe.value()),
            numbers.percents(unsafe),
            counted("survey_respondent_count", row, "antwoorden", "answers")));
    facts.add(
        new Fact(
            in("Te donker", "Too dark"),
            numbers.percent(table.reals("dark_share").at(row)),
            "",
            lampsOut(row)));
    String peak = content.sheets().get(row).peak();
    facts.add(
        new Fact(
            in("Meeste meldingen per uur", "Most reports per hour"),
            peak.isEmpty() ? in("geen tijd springt eruit", "no time stands out") : peak,
            "",
            ""));
    return facts;
  }

  private Fact reports(int row) {
    Figure rate = figure("report_per_10k", row);
    String interval = numbers.interval(rate, 1);
    String perInhabitants =
        in("%s per 10.000 inwoners per jaar%s", "%s per 10,000 inhabitants a year%s");
    return new Fact(
        in("Meldingen in de periode", "Reports in the period"),
        numbers.grouped(Math.max(0, table.ints("report_count").at(row))),
        "",
        Double.isNaN(rate.value())
            ? in("geen cijfer per inwoner", "no rate per inhabitant")
            : String.format(
                Locale.ROOT,
                perInhabitants,
                numbers.decimals(rate.value(), 1),
                interval.isEmpty() ? "" : " (" + interval + ")"));
  }

  private Fact change(int row) {
    String label = in("Verandering van de meldingen", "Change of the reports");
    if (content.former().isEmpty()) {
      return new Fact(label, in("geen vorige run", "no former run"), "", "");
    }
    Table.Texts verdict = table.texts("change_class");
    if (verdict.isMissing(row)) {
      return new Fact(label, in("niet te zeggen", "cannot be said"), "", "");
    }
    Figure change = figure("change_pct", row);
    return new Fact(
        label,
        signed(change.value()),
        change.low() < change.high()
            ? signed(change.low()) + in(" tot ", " to ") + signed(change.high())
            : "",
        Legend.CHANGE.entry(verdict.at(row)).label().in(language));
  }

  private String signed(double percent) {
    if (Double.isNaN(percent)) {
      return DASH;
    }
    String sign = percent < 0 ? "−" : "+";
    return sign + numbers.decimals(Math.abs(percent), 0) + "%";
  }

  private String ranks(int row) {
    Table.Ints low = table.ints("risk_rank_low");
    Table.Ints high = table.ints("risk_rank_high");
    if (low.isMissing(row)) {
      return in("geen volgorde te geven", "no order can be given");
    }
    String between =
        low.at(row) == high.at(row)
            ? Integer.toString(low.at(row))
            : low.at(row) + in(" tot ", " to ") + high.at(row);
    return in("plaats ", "place ") + between + in(" van ", " of ") + table.rows();
  }

  private String lampsOut(int row) {
    Table.Ints lamps = table.ints("lamp_count");
    if (lamps.isMissing(row)) {
      return in("geen lampen bekend", "no lamps known");
    }
    int out = table.ints("lamp_out_count").at(row);
    return numbers.grouped(out)
        + in(" van de ", " of ")
        + numbers.grouped(lamps.at(row))
        + (out == 1
            ? in(" lampen brandt niet", " lamps is out")
            : in(" lampen branden niet", " lamps are out"));
  }

  private String counted(String column, int row, String nl, String en) {
    Table.Ints counts = table.ints(column);
    return numbers.grouped(counts.isMissing(row) ? 0 : counts.at(row)) + " " + in(nl, en);
  }

  private Figure figure(String column, int row) {
    return new Figure(
        table.reals(column).at(row),
        table.reals(column + "_low").at(row),
        table.reals(column + "_high").at(row));
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(language);
  }
}
