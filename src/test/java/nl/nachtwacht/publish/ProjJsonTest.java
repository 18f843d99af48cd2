package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ProjJsonTest {
  @Test
  void everyDescriptionIsOfItsCode() {
    for (String code : ProjJson.CODES) {
      JsonNode id = ProjJson.of(code).get("id");
      assertEquals(code, id.get("authority").asText() + ":" + id.get("code").asText());
    }
  }

  @Test
  void projectedSystemsAreInMetresAndTheOtherIsLongitudeFirst() {
    for (String code : ProjJson.CODES) {
      JsonNode crs = ProjJson.of(code);
      boolean lonLat = code.equals(Frame.CRS84);
      assertEquals(lonLat ? "GeographicCRS" : "ProjectedCRS", crs.get("type").asText());
      String unit = crs.at("/coordinate_system/axis/0/unit").asText();
      assertEquals(lonLat ? "degree" : "metre", unit, code);
    }
    assertEquals(
        "east", ProjJson.of(Frame.CRS84).at("/coordinate_system/axis/0/direction").asText());
  }

  /** EPSG:19914: the stereographic projection of the Dutch national triangulation. */
  @Test
  void dutchGridHasItsPublishedParameters() {
    JsonNode crs = ProjJson.of("EPSG:28992");
    assertEquals(6377397.155, crs.at("/base_crs/datum/ellipsoid/semi_major_axis").asDouble());
    assertEquals(52.1561605555556, crs.at("/conversion/parameters/0/value").asDouble(), 1e-12);
    assertEquals(5.38763888888889, crs.at("/conversion/parameters/1/value").asDouble(), 1e-12);
    assertEquals(0.9999079, crs.at("/conversion/parameters/2/value").asDouble());
    assertEquals(155000, crs.at("/conversion/parameters/3/value").asDouble());
    assertEquals(463000, crs.at("/conversion/parameters/4/value").asDouble());
  }
}
