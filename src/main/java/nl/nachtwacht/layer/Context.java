package nl.nachtwacht.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;
import nl.nachtwacht.layer.Field.Holds;
import nl.nachtwacht.table.Column;

/** Any further layer, by any name: stops, schools, parks, inhabitants, streets. */
public final class Context implements LayerKind {
  /** Positions in {@link #fields()}. */
  static final int NAME = 0, VALUE = 1, FROM = 2, UNTIL = 3;

  private static final List<Field> FIELDS =
      List.of(
          Field.optional("name", "Its name.")
              .also("naam", "omschrijving")
              .perhaps("straatnaam", "haltenaam"),
          Field.optional("value", "Number of people, for inhabitants and exposure.")
              .holding(Holds.NUMBER)
              .also("inwoners", "aantal_inwoners", "inw", "inhabitants", "population"),
          Field.optional("from", "Date from which it stood.").holding(Holds.TIME).also("vanaf"),
          Field.optional("until", "Date on which it was taken away.")
              .holding(Holds.TIME)
              .also("tot"));

  private static final List<Looks> LOOKS =
      List.of(
          Looks.of("stops", "stops of bus and tram", "haltes", "halte", "bushaltes", "stops")
              .with("use", "stop")
              .with("reach", "250"),
          Looks.of("youth", "youth meeting places", "jop", "jops", "hangplekken", "jongeren")
              .with("use", "jop")
              .with("reach", "250"),
          Looks.of(
                  "inhabitants",
                  "who lives there",
                  "inhabitants",
                  "inwoners",
                  "bewoners",
                  "vierkant",
                  "vierkanten",
                  "squares")
              .toldBy("cell", "value")
              .with("use", "inhabitants"),
          Looks.of("stations", "railway stations", "stations", "station")
              .never("tank", "laad", "benzine")
              .with("use", "factor")
              .with("reach", "400"),
          Looks.of(
                  "parks",
                  "parks and other green",
                  "parken",
                  "parks",
                  "park",
                  "groen",
                  "plantsoenen")
              .never("parkeer", "parking")
              .with("use", "factor")
              .with("reach", "150"),
          Looks.of("schools", "schools", "scholen", "schools", "onderwijs")
              .with("use", "factor")
              .with("reach", "250"),
          Looks.of("coffeeshops", "coffee shops", "coffeeshops", "coffeeshop")
              .with("use", "factor")
              .with("reach", "250"),
          Looks.of(
                  "streets",
                  "names of areas, routes of patrols",
                  "straten",
                  "streets",
                  "wegvakken",
                  "wegen",
                  "roads")
              .only(Looks.LINES)
              .with("use", "streets"),
          Looks.of("addresses", "homes", "adressen", "addresses", "woningen")
              .only(Looks.POINTS)
              .with("use", "addresses"));

  /** Inhabitants of the cell. */
  public static final Column INHABITANT_COUNT =
      Column.ints("inhabitant_count", "")
          .missing("not delivered, or withheld")
          .label("Inwoners", "Inhabitants")
          .says("Inwoners van het vak, zoals geleverd.", "Inhabitants of the cell, as delivered.");

  static Column count(String layer) {
    return Column.ints(layer + "_count", "")
        .missing("no point in the layer")
        .label("Aantal: " + layer, "Count: " + layer)
        .says("Punten van deze laag in het vak.", "Points of this layer in the cell.");
  }

  static Column share(String layer) {
    return Column.reals(layer + "_share", "", 4)
        .missing("no polygon in the layer")
        .label("Aandeel: " + layer, "Share: " + layer)
        .says("Deel van het vak in deze laag.", "Share of the cell in this layer.");
  }

  static Column distance(String layer) {
    return Column.reals(layer + "_distance_m", "m", 1)
        .missing("empty layer")
        .label("Afstand (m): " + layer, "Distance (m): " + layer)
        .says(
            "Afstand van het midden van het vak tot deze laag.",
            "Distance from the centre of the cell to this layer.");
  }

  /** {@return the columns that a layer of these geometries makes, in the order of publication} */
  public static List<Column> columns(Spec spec, Facts facts) {
    List<Column> columns = new ArrayList<>();
    if (spec.use().isFactor()) {
      String name = spec.source().name();
      if (facts.points() > 0) {
        columns.add(count(name));
      }
      if (facts.polygons() > 0) {
        columns.add(share(name));
      }
      columns.add(distance(name));
    }
    return columns;
  }

