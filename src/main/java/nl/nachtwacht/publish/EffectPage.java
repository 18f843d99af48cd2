package nl.nachtwacht.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.nachtwacht.publish.EffectContent.Deed;
import nl.nachtwacht.publish.EffectContent.Outcome;
import nl.nachtwacht.publish.EffectContent.Verdict;
import nl.nachtwacht.publish.SheetsContent.Days;
import nl.nachtwacht.table.Column.Words;

/**
 * {@code effect_<measure_id>.html}: one measure for whoever must decide whether it helped, and for
 * whoever must explain the numbers. What could have shown at all stands before what did.
 *
 * <p>Guarantee: needs no network and no script, and may use none; prints on A4, on one sheet with
 * one outcome; the same content makes the same bytes.
 */
public final class EffectPage {
  private final EffectContent content;
  private final PageNumbers numbers;
  private final PageDays days;
  private final EffectWords words;
  private final EffectTables tables;
  private final Markup page;

  private EffectPage(EffectContent content, Markup page) {
    this.content = content;
    this.numbers = new PageNumbers(content.language());
    this.days = new PageDays(content.language());
    this.words = new EffectWords(content);
    this.tables = new EffectTables(content);
    this.page = page;
  }

  /** {@return the text of the page} */
  public static String of(EffectContent content) {
    return new PageFrame(content.language(), content.deed().name())
        .style(PageFrame.resource("effect.css"))
        .around(page -> new EffectPage(content, page).write());
  }

  private void write() {
    PageFrame.intern(page, content.language());
    page.open("main");
    headline();
    power();
    course();
    reports();
    content.outcomes().stream().skip(1).forEach(this::other);
    page.raw(new EffectCaveats(content).write());
    footer();
    page.close();
  }

  private void headline() {
    Deed deed = content.deed();
    page.element(
        "p",
        in("Effect van een maatregel · ", "Effect of a measure · ") + content.municipality(),
        "class",
        "note");
    page.element("h1", deed.name());
    page.element("p", deed.kind().in(content.language()) + " · " + where() + " · " + when());
    page.open("div", "class", "verdict");
    mark("p", content.reports());
    page.element("p", content.reports().said().in(content.language()), "class", "said");
    page.element("p", words.counted()).close();
  }

  private String where() {
    List<String> names = content.deed().neighbourhoods();
    if (content.isEverywhere()) {
      return in("heel ", "all of ") + content.municipality();
    }
    int cells = content.place().cells();
    return numbers.grouped(cells)
        + (cells == 1 ? in(" vak van ", " cell of ") : in(" vakken van ", " cells of "))
        + numbers.decimals(content.deed().cellMetres(), 0)
        + in(" meter", " metres")
        + (names.isEmpty() ? "" : in(" in ", " in ") + String.join(", ", names));
  }

  private String when() {
    Days after = content.deed().after();
    return content.deed().isOver()
        ? days.span(after)
        : in("sinds ", "since ") + days.day(LocalDate.parse(after.start()));
  }

