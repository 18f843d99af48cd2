package nl.nachtwacht.publish;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.publish.SheetsContent.Area;
import nl.nachtwacht.publish.SheetsContent.Days;
import nl.nachtwacht.publish.SheetsContent.Sheet;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Table;

/**
 * {@code neighbourhood_sheets.html}: a sheet per neighbourhood for the safety meeting, the highest
 * score first, with room for what is decided.
 *
 * <p>Guarantee: needs no network and no script, and may use none; prints on A4, one or two
 * neighbourhoods a page; the same content makes the same bytes.
 */
public final class SheetsPage {
  private final SheetsContent content;
  private final Table table;
  private final String language;
  private final PageNumbers numbers;
  private final PageDays days;
  private final SheetFigures figures;
  private final int[] order;
  private final Map<String, Integer> positions = new HashMap<>();

  private SheetsPage(SheetsContent content) {
    this.content = content;
    this.table = content.neighbourhoods();
    this.language = content.about().stamp().language();
    this.numbers = new PageNumbers(language);
    this.days = new PageDays(language);
    this.figures = new SheetFigures(content);
    this.order = order(table);
    for (int i = 0; i < order.length; i++) {
      positions.put(table.texts("neighbourhood_code").at(order[i]), i + 1);
    }
  }

  /** {@return the text of the page} */
  public static String of(SheetsContent content) {
    SheetsPage page = new SheetsPage(content);
    return new PageFrame(page.language, content.about().title())
        .style(PageFrame.resource("sheets.css") + colours())
        .around(page::write);
  }

