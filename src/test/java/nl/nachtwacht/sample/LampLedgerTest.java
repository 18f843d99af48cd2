package nl.nachtwacht.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both registers of lamps hold the planted faults and no others. */
class LampLedgerTest {
  private static final Set<String> KNOWN = Set.of("ok", "aan", "gedimd", "stuk");

  @Test
  void cityRegisterHoldsThePlantedFaults() throws Exception {
    WrittenCity city = new WrittenCity(Path.of("sample-geo/veldstad"));
    int unknown = 0;
    int atZero = 0;
    Set<String> seen = new HashSet<>();
    List<WrittenCity.PackageRow> rows = city.shapeRows("lights");
    for (WrittenCity.PackageRow row : rows) {
      unknown += KNOWN.contains(row.texts().get(1)) ? 0 : 1;
      atZero += row.shape().getCoordinate().x == 0 ? 1 : 0;
      seen.add(row.shape() + row.texts().toString());
    }
    JsonNode truth = city.json("truth.json").at("/rows/lights.shp");
    assertEquals(truth.get("read").asInt(), rows.size());
    assertEquals(truth.get("duplicate").asInt(), rows.size() - seen.size());
    assertEquals(truth.at("/rejected/outside_country").asInt(), atZero);
    assertEquals(Veldstad.plan().faults().lamps().unknown(), unknown);
    assertTrue(rows.size() > 20_000, "lamps: " + rows.size());
  }

  @Test
  void townRegisterIsInRdAndSaysSo() throws Exception {
    WrittenCity town = new WrittenCity(Path.of("sample-geo/kleinvoort"));
    assertEquals(
        "urn:ogc:def:crs:EPSG::28992",
        town.json("lights.geojson").at("/crs/properties/name").asText());
    List<JsonNode> lamps = town.features("lights.geojson");
    JsonNode truth = town.json("truth.json").at("/rows/lights.geojson");
    assertEquals(truth.get("read").asInt(), lamps.size());
    assertEquals(truth.get("duplicate").asInt(), lamps.size() - new HashSet<>(lamps).size());
    long atZero =
        lamps.stream().filter(f -> f.at("/geometry/coordinates/0").asDouble() == 0).count();
    assertEquals(truth.at("/rejected/outside_country").asInt(), atZero);
  }
}
