package nl.nachtwacht.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.layer.Field.Holds;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Brush;
import nl.nachtwacht.tile.Disc;

/** Nightlife: polygons of zones, or points that count as discs. */
public final class Nightlife implements LayerKind {
  /** Positions in {@link #fields()}. */
  static final int NAME = 0, KIND = 1, FROM = 2, UNTIL = 3;

  private static final List<Field> FIELDS =
      List.of(
          Field.optional("name", "Its name.").also("naam", "bedrijfsnaam", "handelsnaam", "zaak"),
          Field.optional("kind", "What it is, in the register's words.")
              .also("soort", "type", "horecatype", "categorie", "amenity"),
          Field.optional("from", "Date from which it was there.")
              .holding(Holds.TIME)
              .also("vanaf", "open_vanaf"),
          Field.optional("until", "Date on which it closed.")
              .holding(Holds.TIME)
              .also("open_tot", "gesloten"));

  private static final List<Looks> LOOKS =
      List.of(
          Looks.of(
                  "nightlife",
                  "zones, or bars and clubs that count as discs",
                  "horeca",
                  "uitgaan",
                  "uitgaansgebieden",
                  "uitgaansgebied",
                  "nightlife",
                  "bars",
                  "clubs")
              .never("drank", "vergunning", "ontheffing", "sport")
              .with(
                  Looks.Words.list(
                      "where",
                      "kind",
                      "bar",
                      "pub",
                      "nightclub",
                      "club",
                      "cafe",
                      "café",
                      "discotheek",
                      "zaal"))
              .with("reach", "100"));

  /** How much of the cell is nightlife. */
  public static final Column SHARE =
      Column.reals("nightlife_share", "", 4)
          .missing("no nightlife layer")
          .label("Aandeel uitgaansgebied", "Share nightlife")
          .says(
              "Deel van het vak in een uitgaansgebied.", "Share of the cell in a nightlife zone.");

  /** How far nightlife is from the centre of the cell. */
  public static final Column DISTANCE =
      Column.reals("nightlife_distance_m", "m", 1)
          .missing("no nightlife layer, or an empty one")
          .label("Afstand tot uitgaansgebied (m)", "Distance to nightlife (m)")
          .says(
              "Afstand van het midden van het vak tot het dichtstbijzijnde uitgaansgebied.",
              "Distance from the centre of the cell to the nearest nightlife zone.");

  /** The columns that nightlife makes, in the order of publication. */
  public static final List<Column> COLUMNS = List.of(SHARE, DISTANCE);

  private static final Key<Integer> REACH =
      Key.of("reach", "Radius of the disc of a point.", Form.whole().from(1).to(2000))
          .or("100")
          .unit("m");

  private final Section<Spec> section =
      SourceKeys.section(
          this, false, List.of(REACH), (source, v) -> new Spec(source, v.get(REACH)));

  /**
   * What the job says of a layer of nightlife.
   *
   * @param source where the rows come from
   * @param reachMetres radius of the disc of a point
   */
  public record Spec(Source source, int reachMetres) implements LayerSpec {}

  @Override
  public String role() {
    return "nightlife";
  }

  @Override
  public String says() {
    return "Nightlife: zones, or bars and clubs that count as discs.";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
  }

  @Override
  public boolean accepts(int dimension) {
    return dimension != 1;
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

  /** Nightlife as evidence: how much of a cell lies in a zone, and how far the nearest one is. */
  private static final class Evidence implements Layer {
    private static final long serialVersionUID = 1L;

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
      return 0;
    }

    /** A place without a shape is a disc of the layer's reach. */
    @Override
    public Reason take(int source, Row row, Places places, Features.Builder out) {
      Reason standing = terms.period().standing(row, FROM, UNTIL);
      if (standing == Reason.USED) {
        double reach = specs.get(source).reachMetres();
        out.shape(
            row.isPoint() ? Disc.of(row.xCm() / 100.0, row.yCm() / 100.0, reach) : row.shape());
        out.label(terms.named(row.text(NAME)));
      }
      return standing;
    }

    @Override
    public Optional<PlaceKind> placeKind() {
      return Optional.of(PlaceKind.NIGHTLIFE);
    }

    @Override
    public List<Band> bands() {
      return List.of();
    }

    @Override
    public boolean measuresDistance() {
      return true;
    }

    @Override
    public Optional<Mass> mass() {
      return Optional.of(new Mass("nightlife", SHARE, true));
    }

    @Override
    public void mark(Features features, int zone, Brush brush) {
      // A share of a union can't be summed: the columns come from the zones themselves.
    }

    @Override
    public Table finish(Ground ground) {
      return ground
          .cover(SHARE, ground.features().shapes())
          .and(ground.metres(DISTANCE, ground.nearestCm()));
    }
  }
}
