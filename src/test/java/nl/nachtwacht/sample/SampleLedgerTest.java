package nl.nachtwacht.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The numbers of truth.json are those that a plain count of the files gives. */
class SampleLedgerTest {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final TreeMap<String, Integer> fates = new TreeMap<>();
  private WrittenCity city;
  private List<Geometry> inside;
  private List<Geometry> excluded;

  private void open(String name) throws Exception {
    city = new WrittenCity(Path.of("sample-geo", name));
    inside = List.copyOf(city.neighbourhoods().values());
    excluded = city.excluded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void reportsAreCountedAsPlanted(String name) throws Exception {
    open(name);
    Set<String> seen = new HashSet<>();
    for (String[] row : city.rows("reports.csv", ";")) {
      boolean first = seen.add(String.join(";", row));
      fates.merge(first ? fateOfReport(row) : "duplicate", 1, Integer::sum);
    }
    assertEquals(planted("reports.csv"), fates);
  }

  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void answersAreCountedAsPlanted(String name) throws Exception {
    open(name);
    Set<JsonNode> seen = new HashSet<>();
    for (JsonNode feature : city.features("survey.geojson")) {
      boolean first = seen.add(feature);
      fates.merge(first ? fateOfAnswer(feature) : "duplicate", 1, Integer::sum);
    }
    assertEquals(planted("survey.geojson"), fates);
  }

  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void rowsAddUpAndFewAreRejected(String name) throws Exception {
    open(name);
    for (Iterator<String> files = city.json("truth.json").get("rows").fieldNames();
        files.hasNext(); ) {
      String file = files.next();
      JsonNode rows = city.json("truth.json").get("rows").get(file);
      int rejected = 0;
      for (JsonNode count : rows.get("rejected")) {
        rejected += count.asInt();
      }
      int sum = rows.get("used").asInt() + rows.get("outside").asInt();
      sum += rows.get("duplicate").asInt() + rejected;
      assertEquals(rows.get("read").asInt(), sum, file);
      assertTrue(rejected < 0.01 * rows.get("read").asInt(), file);
    }
  }

  private String fateOfReport(String[] row) {
    if (row.length != 9) {
      return "columns";
    }
    if (row[1].isEmpty() || row[2].isEmpty()) {
      return "place";
    }
    double lon = Double.parseDouble(row[1].replace(',', '.'));
    double lat = Double.parseDouble(row[2].replace(',', '.'));
    if (!WrittenCity.isInTheCountry(lon, lat)) {
      return "outside_country";
    }
    LocalDateTime time;
    try {
      time = time(row[3]);
    } catch (DateTimeException e) {
      return "time";
    }
    if (!row[4].isEmpty() && time(row[4]).isBefore(time)) {
      return "until_before_from";
    }
    if (!row[6].matches("|[1-9](,[0-9])?")) {
      return "value";
    }
    return isInThePeriod(time.toLocalDate()) && isInTheDomain(lon, lat) ? "used" : "outside";
  }

  private static LocalDateTime time(String text) {
    return text.length() == 10
        ? LocalDate.parse(text, DATE).atStartOfDay()
        : LocalDateTime.parse(text, TIME);
  }

  private String fateOfAnswer(JsonNode feature) {
    int score = feature.at("/properties/rapportcijfer").asInt();
    LocalDate day = LocalDate.parse(feature.at("/properties/datum").asText());
    double lon = feature.at("/geometry/coordinates/0").asDouble();
    double lat = feature.at("/geometry/coordinates/1").asDouble();
    if (score < 1 || score > 10) {
      return "value";
    }
    return isInThePeriod(day) && isInTheDomain(lon, lat) ? "used" : "outside";
  }

  private static boolean isInThePeriod(LocalDate day) {
    return day.getYear() >= 2022 && day.getYear() <= 2024;
  }

  private boolean isInTheDomain(double lon, double lat) {
    Geometry centre =
        new GeometryFactory().createPoint(Spot.centre(city.cell(lon, lat)).coordinate());
    return inside.stream().anyMatch(shape -> shape.intersects(centre))
        && excluded.stream().noneMatch(shape -> shape.intersects(centre));
  }

  /** What truth.json says of a file, without zeros. */
  private TreeMap<String, Integer> planted(String file) throws Exception {
    JsonNode rows = city.json("truth.json").get("rows").get(file);
    TreeMap<String, Integer> planted = new TreeMap<>();
    for (String fate : new TreeSet<>(Set.of("used", "outside", "duplicate"))) {
      planted.put(fate, rows.get(fate).asInt());
    }
    rows.get("rejected").properties().forEach(e -> planted.put(e.getKey(), e.getValue().asInt()));
    planted.values().removeIf(count -> count == 0);
    return planted;
  }
}
