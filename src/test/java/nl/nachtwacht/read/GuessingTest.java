package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.nachtwacht.read.Guess.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is told to be, and its dialect, places and columns, when nothing is declared. */
class GuessingTest {
  @TempDir Path folder;

  private Glance glance(String name, String... lines) {
    Path file = Trial.file(folder, name, String.join("\n", lines) + "\n");
    return new FirstLook(Trial.AMSTERDAM).at(file).get(0);
  }

  private Guess guess(String name, String... lines) {
    Glance glance = glance(name, lines);
    assertTrue(glance.trouble().isEmpty(), () -> glance.trouble().get().text());
    return Guessing.of(glance);
  }

  private static Map<String, String> fields(Guess guess) {
    Map<String, String> fields = new TreeMap<>(guess.glance().place().fields());
    guess.fields().forEach(m -> fields.put(m.field(), m.column().name()));
    return fields;
  }

  private static String point(String properties, double x, double y) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":["
        + x
        + ","
        + y
        + "]}}";
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  @Test
  void dutchReportsWithSemicolonsAndCommas() {
    Guess guess =
        guess(
            "Meldingen_2024.csv",
            "Meldingnr;Lengtegraad;Breedtegraad;Pleegdatum;Soort",
            "1;5,1;52,1;31-12-2024 23:00;x",
            "2;5,2;52,2;01-12-2024 23:00;y");
    assertEquals("reports", guess.kind().role());
    assertEquals(Certainty.SURE, guess.certainty());
    assertEquals(";", guess.glance().dialect().delimiter());
    assertEquals(',', guess.glance().dialect().decimal());
    assertEquals("EPSG:4326", guess.glance().place().crs());
    assertEquals(
        "{category=Soort, time=Pleegdatum, x=Lengtegraad, y=Breedtegraad}",
        fields(guess).toString());
  }

  @Test
  void metresOfTheCountryAreToldFromDegrees() {
    Guess guess = guess("lampen.csv", "id,X_COORD,y-coord", "a,155000.5,463000", "b,155100,463000");
    assertEquals("EPSG:28992", guess.glance().place().crs());
    assertTrue(guess.glance().place().isSure());
    assertEquals("{id=id, x=X_COORD, y=y-coord}", fields(guess).toString());
  }

  @Test
  void swappedCoordinatesAreMappedTheOtherWayAndMarked() {
    Placed place = glance("lampen.csv", "id,x,y", "a,52.1,5.1", "b,52.2,5.2").place();
    assertEquals(Map.of("x", "y", "y", "x"), place.fields());
    assertFalse(place.isSure());
  }

  @Test
  void placesThatFitNoSystemAreMarked() {
    Placed place = glance("lampen.csv", "id,x,y", "a,1,2", "b,3,4").place();
    assertEquals("", place.crs());
    assertFalse(place.isSure());
  }

  @Test
  void metresInAGeoJsonWithoutAWordOnThem() {
    Glance glance = glance("lampen.geojson", collection(point("\"id\":1", 155000, 463000)));
    assertEquals("EPSG:28992", glance.place().crs());
  }

  @Test
  void degreesInAGeoJsonNeedNoWord() {
    Placed place = glance("lampen.geojson", collection(point("\"id\":1", 5.1, 52.1))).place();
    assertEquals("", place.crs());
    assertTrue(place.isSure() && place.isHere());
  }

  @Test
  void latinLettersInAGeoJsonAreDeclared() throws IOException {
    String text = collection(point("\"naam\":\"caf\u00e9 t\u00eate\"", 5.1, 52.1));
    Path file = folder.resolve("horeca.geojson");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    Glance glance = new FirstLook(Trial.AMSTERDAM).at(file).get(0);
    assertEquals("windows-1252", glance.source().csv().charset());
    assertEquals("nightlife", Guessing.of(glance).kind().role());
  }

  @Test
  void eachFileOfAnArchiveIsLookedAt() throws IOException {
    Path file = folder.resolve("alles.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("lampen", "cameras")) {
        zip.putNextEntry(new ZipEntry("map/" + name + ".csv"));
        zip.write("id,x,y\n1,155000,463000\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    List<Glance> glances = new FirstLook(Trial.AMSTERDAM).at(file);
    assertEquals(
        List.of("cameras", "lampen"), glances.stream().map(g -> g.source().layerInFile()).toList());
    assertEquals("cameras", Guessing.of(glances.get(0)).kind().role());
    assertEquals("lights", Guessing.of(glances.get(1)).kind().role());
  }

  @Test
  void numberThatRepeatsIsNoId() {
    Guess guess =
        guess("lampen.csv", "mastnr,status,x,y", "1,aan,155000,463000", "1,aan,155100,463000");
    assertEquals("{status=status, x=x, y=y}", fields(guess).toString());
    Guess doubled =
        guess("lampen2.csv", "mastnr,status,x,y", "1,aan,155000,463000", "1,aan,155000,463000");
    assertEquals("mastnr", fields(doubled).get("id"), "a row may stand twice");
  }

  @Test
  void columnsTellWhatTheNameDoesNot() {
    Guess guess =
        guess("export.csv", "x,y,richting,hoek", "155000,463000,90,60", "155100,463000,180,60");
    assertEquals("cameras", guess.kind().role());
    assertEquals(Certainty.LIKELY, guess.certainty());
  }

  @Test
  void nothingKnownIsToldAsNothing() {
    Guess guess = guess("export.csv", "x,y,foo", "155000,463000,90", "155100,463000,180");
    assertEquals(Certainty.NONE, guess.certainty());
    assertTrue(guess.isPersonal());
  }

  @Test
  void wordsThatOnlyLookAlikeAreNotMeant() {
    Guess guess = guess("traffic_lights.csv", "id,x,y", "a,155000,463000", "b,155100,463000");
    assertEquals(Certainty.NONE, guess.certainty());
    assertEquals(List.of("lights"), guess.perhaps());
  }

  @Test
  void twoMeaningsAreBothTold() {
    Guess guess = guess("camera_haltes.csv", "id,x,y", "a,155000,463000", "b,155100,463000");
    assertEquals(Certainty.LIKELY, guess.certainty());
    assertEquals("cameras", guess.looks().name());
    assertEquals(List.of("stops"), guess.perhaps());
  }

  @Test
  void squaresAreTakenByTheirCode() {
    Guess guess =
        guess("export.csv", "C28992R100;INW2013;INW2014", "E1550N4630;5;10", "E1551N4630;-99997;5");
    assertEquals("inhabitants", guess.looks().name());
    Guess.Mapped value = guess.fields().get(0);
    assertEquals("INW2014", value.column().name());
    assertEquals(List.of("INW2013"), value.others());
    assertFalse(value.isSure());
  }

  @Test
  void firstLineOfDataIsNeverTakenForNames() {
    for (String line : List.of("12;5,1;52,1", "Jansen;2024-01-01;thuis", "a;POINT (5 52)", "one")) {
      Glance glance = glance("x.csv", line, line);
      assertFalse(glance.trouble().isEmpty(), line);
      assertFalse(glance.trouble().get().text().contains("Jansen"));
    }
  }

  @Test
  void namesMayHoldDigits() {
    Glance glance = glance("x.csv", "C28992R100;I2011_1524", "E1550N4630;5");
    assertEquals(2, glance.columns().size());
  }

  @Test
  void columnsShowNoValue() {
    Glance glance = glance("x.csv", "a,b", "geheimpje,1", "geheimpje,2");
    assertFalse(glance.toString().contains("geheimpje"), glance.toString());
  }
}
