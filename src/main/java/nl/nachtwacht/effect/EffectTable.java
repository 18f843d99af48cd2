package nl.nachtwacht.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Rows;
import nl.nachtwacht.table.Table;

/** The table of effects: a row per finding and zone; figures of the whole stand on each row. */
public final class EffectTable {
  private static final double PERCENT = 100;
  private static final String NO_ESTIMATE = "nothing to hold it against";
  private static final String NO_CHANCE = "nothing to hold it against, or no chance in the figures";
  private static final String NOT_OF_REPORTS = "not of reports, or nothing to hold it against";

  /** Part of the key. */
  public static final Column EFFECT_ID =
      Column.texts("effect_id")
          .label("Effect", "Effect")
          .says("Maatregel en uitkomst.", "Measure and outcome.");

  private static final Column MEASURE_ID =
      Column.texts("measure_id")
          .label("Maatregel", "Measure")
          .says(
              "Blijft gelijk zolang het bestand de maatregel hetzelfde noemt; van een aantal samen de"
                  + " soort.",
              "Stays as long as the file calls the measure the same; of several together the kind.");
  private static final Column MEASURE =
      Column.texts("measure").label("Naam", "Name").says("Wat er is gedaan.", "What was done.");

  /** Part of the key. */
  public static final Column ZONE =
      Column.texts("zone")
          .label("Zone", "Zone")
          .says(
              "Behandeld, vergelijkbaar, of de ring daaromheen.",
              "Treated, comparable, or the ring around either.");

  private static final Column OUTCOME =
      Column.texts("outcome")
          .label("Uitkomst", "Outcome")
          .says("Wat is geteld.", "What is counted.");
  private static final Column BEFORE_START = day("before_start", "Voor: vanaf", "Before: from");
  private static final Column BEFORE_END = day("before_end", "Voor: tot", "Before: to");
  private static final Column AFTER_START = day("after_start", "Na: vanaf", "After: from");
  private static final Column AFTER_END = day("after_end", "Na: tot", "After: to");
  private static final Column BEFORE_COUNT = count("before_count", "Aantal voor", "Count before");
  private static final Column AFTER_COUNT = count("after_count", "Aantal na", "Count after");
  private static final Column EXPOSURE_BEFORE =
      exposure("exposure_before", "Op hoeveel, voor", "Of how many, before");
  private static final Column EXPOSURE_AFTER =
      exposure("exposure_after", "Op hoeveel, na", "Of how many, after");
  private static final Column PCT =
      Column.reals("change_pct", "%", 1)
          .missing(NO_ESTIMATE)
          .label("Effect (%)", "Effect (%)")
          .says(
              "Verandering tegenover de vergelijkbare vakken, of het verloop ervoor.",
              "Change against the cells like it, or the course before.");
  private static final Column PCT_LOW = end("change_pct_low", "ondergrens", "lower end");
  private static final Column PCT_HIGH = end("change_pct_high", "bovengrens", "upper end");
  private static final Column METHOD =
      Column.texts("method")
          .missing(NO_ESTIMATE)
          .label("Methode", "Method")
          .says(
              "did: vier tellingen; did_panel: per kwartaal; its: het eigen verloop.",
              "did: four counts; did_panel: by quarter; its: its own course.");
  private static final Column P_VALUE =
      Column.reals("p_value", "", 4)
          .missing(NO_CHANCE)
          .label("Kans bij toeval", "Probability by chance")
          .says(
              "Kans op een verschil zo groot als er niets veranderde.",
              "Probability of a difference so large if nothing changed.");
  private static final Column PRE_TREND =
      Column.bools("pre_trend_ok")
          .label("Liep vooraf gelijk", "Alike before")
          .says(
              "Plek en vergelijkbare vakken liepen vooraf gelijk op, voor zover te zien.",
              "Place and cells like it went alike before, as far as can be seen.");
  private static final Column FIT =
      Column.reals("control_fit", "", 2)
          .label("Gelijkenis", "Likeness")
          .says(
              "Hoe de vergelijkbare vakken vooraf op de plek leken: 1 is gelijk.",
              "How like the place the controls were before: 1 is alike.");
  private static final Column WDD =
      Column.reals("wdd", "", 1)
          .missing(NOT_OF_REPORTS)
          .label("Meldingen erbij of eraf", "Reports more or fewer")
          .says(
              "Meldingen in plek en ring, meer dan het verloop elders gaf (weighted displacement"
                  + " difference).",
              "Reports in place and ring beyond the course elsewhere (weighted displacement"
                  + " difference).");
  private static final Column WDD_LOW = wddEnd("wdd_low", "ondergrens", "lower end");
  private static final Column WDD_HIGH = wddEnd("wdd_high", "bovengrens", "upper end");
  private static final Column DISPLACEMENT =
      Column.texts("displacement")
          .label("Verplaatsing", "Displacement")
          .says("Wat de ring laat zien.", "What the ring shows.");
  private static final Column CAMPAIGN =
      Column.bools("campaign_overlap")
          .label("Campagne in de tijd", "Campaign in the time")
          .says(
              "Een campagne valt in de vergeleken tijd.",
              "A campaign falls into the time compared.");

