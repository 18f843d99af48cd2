package nl.nachtwacht.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.proj4j.ProjCoordinate;

/** Writes features as GeoJSON, one a line: in degrees, or in RD with the old member crs. */
final class GeoJson {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Rd rd = new Rd();
  private final boolean inRd;

  private GeoJson(boolean inRd) {
    this.inRd = inRd;
  }

  /** {@return a writer of RFC 7946: longitude, latitude, seven decimals} */
  static GeoJson inDegrees() {
    return new GeoJson(false);
  }

  /** {@return a writer of RD metres with the member crs of the 2008 format} */
  static GeoJson inRd() {
    return new GeoJson(true);
  }

  /** {@return the text of a file} */
  String text(String name, List<Feature> features) {
    StringBuilder text = new StringBuilder();
    text.append("{\"type\":\"FeatureCollection\",\"name\":\"").append(name).append("\",\n");
    if (inRd) {
      text.append("\"crs\":{\"type\":\"name\",\"properties\":");
      text.append("{\"name\":\"urn:ogc:def:crs:EPSG::28992\"}},\n");
    }
    text.append("\"features\":[\n");
    for (int i = 0; i < features.size(); i++) {
      text.append(feature(features.get(i))).append(i + 1 < features.size() ? ",\n" : "\n");
    }
    return text.append("]}\n").toString();
  }

  /** {@return the text of a file in which each feature is a text of its own (RFC 8142)} */
  String sequence(List<Feature> features) {
    StringBuilder text = new StringBuilder();
    features.forEach(feature -> text.append('\u001e').append(feature(feature)).append('\n'));
    return text.toString();
  }

  private String feature(Feature feature) {
    try {
      return "{\"type\":\"Feature\",\"properties\":"
          + mapper.writeValueAsString(feature.properties())
          + ",\"geometry\":"
          + geometry(feature.shape())
          + "}";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("properties that are no JSON", e);
    }
  }

  private String geometry(Geometry shape) {
    String coordinates =
        switch (shape.getGeometryType()) {
          case "Point" -> position(shape.getCoordinate());
          case "LineString" -> positions(shape.getCoordinates());
          case "Polygon" ->
              "[" + positions(((Polygon) shape).getExteriorRing().getCoordinates()) + "]";
          default -> throw new IllegalStateException("no writer for " + shape.getGeometryType());
        };
    return "{\"type\":\"" + shape.getGeometryType() + "\",\"coordinates\":" + coordinates + "}";
  }

  private String positions(Coordinate[] coordinates) {
    StringBuilder text = new StringBuilder("[");
    for (Coordinate coordinate : coordinates) {
      text.append(text.length() > 1 ? "," : "").append(position(coordinate));
    }
    return text.append("]").toString();
  }

  private String position(Coordinate at) {
    if (inRd) {
      return String.format(Locale.ROOT, "[%.2f,%.2f]", at.x, at.y);
    }
    ProjCoordinate lonLat = rd.lonLat(at.x, at.y);
    return String.format(Locale.ROOT, "[%.7f,%.7f]", lonLat.x, lonLat.y);
  }
}
