package nl.nachtwacht.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;
import nl.nachtwacht.layer.Field.Holds;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Brush;
import nl.nachtwacht.tile.LitMask;

/** Street lamps, and which of them give light. */
public final class Lights implements LayerKind {
  /** Positions in {@link #fields()}. */
  static final int ID = 0, STATUS = 1, LUMEN = 2, OUT_SINCE = 3, FROM = 4, UNTIL = 5;

  private static final List<Field> FIELDS =
      List.of(
          Field.optional("id", "Number of the lamp post.")
              .holding(Holds.ID)
              .also(
                  "mastnr",
                  "mastnummer",
                  "lichtpunt",
                  "lichtpuntnummer",
                  "objectnummer",
                  "guid",
                  "objectid",
                  "dgdialogid"),
          Field.optional("status", "Its state, in the register's words.")
              .also("toestand", "staat", "state"),
          Field.optional("lumen", "Light, shown in plans; not part of a score.")
              .holding(Holds.NUMBER)
              .also("lichtstroom"),
          Field.optional("out_since", "Date since which it gives no light.")
              .holding(Holds.TIME)
              .also("defect_sinds", "stuk_sinds", "uit_sinds"),
          Field.optional("from", "Date from which it stood.")
              .holding(Holds.TIME)
              .also("vanaf", "staat_vanaf"),
          Field.optional("until", "Date on which it was taken away.")
              .holding(Holds.TIME)
              .also("staat_tot", "verwijderd"));

  private static final List<Looks> LOOKS =
      List.of(
          Looks.of(
                  "lights",
                  "street lamps: darkness is what they leave",
                  "lichtmasten",
                  "openbareverlichting",
                  "straatverlichting",
                  "verlichting",
                  "lampen",
                  "lantaarnpalen",
                  "lights",
                  "lamps",
                  "lighting",
                  "lichtpunten",
                  "mast")
              .never("traffic", "verkeer", "stoplicht")
              .toldBy("lumen", "status")
              .with(
                  Looks.Words.list(
                      "working",
                      "status",
                      "ok",
                      "aan",
                      "brandt",
                      "werkt",
                      "goed",
                      "in bedrijf",
                      "in gebruik",
                      "actief",
                      "working",
                      "on"),
                  Looks.Words.list("dimmed", "status", "gedimd", "dim", "dimmed"),
                  Looks.Words.list(
                      "out", "status", "stuk", "defect", "uit", "kapot", "off", "buiten gebruik"))
              .with("reach", "50"));

  /** Lamps, working or not. */
  public static final Column LAMPS =
      Column.ints("lamp_count", "")
          .missing("no light layer")
          .label("Aantal lampen", "Lamps")
          .says("Lampen in het vak.", "Lamps standing in the cell.");

  /** Lamps that give no light. */
  public static final Column LAMPS_OUT =
      Column.ints("lamp_out_count", "")
          .missing("no light layer")
          .label("Lampen die niet branden", "Lamps out")
          .says("Lampen in het vak die geen licht geven.", "Lamps in the cell that give no light.");

  static final Column LAMPS_NEAR =
      Column.ints("lamp_near_count", "")
          .missing("no light layer")
          .label("Lampen nabij het midden", "Lamps near the centre")
          .says(
              "Lampen binnen bereik van het midden van het vak, ook die niet branden.",
              "Lamps within reach of the centre of the cell, working or not.");
  static final Column DISTANCE =
      Column.reals("lamp_distance_m", "m", 1)
          .missing("no light layer, or an empty one")
          .label("Afstand tot een lamp (m)", "Distance to a lamp (m)")
          .says(
              "Afstand van het midden van het vak tot de dichtstbijzijnde lamp.",
              "Distance from the centre of the cell to the nearest lamp.");

  /** How much of the cell no working lamp lights. */
  public static final Column DARK_SHARE =
      Column.reals("dark_share", "", 4)
          .missing("no light layer, or beyond where the register ends")
          .label("Aandeel te donker", "Share too dark")
          .says(
              "Deel van het vak buiten bereik van een brandende lamp.",
              "Share of the cell beyond the reach of a working lamp.");

  static final Column DARKNESS = Column.reals("darkness", "", 4).working();

  /** The columns that lamps make, in the order of publication. */
  public static final List<Column> COLUMNS =
      List.of(LAMPS, LAMPS_OUT, LAMPS_NEAR, DISTANCE, DARK_SHARE);