  /** What the map and the page colour by. */
  public static final Column VERDICT =
      Column.texts("verdict").label("Oordeel", "Verdict").says("In een woord.", "In a word.");

  private static final Column TEXT =
      Column.texts("verdict_text")
          .label("Oordeel in een zin", "Verdict in a sentence")
          .says("Wat is gevonden, of waarom niets.", "What was found, or why nothing.");

  /** All columns in the order of the files. */
  public static final List<Column> COLUMNS =
      List.of(
          EFFECT_ID,
          MEASURE_ID,
          MEASURE,
          ZONE,
          OUTCOME,
          BEFORE_START,
          BEFORE_END,
          AFTER_START,
          AFTER_END,
          BEFORE_COUNT,
          AFTER_COUNT,
          EXPOSURE_BEFORE,
          EXPOSURE_AFTER,
          PCT,
          PCT_LOW,
          PCT_HIGH,
          METHOD,
          P_VALUE,
          PRE_TREND,
          FIT,
          WDD,
          WDD_LOW,
          WDD_HIGH,
          DISPLACEMENT,
          CAMPAIGN,
          VERDICT,
          TEXT);

  /** The closed lists of codes, by column. */
  public static final Map<String, List<String>> CODES =
      Map.of(
          ZONE.name(), codes(Counted.Zone.values(), Counted.Zone::code),
          OUTCOME.name(), codes(Outcome.values(), Outcome::code),
          METHOD.name(), codes(Estimate.Method.values(), Estimate.Method::code),
          DISPLACEMENT.name(), codes(Displacement.values(), Displacement::code),
          VERDICT.name(), codes(Verdict.values(), Verdict::code));

  private EffectTable() {}

  private static <T> List<String> codes(T[] values, Function<T, String> code) {
    return Stream.of(values).map(code).toList();
  }

  private static Column day(String name, String nl, String en) {
    return Column.texts(name)
        .label(nl, en)
        .says(
            "Dag, halfopen: de laatste hoort er niet bij.", "Day, half open: the last is outside.");
  }

  private static Column count(String name, String nl, String en) {
    return Column.ints(name, "")
        .label(nl, en)
        .says(
            "Meldingen, onveilige antwoorden of donkere vakken in de zone.",
            "Reports, unsafe answers or dark cells in the zone.");
  }

  private static Column exposure(String name, String nl, String en) {
    return Column.reals(name, "", 2)
        .label(nl, en)
        .says(
            "Jaren waarin meldingen tellen, antwoorden, of vakken waarvan het licht bekend is.",
            "Years in which reports count, answers, or cells whose light is known.");
  }