  private static final Key<Use> USE =
      Key.of("use", "What the layer is for.", Form.choice(Use.class)).or("factor");
  private static final Key<Integer> REACH =
      Key.of(
              "reach",
              "Where its term in the index ends: 1 on the spot, 0 from here on.",
              Form.whole().from(1).to(10000))
          .or("250")
          .unit("m");
  private static final Key<Boolean> RESPONSE =
      Key.of(
              "response",
              "Whether it stands where trouble was, as cameras do: then it is shown, not fitted.",
              Form.bool())
          .or("false");

  private final Section<Spec> section =
      SourceKeys.section(
              this,
              false,
              List.of(USE, REACH, RESPONSE),
              (source, v) -> new Spec(source, v.get(USE), v.get(REACH), v.get(RESPONSE)))
          .checked(Context::check);

  private static void check(Values v) {
    if (v.get(RESPONSE) && !v.get(USE).isFactor()) {
      String what = "says nothing of a layer whose use is " + v.get(USE).word();
      v.contradicts(RESPONSE, what, "remove response, or give use: factor");
    }
  }

  /** What a context layer is for. */
  public enum Use {
    /** Columns, a term of the index when it is weighted, a source of the mixture. */
    FACTOR("Any geometry: columns of the cells, and a term of the index when it has a weight."),
    /** A factor that could move. */
    JOP("Points: as factor; a youth meeting place that could move."),
    /** A factor where a campaign could hang. */
    STOP("Points: as factor; a stop where a campaign could hang."),
    /** Number of inhabitants. */
    INHABITANTS("Points, squares or cells with a value: inhabitants of the cells."),
    /** People present. */
    EXPOSURE("Points, squares or cells with a value: people present."),
    /** Homes. */
    ADDRESSES("Points: homes, for warnings of privacy and for social control."),
    /** Candidate places of cameras. */
    MOUNTS("Points: where cameras could hang."),
    /** Candidate places of lamps. */
    LAMP_SITES("Points: where lamps could stand."),
    /** Streets. */
    STREETS("Lines with a name: names of areas, routes of patrols.");

    private final String says;

    Use(String says) {
      this.says = says;
    }

    /** {@return geometry and effect, in one sentence} */
    public String says() {
      return says;
    }

    /** {@return the word in the job file} */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** {@return what plans and names take it for} */
    Optional<PlaceKind> placeKind() {
      return Optional.ofNullable(
          switch (this) {
            case FACTOR, INHABITANTS, EXPOSURE -> null;
            case JOP -> PlaceKind.JOP;
            case STOP -> PlaceKind.STOP;
            case ADDRESSES -> PlaceKind.HOME;
            case MOUNTS -> PlaceKind.MOUNT;
            case LAMP_SITES -> PlaceKind.LAMP_SITE;
            case STREETS -> PlaceKind.STREET;
          });
    }

    /** {@return whether it counts people} */
    boolean isPeople() {
      return this == INHABITANTS || this == EXPOSURE;
    }

    /** {@return whether the index can weigh it} */
    public boolean isFactor() {
      return this == FACTOR || this == JOP || this == STOP;
    }
  }

  /**
   * What the job says of a context layer.
   *
   * @param source where the rows come from
   * @param use what it is for
   * @param reachMetres where its term in the index ends
   * @param isResponse whether it stands where trouble was: shown, not fitted
   */
  public record Spec(Source source, Use use, int reachMetres, boolean isResponse)
      implements LayerSpec {
    /** {@return whether it may explain where reports come from} */
    public boolean isSource() {
      return !isResponse && (use.isFactor() || use.isPeople());
    }
  }

  @Override
  public String role() {
    return "context";
  }

  @Override
  public String says() {
    return "Any further layer, by any name.";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
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
    return LayerSpec.all(specs, Spec.class).stream()
        .<Layer>map(
            spec ->
                spec.use().isFactor() || spec.use().isPeople()
                    ? new ContextEvidence(spec, terms, Facts.NOTHING)
                    : new Sites(spec, terms))
        .toList();
  }
}
