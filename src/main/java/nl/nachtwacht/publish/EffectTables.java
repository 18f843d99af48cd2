package nl.nachtwacht.publish;

import java.util.List;
import nl.nachtwacht.publish.EffectContent.Outcome;
import nl.nachtwacht.publish.EffectContent.Piece;
import nl.nachtwacht.publish.EffectContent.Zone;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;

/** The tables of an effect's page. */
final class EffectTables {
  private static final double FEWEST = 5;

  private final EffectContent content;
  private final PageNumbers numbers;

  EffectTables(EffectContent content) {
    this.content = content;
    this.numbers = new PageNumbers(content.language());
  }

  /** {@return what was counted in each zone, before and after} */
  String zones(Outcome outcome) {
    Markup page = new Markup().open("table", "class", "zones");
    page.element("caption", outcome.title(content.language()));
    List<String> heads =
        List.of(
            in("waar", "where"),
            in("ervoor", "before"),
            in("erna", "after"),
            in("verschil per jaar", "change a year"));
    head(page, outcome.isPerYear() ? heads : heads.subList(0, heads.size() - 1));
    for (Zone zone : outcome.zones()) {
      page.open("tr").open("th", "scope", "row");
      page.text(Legend.ZONE.entry(zone.code()).label().in(content.language()) + " ");
      String cells = zone.cells() == 1 ? in(" vak", " cell") : in(" vakken", " cells");
      page.element("span", numbers.grouped(zone.cells()) + cells, "class", "small").close();
      count(page, outcome, zone.before(), zone.ofBefore());
      count(page, outcome, zone.after(), zone.ofAfter());
      if (outcome.isPerYear()) {
        page.element("td", change(zone));
      }
      page.close();
    }
    return page.close().close().toString();
  }

  private void count(Markup page, Outcome outcome, double count, double of) {
    page.open("td");
    if (of > 0) {
      String rate =
          outcome.isPerYear()
              ? numbers.decimals(count / of, 1) + in(" per jaar", " a year")
              : numbers.percent(count / of) + in(" van ", " of ") + numbers.decimals(of, 0);
      page.text(numbers.decimals(count, 0) + " ").element("span", rate, "class", "small");
    } else {
      page.text("–");
    }
    page.close();
  }

  /** A percentage of a handful tells nothing. */
  private String change(Zone zone) {
    double before = zone.before() / zone.ofBefore();
    double change = zone.after() / zone.ofAfter() / before - 1;
    boolean isFew = Math.min(zone.before(), zone.after()) < FEWEST;
    if (isFew || !Double.isFinite(change)) {
      return "–";
    }
    String percent = numbers.percent(Math.abs(change), 0);
    return percent.equals("0%") ? percent : (change < 0 ? "−" : "+") + percent;
  }

  /** {@return the numbers of the chart} */
  String pieces() {
    PageDays days = new PageDays(content.language());
    Markup page = new Markup().open("table", "class", "pieces");
    head(
        page,
        List.of(
            in("van – tot en met", "from – to"),
            in("deze plek", "this place"),
            in("zoals in vergelijkingsgebied", "as in the control")));
    for (Piece piece : content.course().pieces()) {
      page.open("tr").element("th", days.span(piece.days()), "scope", "row");
      page.element("td", numbers.decimals(piece.reports(), 0));
      page.element("td", numbers.decimals(piece.expected(), 1)).close();
    }
    return page.close().close().toString();
  }

  private void head(Markup page, List<String> names) {
    page.open("thead").open("tr");
    names.forEach(name -> page.element("th", name, "scope", "col"));
    page.close().close().open("tbody");
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(content.language());
  }
}
