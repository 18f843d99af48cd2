package nl.nachtwacht.publish;

import java.util.List;
import java.util.Locale;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.ComparisonContent.Month;
import nl.nachtwacht.publish.ComparisonContent.Ranks;
import nl.nachtwacht.publish.SummaryContent.Place;
import nl.nachtwacht.publish.SummaryContent.Proposal;
import nl.nachtwacht.publish.SummaryContent.Tile;
import nl.nachtwacht.table.Column.Words;

/**
 * {@code summary.html}: one municipality on one page, for who has a minute.
 *
 * <p>Guarantee: needs no network and no script, and may use none; prints on one A4; no rank stands
 * without its interval; the same content makes the same bytes.
 */
public final class SummaryPage {
  private static final String STYLE = PageFrame.resource("brief.css");
  private static final double SMALL = 20;

  private final SummaryContent content;
  private final PageNumbers numbers;
  private final String language;
  private final Markup page;

  private SummaryPage(SummaryContent content, Markup page) {
    this.content = content;
    this.language = content.stamp().language();
    this.numbers = new PageNumbers(language);
    this.page = page;
  }

  /** {@return the text of the page} */
  public static String of(SummaryContent content) {
    String language = content.stamp().language();
    return new PageFrame(language, content.name() + ", " + content.period())
        .style(STYLE)
        .around(page -> new SummaryPage(content, page).write());
  }

  private void write() {
    if (content.isInternal()) {
      PageFrame.intern(page, language);
    }
    page.open("main", "class", "one");
    page.element("p", content.name() + " · " + content.period(), "class", "eyebrow");
    page.element("h1", content.headline());
    page.element("p", content.verdict(), "class", "lead");
    fixed();
    if (!content.goal().isEmpty()) {
      page.element("p", content.goal(), "class", "goal");
    }
    tiles();
    trend();
    page.open("div", "class", "pair");
    places();
    proposals();
    page.close();
    footer();
    page.close();
  }

  private void fixed() {
    page.open("p", "class", "fixed");
    page.element("strong", in("Meldingen zijn geen onveiligheid.", "Reports are not safety."));
    page.text(
        in(
            " Meer meldingen kan betekenen dat er meer gebeurt, of dat mensen eerder melden. Een"
                + " plek zonder meldingen is niet veilig.",
            " More reports may mean that more happens, or that people report sooner. A place"
                + " without reports is not safe."));
    page.close();
  }

  private void tiles() {
    page.open("dl", "class", "tiles");
    for (Tile tile : content.tiles()) {
      page.open("div").element("dt", tile.label()).open("dd");
      page.element("span", value(tile, tile.figure().value()), "class", "value");
      String ends =
          tile.isShare()
              ? numbers.percents(tile.figure())
              : numbers.interval(tile.figure(), digits(tile.figure().value()));
      page.element("span", ends.isEmpty() ? "" : " (" + ends + ")", "class", "interval");
      RowChart chart = RowChart.beside(tile.most()).band(0, tile.most(), "field");
      if (!Double.isNaN(tile.target())) {
        chart.rule(tile.target(), "target");
      }
      page.raw(chart.figure(tile.figure()).draw());
      if (!Double.isNaN(tile.target())) {
        String words = in("doel ", "target ") + value(tile, tile.target());
        page.element("span", words, "class", "interval");
      }
      page.close().close();
    }
    page.close();
  }

  private String value(Tile tile, double value) {
    return tile.isShare() ? numbers.percent(value) : numbers.decimals(value, digits(value));
  }

  private static int digits(double value) {
    return value < SMALL ? 1 : 0;
  }

