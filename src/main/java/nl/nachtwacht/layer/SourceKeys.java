package nl.nachtwacht.layer;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.ScalarForm;
import nl.nachtwacht.job.Schema;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;
import nl.nachtwacht.layer.Field.Holds;

/**
 * The keys that layers of every kind have, and the {@link Source} that they make.
 *
 * <p>Rows of protected kinds are always protected: a job can protect further layers, never lay a
 * person's data open.
 */
public final class SourceKeys {
  // Names at equal positions belong together.
  private static final String[] EAST = {
    "x_coord",
    "x_coordinaat",
    "rd_x",
    "x_rd",
    "lengte",
    "lengtegraad",
    "lon",
    "lng",
    "long",
    "longitude",
    "x_wgs84",
    "oost",
    "easting"
  };
  private static final String[] NORTH = {
    "y_coord",
    "y_coordinaat",
    "rd_y",
    "y_rd",
    "breedte",
    "breedtegraad",
    "lat",
    "lat",
    "lat",
    "latitude",
    "y_wgs84",
    "noord",
    "northing"
  };

  /** The fields that tell a row's place when the file has no geometry. */
  public static final List<Field> PLACE =
      List.of(
          Field.optional("x", "East or longitude, in the layer's reference system.")
              .holding(Holds.NUMBER)
              .also(EAST),
          Field.optional("y", "North or latitude, in the layer's reference system.")
              .holding(Holds.NUMBER)
              .also(NORTH),
          Field.optional("geometry", "WKT, or WKB or EWKB in hexadecimal digits.")
              .also("the_geom", "geom", "wkb_geometry", "wkb", "wkt", "shape", "geometrie")
              .perhaps("geometry_text", "locatie", "location"),
          Field.optional("cell", "Code of a cell of the grid.")
              .also("cel", "cell_id", "c28992r100", "crs28992res100m", "vierkant", "vak"));

  static final Key<List<String>> PATH =
      Key.of(
          "path",
          "The files: a path or glob from the folder of the job file, an address, or several.",
          Form.oneOrMore(Form.path()));
  static final Key<Optional<String>> CRS =
      Key.of(
              "crs",
              "Reference system of the coordinates; must not contradict the file.",
              Form.text("EPSG:[0-9]{4,6}|OGC:CRS84", "code such as EPSG:28992"))
          .optional("the file's own");
  static final Key<Optional<String>> LAYER =
      Key.of("layer", "Table or layer of a file that holds several; member of a zip.", Form.text())
          .optional("the only one");
  static final Key<List<String>> TIME =
      Key.of(
              "time",
              "How times are written: java.time patterns, iso or epoch-ms, tried in this order; a"
                  + " pattern without hours makes dates.",
              Form.oneOrMore(
                  ScalarForm.of(
                      "iso, epoch-ms, or a java.time pattern that has a whole date",
                      SourceKeys::timePattern,
                      Schema.object("type", "string", "minLength", 1))))
          .or("iso");
  static final Key<Boolean> TIME_LENIENT =
      Key.of("time_lenient", "Whether second 60 rolls over into the next minute.", Form.bool())
          .or("false");
  static final Key<Map<String, List<String>>> WHERE =
      Key.of(
              "where",
              "Column and the values that are kept; all other rows are outside, as filtered.",
              Form.map(Form.oneOrMore(Form.text())))
          .or("{}");
  static final Key<List<String>> MISSING =
      Key.of("missing", "Values that mean \"not known\".", Form.list(Form.text())).or("[]");
  static final Key<Boolean> ALLOW_EMPTY =
      Key.of("allow_empty", "Whether a file without rows passes.", Form.bool()).or("false");
  static final Key<Boolean> ALLOW_SAME_FILE =
      Key.of("allow_same_file", "Whether one content may be listed twice.", Form.bool())
          .or("false");
  static final Key<OnConflict> ON_CONFLICT =
      Key.of(
              "on_conflict",
              "What rows that share an id but not their content do: stop the run, or be rejected.",
              Form.choice(OnConflict.class))
          .or("stop");
  static final Key<Optional<String>> LICENCE =
      Key.of("licence", "Licence of the data.", Form.text()).optional("not told");
  static final Key<Optional<String>> OWNER =
      Key.of("owner", "Owner of the data.", Form.text()).optional("not told");

  private static final Key<Optional<String>> DELIMITER =
      Key.of("delimiter", "Between fields.", Form.character()).optional("found out");
  private static final Key<Optional<String>> DECIMAL =
      Key.of("decimal", "Decimal sign.", Form.words(".", ",")).optional("found out");
  private static final Key<Optional<String>> CHARSET =
      Key.of(
              "charset",
              "Encoding, such as UTF-8 or windows-1252.",
              ScalarForm.of(
                  "name of an encoding",
                  SourceKeys::charset,
                  Schema.object("type", "string", "minLength", 1)))
          .optional("found out");
  private static final Key<Optional<String>> QUOTE =
      Key.of("quote", "Around fields that hold a delimiter.", Form.character())
          .optional("found out");
  private static final Key<Boolean> HEADER =
      Key.of("header", "Whether the first line names the columns.", Form.bool()).or("true");

