package nl.nachtwacht.publish;

import java.util.List;
import nl.nachtwacht.publish.DetectableContent.Group;
import nl.nachtwacht.publish.DetectableContent.Place;
import nl.nachtwacht.table.Column.Words;

/**
 * {@code detectable.html}: which falls of reports could be shown at all, before anything is done.
 *
 * <p>Guarantee: needs no network and no script, and may use none; prints on A4; the same content
 * makes the same bytes.
 */
public final class DetectablePage {
  private final DetectableContent content;
  private final PageNumbers numbers;
  private final Markup page;

  private DetectablePage(DetectableContent content, Markup page) {
    this.content = content;
    this.page = page;
    this.numbers = new PageNumbers(content.language());
  }

  /** {@return the text of the page} */
  public static String of(DetectableContent content) {
    return new PageFrame(content.language(), title(content))
        .style(PageFrame.resource("backtest.css"))
        .style(PageFrame.resource("falls.css"))
        .around(page -> new DetectablePage(content, page).write());
  }

  private static String title(DetectableContent content) {
    return (content.language().equals("en") ? "What could be shown: " : "Wat is aan te tonen: ")
        + content.job();
  }

  private void write() {
    PageFrame.intern(page, content.language());
    page.open("main").element("h1", title(content));
    page.element("p", content.headline(), "class", "verdict");
    page.element(
        "p",
        in(
            "Wie na een maatregel wil weten of die hielp, telt meldingen ervoor en even lang erna,"
                + " en legt ze naast twee vergelijkbare plekken. Hieronder staat bij hoe grote"
                + " daling dat met een kans van 80% lukt, als er niets anders verandert.",
            "Who wants to know after a measure whether it helped counts reports before and as long"
                + " after, and holds them against two places like it. Below stands at which fall"
                + " that works with a chance of 80%, if nothing else changes."));
    content.groups().forEach(this::group);
    page.element("h2", in("Wat dit niet is", "What this is not"));
    page.element(
        "p",
        in(
            "Een maatregel waarvan niets is aan te tonen kan toch helpen: er zijn te weinig meldingen"
                + " om het te zien. Neem maatregelen van een soort samen, of tel langer. Meldingen"
                + " in bosjes laten minder zien dan hier staat.",
            "A measure of which nothing can be shown may help all the same: there are too few"
                + " reports to see it. Take measures of a kind together, or count for longer."
                + " Reports that come in bunches show less than stands here."));
    page.element(
        "footer",
        "Nachtwacht · run " + content.runId() + " · " + content.planId() + " · detectable.csv");
    page.close();
  }

  private void group(Group group) {
    page.element("h2", group.title()).open("table", "class", "falls");
    page.element(
        "caption",
        in(
            "Kleinste daling die aantoonbaar is na zoveel maanden, en hoeveel maanden een daling van"
                + " 30% vraagt.",
            "Smallest fall that shows after so many months, and how many months a fall of 30%"
                + " takes."));
    page.open("thead").open("tr").element("th", in("plek", "place"), "scope", "col");
    page.element("th", in("per jaar", "a year"), "scope", "col", "class", "year");
    for (String name : List.of("12", "24", "36", "30%")) {
      page.element("th", name, "scope", "col");
    }
    page.close().close().open("tbody");
    group.places().forEach(this::row);
    page.close().close();
    if (group.others() > 0) {
      page.element(
          "p",
          in("Nog ", "Another ")
              + numbers.grouped(group.others())
              + in(
                  " hebben meer tijd nodig of tonen nooit iets: detectable.csv.",
                  " need more time or never show anything: detectable.csv."),
          "class",
          "note");
    }
  }

  private void row(Place place) {
    page.open("tr").open("th", "scope", "row").text(place.name());
    page.element("span", place.id(), "class", "interval").close();
    page.element("td", numbers.decimals(place.perYear(), 1), "class", "year");
    for (double fall : place.falls()) {
      page.element("td", Double.isNaN(fall) ? "–" : numbers.percent(fall));
    }
    page.element(
        "td",
        Double.isInfinite(place.monthsNeeded())
            ? in("nooit", "never")
            : numbers.grouped((long) place.monthsNeeded()));
    page.close();
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(content.language());
  }
}
