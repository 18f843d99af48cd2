package nl.nachtwacht.table;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.table.Column.Words;

/**
 * The closed list of codes of a column: what each is called and how it is drawn. Manifest, styles,
 * map and pages take names and colours from here and nowhere else.
 *
 * <p>Guarantee, held by a test: any two classes that are drawn alike but for their colour stay
 * apart for readers with any of the three colour vision deficiencies and in grey print. Where a
 * colour alone can't do that, the {@link Sign} differs. A code without colour is never drawn by
 * itself.
 *
 * @param column the column whose codes it explains, whichever file it stands in
 * @param entries from the lowest class to the highest
 */
public record Legend(String column, List<Entry> entries) implements Serializable {
  /** Copies the entries. */
  public Legend {
    entries = List.copyOf(entries);
  }

  /**
   * A code.
   *
   * @param code as it stands in the column
   * @param label its name
   * @param colour {@code #rrggbb}, empty when it isn't drawn
   * @param sign how it is drawn besides its colour
   */
  public record Entry(String code, Words label, String colour, Sign sign) implements Serializable {
    /** {@return whether it is drawn by itself} */
    public boolean isDrawn() {
      return !colour.isEmpty();
    }
  }

  /** What tells a class apart besides its colour. */
  public enum Sign {
    /** A filled surface. */
    SOLID,
    /** A surface with slanting lines. */
    HATCH,
    /** A surface with crossing lines. */
    CROSS_HATCH,
    /** Dots over another sign: little is known. */
    SPECKLE,
    /** A surface through which the rest shows. */
    VEIL,
    /** The edge of a surface only. */
    OUTLINE,
    /** A line. */
    LINE,
    /** A wider line below another. */
    CASING,
    /** A round mark. */
    CIRCLE,
    /** A mark with three corners. */
    TRIANGLE,
    /** A mark with three corners, the point below. */
    TRIANGLE_DOWN,
    /** A mark with four corners on its side. */
    SQUARE,
    /** A mark with four corners on its tip. */
    DIAMOND
  }

  /**
   * Classes of risk: cividis, reversed, so that pale is low. It stays apart in grey and for all
   * three deficiencies, and has no red to raise alarm (Nuñez, Anderton and Renslow 2018).
   */
  public static final Legend RISK =
      new Legend(
          "risk_class",
          List.of(
              solid("1", "laagste", "lowest", "#ffea46"),
              solid("2", "lager", "lower", "#bcaf6f"),
              solid("3", "midden", "middle", "#7c7b78"),
              solid("4", "hoger", "higher", "#414d6b"),
              solid("5", "hoogste", "highest", "#00204d")));

  /** Gi* at 90, 95 and 99 per cent: RdBu, the cold side hatched as grey print can't tell it. */
  public static final Legend HOTSPOT =
      new Legend(
          "hotspot_class",
          List.of(
              hatch("-3", "weinig meldingen (99 %)", "few reports (99 %)", "#2166ac"),
              hatch("-2", "weinig meldingen (95 %)", "few reports (95 %)", "#67a9cf"),
              hatch("-1", "weinig meldingen (90 %)", "few reports (90 %)", "#b5d3e7"),
              solid("0", "niet anders dan toeval", "no different from chance", "#f7f7f7"),
              solid("1", "veel meldingen (90 %)", "many reports (90 %)", "#f9c3a4"),
              solid("2", "veel meldingen (95 %)", "many reports (95 %)", "#e0745c"),
              solid("3", "veel meldingen (99 %)", "many reports (99 %)", "#960f22")));

  /** Change since the baseline: PuOr. */
  public static final Legend CHANGE =
      new Legend(
          "change_class",
          List.of(
              solid("clearly_lower", "duidelijk lager", "clearly lower", "#fdb863"),
              solid("no_clear_change", "geen duidelijke verandering", "no clear change", "#f7f7f7"),
              solid("clearly_higher", "duidelijk hoger", "clearly higher", "#5e3c99")));

  /** Reports per km² against the municipality's mean, in public: PuOr, as no risk is meant. */
  public static final Legend REPORTS =
      new Legend(
          "report_class",
          List.of(
              solid(
                  "lower",
                  "duidelijk minder meldingen per km² dan gemiddeld in de gemeente",
                  "clearly fewer reports per km² than on average in the municipality",
                  "#fdb863"),
              solid(
                  "not_clearly_different",
                  "niet duidelijk anders dan gemiddeld in de gemeente",
                  "not clearly different from the municipality's average",
                  "#f7f7f7"),
              solid(
                  "higher",
                  "duidelijk meer meldingen per km² dan gemiddeld in de gemeente",
                  "clearly more reports per km² than on average in the municipality",
                  "#5e3c99")));

  /**
   * What a public number rests on; what isn't shown is hatched, and never pale like a low class.
   */
  public static final Legend SUPPRESSION =
      new Legend(
          "suppression",
          List.of(
              plain("none", "eigen aantal", "its own number"),
              hatch(
                  "joined",
                  "samen met andere buurten geteld",
                  "counted together with other neighbourhoods",
                  "#7f7f7f"),
              new Entry(
                  "withheld",
                  new Words("te weinig om te tonen", "too few to show"),
                  "#4d4d4d",
                  Sign.CROSS_HATCH)));

