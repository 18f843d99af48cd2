package nl.nachtwacht.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;

/**
 * Full descriptions of reference systems (PROJJSON), as GeoParquet wants them.
 *
 * <p>Fixed texts from the EPSG register by way of PROJ: a description that is printed from GeoTools
 * turns the rotations of the Dutch datum the wrong way.
 */
final class ProjJson {
  /** The systems that can be described. */
  static final List<String> CODES =
      List.of(
          "EPSG:28992",
          "EPSG:25831",
          "EPSG:25832",
          "EPSG:32631",
          "EPSG:32632",
          "EPSG:3035",
          "EPSG:31370",
          Frame.CRS84);

  private ProjJson() {}

  /**
   * {@return the description of a reference system}
   *
   * @throws Refusal E0303 when there is none
   */
  static JsonNode of(String crs) {
    if (!CODES.contains(crs)) {
      throw new Refusal(
          Code.E0303,
          crs,
          "no description of this reference system for GeoParquet",
          "use one of " + String.join(", ", CODES.subList(0, CODES.size() - 1)) + " as grid.crs");
    }
    String resource = "crs/" + crs.replace(':', '_') + ".json";
    try (InputStream in = ProjJson.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
