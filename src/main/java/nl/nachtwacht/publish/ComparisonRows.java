package nl.nachtwacht.publish;

import java.util.Map;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.ComparisonContent.Group;
import nl.nachtwacht.publish.ComparisonContent.Line;
import nl.nachtwacht.publish.ComparisonContent.Month;
import nl.nachtwacht.publish.ComparisonContent.Ranks;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;

/**
 * The cities of a comparison, a row each: figures in words, and beside them the caterpillar, the
 * ranks and the months as charts. All rows share their scales.
 */
final class ComparisonRows {
  /** An interval may go so far beyond the highest figure before it is cut off. */
  private static final double BEYOND = 1.4;

  private static final double LEAST_TOLD = 0.15;
  private static final double MOST_TOLD = 0.85;

  private static final Map<String, Words> GROUPS =
      Map.of(
          "g4", new Words("Vier grootste gemeenten (G4)", "Four largest municipalities (G4)"),
          "g40", new Words("Grote gemeenten (G40)", "Large municipalities (G40)"),
          "other", new Words("Overige gemeenten", "Other municipalities"));

  private final ComparisonContent content;
  private final PageNumbers numbers;
  private final String language;
  private final double most;
  private final double mostOfMonth;
  private final Markup page = new Markup();

  ComparisonRows(ComparisonContent content) {
    this.content = content;
    this.language = content.stamp().language();
    this.numbers = new PageNumbers(language);
    double figure = 0;
    double end = 0;
    double month = 0;
    for (Group group : content.groups()) {
      for (Line line : group.lines()) {
        if (!Double.isNaN(line.rate().value())) {
          figure = Math.max(figure, line.rate().value());
          end = Math.max(end, line.rate().high());
        }
        for (Month one : line.months()) {
          month = Double.isNaN(one.rate()) ? month : Math.max(month, one.rate());
        }
      }
    }
    this.most = figure == 0 ? 1 : Math.min(1.02 * end, BEYOND * figure);
    this.mostOfMonth = month == 0 ? 1 : month;
  }

  /** {@return the table} */
  String table() {
    page.open("table", "class", "cities");
    page.element(
        "caption",
        in(
            "Meldingen per 10.000 inwoners per jaar, met het 95%-interval",
            "Reports per 10,000 inhabitants a year, with the 95% interval"));
    page.open("thead").open("tr");
    head("name", in("Gemeente", "Municipality"));
    head("figure", in("Meldingen per 10.000 inwoners per jaar", "Reports per 10,000 a year"));
    page.open("th", "class", "chart", "scope", "col").raw(axis()).close();
    head("mark", in("t.o.v. groep", "in its group"));
    head("ranks", in("plaats (1 = meeste meldingen)", "rank (1 = most reports)"));
    head("unsafe", in("voelt zich onveilig", "feels unsafe"));
    head("months", in("door de tijd", "over time"));
    page.close().close();
    content.groups().forEach(this::group);
    return page.close().toString();
  }

  private void head(String kind, String words) {
    page.element("th", words, "class", kind, "scope", "col");
  }

  private String axis() {
    RowChart axis = RowChart.beside(most);
    double step = RowChart.step(most);
    for (double tick = 0; tick <= most; tick += step) {
      axis.word(tick, numbers.decimals(tick, step < 1 ? 1 : 0));
    }
    return axis.draw();
  }

  private void group(Group group) {
    page.open("tbody").open("tr", "class", "group");
    page.open("th", "colspan", "7", "scope", "rowgroup");
    page.text(GROUPS.get(group.code()).in(language));
    if (!Double.isNaN(group.ofPeers()) && group.lines().size() > 1) {
      page.open("span", "class", "together");
      page.text(in(" · samen ", " · together ") + number(group.ofPeers())).close();
    }
    page.close().close();
    group.lines().forEach(line -> row(group, line));
    page.close();
  }

  private void row(Group group, Line line) {
    page.open("tr");
    page.open("th", "scope", "row", "class", "name");
    if (line.facts().campaign() > 0) {
      String words = in("campagne in de periode", "campaign in the period");
      page.element("abbr", "◆", "title", words, "aria-label", words);
    }
    page.text(line.name()).close();
    if (Double.isNaN(line.rate().value())) {
      page.element("td", missing(line), "class", "figure none", "colspan", "4");
    } else {
      rate(group, line);
    }
    page.open("td", "class", "unsafe", "data-label", in("voelt zich onveilig", "feels unsafe"));
    share(line.unsafe());
    page.close();
    page.open("td", "class", "months").raw(months(line)).close();
    page.close();
  }

  private String missing(Line line) {
    return line.facts().isWithheld()
        ? in("te weinig om te tonen", "too few to show")
        : in("niet geleverd", "not delivered");
  }

  private void rate(Group group, Line line) {
    Figure rate = line.rate();
    page.open("td", "class", "figure").text(number(rate.value())).text(" ");
    interval(numbers.interval(rate, digits()));
    page.close();
    RowChart chart = RowChart.beside(most);
    double step = RowChart.step(most);
    for (double tick = 0; tick <= most; tick += step) {
      chart.rule(tick, "grid");
    }
    chart.rule(content.ofAll(), "all").rule(group.ofPeers(), "peers").figure(rate);
    page.open("td", "class", "chart").raw(chart.draw()).close();
    mark(line.position());
    ranks(line.ranks());
  }

  private void mark(String position) {
    page.open("td", "class", "mark");
    if (position.isEmpty()) {
      page.text("–");
    } else {
      Legend.Entry entry = Legend.POSITION.entry(position);
      page.element("span", glyph(entry), "class", position, "aria-hidden", "true");
      page.element("span", " " + entry.label().in(language), "class", "word " + position);
    }
    page.close();
  }

  /** {@return a position as a letter, drawn by its sign} */
  static String glyph(Legend.Entry entry) {
    return switch (entry.sign()) {
      case TRIANGLE -> "▲";
      case TRIANGLE_DOWN -> "▼";
      default -> "●";
    };
  }

  private void ranks(Ranks ranks) {
    page.open("td", "class", "ranks");
    if (ranks.low() == 0) {
      String words = ranks.of() > 1 ? in("geen volgorde", "no order") : "–";
      page.element("span", words, "class", "none");
    } else {
      String ends = ranks.low() + (ranks.low() == ranks.high() ? "" : "–" + ranks.high());
      page.element("span", ends + in(" van ", " of ") + ranks.of(), "class", "places");
      page.raw(
          RowChart.beside(ranks.of())
              .band(0, ranks.of(), "field")
              .band(ranks.low() - 1.0, ranks.high(), "places")
              .draw());
    }
    page.close();
  }

  private void share(Figure share) {
    if (Double.isNaN(share.value())) {
      page.text("–");
      return;
    }
    String sign = share.value() < LEAST_TOLD ? "≤" : share.value() > MOST_TOLD ? "≥" : "";
    page.text(sign + numbers.percent(share.value())).text(" ");
    interval(numbers.percents(share).replace("%", ""));
  }

  private void interval(String ends) {
    page.element("span", ends.isEmpty() ? "" : "(" + ends + ")", "class", "interval");
  }

  private String months(Line line) {
    RowChart chart =
        new RowChart(1, in("meldingen per maand, ", "reports by month, ") + line.name());
    line.months().forEach(month -> chart.month(month, mostOfMonth));
    return chart.draw();
  }

  private int digits() {
    return most < 10 ? 1 : 0;
  }

  private String number(double rate) {
    return numbers.decimals(rate, digits());
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(language);
  }
}
