package nl.nachtwacht.layer;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.layer.Field.Holds;
import nl.nachtwacht.table.Column;

/** Reports of street harassment: where, when, of what kind. Always protected. */
public final class Reports implements LayerKind {
  /** Positions in {@link #fields()}. */
  static final int ID = 0,
      TIME = 1,
      UNTIL = 2,
      CATEGORY = 3,
      SEVERITY = 4,
      GROUP = 5,
      PERSON = 6,
      RADIUS = 7;

  private static final List<Field> FIELDS =
      List.of(
          Field.optional("id", "What tells one report from another.")
              .holding(Holds.ID)
              .also(
                  "melding",
                  "meldingnummer",
                  "melding_id",
                  "meldnr",
                  "nummer",
                  "nr",
                  "report_id",
                  "incident_id",
                  "zaaknummer",
                  "objectid"),
          Field.required("time", "When it happened, or from when.")
              .holding(Holds.TIME)
              .also(
                  "moment",
                  "tijdstip",
                  "datumtijd",
                  "datum_tijd",
                  "pleegdatum",
                  "b_datum",
                  "begindatum",
                  "datum_begin",
                  "van",
                  "timestamp",
                  "datetime",
                  "occurred_at",
                  "incident_date",
                  "datum",
                  "date")
              .perhaps(
                  "meldmoment",
                  "melddatum",
                  "aangemaakt",
                  "created_at",
                  "registratiedatum",
                  "k_datum"),
          Field.optional(
                  "until",
                  "Until when, where only a range is known; a date: to the end of that day.")
              .holding(Holds.TIME)
              .also("tot", "e_datum", "einddatum", "datum_eind", "eindtijd", "end"),
          Field.optional("category", "What happened, in the reporters' words.")
              .also("categorie", "soort", "srt", "type", "kind", "delict", "omschrijving"),
          Field.optional("severity", "A number above 0, or a word of weights.severity.")
              .holding(Holds.NUMBER)
              .also("ernst", "zwaarte", "impact"),
          Field.optional("group", "Whom it was aimed at, for score.group and the table groups.")
              .also("doelgroep", "geslacht", "gender", "groep"),
          Field.optional(
                  "person", "Who reported: only to count one person once in a public release.")
              .also("melder", "melder_id", "reporter"),
          Field.optional("radius", "Metres of uncertainty of the place, above 0 and up to 5,000.")
              .holding(Holds.NUMBER)
              .also("onnauwkeurigheid", "accuracy"));

  private static final List<Looks> LOOKS =
      List.of(
          Looks.of(
                  "reports",
                  "where and when street harassment was reported",
                  "meldingen",
                  "melding",
                  "reports",
                  "incidenten",
                  "incidents",
                  "aangiften",
                  "aangifte",
                  "intimidatie",
                  "overlast",
                  "diefstal",
                  "crime")
              .toldBy("time", "category"));

  /** Reports in the cell. */
  public static final Column COUNT_COLUMN =
      Column.ints("report_count", "")
          .label("Aantal meldingen", "Reports")
          .says("Meldingen in het vak.", "Reports in the cell.");

  /** Reports by their reporting weight. */
  public static final Column CORRECTED_COLUMN =
      Column.reals("report_corrected_count", "", 3)
          .missing("no campaign or regime window")
          .label("Aantal meldingen, gecorrigeerd", "Reports, corrected")
          .says(
              "Meldingen, die uit een campagne of na een regime minder geteld.",
              "Reports, those of a campaign or after a regime counted for less.");

  /** Weighted reports. */
  public static final Column WEIGHT_COLUMN =
      Column.reals("report_weight", "", 3)
          .label("Gewogen meldingen", "Weighted reports")
          .says(
              "Meldingen in het vak, gewogen naar ernst, ouderdom en meldgedrag.",
              "Reports in the cell, weighted by severity, age and reporting.");

  /** Kernel density. */
  public static final Column DENSITY_COLUMN =
      Column.reals("report_density", "per km2", 2)
          .label("Dichtheid van meldingen (per km²)", "Density of reports (per km²)")
          .says(
              "Kernschatting van meldingen per km² in het midden van het vak.",
              "Kernel estimate of reports per km² at the centre of the cell.");

  static final Column QUEEN_SUM = Column.ints("queen_sum", "").working();
  static final Column NEAR = Column.ints("density_reports", "").working();