  static final Key<Source.Csv> CSV =
      Key.of(
              "csv",
              "Dialect of CSV files; what was used stands in the manifest.",
              Section.of(
                  "Dialect of CSV files.",
                  List.of(DELIMITER, DECIMAL, CHARSET, QUOTE, HEADER),
                  SourceKeys::csv))
          .or("{}");

  private enum OnConflict {
    STOP,
    REJECT
  }

  private SourceKeys() {}

  /**
   * {@return the block of a kind: the common keys, and the kind's own}
   *
   * @param make the spec from the source and the kind's values
   */
  static <T extends LayerSpec> Section<T> section(
      LayerKind kind, boolean isPersonal, List<Key<?>> own, BiFunction<Source, Values, T> make) {
    Key<String> role = Key.of("role", "What the layer is.", Form.words(kind.role()));
    List<String> names =
        Stream.concat(kind.fields().stream(), PLACE.stream()).map(Field::name).toList();
    Key<Map<String, String>> fields =
        Key.of(
                "fields",
                "Our field and the file's column; what is left out is looked for by our name.",
                Form.map(Form.text()).keys(names, "field"))
            .or("{}");
    Key<Boolean> guarded =
        Key.of(
                "protected",
                "Whether rows hold a person's data, of which only released figures may leave;"
                    + " always true of reports and surveys.",
                Form.bool())
            .or(Boolean.toString(isPersonal));
    List<Key<?>> keys = new ArrayList<>(List.of(role, PATH, LAYER, CRS, CSV, fields));
    keys.addAll(own);
    keys.addAll(List.of(TIME, TIME_LENIENT, WHERE, MISSING, guarded, ALLOW_EMPTY));
    keys.addAll(List.of(ALLOW_SAME_FILE, ON_CONFLICT, LICENCE, OWNER));
    return Section.of(
            kind.says(),
            keys,
            v -> make.apply(source(v, kind.role(), v.get(fields), v.get(guarded)), v))
        .checked(v -> check(v, fields, guarded, isPersonal));
  }

  private static Source source(
      Values v, String role, Map<String, String> fields, boolean isProtected) {
    return new Source(
        v.name(),
        role,
        v.get(PATH),
        v.get(CRS).orElse(""),
        v.get(LAYER).orElse(""),
        v.get(CSV),
        fields,
        v.get(TIME),
        v.get(TIME_LENIENT),
        v.get(WHERE),
        v.get(MISSING),
        isProtected,
        v.get(ALLOW_EMPTY),
        v.get(ALLOW_SAME_FILE),
        v.get(ON_CONFLICT) == OnConflict.REJECT,
        v.get(LICENCE).orElse(""),
        v.get(OWNER).orElse(""));
  }

  private static Source.Csv csv(Values v) {
    return new Source.Csv(
        v.get(DELIMITER).orElse(""),
        v.get(DECIMAL).orElse(""),
        v.get(CHARSET).orElse(""),
        v.get(QUOTE).orElse(""),
        v.get(HEADER));
  }

  private static void check(
      Values v, Key<Map<String, String>> fields, Key<Boolean> guarded, boolean isPersonal) {
    if (isPersonal && !v.get(guarded)) {
      String what = "can't be false: such rows hold a person's data";
      v.contradicts(guarded, what, "remove the key");
    }
    Map<String, String> mapped = v.get(fields);
    if (mapped.containsKey("x") != mapped.containsKey("y")) {
      String what = "maps one of x and y";
      v.contradicts(fields, what, "map both, or neither");
    }
    long ways = Stream.of("x", "geometry", "cell").filter(mapped::containsKey).count();
    if (ways > 1) {
      String what = "tells the place in more than one way";
      v.contradicts(fields, what, "keep x and y, or geometry, or cell");
    }
    if (mapped.containsKey("cell") && v.get(CRS).isPresent()) {
      String what = "contradicts fields.cell: cells are in the grid's own system";
      v.contradicts(CRS, what, "remove crs, or map x and y");
    }
  }

  private static Optional<String> charset(String name) {
    try {
      return Charset.isSupported(name) ? Optional.of(name) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  /** A pattern that can't give back a whole date can't place a row in time. */
  private static Optional<String> timePattern(String pattern) {
    if (pattern.equals("iso") || pattern.equals("epoch-ms")) {
      return Optional.of(pattern);
    }
    try {
      DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
      String sample =
          formatter.format(ZonedDateTime.of(2024, 12, 31, 23, 59, 58, 0, ZoneOffset.UTC));
      boolean isWhole = formatter.parse(sample).query(TemporalQueries.localDate()) != null;
      return isWhole ? Optional.of(pattern) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