  /** The highest score first, those without one last; rows are in the order of codes. */
  private static int[] order(Table table) {
    Table.Reals scores = table.reals("risk_score");
    Comparator<Integer> byScore =
        Comparator.comparingDouble(row -> scores.isMissing(row) ? 1 : -scores.at(row));
    return IntStream.range(0, table.rows())
        .boxed()
        .sorted(byScore)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static String colours() {
    return Legend.RISK.entries().stream()
        .map(entry -> ".c" + entry.code() + " { background: " + entry.colour() + "; }\n")
        .collect(Collectors.joining());
  }

  private void write(Markup page) {
    PageFrame.intern(page, language);
    page.open("main");
    introduction(page);
    contents(page);
    for (int i = 0; i < order.length; i++) {
      sheet(page, i + 1, order[i]);
    }
    Stamp stamp = content.about().stamp();
    String licence = stamp.licence().isEmpty() ? "" : " · " + stamp.licence();
    page.element("footer", "Nachtwacht · run " + stamp.id() + " · neighbourhoods.csv" + licence);
    page.close();
  }

  private void introduction(Markup page) {
    Stamp stamp = content.about().stamp();
    page.element("h1", content.about().title());
    page.element(
        "p",
        content.municipality()
            + " · "
            + days.span(new Days(stamp.periodStart(), stamp.periodEnd())),
        "class",
        "when");
    String former =
        content
            .former()
            .map(
                past ->
                    in(" Verandering is tegenover ", " Change is against ")
                        + days.span(past)
                        + in(", per jaar.", ", per year."))
            .orElse("");
    page.element(
        "p",
        in(
                "Hoogste score eerst. Tussen haakjes: het 95%-interval. Plaats 1 is het hoogste"
                    + " risico; overlappen plaatsen, dan is de volgorde niet zeker. Meldingen zijn"
                    + " niet alle straatintimidatie. Voorstellen zijn advies; een camera vraagt"
                    + " een eigen besluit en een toets op noodzaak.",
                "Highest score first. In brackets: the 95% interval. Place 1 is the highest risk;"
                    + " where places overlap the order is not certain. Reports are not all street"
                    + " harassment. Proposals are advice; a camera takes a decision and a test of"
                    + " necessity of its own.")
            + former,
        "class",
        "note");
    page.element("p", content.about().description(), "class", "note");
  }

  private void contents(Markup page) {
    page.open("nav", "aria-label", in("Inhoud", "Contents"));
    for (int i = 0; i < order.length; i++) {
      page.text(i == 0 ? "" : " · ");
      page.open("a", "href", "#n" + (i + 1)).text(i + 1 + "\u00a0" + name(order[i])).close();
    }
    page.close();
  }

  private void sheet(Markup page, int position, int row) {
    Sheet sheet = content.sheets().get(row);
    page.open("article", "id", "n" + position);
    head(page, position, row);
    page.open("div", "class", "summary");
    facts(page, row);
    measures(page, sheet);
    page.close();
    areas(page, sheet, row);
    page.open("div", "class", "decision");
    page.element("p", in("Besluit", "Decision"));
    page.element("p", in("Wie", "Who")).element("p", in("Wanneer", "When"));
    page.close().close();
  }

  private void facts(Markup page, int row) {
    page.open("dl");
    for (SheetFigures.Fact fact : figures.of(row)) {
      page.open("div").element("dt", fact.label());
      page.open("dd").element("b", fact.value());
      if (!fact.interval().isEmpty()) {
        page.text(" ").element("span", "(" + fact.interval() + ")");
      }
      page.close();
      if (!fact.note().isEmpty()) {
        page.element("dd", fact.note(), "class", "note");
      }
      page.close();
    }
    page.close();
  }

  private void head(Markup page, int position, int row) {
    page.open("header").element("h2", position + ". " + name(row));
    page.open("p", "class", "class");
    Table.Ints classes = table.ints("risk_class");
    if (classes.isMissing(row)) {
      page.text(in("geen klasse", "no class"));
    } else {
      page.element("span", "", "class", "swatch c" + classes.at(row)).text(" ");
      page.text(in("risico ", "risk ")).element("b", table.texts("risk_label").at(row));
      page.text(" (" + classes.at(row) + in(" van ", " of ") + Legend.RISK.entries().size() + ")");
    }
    String evidence = table.texts("evidence").at(row);
    if (!evidence.equals("sufficient")) {
      page.text(" · " + Legend.EVIDENCE.entry(evidence).label().in(language));
    }
    page.close();
    page.element("p", "INTERN", "class", "mark");
    page.element("p", where(row), "class", "note").close();
  }

  private String where(int row) {
    Table.Ints inhabitants = table.ints("inhabitant_count");
    String district = table.texts("district").at(row);
    return (district.isEmpty() ? "" : district + " · ")
        + table.texts("neighbourhood_code").at(row)
        + (inhabitants.isMissing(row)
            ? ""
            : " · " + numbers.grouped(inhabitants.at(row)) + in(" inwoners", " inhabitants"));
  }

  private void areas(Markup page, Sheet sheet, int row) {
    page.open("section").element("h3", in("Risicogebieden", "Risk areas"));
    if (sheet.areas().isEmpty()) {
      none(page);
    }
    page.open("ul");
    for (Area area : sheet.areas()) {
      boolean isHome = area.home().equals(table.texts("neighbourhood_code").at(row));
      page.open("li").element("b", area.title());
      page.text(" · " + Legend.STATUS.entry(area.status()).label().in(language) + " · ");
      page.element("span", area.id(), "class", "id");
      if (!isHome) {
        int home = positions.get(area.home());
        page.text(" · ").open("a", "href", "#n" + home);
        page.text(in("vooral op blad ", "mostly on sheet ") + home).close();
      } else if (!area.advice().isEmpty()) {
        page.element("p", String.join(" ", area.advice()));
      }
      page.close();
    }
    page.close().close();
  }

  private void measures(Markup page, Sheet sheet) {
    page.open("section").element("h3", in("Lopende maatregelen", "Running measures"));
    if (sheet.running().isEmpty()) {
      none(page);
    }
    list(page, sheet.running());
    page.element("h3", in("Voorgesteld binnen het budget", "Proposed within the budget"));
    if (sheet.proposals().isEmpty()) {
      none(page);
    }
    list(
        page,
        sheet.proposals().stream()
            .map(p -> p.text() + (p.euro() > 0 ? ": " + numbers.euro(p.euro()) : ""))
            .toList());
    page.close();
  }

  private void list(Markup page, List<String> lines) {
    page.open("ul");
    lines.forEach(line -> page.element("li", line));
    page.close();
  }

  private void none(Markup page) {
    page.element("p", in("geen", "none"), "class", "note");
  }

  private String name(int row) {
    Table.Texts names = table.texts("neighbourhood");
    return names.isMissing(row) ? table.texts("neighbourhood_code").at(row) : names.at(row);
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(language);
  }
}
