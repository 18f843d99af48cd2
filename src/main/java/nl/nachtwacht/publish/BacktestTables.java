package nl.nachtwacht.publish;

import java.util.List;
import java.util.Locale;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.BacktestContent.Found;
import nl.nachtwacht.publish.BacktestContent.Span;
import nl.nachtwacht.publish.BacktestContent.Tenth;
import nl.nachtwacht.publish.BacktestContent.TestedMap;
import nl.nachtwacht.table.Column.Words;

/** A table of a backtest's page. */
final class BacktestTables {
  private final BacktestContent content;
  private final PageNumbers numbers;
  private final Markup page = new Markup();

  BacktestTables(BacktestContent content) {
    this.content = content;
    this.numbers = new PageNumbers(content.language());
  }

  /** {@return the days of each fold} */
  String folds() {
    page.open("table").open("thead").open("tr");
    for (String name :
        List.of(
            in("toets", "test"),
            in("kaart van alles tot en met", "map of all up to"),
            in("getoetst tot en met", "tested up to"),
            in("meldingen", "reports"))) {
      page.element("th", name, "scope", "col");
    }
    page.close().close().open("tbody");
    PageDays days = new PageDays(content.language());
    for (int i = 0; i < content.spans().size(); i++) {
      Span span = content.spans().get(i);
      page.open("tr").element("th", Integer.toString(i + 1), "scope", "row");
      page.element("td", days.dayBefore(span.testStart()));
      page.element("td", days.dayBefore(span.testEnd()));
      page.element("td", numbers.grouped(span.tests())).close();
    }
    return page.close().close().toString();
  }

  /** {@return what each map found, by share of the area} */
  String found() {
    page.open("table", "class", "found");
    page.element(
        "caption",
        in(
            "Klein: 95%-interval. PAI: hoeveel keer zoveel meldingen als wie even veel vakken blind"
                + " doorzoekt. PEI: deel van het meeste dat in zoveel vakken te vinden was.",
            "Small: 95% interval. PAI: how many times the reports that a blind search of as many"
                + " cells finds. PEI: share of the most that as many cells held."));
    page.open("thead").open("tr");
    for (String name :
        List.of(
            in("kaart", "map"),
            in("gevonden (trefkans)", "found (hit rate)"),
            in("PAI", "PAI"),
            in("PEI", "PEI"))) {
      page.element("th", name, "scope", "col");
    }
    page.close().close();
    for (int share = 0; share < content.score().found().size(); share++) {
      foundIn(share);
    }
    return page.close().toString();
  }

  private void foundIn(int share) {
    String part = numbers.percent(content.score().found().get(share).areaShare());
    page.open("tbody").open("tr");
    page.element(
        "th",
        String.format(
            Locale.ROOT,
            in("in %s van de vakken, hoogste eerst", "in %s of the cells, highest first"),
            part),
        "scope",
        "rowgroup",
        "colspan",
        "4");
    page.close();
    for (TestedMap map : content.maps()) {
      Found found = map.found().get(share);
      row(map);
      figure(numbers.percent(found.hitRate().value()), numbers.percents(found.hitRate()));
      figure(numbers.decimals(found.pai().value(), 1), numbers.interval(found.pai(), 1));
      figure(numbers.percent(found.pei().value()), numbers.percents(found.pei()));
      page.close();
    }
    page.close();
  }

  private void row(TestedMap map) {
    if (map.isScore()) {
      page.open("tr", "class", "score");
    } else {
      page.open("tr");
    }
    page.element("th", map.label().in(content.language()), "scope", "row");
  }

  private void figure(String value, String interval) {
    page.open("td").text(value);
    page.element("span", interval, "class", "interval").close();
  }

  /** {@return what the score expected and what followed, by tenth of the cells} */
  String tenths() {
    TestedMap score = content.score();
    page.open("table").open("thead").open("tr");
    for (String name :
        List.of(
            in("tiende deel", "tenth"),
            in("verwacht", "expected"),
            in("gevolgd", "followed"),
            in("95%-interval", "95% interval"),
            in("vakken gedekt", "cells covered"))) {
      page.element("th", name, "scope", "col");
    }
    page.close().close().open("tbody");
    for (int i = 0; i < score.tenths().size(); i++) {
      Tenth tenth = score.tenths().get(i);
      Figure observed = tenth.observed();
      page.open("tr").element("th", Integer.toString(i + 1), "scope", "row");
      page.element("td", numbers.decimals(tenth.expected(), 1));
      page.element("td", numbers.decimals(observed.value(), 0));
      figure("", numbers.interval(observed, 1) + (isOff(tenth) ? " ✕" : ""));
      page.element("td", numbers.percent(tenth.coverage(), 1));
      page.close();
    }
    page.close().close();
    if (score.tenths().stream().anyMatch(BacktestTables::isOff)) {
      page.element(
          "p",
          in("✕: het verwachte ligt buiten het interval.", "✕: expected lies off the interval."),
          "class",
          "note");
    }
    return page.toString();
  }

  private static boolean isOff(Tenth tenth) {
    Figure observed = tenth.observed();
    return tenth.expected() < observed.low() || tenth.expected() > observed.high();
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(content.language());
  }
}
