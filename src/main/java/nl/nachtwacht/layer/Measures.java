package nl.nachtwacht.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.layer.Field.Holds;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.tile.Disc;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Measures that were taken: what, where and when. */
public final class Measures implements LayerKind {
  /** Positions in {@link #fields()}. */
  static final int ID = 0,
      NAME = 1,
      KIND = 2,
      FROM = 3,
      UNTIL = 4,
      DOSE = 5,
      DOSE_UNIT = 6,
      COST_EUR = 7,
      DEPARTMENT = 8;

  private static final List<Field> FIELDS =
      List.of(
          Field.optional("id", "What tells one measure from another.")
              .holding(Holds.ID)
              .also("maatregel_id", "nummer", "nr"),
          Field.required("name", "Its name.").also("naam", "maatregel", "omschrijving", "titel"),
          Field.optional("kind", "What was done: a code below, or a word of kinds.")
              .also("soort", "type", "categorie"),
          Field.required("from", "First local date.")
              .holding(Holds.TIME)
              .also("start", "startdatum", "begindatum", "begin", "vanaf", "van", "ingang"),
          Field.optional("until", "Local date from which it was over; empty: lasting.")
              .holding(Holds.TIME)
              .also("einde", "einddatum", "eind", "tot", "end"),
          Field.optional("dose", "How much of it, as a number.")
              .holding(Holds.NUMBER)
              .also("hoeveelheid", "dosis"),
          Field.optional("dose_unit", "What the dose counts.").also("eenheid"),
          Field.optional("cost_eur", "What it cost, in euro.")
              .holding(Holds.NUMBER)
              .also("kosten", "cost"),
          Field.optional("department", "Who took it.").also("afdeling"));

  private static final List<Looks> LOOKS =
      List.of(
          Looks.of("measures", "what was done, where and when", "maatregelen", "measures")
              .toldBy("name", "from", "kind")
              .with(
                  new Looks.Words(
                      "kinds",
                      "kind",
                      Map.of(
                          "armatuur", "lamp_new",
                          "lamp", "lamp_new",
                          "reparatie", "lamp_repaired",
                          "feller", "lamp_brightened",
                          "camera", "camera_on",
                          "hangplek", "jop_to",
                          "surveillance", "patrol",
                          "campagne", "campaign",
                          "training", "training",
                          "overig", "other")))
              .with("reach", "100"));

  private static final Key<Map<String, Kind>> KINDS =
      Key.of("kinds", "Own words for kinds of measure.", Form.map(Form.choice(Kind.class)))
          .or("{}");
  private static final Key<Integer> REACH =
      Key.of(
              "reach",
              "A point or a line treats the cells whose centre lies within.",
              Form.whole().from(1).to(10000))
          .or("100")
          .unit("m");

  private final Section<Spec> section =
      SourceKeys.section(
          this,
          false,
          List.of(KINDS, REACH),
          (source, v) -> new Spec(source, v.get(KINDS), v.get(REACH)));

  /** What was done. */
  public enum Kind {
    /** A new lamp. */
    LAMP_NEW,
    /** A lamp repaired. */
    LAMP_REPAIRED,
    /** A lamp made brighter. */
    LAMP_BRIGHTENED,
    /** A camera hung. */
    CAMERA_ON,
    /** A camera taken away. */
    CAMERA_OFF,
    /** A youth meeting place taken away from here. */
    JOP_FROM,
    /** A youth meeting place brought here. */
    JOP_TO,
    /** Patrols. */
    PATROL,
    /** Hosts in the street. */
    HOST,
    /** A campaign. */
    CAMPAIGN,
    /** A training. */
    TRAINING,
    /** Anything else. */
    OTHER
  }

  /**
   * What the job says of a layer of measures.
   *
   * @param source where the rows come from
   * @param kinds own words for kinds
   * @param reachMetres how far a point treats
   */
  public record Spec(Source source, Map<String, Kind> kinds, int reachMetres) implements LayerSpec {
    /** {@return the kind of a word: one of the job's own, or a code} */
    Optional<Kind> kind(String word) {
      return Optional.ofNullable(kinds.get(word))
          .or(
              () ->
                  Arrays.stream(Kind.values())
                      .filter(kind -> kind.name().equalsIgnoreCase(word))
                      .findFirst());
    }

    /** Copies the map, which keeps its order. */
    public Spec {
      kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }
  }

  @Override
  public String role() {
    return "measures";
  }

