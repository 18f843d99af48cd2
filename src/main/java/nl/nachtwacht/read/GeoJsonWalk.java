package nl.nachtwacht.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a GeoJSON text once: a collection of features, a single feature or geometry, or a
 * sequence of these, a line each or behind record separators (RFC 8142). Members may stand in any
 * order, so the type of the whole may come last.
 */
final class GeoJsonWalk {
  /** Hears of each feature. */
  interface Visitor {
    /**
     * A text of its own begins: the only one of the file, or one of a sequence.
     *
     * @param position its first byte, negative when that can't be told
     * @param number what the next feature will be
     */
    default void root(long position, long number) {}

    /** A feature begins; its number counts from 1. */
    void begin(long number);

    /** A member of its properties; the parser stands on the first token of its value. */
    void property(String name, JsonParser parser) throws IOException;

    /** A feature ended. */
    void end(JsonGeometry geometry);
  }

  private static final Set<String> GEOMETRIES =
      Set.of(
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection");

  private final JsonParser parser;
  private final Visitor visitor;
  private final JsonGeometry geometry = new JsonGeometry();
  private long features;
  private String crs = "";

  /**
   * Goes through a text.
   *
   * @param before features that came before it in the file
   */
  GeoJsonWalk(JsonParser parser, Visitor visitor, long before) {
    this.parser = parser;
    this.visitor = visitor;
    this.features = before;
  }

  /** {@return empty, or what is no GeoJSON about the text} */
  Optional<String> walk() throws IOException {
    boolean any = false;
    while (parser.nextToken() != null) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return Optional.of("it holds something else than objects");
      }
      visitor.root(parser.currentTokenLocation().getByteOffset(), features + 1);
      Optional<String> wrong = root();
      if (wrong.isPresent()) {
        return wrong;
      }
      any = true;
    }
    return any ? Optional.empty() : Optional.of("it holds no object");
  }

  /** {@return features gone through, with those that came before} */
  long features() {
    return features;
  }

  /** {@return name of the reference system in the member {@code crs}, empty when there is none} */
  String crs() {
    return crs;
  }

  private Optional<String> root() throws IOException {
    String type = "";
    boolean collection = false;
    long before = features;
    beginFeature();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      if (member.equals("features") && value == JsonToken.START_ARRAY) {
        features = before;
        elements();
        collection = true;
      } else if (member.equals("crs")) {
        readCrs();
      }
      String named = member(member, value);
      type = named.isEmpty() ? type : named;
    }
    if (type.equals("FeatureCollection")) {
      features = collection ? features : before;
      return collection ? Optional.empty() : Optional.of("the collection has no features member");
    }
    if (!type.equals("Feature") && !GEOMETRIES.contains(type)) {
      return Optional.of(wrongType(type));
    }
    features = before + 1;
    endRoot(type);
    return Optional.empty();
  }

  private void endRoot(String type) {
    if (GEOMETRIES.contains(type)) {
      geometry.type(type);
      if (type.equals("GeometryCollection")) {
        geometry.broken();
      }
    }
    visitor.end(geometry);
  }

  private static String wrongType(String type) {
    boolean letters =
        type.equalsIgnoreCase("FeatureCollection")
            || type.equalsIgnoreCase("Feature")
            || GEOMETRIES.stream().anyMatch(type::equalsIgnoreCase);
    if (letters) {
      return "the type is written in other letters than GeoJSON does, such as FeatureCollection";
    }
    return type.isEmpty() ? "the type is missing" : "the type is none of GeoJSON";
  }

  private void beginFeature() {
    geometry.begin();
    visitor.begin(++features);
  }

  /** The features of a collection, whatever else stands among them. */
  private void elements() throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = parser.nextToken()) {
      beginFeature();
      String type = "";
      if (token == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String member = parser.currentName();
          String named = member(member, parser.nextToken());
          type = named.isEmpty() ? type : named;
        }
      } else {
        parser.skipChildren();
      }
      if (!type.equals("Feature")) {
        geometry.broken();
      }
      visitor.end(geometry);
    }
  }

  /** Reads a member of a feature; returns the type when it tells that. */
  private String member(String member, JsonToken value) throws IOException {
    switch (member) {
      case "type":
        return value == JsonToken.VALUE_STRING ? parser.getText() : skipped();
      case "id":
        if (value.isScalarValue()) {
          visitor.property("id", parser);
        }
        return skipped();
      case "properties":
        return value == JsonToken.START_OBJECT ? properties() : skipped();
      case "geometry":
        if (value == JsonToken.START_OBJECT) {
          geometry.readObject(parser);
        } else if (value != JsonToken.VALUE_NULL) {
          geometry.broken();
        }
        return skipped();
      case "coordinates":
        if (value == JsonToken.START_ARRAY) {
          geometry.readCoordinates(parser);
        }
        return skipped();
      default:
        return skipped();
    }
  }

  private String skipped() throws IOException {
    parser.skipChildren();
    return "";
  }

  private String properties() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      visitor.property(name, parser);
      parser.skipChildren();
    }
    return "";
  }

  /** The old member {@code crs}: {@code {"type": "name", "properties": {"name": …}}}. */
  private void readCrs() throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      boolean inside = parser.nextToken() == JsonToken.START_OBJECT;
      if (!inside || !member.equals("properties")) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean name = parser.currentName().equals("name");
        if (parser.nextToken() == JsonToken.VALUE_STRING && name) {
          crs = parser.getText();
        }
        parser.skipChildren();
      }
    }
  }
}