  /** The columns that reports make, in the order of publication. */
  public static final List<Column> COLUMNS =
      List.of(COUNT_COLUMN, CORRECTED_COLUMN, WEIGHT_COLUMN, DENSITY_COLUMN);

  /** {@return the names of all columns of density: of all time, then of each slice} */
  public static List<String> densities(List<Slice> slices) {
    return Stream.concat(
            Stream.of(DENSITY_COLUMN.name()),
            slices.stream().map(slice -> inSlice(DENSITY_COLUMN, slice.name()).name()))
        .toList();
  }

  /** {@return the working column of a slice of the week: {@code s_weight_night}} */
  public static Column inSlice(Column column, String slice) {
    String of = column.name().substring("report_".length());
    return Column.reals("s_" + of + "_" + slice, "", 3).working();
  }

  private static final Key<Map<String, Double>> CATEGORY_WEIGHTS =
      Key.of("category", "Weight of a category; others weigh 1.", weights()).or("{}");
  private static final Key<Map<String, Double>> SEVERITY_WEIGHTS =
      Key.of(
              "severity",
              "Weight of a word of severity; a row with another word is rejected.",
              weights())
          .or("{}");
  private static final Key<Weights> WEIGHTS =
      Key.of(
              "weights",
              "What reports weigh in the index.",
              Section.of(
                  "Weights of reports.",
                  List.of(CATEGORY_WEIGHTS, SEVERITY_WEIGHTS),
                  v -> new Weights(v.get(CATEGORY_WEIGHTS), v.get(SEVERITY_WEIGHTS))))
          .or("{}");

  private final Section<Spec> section =
      SourceKeys.section(
          this, true, List.of(WEIGHTS), (source, v) -> new Spec(source, v.get(WEIGHTS)));

  private static Form<Map<String, Double>> weights() {
    return Form.map(Form.number().above(0).to(1000));
  }

  /**
   * What the job says of a layer of reports.
   *
   * @param source where the rows come from
   * @param weights what they weigh
   */
  public record Spec(Source source, Weights weights) implements LayerSpec {}

  /**
   * Multipliers of a report's weight, above 0. A category that is not listed weighs 1; a severity
   * must be a number or a listed word.
   *
   * @param category by category
   * @param severity by word of severity
   */
  public record Weights(Map<String, Double> category, Map<String, Double> severity)
      implements java.io.Serializable {
    /** Copies the maps, which keep their order. */
    public Weights {
      category = Collections.unmodifiableMap(new LinkedHashMap<>(category));
      severity = Collections.unmodifiableMap(new LinkedHashMap<>(severity));
    }

    /**
     * {@return what a report weighs; NaN when its severity is neither a number nor a known word}
     */
    double of(Row row) {
      return category.getOrDefault(row.text(CATEGORY), 1.0) * severity(row);
    }

    private double severity(Row row) {
      String told = row.text(SEVERITY);
      if (told.isEmpty()) {
        return 1;
      }
      Double known = severity.get(told);
      if (known != null) {
        return known;
      }
      return row.isNumber(SEVERITY) ? row.number(SEVERITY) : Double.NaN;
    }
  }

  @Override
  public String role() {
    return "reports";
  }

  @Override
  public String says() {
    return "Reports of street harassment. Always protected.";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
  }

  @Override
  public boolean accepts(int dimension) {
    return dimension == 0;
  }

  @Override
  public List<Looks> looks() {
    return LOOKS;
  }

  @Override
  public Section<Spec> section() {
    return section;
  }

  /**
   * {@return the reports of each municipality's domain, as the choice of a bandwidth needs them}
   */
  public static SortedMap<Integer, ReportPoints> points(Features reports, BitSet leftOut) {
    return ReportEvidence.points(reports, leftOut, start -> true);
  }

  /** {@return the reports of each municipality's domain that fall into a part of the period} */
  public static SortedMap<Integer, ReportPoints> points(
      Features reports, BitSet leftOut, Period part) {
    long from = part.start().getEpochSecond();
    long to = part.end().getEpochSecond();
    return ReportEvidence.points(reports, leftOut, start -> start >= from && start < to);
  }

  /** {@return when a report was made, or from when, in seconds of the epoch} */
  public static long second(Features reports, int report) {
    return reports.number(report, ReportEvidence.START);
  }

  @Override
  public List<Layer> layers(List<LayerSpec> specs, Terms terms) {
    return List.of(new ReportEvidence(LayerSpec.all(specs, Spec.class), terms, Settled.NOTHING));
  }
}