  @Override
  public String says() {
    return "Measures that were taken: plans propose what a place has not had yet, and the command effect"
        + " measures what they did.";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
  }

  /** A measure without a place was taken everywhere. */
  @Override
  public boolean placeRequired() {
    return false;
  }

  @Override
  public List<Looks> looks() {
    return LOOKS;
  }

  @Override
  public Section<Spec> section() {
    return section;
  }

  @Override
  public List<Layer> layers(List<LayerSpec> specs, Terms terms) {
    return List.of(new Taken(new ArrayList<>(LayerSpec.all(specs, Spec.class)), terms));
  }

  /** {@return what was done} */
  public static Kind kind(Features measures, int measure) {
    return Kind.values()[(int) measures.number(measure, Taken.WHAT)];
  }

  /** {@return the day on which a measure began} */
  public static LocalDate from(Features measures, int measure) {
    return LocalDate.ofEpochDay(measures.number(measure, Taken.FIRST));
  }

  /** {@return the day from which a measure was over; {@link LocalDate#MAX}: it lasts} */
  public static LocalDate until(Features measures, int measure) {
    long over = measures.number(measure, Taken.OVER);
    return over == Taken.NEVER ? LocalDate.MAX : LocalDate.ofEpochDay(over);
  }

  /** {@return the id of a measure in a municipality, such as {@code GM0363-M-7c1f9a02}} */
  public static String id(Features measures, int measure, String municipality) {
    return MeasureId.of(municipality, 'M', (int) measures.number(measure, Taken.KEY));
  }

  /** {@return whether a measure lasts on a day, counted from 1970-01-01} */
  public static boolean isRunning(Features measures, int measure, long day) {
    return day < measures.number(measure, Taken.OVER);
  }

  /** Measures that had begun before the period was over. */
  private record Taken(ArrayList<Spec> specs, Terms terms) implements KeptLayer {
    // Numbers of a feature.
    private static final int WHAT = 0;
    private static final int OVER = 1;
    private static final int FIRST = 2;
    private static final int KEY = 3;
    private static final int NUMBERS = 4;
    private static final long NEVER = Integer.MAX_VALUE;

    @Override
    public List<Source> sources() {
      return specs.stream().map(Spec::source).toList();
    }

    @Override
    public int width() {
      return NUMBERS;
    }

    @Override
    public Reason take(int source, Row row, Places places, Features.Builder out) {
      Optional<When> from = row.time(FROM);
      if (from.isEmpty()) {
        return Reason.TIME;
      }
      long first = terms.period().localDay(from.get());
      if (first >= terms.period().to().toEpochDay()) {
        return Reason.OUTSIDE_PERIOD;
      }
      Optional<When> until = row.time(UNTIL);
      if (until.isEmpty() && !row.text(UNTIL).isEmpty()) {
        return Reason.TIME;
      }
      long over = until.map(terms.period()::localDay).orElse(NEVER);
      if (over <= first) {
        return Reason.UNTIL_BEFORE_FROM;
      }
      Optional<Kind> kind = specs.get(source).kind(row.text(KIND));
      if (kind.isEmpty()) {
        row.unknownWord();
      }
      Geometry where = where(row, specs.get(source).reachMetres());
      Kind what = kind.orElse(Kind.OTHER);
      out.shape(where, what.ordinal(), over, first, key(row, what, where, first));
      out.label(terms.named(row.text(NAME)));
      return Reason.USED;
    }

    /**
     * The cells whose centre lies within are treated; a point and a line have none but by reach.
     */
    private static Geometry where(Row row, double reach) {
      if (row.isPoint()) {
        return Disc.of(row.xCm() / 100.0, row.yCm() / 100.0, reach);
      }
      return row.shape().getDimension() == 1 ? row.shape().buffer(reach) : row.shape();
    }

    /** A measure without an id is told by its place, first day and name. */
    private int key(Row row, Kind what, Geometry where, long first) {
      String known = row.text(ID);
      if (known.isEmpty()) {
        Coordinate centre = where.getEnvelopeInternal().centre();
        String place =
            centre == null
                ? ""
                : terms.grid().name(terms.grid().cellAt(Grid.cm(centre.x), Grid.cm(centre.y)));
        known = String.join("\n", place, LocalDate.ofEpochDay(first).toString(), row.text(NAME));
      }
      return MeasureId.hash(what.name().toLowerCase(Locale.ROOT), known);
    }

    @Override
    public Optional<PlaceKind> placeKind() {
      return Optional.of(PlaceKind.MEASURE);
    }
  }
}