  private static Column end(String name, String nl, String en) {
    return Column.reals(name, "%", 1)
        .missing(NO_CHANCE)
        .label("Effect (%), " + nl, "Effect (%), " + en)
        .says("Einde van het 95 %-interval.", "End of the interval of 95 %.");
  }

  private static Column wddEnd(String name, String nl, String en) {
    return Column.reals(name, "", 1)
        .missing(NOT_OF_REPORTS)
        .label("Meldingen erbij of eraf, " + nl, "Reports more or fewer, " + en)
        .says("Einde van het 95 %-interval.", "End of the interval of 95 %.");
  }

  /**
   * One row.
   *
   * @param finding the whole
   * @param counted its zone
   */
  public record Row(Finding finding, Counted counted) {
    private double percent(ToDoubleFunction<Estimate> ratio) {
      return PERCENT * (ratio.applyAsDouble(finding.estimate()) - 1);
    }
  }

  /** {@return the rows of findings, in their order} */
  public static List<Row> rows(List<Finding> findings) {
    List<Row> rows = new ArrayList<>();
    findings.forEach(f -> f.zones().forEach(counted -> rows.add(new Row(f, counted))));
    return rows;
  }

  /** {@return the table of rows, with sentences in a language} */
  public static Table of(List<Row> some, String language) {
    Rows<Row> rows = new Rows<>(some);
    return Table.ofRows(some.size())
        .with(EFFECT_ID, rows.texts(r -> r.finding.id()))
        .with(MEASURE_ID, rows.texts(r -> r.finding.measure().id()))
        .with(MEASURE, rows.texts(r -> r.finding.measure().name()))
        .with(ZONE, rows.texts(r -> r.counted.zone().code()))
        .with(OUTCOME, rows.texts(r -> r.finding.outcome().code()))
        .with(BEFORE_START, rows.texts(r -> days(r).before().from().toString()))
        .with(BEFORE_END, rows.texts(r -> days(r).before().to().toString()))
        .with(AFTER_START, rows.texts(r -> days(r).after().from().toString()))
        .with(AFTER_END, rows.texts(r -> days(r).after().to().toString()))
        .with(BEFORE_COUNT, rows.rounded(r -> r.counted.count().before()))
        .with(AFTER_COUNT, rows.rounded(r -> r.counted.count().after()))
        .with(EXPOSURE_BEFORE, rows.reals(r -> r.counted.exposure().before()))
        .with(EXPOSURE_AFTER, rows.reals(r -> r.counted.exposure().after()))
        .with(PCT, rows.reals(r -> r.percent(Estimate::ratio)))
        .with(PCT_LOW, rows.reals(r -> r.percent(e -> e.interval().low())))
        .with(PCT_HIGH, rows.reals(r -> r.percent(e -> e.interval().high())))
        .with(METHOD, rows.texts(r -> method(r.finding.estimate())))
        .with(P_VALUE, rows.reals(r -> r.finding.estimate().probability()))
        .with(PRE_TREND, rows.bools(r -> !r.finding.doubts().contains(Doubt.TREND)))
        .with(FIT, rows.reals(r -> r.finding.controlFit()))
        .with(WDD, rows.reals(r -> r.finding.difference().value()))
        .with(WDD_LOW, rows.reals(r -> r.finding.difference().interval().low()))
        .with(WDD_HIGH, rows.reals(r -> r.finding.difference().interval().high()))
        .with(DISPLACEMENT, rows.texts(r -> r.finding.displacement().code()))
        .with(CAMPAIGN, rows.bools(r -> r.finding.hasCampaign()))
        .with(VERDICT, rows.texts(r -> r.finding.verdict().code()))
        .with(TEXT, rows.texts(r -> Sentence.of(r.finding).in(language)));
  }

  private static String method(Estimate estimate) {
    return estimate.isThere() ? estimate.method().code() : null;
  }

  private static BeforeAfter days(Row row) {
    return row.finding.measure().days();
  }
}
