package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QGIS itself opens the layers, without a screen: it says nothing about a style it can't read. */
class QgisLookIT {
  private static final String PYTHON = "/usr/bin/python3";
  private static final List<Opened> ALL = new ArrayList<>();

  @TempDir static Path folder;

  /** A layer and what QGIS made of it. */
  private record Opened(Layer layer, JsonNode found) {
    Look look() {
      return layer.look();
    }

    String classColumn() {
      return layer.classColumn();
    }

    List<Column> columns() {
      return layer.columns();
    }

    boolean isPacked() {
      return layer.source().contains("|layername=");
    }

    Legend legend() {
      return look().paint().classes().stream()
          .filter(legend -> legend.column().equals(classColumn()))
          .findFirst()
          .orElseThrow();
    }

    List<Legend.Entry> entries() {
      List<Legend.Entry> entries = new ArrayList<>(legend().entries());
      look().paint().before().forEach(legend -> entries.addAll(legend.entries()));
      return entries.stream().filter(Legend.Entry::isDrawn).toList();
    }
  }

  private record Layer(Look look, String classColumn, String source, List<Column> columns) {}

  @BeforeAll
  static void open() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of(PYTHON)) && run(PYTHON, "-c", "import qgis.core") == 0,
        "no QGIS here");
    List<Layer> layers = new ArrayList<>();
    for (Look look : Looks.ALL) {
      List<Legend> classes = look.paint().classes();
      if (look.kind() != Shapes.Kind.NONE && classes.isEmpty()) {
        layers.add(write(look, ""));
      }
      for (Legend legend : classes) {
        layers.add(write(look, legend.column()));
      }
    }
    Path packed = folder.resolve("all.gpkg");
    GeoPackage.write(packed, GeoPackageTest.everyLook(), Samples.WORKING, "Veldstad");
    for (Look look : Looks.ALL) {
      if (look.kind() != Shapes.Kind.NONE) {
        String source = packed + "|layername=" + look.output();
        List<Legend> classes = look.paint().classes();
        String column = classes.isEmpty() ? "" : classes.get(0).column();
        layers.add(new Layer(look, column, source, LookSamples.of(look, column).columns()));
      }
    }
    List<String> command = new ArrayList<>();
    command.add(PYTHON);
    command.add("src/test/resources/qgis/look.py");
    command.add(folder.resolve("found.json").toString());
    layers.forEach(layer -> command.add(layer.source()));
    run(command.toArray(String[]::new));
    JsonNode found = Json.MAPPER.readTree(Files.readString(folder.resolve("found.json")));
    for (int i = 0; i < layers.size(); i++) {
      ALL.add(new Opened(layers.get(i), found.get(i)));
    }
  }

  private static Layer write(Look look, String classColumn) throws IOException {
    Features features = LookSamples.of(look, classColumn);
    Path own = Files.createDirectories(folder.resolve(look.output() + classColumn));
    Path file = own.resolve(look.output() + ".geojson");
    About about = LookSamples.about(look, "en");
    Part part = GeoJson.write(file, about, features, Samples.LON_LAT);
    Files.writeString(
        own.resolve(look.output() + ".qml"), QgisStyle.of(look, features.columns(), "en"));
    Files.writeString(
        own.resolve(look.output() + ".qmd"),
        QgisMetadata.of(about, Frame.CRS84, part.box(), "Veldstad"));
    return new Layer(look, classColumn, file.toString(), features.columns());
  }

  private static int run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("said.txt").toFile());
    builder.environment().put("QT_QPA_PLATFORM", "offscreen");
    builder.environment().put("HOME", folder.toString());
    return builder.start().waitFor();
  }

  @Test
  void classesHaveTheNamesAndColoursOfTheLegend() {
    for (Opened layer : ALL) {
      JsonNode classes = layer.found().get("classes");
      if (layer.classColumn().isEmpty()) {
        assertEquals("singleSymbol", layer.found().get("renderer").asText());
        Legend.Entry entry = Legend.OUTPUT.entry(layer.look().output());
        assertEquals(entry.colour(), classes.get(0).get(2).asText(), entry.code());
        continue;
      }
      assertEquals("categorizedSymbol", layer.found().get("renderer").asText());
      for (int i = 0; i < layer.entries().size(); i++) {
        Legend.Entry entry = layer.entries().get(i);
        assertEquals(entry.code(), classes.get(i).get(0).asText());
        assertEquals(entry.label().en(), classes.get(i).get(1).asText());
        assertEquals(entry.colour(), classes.get(i).get(2).asText(), entry.code());
        assertEquals(1, layer.found().get("drawn").path(entry.code()).asInt() / 2, entry.code());
      }
    }
  }

  @Test
  void everySignIsDrawnAsMeant() {
    List<String> seen = new ArrayList<>();
    for (Opened layer : ALL) {
      for (JsonNode one : layer.found().get("classes")) {
        seen.add(one.get(3).asText());
      }
    }
    for (String shape :
        List.of(
            "solid", "b_diagonal", "diagonal_x", "no", "circle", "triangle", "square", "diamond")) {
      assertTrue(seen.contains(shape), shape + " in " + seen);
    }
  }

  @Test
  void columnsHaveTitlesAndHousekeepingIsOutOfSight() {
    for (Opened layer : ALL) {
      for (Column column : layer.columns()) {
        JsonNode alias = layer.found().get("aliases").get(column.name());
        String wanted = column.label().en();
        assertEquals(wanted.isEmpty() ? column.name() : wanted, alias.asText());
      }
      List<String> hidden = texts(layer.found().get("hidden"));
      assertTrue(hidden.containsAll(List.of("id", "municipality_code")), hidden.toString());
      assertFalse(hidden.contains(layer.look().label().column()));
      assertEquals(
          "\"" + layer.look().label().column() + "\"", layer.found().get("display").asText());
      assertEquals(layer.look().label().scale() > 0, layer.found().get("labels").asBoolean());
    }
  }

  @Test
  void hoverIsEvaluatedAndHoldsNoMarkupOfTheData() {
    for (Opened layer : ALL) {
      String tip = layer.found().get("tip").asText();
      assertFalse(tip.contains("[%") || tip.contains("Eval Error"), tip);
      assertFalse(tip.contains("& "), tip);
      for (String name : layer.look().tip()) {
        if (layer.columns().stream().anyMatch(column -> column.name().equals(name))) {
          assertTrue(tip.contains("<td>en " + name) || tip.contains("Within budget"), tip);
        }
      }
    }
    assertTrue(of("risk_class").found().get("tip").asText().contains("<td>lowest</td>"));
    assertTrue(of("risk_class").found().get("tip").asText().contains("<td>–</td>"));
  }

  @Test
  void codesShowTheirNamesInTheTable() {
    Opened cells = of("risk_class");
    assertEquals("lowest", cells.found().get("shown").get("risk_class").asText());
    assertEquals("enough data", cells.found().get("shown").get("evidence").asText());
    assertEquals("Range", cells.found().get("widgets").get("risk_score").asText());
  }

  @Test
  void pictureHoldsTheColoursOfAllClassesAndWeakOnesAtHalfStrength() {
    JsonNode colours = of("risk_class").found().get("colours");
    for (String colour : Legend.RISK.colours()) {
      assertTrue(pixels(colours, colour, 1) > 1000, colour + " in " + colours);
      assertTrue(pixels(colours, colour, 2) > 1000, "half " + colour + " in " + colours);
    }
    assertTrue(pixels(colours, "#ffffff", 1) > 1000);
  }

  /** Pixels of a colour that is thinned with white, give or take a step of rounding. */
  private static int pixels(JsonNode colours, String colour, int thinned) {
    int sum = 0;
    for (Map.Entry<String, JsonNode> seen : colours.properties()) {
      boolean isAlike = true;
      for (int i = 1; i < colour.length(); i += 2) {
        int wanted = 255 - (255 - channel(colour, i)) / thinned;
        isAlike &= Math.abs(channel(seen.getKey(), i) - wanted) <= 2;
      }
      sum += isAlike ? seen.getValue().asInt() : 0;
    }
    return sum;
  }

  private static int channel(String colour, int at) {
    return Integer.parseInt(colour.substring(at, at + 2), 16);
  }

  @Test
  void informationTellsTitleLicenceAndSystem() {
    for (Opened layer : ALL) {
      JsonNode found = layer.found();
      assertEquals("Titel <" + layer.look().output() + ">", found.get("title").asText());
      assertEquals("A & B.", found.get("abstract").asText());
      assertEquals(List.of("CC-BY-4.0"), texts(found.get("licenses")));
      assertEquals(List.of("Veldstad"), texts(found.get("rights")));
      String system = layer.isPacked() ? "EPSG:28992" : "EPSG:4326";
      assertEquals(system, found.get("crs").asText());
      assertEquals(system, found.get("metadataCrs").asText());
    }
  }

  @Test
  void styleInsideAPackageDrawsTheSamePicture() {
    List<Opened> packed = ALL.stream().filter(Opened::isPacked).toList();
    assertFalse(packed.isEmpty());
    for (Opened layer : packed) {
      Opened file =
          ALL.stream()
              .filter(o -> o.look() == layer.look() && o.classColumn().equals(layer.classColumn()))
              .findFirst()
              .orElseThrow();
      assertEquals(file.found().get("classes"), layer.found().get("classes"));
      assertEquals(file.found().get("tip"), layer.found().get("tip"));
    }
  }

  private static Opened of(String classColumn) {
    return ALL.stream()
        .filter(layer -> layer.classColumn().equals(classColumn))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