  /** A sign and a word, so that neither colour nor shape alone must tell. */
  private void mark(String element, Outcome outcome) {
    Verdict verdict = outcome.verdict();
    String kind = verdict.name().toLowerCase(Locale.ROOT);
    page.open(element, "class", "mark " + kind);
    page.element("span", sign(verdict), "class", "sign", "aria-hidden", "true").text(" ");
    page.text(word(verdict)).close();
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case CLEARLY_LOWER -> "▼";
      case NO_CLEAR_CHANGE -> "●";
      case CLEARLY_HIGHER -> "▲";
      case CANNOT_SAY -> "?";
    };
  }

  private String word(Verdict verdict) {
    return switch (verdict) {
      case CLEARLY_LOWER -> in("duidelijk lager", "clearly lower");
      case NO_CLEAR_CHANGE -> in("geen verschil aan te tonen", "no difference can be shown");
      case CLEARLY_HIGHER -> in("duidelijk hoger", "clearly higher");
      case CANNOT_SAY -> in("niet te zeggen", "can't be said");
    };
  }

  private void power() {
    page.element(
        "h2",
        in("Hoe groot moet een daling zijn om op te vallen?", "How large must a fall be to show?"));
    page.element("p", words.power() + " " + words.longer());
  }

  private void course() {
    boolean hasReports = content.place().before() + content.place().after() > 0;
    if (hasReports && content.course().pieces().isEmpty()) {
      return;
    }
    page.element("h2", in("Meldingen in de tijd", "Reports over time"));
    if (!hasReports) {
      page.element(
          "p",
          in(
              "Op deze plek is in al die tijd niets gemeld.",
              "Nothing was reported in this place in all that time."));
      return;
    }
    page.open("figure").open("figcaption");
    page.element("b", in("Meldingen per drie maanden", "Reports per three months")).text(" ");
    key("before", in("ervoor", "before"));
    key("after", in("erna", "after"));
    if (content.course().pieces().stream().anyMatch(p -> !Double.isNaN(p.expected()))) {
      key("expected", in("zoals het in het vergelijkingsgebied ging", "as it went in the control"));
    }
    page.close().raw(new QuarterChart(content).draw()).close();
    page.open("details");
    page.element("summary", in("Getallen bij de grafiek", "Numbers of the chart"));
    page.raw(tables.pieces()).close();
  }

  private void key(String kind, String meaning) {
    page.open("span", "class", "key").element("span", "", "class", "swatch " + kind);
    page.text(" " + meaning).close().text(" ");
  }

  private void reports() {
    Outcome reports = content.reports();
    page.element(
        "h2",
        content.hasControl()
            ? in(
                "Meldingen voor en na, hier en elders",
                "Reports before and after, here and elsewhere")
            : in("Meldingen voor en na", "Reports before and after"));
    page.raw(tables.zones(reports));
    if (reports.verdict() == Verdict.CANNOT_SAY && hasChange(reports)) {
      page.element(
          "p",
          in(
              "Hieronder staat wat de rekenwijze geeft, om na te rekenen. Om de reden bovenaan volgt"
                  + " er niets uit.",
              "Below is what the calculation gives, to be checked. For the reason at the top nothing"
                  + " follows from it."),
          "class",
          "note");
    }
    page.open("dl");
    if (hasChange(reports)) {
      result(against(), change(reports));
    }
    if (!Double.isNaN(content.course().difference().value())) {
      result(
          in(
              "Meldingen meer of minder, plek en rand samen",
              "Reports more or fewer, place and ring"),
          words.difference() + ". " + words.rough());
    }
    if (content.hasControl()) {
      result(
          in("Verplaatst naar de rand?", "Moved to the ring?"),
          content.course().moved().in(content.language()));
    }
    String quotient = words.quotient();
    if (!quotient.isEmpty()) {
      result(in("Verplaatsingsquotiënt", "Displacement quotient"), quotient);
    }
    page.close();
    String twoWays = words.twoWays();
    if (!twoWays.isEmpty()) {
      page.element("p", twoWays, "class", "warning");
    }
  }

  private static boolean hasChange(Outcome outcome) {
    return !Double.isNaN(outcome.change().value());
  }

  private String against() {
    return content.hasControl()
        ? in("Tegenover het vergelijkingsgebied", "Against the control")
        : in("Tegenover het verloop ervoor", "Against the course before");
  }

  private String change(Outcome outcome) {
    return words.change(outcome.change()) + ", " + outcome.method().in(content.language()) + ".";
  }

  private void result(String term, String figure) {
    page.open("div").element("dt", term).element("dd", figure).close();
  }

  private void other(Outcome outcome) {
    page.open("section").element("h2", outcome.title(content.language()));
    mark("p", outcome);
    page.element("p", outcome.said().in(content.language()));
    page.raw(tables.zones(outcome)).close();
  }

  private void footer() {
    Stamp stamp = content.stamp();
    String licence = stamp.licence().isEmpty() ? "" : " · " + stamp.licence();
    page.element(
        "footer", "Nachtwacht · run " + stamp.id() + " · effect.parquet, effect.geojson" + licence);
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(content.language());
  }
}
