package nl.nachtwacht.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.nachtwacht.publish.BacktestContent.Span;
import nl.nachtwacht.publish.BacktestContent.TestedMap;
import nl.nachtwacht.table.Column.Words;

/**
 * {@code backtest.html}: one page for whoever must decide whether to trust the map.
 *
 * <p>Guarantee: needs no network and no script, and may use none; prints on A4; the same content
 * makes the same bytes.
 */
public final class BacktestPage {
  private static final double LEVEL = 0.95;

  private final BacktestContent content;
  private final PageNumbers numbers;
  private final PageDays days;
  private final Markup page;

  private BacktestPage(BacktestContent content, Markup page) {
    this.content = content;
    this.page = page;
    this.numbers = new PageNumbers(content.language());
    this.days = new PageDays(content.language());
  }

  /** {@return the text of the page} */
  public static String of(BacktestContent content) {
    return new PageFrame(content.language(), title(content))
        .style(PageFrame.resource("backtest.css"))
        .around(page -> new BacktestPage(content, page).write());
  }

  private void write() {
    PageFrame.intern(page, content.language());
    page.open("main");
    headline();
    page.element("h2", in("Hoeveel vond elke kaart?", "How much did each map find?"));
    page.raw(new BacktestTables(content).found());
    curves();
    calibration();
    limits();
    footer();
    page.close();
  }

  private static String title(BacktestContent content) {
    return (content.language().equals("en") ? "Backtest: " : "Toets achteraf: ") + content.job();
  }

  private void headline() {
    page.element("h1", title(content)).element("p", content.verdict(), "class", "verdict");
    Span first = content.spans().get(0);
    String from = days.day(LocalDate.parse(first.trainStart()));
    if (content.spans().size() > 1) {
      page.element(
          "p",
          String.format(
              Locale.ROOT,
              in(
                  "%d toetsen na elkaar, elk met kaarten van alles wat eraan voorafging (vanaf"
                      + " %s).",
                  "%d tests one after the other, each with maps of all before it (from %s)."),
              content.spans().size(),
              from));
      page.raw(new BacktestTables(content).folds());
      return;
    }
    page.element(
        "p",
        String.format(
            Locale.ROOT,
            in(
                "De kaarten zijn gemaakt van alles tot en met %2$s (vanaf %1$s) en gelegd naast"
                    + " de %5$s meldingen van %3$s tot en met %4$s.",
                "The maps are made of all up to %2$s (from %1$s) and held against the %5$s"
                    + " reports from %3$s to %4$s."),
            from,
            days.dayBefore(first.testStart()),
            days.day(LocalDate.parse(first.testStart())),
            days.dayBefore(first.testEnd()),
            numbers.grouped(first.tests())));
  }

  private void curves() {
    page.element("h2", in("Hoe snel vindt elke kaart meer?", "How fast does each map find more?"));
    page.open("figure").raw(new SurveillancePlot(content).draw()).open("figcaption");
    page.text(
        in(
            "Hoger is beter; getoond tot de helft van de vakken. Oppervlak onder de hele lijn"
                + " (50% is blind): ",
            "Higher is better; shown up to half of the cells. Area under the whole line (50% is"
                + " blind): "));
    for (TestedMap map : content.maps()) {
      page.text(map.label().in(content.language()) + " ");
      page.text(numbers.percent(map.curve().areaUnder()) + ", ");
    }
    page.text(in("best mogelijk ", "best possible "));
    page.text(numbers.percent(content.best().areaUnder()) + ".");
    if (content.maps().stream().anyMatch(map -> map.curve().hasManyEquals())) {
      page.text(
          in(
              " Gelijke vakken (zoals zonder melding) zijn verbonden met een rechte lijn, want hun"
                  + " volgorde zegt niets.",
              " Equal cells (such as those without a report) are joined by a straight line, as"
                  + " their order says nothing."));
    }
    page.close().close();
  }

