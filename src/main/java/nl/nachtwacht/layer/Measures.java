package nl.nachtwacht.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;

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
          Field.optional("id", "What tells one measure from another."),
          Field.required("name", "Its name."),
          Field.optional("kind", "What was done: a code below, or a word of kinds."),
          Field.required("from", "First local date."),
          Field.optional("until", "Local date from which it was over; empty: lasting."),
          Field.optional("dose", "How much of it, as a number."),
          Field.optional("dose_unit", "What the dose counts."),
          Field.optional("cost_eur", "What it cost, in euro."),
          Field.optional("department", "Who took it."));

  private static final Key<Map<String, Kind>> KINDS =
      Key.of("kinds", "Own words for kinds of measure.", Form.map(Form.choice(Kind.class)))
          .or("{}");
  private static final Key<Integer> REACH =
      Key.of(
              "reach",
              "A point treats the cells whose centre lies within.",
              Form.whole().from(1).to(10000))
          .or("100")
          .unit("m");

  private final Section<Spec> section =
      SourceKeys.section(
              this,
              false,
              List.of(KINDS, REACH),
              (source, v) -> new Spec(source, v.get(KINDS), v.get(REACH)))
          .noted((spec, v) -> v.later());

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
    return "Measures that were taken, for the measurement of effects. Without effect in this version.";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
  }

  @Override
  public Section<Spec> section() {
    return section;
  }
}
