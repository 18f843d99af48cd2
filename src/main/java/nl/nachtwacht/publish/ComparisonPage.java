package nl.nachtwacht.publish;

import java.util.List;
import java.util.stream.Collectors;
import nl.nachtwacht.publish.ComparisonContent.Facts;
import nl.nachtwacht.publish.ComparisonContent.Group;
import nl.nachtwacht.publish.ComparisonContent.Line;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;

/**
 * {@code comparison.html}: cities side by side on one page, for who has a minute.
 *
 * <p>Guarantee: needs no network and no script, and may use none; up to 60 cities print on one A4;
 * no rank stands without its interval; the same content makes the same bytes.
 */
public final class ComparisonPage {
  private static final String STYLE = PageFrame.resource("brief.css");
  private static final int FEW = 15;
  private static final int MANY = 32;

  private final ComparisonContent content;
  private final PageNumbers numbers;
  private final String language;
  private final Markup page;

  private ComparisonPage(ComparisonContent content, Markup page) {
    this.content = content;
    this.language = content.stamp().language();
    this.numbers = new PageNumbers(language);
    this.page = page;
  }

  /** {@return the text of the page} */
  public static String of(ComparisonContent content) {
    String language = content.stamp().language();
    String title =
        new Words("Gemeenten vergeleken", "Municipalities compared").in(language)
            + ", "
            + content.period();
    return new PageFrame(language, title)
        .style(STYLE)
        .around(page -> new ComparisonPage(content, page).write());
  }

  private void write() {
    int cities = content.cities();
    String size = cities <= FEW ? "few" : cities <= MANY ? "some" : "many";
    page.open("main", "class", size);
    page.element(
        "p",
        in("Meldingen van straatintimidatie · ", "Reports of street harassment · ")
            + content.period(),
        "class",
        "eyebrow");
    page.element("h1", content.headline());
    page.element("p", content.verdict(), "class", "lead");
    fixed();
    unlike();
    page.open("div", "class", "board").raw(new ComparisonRows(content).table());
    page.open("aside");
    legend();
    funnel();
    limits();
    page.close().close();
    facts(cities <= FEW);
    footer();
    page.close();
  }

  private void fixed() {
    page.open("p", "class", "fixed");
    page.element("strong", in("Meldingen zijn geen onveiligheid.", "Reports are not safety."));
    page.text(
        in(
            " Meer meldingen kan betekenen dat er meer gebeurt, of dat mensen eerder melden. Een"
                + " gemeente met een campagne (◆) krijgt er meer. Kijk daarom ook naar wie zich"
                + " onveilig voelt.",
            " More reports may mean that more happens, or that people report sooner. A municipality"
                + " with a campaign (◆) gets more of them. So look at who feels unsafe, too."));
    page.close();
  }

  private void unlike() {
    if (!content.unlike().isEmpty()) {
      page.open("p", "class", "unlike");
      page.element(
          "strong",
          in("Niet gelijk gemeten: ", "Not measured alike: ")
              + String.join("; ", content.unlike())
              + ".");
      page.text(
          in(
              " Een deel van de verschillen komt daarvandaan.",
              " Part of the differences comes from that."));
      page.close();
    }
  }

  private void legend() {
    page.element("h2", in("Zo leest u dit", "How to read this"));
    page.open("ul", "class", "legend");
    sign("dot", in("cijfer, met het 95%-interval", "figure, with its 95% interval"));
    sign("peers", in("soortgenoten samen", "peers together"));
    sign("all", in("alle gemeenten samen", "all municipalities together"));
    for (Legend.Entry entry : Legend.POSITION.entries()) {
      page.open("li").open("span", "class", "sign " + entry.code());
      page.text(ComparisonRows.glyph(entry)).close().text(entry.label().in(language)).close();
    }
    sign(
        "places",
        in(
            "plaatsen die kunnen; “geen volgorde”: meer dan de helft",
            "ranks that are plausible; “no order”: more than half of them"));
    sign("campaign", in("maanden met een campagne", "months with a campaign"));
    sign("exceptional", in("verstoring, zoals een lockdown", "disruption, such as a lockdown"));
    page.close();
  }