  private void calibration() {
    TestedMap score = content.score();
    page.element(
        "h2", in("Klopt de verwachting van de score?", "Does the score expect as many as came?"));
    page.open("figure").raw(new CalibrationPlot(score.tenths(), content.language()).draw());
    page.element(
        "figcaption",
        String.format(
            Locale.ROOT,
            in(
                "Score: %s, geschaald tot het aantal meldingen dat volgde. De as loopt naar de"
                    + " wortel. Een vierkant boven of onder de streep: daar klopt de verwachting"
                    + " niet. Alle kaarten staan in calibration.csv.",
                "Score: %s, scaled to the number of reports that followed. The axis goes by square"
                    + " roots. A square above or below the bar: what is expected there is wrong."
                    + " All maps are in calibration.csv."),
            score.label().in(content.language())));
    page.close();
    page.raw(new BacktestTables(content).tenths());
    coverage(score);
    blindSpots();
  }

  private void coverage(TestedMap score) {
    double highest = score.tenths().get(score.tenths().size() - 1).coverage();
    page.element(
        "p",
        String.format(
            Locale.ROOT,
            in(
                "Gedekt: het vak kreeg een aantal meldingen binnen de middelste 95%% om het"
                    + " verwachte, zo breed als %s. Van alle vakken is dat %s, van het hoogste"
                    + " tiende deel %s.",
                "Covered: the cell got a number of reports within the central 95%% around what was"
                    + " expected, as wide as %s. That is %s of all cells, %s of the highest"
                    + " tenth."),
            score.saysHowSure()
                ? in("de score zelf zegt zich te vergissen", "the score says that it errs")
                : in("toeval alleen het maakt", "chance alone makes it"),
            numbers.percent(score.coverage(), 1),
            numbers.percent(highest, 1)));
    page.element("p", meaning(score, highest), "class", "note");
  }

  /** What follows for whoever reads intervals of cells. */
  private String meaning(TestedMap score, double highest) {
    if (highest >= LEVEL) {
      return in(
          "Meer dan 95% mag: de meeste vakken krijgen niets, en dat is makkelijk te raden.",
          "More than 95% is fine: most cells get nothing, which is easily foretold.");
    }
    return score.saysHowSure()
        ? in(
            "Minder dan 95% in het hoogste tiende deel: intervallen van vakken zijn hier te nauw."
                + " Ga uit van buurten.",
            "Less than 95% in the highest tenth: intervals of cells are too narrow here. Go by"
                + " neighbourhoods.")
        : in(
            "Minder dan 95% in het hoogste tiende deel: de score vergist zich meer dan toeval.",
            "Less than 95% in the highest tenth: the score errs by more than chance.");
  }

  private void blindSpots() {
    String form = in("%s %d (meldingen: %d)", "%s %d (reports: %d)");
    List<String> maps =
        content.maps().stream()
            .filter(map -> !map.tenths().isEmpty())
            .map(
                map ->
                    String.format(
                        Locale.ROOT,
                        form,
                        map.label().in(content.language()),
                        map.blindCells(),
                        map.blindReports()))
            .toList();
    page.element(
        "p",
        in(
                "Blinde vlekken, vakken waar niets werd verwacht en toch werd gemeld: ",
                "Blind spots, cells where nothing was expected and yet something was reported: ")
            + String.join(", ", maps)
            + ".");
  }

  private void limits() {
    page.element("h2", in("Wat dit niet is", "What this is not"));
    page.element(
        "p",
        in(
            "Dit toetst of een kaart zegt waar gemeld wordt. Waar mensen niet melden, ziet geen van"
                + " deze kaarten iets. Het voorspelt geen nacht en geen dader, het zegt niets over"
                + " de werking van maatregelen, en een trefkans van de ene stad zegt niets over een"
                + " andere.",
            "This tests whether a map says where reports are made. Where people don't report, none"
                + " of these maps sees anything. It predicts no night and no offender, it says"
                + " nothing of the effect of measures, and a hit rate of one city says nothing of"
                + " another."));
    page.element(
        "p",
        in(
            "Een oordeel vergelijkt trefkansen in 5% van de vakken, over dezelfde meldingen"
                + " (gepaarde bootstrap). Bij meer gemeenten doorzoekt elke gemeente hetzelfde deel"
                + " van haar eigen vakken.",
            "A verdict compares hit rates in 5% of the cells over the same reports (paired"
                + " bootstrap). With several municipalities each one searches the same share of its"
                + " own cells."),
        "class",
        "note");
  }

  private void footer() {
    Stamp stamp = content.stamp();
    String licence = stamp.licence().isEmpty() ? "" : " · " + stamp.licence();
    page.element(
        "footer", "Nachtwacht · run " + stamp.id() + " · backtest.csv, calibration.csv" + licence);
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(content.language());
  }
}