  private void trend() {
    List<Month> months = content.trend().months();
    double most = months.stream().mapToDouble(Month::rate).filter(r -> r > 0).max().orElse(0);
    if (most == 0) {
      return;
    }
    page.open("figure", "class", "trend");
    page.element("h2", content.trend().label());
    RowChart chart =
        new RowChart(
            1, in("Hoogste maand: ", "Highest month: ") + numbers.decimals(most, digits(most)));
    for (Month month : months) {
      chart.month(month, most);
    }
    content.trend().years().forEach(year -> chart.rule(year.start(), "grid"));
    page.raw(chart.draw());
    RowChart axis = RowChart.beside(1);
    content.trend().years().forEach(year -> axis.word(year.start(), year.name()));
    page.open("div", "class", "axis").raw(axis.draw()).close();
    page.open("figcaption");
    page.text(
        in("Hoogste staaf: ", "Highest bar: ")
            + numbers.decimals(most, digits(most))
            + in(". Maanden schommelen ook door toeval. ", ". Months vary by chance, too. "));
    key(Month::isCampaign, "campaign", in("campagne", "campaign"));
    key(Month::isExceptional, "exceptional", in("verstoring", "disruption"));
    page.close().close();
  }

  private void key(java.util.function.Predicate<Month> has, String kind, String words) {
    if (content.trend().months().stream().anyMatch(has)) {
      page.element("span", "", "class", "sign " + kind).text(" " + words + " ");
    }
  }

  private void places() {
    if (content.places().isEmpty()) {
      return;
    }
    page.open("section").element("h2", in("Waar eerst kijken", "Where to look first"));
    page.open("table", "class", "places").open("thead").open("tr");
    List.of(
            in("Gebied", "Area"),
            in("score (0–100)", "score (0–100)"),
            in("plaats", "rank"),
            in("meldingen", "reports"))
        .forEach(head -> page.element("th", head, "scope", "col"));
    page.close().close().open("tbody");
    double most = content.places().stream().mapToDouble(p -> end(p.score())).max().orElse(1);
    content.places().forEach(place -> place(place, most));
    page.close().close();
    page.element(
        "p",
        in(
            "Een score vergelijkt plekken binnen deze gemeente. Waar plaatsen overlappen, is er"
                + " geen volgorde.",
            "A score compares places within this municipality. Where ranks overlap there is no"
                + " order."),
        "class",
        "note");
    page.close();
  }

  private static double end(Figure score) {
    return Double.isNaN(score.high()) ? score.value() : score.high();
  }

  private void place(Place place, double most) {
    Figure score = place.score();
    page.open("tr").open("th", "scope", "row").text(place.name());
    page.element("span", place.why(), "class", "why").close();
    page.open("td").text(numbers.decimals(score.value(), 0)).text(" ");
    String ends = numbers.interval(score, 0);
    page.element("span", ends.isEmpty() ? "" : "(" + ends + ")", "class", "interval");
    page.raw(RowChart.beside(most).band(0, most, "field").figure(score).draw()).close();
    page.element("td", ranks(place.ranks()));
    page.element("td", Integer.toString(place.reports())).close();
  }

  private String ranks(Ranks ranks) {
    if (ranks.low() == 0) {
      return in("geen volgorde", "no order");
    }
    String ends = ranks.low() + (ranks.low() == ranks.high() ? "" : "–" + ranks.high());
    return ends + in(" van ", " of ") + ranks.of();
  }

  private void proposals() {
    if (content.proposals().isEmpty()) {
      return;
    }
    page.open("section").element("h2", in("Wat wordt voorgesteld", "What is proposed"));
    page.open("table", "class", "proposals").open("tbody");
    for (Proposal proposal : content.proposals()) {
      page.open("tr").element("th", proposal.what(), "scope", "row");
      page.element("td", Integer.toString(proposal.count()));
      page.element("td", euro(proposal.euro())).close();
    }
    page.close().close();
    page.element(
        "p",
        in(
            "Advies, geen besluit. Of het werkt, moet daarna worden gemeten. Een camera vraagt een"
                + " eigen besluit en toets.",
            "Advice, no decision. Whether it works must be measured afterwards. A camera needs a"
                + " decision and a test of its own."),
        "class",
        "note");
    page.close();
  }

  private String euro(double euro) {
    if (Double.isNaN(euro)) {
      return "";
    }
    String plain = String.format(Locale.ROOT, "%,d", Math.round(euro));
    return "€ " + in(plain.replace(',', '.'), plain);
  }

  private void footer() {
    Stamp stamp = content.stamp();
    String licence = stamp.licence().isEmpty() ? "" : " · " + stamp.licence();
    page.element("footer", content.notice() + " · Nachtwacht " + stamp.id() + licence);
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(language);
  }
}