  private static final Key<Optional<List<String>>> WORKING =
      Key.of("working", "Status words of lamps that give light.", Form.list(Form.text()).filled())
          .optional("all lamps do");
  private static final Key<List<String>> DIMMED =
      Key.of(
              "dimmed",
              "Status words of lamps that give light and may be brightened.",
              Form.list(Form.text()))
          .or("[]");
  private static final Key<Optional<List<String>>> OUT =
      Key.of(
              "out",
              "Status words of lamps that are broken. Lamps of a status that no key names give no"
                  + " light either, with a warning, but are in no list of repairs.",
              Form.list(Form.text()))
          .optional("all other words");
  private static final Key<Integer> REACH =
      Key.of("reach", "How far a lamp lights.", Form.whole().from(1).to(1000)).or("50").unit("m");
  private static final Key<Integer> KNOWN_WITHIN =
      Key.of(
              "known_within",
              "Farther than this from any lamp the register ends, and darkness is unknown.",
              Form.whole().from(1).to(1_000_000))
          .or("500")
          .unit("m");

  private final Section<Spec> section =
      SourceKeys.section(
              this, false, List.of(WORKING, DIMMED, OUT, REACH, KNOWN_WITHIN), Lights::spec)
          .checked(Lights::check);

  private static void check(Values v) {
    if (v.get(KNOWN_WITHIN) < v.get(REACH)) {
      v.contradicts(KNOWN_WITHIN, "is less than reach", "give reach or more");
    }
    List<String> light = new ArrayList<>(v.get(WORKING).orElse(List.of()));
    light.addAll(v.get(DIMMED));
    if (light.stream().anyMatch(v.get(OUT).orElse(List.of())::contains)) {
      v.contradicts(OUT, "names a word of working or dimmed", "let each word stand in one list");
    }
  }

  private static Spec spec(Source source, Values v) {
    return new Spec(
        source,
        v.get(WORKING).orElse(List.of()),
        v.get(DIMMED),
        v.get(OUT).orElse(List.of()),
        v.get(OUT).isEmpty(),
        v.get(REACH),
        v.get(KNOWN_WITHIN));
  }

  /**
   * What the job says of a layer of lamps.
   *
   * @param source where the rows come from
   * @param working status words of lamps that give light; empty: all do
   * @param dimmed status words of lamps that give light and may be brightened
   * @param out status words of lamps that are broken
   * @param isRestOut whether all other words mean broken too
   * @param reachMetres how far a lamp lights, itself included
   * @param knownWithinMetres how far from a lamp the register still holds
   */
  public record Spec(
      Source source,
      List<String> working,
      List<String> dimmed,
      List<String> out,
      boolean isRestOut,
      int reachMetres,
      int knownWithinMetres)
      implements LayerSpec {
    /** Copies the lists. */
    public Spec {
      working = List.copyOf(working);
      dimmed = List.copyOf(dimmed);
      out = List.copyOf(out);
    }

    /** {@return whether a lamp of that status gives light} */
    boolean givesLight(String status) {
      return working.isEmpty()
          ? !out.contains(status)
          : working.contains(status) || dimmed.contains(status);
    }

    private State state(String status) {
      State lit = dimmed.contains(status) ? State.DIMMED : State.WORKS;
      State unlit =
          out.contains(status) || isRestOut && !status.isEmpty() ? State.OUT : State.UNKNOWN;
      return givesLight(status) ? lit : unlit;
    }

    /** {@return whether the job says what that status means} */
    boolean knows(String status) {
      return givesLight(status) || out.contains(status);
    }
  }

  @Override
  public String role() {
    return "lights";
  }