  private void sign(String kind, String words) {
    page.open("li").element("span", "", "class", "sign " + kind).text(words).close();
  }

  private void funnel() {
    if (content.funnel().points().isEmpty()) {
      return;
    }
    page.open("figure");
    page.element("h2", in("Wie valt echt op?", "Who really stands out?"));
    page.raw(new FunnelPlot(content.funnel(), content.ofAll(), language).draw());
    page.element(
        "figcaption",
        content.funnel().isJudged()
            ? in(
                "Buiten de vlakken (95% en 99,8%): meer verschil dan tussen gemeenten gewoon is."
                    + " Kleine gemeenten schommelen meer door toeval.",
                "Outside the surfaces (95% and 99.8%): more difference than is usual between"
                    + " municipalities. Small ones vary more by chance.")
            : in(
                "Buiten de vlakken (95% en 99,8%): meer verschil dan toeval maakt. Hoeveel gemeenten"
                    + " gewoonlijk verschillen, is met minder dan tien niet te zeggen.",
                "Outside the surfaces (95% and 99.8%): more difference than chance makes. How much"
                    + " municipalities usually differ can't be said of fewer than ten."));
    page.close();
  }

  private void limits() {
    page.element("h2", in("Wat dit niet is", "What this is not"));
    page.element(
        "p",
        in(
            "Geen ranglijst: waar intervallen elkaar raken, is er geen volgorde. Gemeenten verzamelen"
                + " verschillend: met een app, een formulier, via de politie. Aantallen zijn"
                + " afgerond; te weinig om te tonen is iets anders dan nul.",
            "No league table: where intervals touch there is no order. Municipalities collect in"
                + " different ways: by an app, a form, through the police. Counts are rounded; too"
                + " few to show is something else than zero."),
        "class",
        "note");
  }

  private void facts(boolean isOpen) {
    String[] attributes = isOpen ? new String[] {"open", ""} : new String[0];
    page.open("details", attributes);
    page.element("summary", in("Bronnen en overige cijfers", "Sources and other figures"));
    page.open("div", "class", "scroll").open("table", "class", "facts").open("thead").open("tr");
    List<String> heads =
        List.of(
            in("Gemeente", "Municipality"),
            in("bron", "source"),
            in("periode", "period"),
            in("meldingen", "reports"),
            in("in campagne", "in campaign"),
            in("te donker", "too dark"),
            in("lampen uit", "lamps out"),
            in("in camerabeeld", "in camera view"),
            in("trechter", "funnel"));
    heads.forEach(head -> page.element("th", head, "scope", "col"));
    page.close().close().open("tbody");
    for (Group group : content.groups()) {
      group.lines().forEach(this::facts);
    }
    page.close().close().close().close();
  }

  private void facts(Line line) {
    Facts facts = line.facts();
    page.open("tr").element("th", line.name(), "scope", "row");
    List.of(
            facts.source(),
            facts.from() + " – " + facts.to(),
            facts.isWithheld()
                ? in("te weinig om te tonen", "too few to show")
                : numbers.decimals(facts.reports(), 0),
            numbers.percent(facts.campaign()),
            numbers.percent(facts.dark()),
            numbers.percent(facts.lampsOut()),
            numbers.percent(facts.cameras()),
            funnelWord(facts.funnel()))
        .forEach(cell -> page.element("td", cell));
    page.close();
  }

  private String funnelWord(String flag) {
    return switch (flag) {
      case "inside" -> in("binnen", "inside");
      case "outside_95" -> in("buiten 95%", "outside 95%");
      case "outside_998" -> in("buiten 99,8%", "outside 99.8%");
      default -> "–";
    };
  }

  private void footer() {
    String sources =
        content.groups().stream()
            .flatMap(group -> group.lines().stream())
            .map(line -> line.facts().source())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    page.element(
        "footer",
        in("OPENBAAR", "OPENBAAR (public)")
            + " · Nachtwacht "
            + content.stamp().id()
            + " · "
            + in("alle cijfers: comparison.csv", "all figures: comparison.csv")
            + (content.cities() > FEW ? " · " + in("bronnen: ", "sources: ") + sources : ""));
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(language);
  }
}
