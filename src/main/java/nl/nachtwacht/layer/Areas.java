package nl.nachtwacht.layer;

import java.util.List;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.layer.Field.Holds;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Column;
import org.locationtech.jts.geom.Geometry;

/**
 * The neighbourhoods: they make the domain, name its cells, and are what councils discuss.
 *
 * <p>A cell is of the domain when its centre lies in one of them. Features of one code are parts of
 * one area.
 */
public final class Areas implements LayerKind {
  /** Positions in {@link #fields()}. */
  static final int CODE = 0,
      NAME = 1,
      DISTRICT_CODE = 2,
      DISTRICT = 3,
      MUNICIPALITY_CODE = 4,
      MUNICIPALITY = 5,
      INHABITANTS = 6,
      PEER_GROUP = 7;

  private static final List<Field> FIELDS =
      List.of(
          Field.required("code", "Code of the neighbourhood, kept as text.")
              .also(
                  "buurtcode",
                  "bu_code",
                  "cbs_code",
                  "kode",
                  "buurt_code",
                  "neighbourhood_code",
                  "wijkcode",
                  "wk_code",
                  "gemeentecode",
                  "gm_code")
              .perhaps("buurtnummer", "map_id", "naam", "name"),
          Field.optional("name", "Its name.")
              .also(
                  "buurtnaam",
                  "bu_naam",
                  "naam",
                  "neighbourhood",
                  "wijknaam",
                  "wk_naam",
                  "gemeentenaam",
                  "gm_naam"),
          Field.optional("district_code", "Code of the district that it is part of.")
              .also("wijkcode", "wk_code", "wijkkode"),
          Field.optional("district", "Name of that district.")
              .also("wijknaam", "wk_naam", "wijk", "stadsdeel"),
          Field.optional("municipality_code", "Code of the municipality, such as GM0363.")
              .also("gemeentecode", "gm_code"),
          Field.optional("municipality", "Name of the municipality.")
              .also("gemeentenaam", "gm_naam", "gemeente"),
          Field.optional("inhabitants", "Number of inhabitants.")
              .holding(Holds.NUMBER)
              .also("inwoners", "aant_inw", "aantal_inwoners", "inw", "population", "bevolking"),
          Field.optional("peer_group", "What cities it is compared with: g4, g40 or other.")
              .also("vergelijkingsgroep"));

  private static final List<Looks> LOOKS =
      List.of(
          Looks.of(
                  "neighbourhoods",
                  "the domain: cells whose centre lies in one of them",
                  "buurten",
                  "buurt",
                  "neighbourhoods",
                  "neighborhoods",
                  "buurtindeling",
                  "wijken",
                  "wijk",
                  "districts",
                  "wijkindeling",
                  "gemeenten",
                  "gemeente",
                  "municipalities",
                  "municipality")
              .toldBy("code", "municipality_code"));

  /** Made by the domain, which knows all areas. */
  public static final Column INSIDE_SHARE =
      Column.reals("inside_share", "", 4)
          .label("Aandeel binnen de gemeente", "Share inside the municipality")
          .says(
              "Deel van het vak dat binnen de gemeente ligt.",
              "Share of the cell that lies inside the municipality.");

  /** The columns that areas make, in the order of publication. */
  public static final List<Column> COLUMNS = List.of(INSIDE_SHARE);

  /**
   * A polygon of an area with what its row says.
   *
   * @param code code of the neighbourhood
   * @param name its name, may be empty
   * @param districtCode code of its district, may be empty
   * @param district name of its district, may be empty
   * @param municipalityCode code of its municipality, may be empty
   * @param municipality name of its municipality, may be empty
   * @param inhabitants number of inhabitants, −1: not told
   * @param peerGroup what it is compared with, may be empty
   * @param shape polygon in metres of the working system
   */
  public record Part(
      String code,
      String name,
      String districtCode,
      String district,
      String municipalityCode,
      String municipality,
      int inhabitants,
      String peerGroup,
      Geometry shape) {}

  /** Takes a row of areas: adds its part, or says why not. */
  public static Reason take(Row row, List<Part> parts) {
    if (row.text(CODE).isEmpty()) {
      return Reason.MISSING;
    }
    boolean isTold = !row.text(INHABITANTS).isEmpty();
    double inhabitants = row.numberOr(INHABITANTS, -1);
    if (isTold && !(inhabitants >= 0 && inhabitants <= 1e8)) {
      return Reason.VALUE;
    }
    parts.add(
        new Part(
            row.text(CODE),
            row.text(NAME),
            row.text(DISTRICT_CODE),
            row.text(DISTRICT),
            row.text(MUNICIPALITY_CODE),
            row.text(MUNICIPALITY),
            (int) Math.round(inhabitants),
            row.text(PEER_GROUP),
            row.shape()));
    return Reason.USED;
  }

  private final Section<Spec> section =
      SourceKeys.section(this, false, List.of(), (source, values) -> new Spec(source));

  /**
   * What the job says of a layer of areas.
   *
   * @param source where the rows come from
   */
  public record Spec(Source source) implements LayerSpec {}

  @Override
  public String role() {
    return "areas";
  }

  @Override
  public String says() {
    return "Neighbourhoods: every cell whose centre lies in one of them is part of the domain.";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
  }

  @Override
  public boolean accepts(int dimension) {
    return dimension == 2;
  }

  @Override
  public List<Looks> looks() {
    return LOOKS;
  }

  @Override
  public Section<Spec> section() {
    return section;
  }
}