  @Override
  public String says() {
    return "Street lamps and their state.";
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

  @Override
  public List<Layer> layers(List<LayerSpec> specs, Terms terms) {
    return List.of(new Evidence(LayerSpec.all(specs, Spec.class), terms));
  }

  // Numbers of a feature.
  private static final int STATE = 0;
  private static final int SINCE = 1;
  private static final long NO_DAY = -1;

  /** The state of a lamp, as features number it. */
  public enum State {
    /** It is broken. */
    OUT,
    /** It gives light. */
    WORKS,
    /** It gives light and could give more. */
    DIMMED,
    /** Nobody knows: it is not relied on for light. */
    UNKNOWN;

    /** Asked for once per lamp; {@code values()} makes a copy each time. */
    private static final State[] BY_ORDINAL = values();

    /** {@return whether it gives light for sure} */
    public boolean givesLight() {
      return this == WORKS || this == DIMMED;
    }

    /** {@return the state of a lamp of {@link Lights}} */
    public static State of(Features lamps, int lamp) {
      return BY_ORDINAL[(int) lamps.number(lamp, STATE)];
    }
  }

  /** {@return the day since which a lamp gives no light; empty where the register doesn't say} */
  public static OptionalLong outSince(Features lamps, int lamp) {
    long day = lamps.number(lamp, SINCE);
    return day == NO_DAY ? OptionalLong.empty() : OptionalLong.of(day);
  }

  /** Lamps as evidence: how many stand in a cell, and how much of it they light. */
  private static final class Evidence implements Layer {
    private static final long serialVersionUID = 1L;
    private static final double LAMPS_FOR_LIGHT = 3;

    // Bands.
    private static final int STANDING = 0;
    private static final int OUT = 1;
    private static final int NEAR = 2;
    private static final int NEAR_WORKING = 3;
    private static final int LIT = 4;

    private final ArrayList<Spec> specs;
    private final Terms terms;

    Evidence(List<Spec> specs, Terms terms) {
      this.specs = new ArrayList<>(specs);
      this.terms = terms;
    }

    @Override
    public List<Source> sources() {
      return specs.stream().map(Spec::source).toList();
    }

    @Override
    public int width() {
      return 2;
    }

    @Override
    public Reason take(int source, Row row, Places places, Features.Builder out) {
      Reason standing = terms.period().standing(row, FROM, UNTIL);
      if (standing == Reason.USED) {
        String status = row.text(STATUS);
        if (!specs.get(source).knows(status)) {
          row.unknownWord();
        }
        Optional<When> dark = row.time(OUT_SINCE);
        long since = dark.isPresent() ? terms.period().localDay(dark.get()) : NO_DAY;
        out.point(row.xCm(), row.yCm(), specs.get(source).state(status).ordinal(), since);
        out.label(terms.named(row.text(ID)));
      }
      return standing;
    }

    @Override
    public Optional<PlaceKind> placeKind() {
      return Optional.of(PlaceKind.LAMP);
    }

    @Override
    public List<Band> bands() {
      return List.of(
          Band.sum("lamps"),
          Band.sum("lamps out"),
          Band.sum("lamps near"),
          Band.sum("working lamps near"),
          Band.mask("lit points"));
    }

    @Override
    public int reachCm(Features features, int lamp) {
      return specs.get(0).reachMetres() * 100;
    }

    @Override
    public boolean measuresDistance() {
      return true;
    }

    @Override
    public void mark(Features features, int lamp, Brush brush) {
      int x = features.xCm(lamp);
      int y = features.yCm(lamp);
      int reach = reachCm(features, lamp);
      brush.cell(STANDING, x, y, 1);
      brush.within(NEAR, x, y, reach, 1);
      if (State.of(features, lamp).givesLight()) {
        brush.within(NEAR_WORKING, x, y, reach, 1);
        brush.light(LIT, x, y, reach);
      } else {
        brush.cell(OUT, x, y, 1);
      }
    }

    @Override
    public Table finish(Ground ground) {
      int[] nearestCm = ground.nearestCm();
      int knownCm = specs.get(0).knownWithinMetres() * 100;
      IntPredicate isKnown = row -> nearestCm[row] >= 0 && nearestCm[row] <= knownCm;
      return ground
          .counts(LAMPS, STANDING)
          .and(ground.counts(LAMPS_OUT, OUT))
          .and(ground.counts(LAMPS_NEAR, NEAR))
          .and(ground.metres(DISTANCE, nearestCm))
          .and(ground.reals(DARK_SHARE, row -> isKnown.test(row) ? unlit(ground, row) : Double.NaN))
          .and(
              ground.reals(
                  DARKNESS, row -> isKnown.test(row) ? darkness(ground, row) : Double.NaN));
    }

    private double darkness(Ground ground, int row) {
      return switch (terms.darkness()) {
        case LIT_SHARE -> unlit(ground, row);
        case LAMPS -> 1 - Math.min(1, ground.at(NEAR_WORKING, row) / LAMPS_FOR_LIGHT);
        case LAMPS_ANY -> 1 - Math.min(1, ground.at(NEAR, row) / LAMPS_FOR_LIGHT);
      };
    }

    private static double unlit(Ground ground, int row) {
      return 1 - LitMask.share(ground.at(LIT, row));
    }
  }
}