  /** How much is known. */
  public static final Legend EVIDENCE =
      new Legend(
          "evidence",
          List.of(
              plain("none", "geen gegevens", "no data"),
              plain("weak", "weinig gegevens", "little data"),
              plain("sufficient", "voldoende gegevens", "enough data")));

  /** Risk areas against a former run; one that ended has no class of today. */
  public static final Legend STATUS =
      new Legend(
          "status",
          List.of(
              plain("first", "eerste meting", "first measurement"),
              plain("new", "nieuw", "new"),
              plain("lasting", "gebleven", "lasting"),
              plain("grown", "gegroeid", "grown"),
              plain("shrunk", "gekrompen", "shrunk"),
              hatch("ended", "geen risicogebied meer", "no risk area any more", "#7f7f7f")));

  /** What the lighting plan proposes at a place. */
  public static final Legend LAMPS =
      new Legend(
          "kind",
          List.of(
              mark("repair", "lamp repareren", "repair the lamp", "#d55e00", Sign.CIRCLE),
              mark("brighten", "lamp feller", "brighten the lamp", "#b8860b", Sign.TRIANGLE),
              mark("new_lamp", "nieuwe lamp", "new lamp", "#0072b2", Sign.SQUARE)));

  /** What the camera plan proposes at a place. */
  public static final Legend CAMERAS =
      new Legend(
          "kind",
          List.of(
              mark("existing", "camera van nu", "camera of today", "#595959", Sign.CIRCLE),
              mark("keep", "camera laten", "keep the camera", "#007a59", Sign.DIAMOND),
              mark("move", "camera verplaatsen", "move the camera", "#b8860b", Sign.TRIANGLE),
              mark("new", "nieuwe camera", "new camera", "#0072b2", Sign.SQUARE)));

  /** The parts of a before-and-after comparison. */
  public static final Legend ZONE =
      new Legend(
          "zone",
          List.of(
              solid("treated", "met maatregel", "treated", "#00204d"),
              solid("control", "vergelijkingsgebied", "control", "#bcaf6f"),
              hatch("ring", "rand eromheen", "ring around it", "#414d6b"),
              new Entry(
                  "control_ring",
                  new Words("rand om vergelijkingsgebied", "ring around the control"),
                  "#7c7b78",
                  Sign.CROSS_HATCH)));

  /** A city against comparable ones: no class of good or bad, so no red and no green. */
  public static final Legend POSITION =
      new Legend(
          "position",
          List.of(
              mark("lower", "lager", "lower", "#8c510a", Sign.TRIANGLE_DOWN),
              mark(
                  "not_clearly_different",
                  "niet duidelijk anders",
                  "not clearly different",
                  "#595959",
                  Sign.CIRCLE),
              mark("higher", "hoger", "higher", "#5e3c99", Sign.TRIANGLE)));

  /** Layers that have no classes, by the name of their output. */
  public static final Legend OUTPUT =
      new Legend(
          "output",
          List.of(
              mark("municipalities", "gemeente", "municipality", "#1a1a1a", Sign.OUTLINE),
              mark("camera_view", "in beeld", "in view", "#0072b2", Sign.VEIL),
              mark(
                  "patrol_plan", "halte van de ronde", "stop of the round", "#c2185b", Sign.CIRCLE),
              mark("patrol_route", "ronde", "round", "#c2185b", Sign.LINE)));

  /** All of them. */
  public static final List<Legend> ALL =
      List.of(
          RISK,
          HOTSPOT,
          CHANGE,
          REPORTS,
          SUPPRESSION,
          EVIDENCE,
          STATUS,
          LAMPS,
          CAMERAS,
          ZONE,
          POSITION,
          OUTPUT);

  /** {@return the first legend of a column, if its codes are a closed list with names} */
  public static Optional<Legend> of(String column) {
    return ALL.stream().filter(legend -> legend.column.equals(column)).findFirst();
  }

  /** {@return the entry of a code; one that isn't there is an {@link IllegalStateException}} */
  public Entry entry(String code) {
    return entries.stream()
        .filter(entry -> entry.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(column + " has no code " + code));
  }

  /** {@return the codes, in order} */
  public List<String> codes() {
    return entries.stream().map(Entry::code).toList();
  }

  /** {@return the colours, in order} */
  public List<String> colours() {
    return entries.stream().map(Entry::colour).toList();
  }

  /** {@return the names, in order} */
  public List<Words> labels() {
    return entries.stream().map(Entry::label).toList();
  }

  private static Entry solid(String code, String nl, String en, String colour) {
    return new Entry(code, new Words(nl, en), colour, Sign.SOLID);
  }

  private static Entry hatch(String code, String nl, String en, String colour) {
    return new Entry(code, new Words(nl, en), colour, Sign.HATCH);
  }

  private static Entry mark(String code, String nl, String en, String colour, Sign sign) {
    return new Entry(code, new Words(nl, en), colour, sign);
  }

  private static Entry plain(String code, String nl, String en) {
    return new Entry(code, new Words(nl, en), "", Sign.SOLID);
  }
}
