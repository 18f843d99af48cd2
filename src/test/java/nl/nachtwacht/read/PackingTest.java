package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {
  private static final String CSV = "id,name,x,y\n1,a,121512,487134\n2,b,121513,487135\n";
  private static final String JSON =
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
          + "{\"id\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[4.9,52.37]}}]}";

  @TempDir Path folder;

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream packed = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        packed.putNextEntry(new ZipEntry(entry.getKey()));
        packed.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Trial trial(String name, byte[] bytes) {
    return Trial.of(Trial.file(folder, name, bytes));
  }

  private String message(Trial trial) {
    trial.open();
    return trial.messages().lines().findFirst().orElse("");
  }

  private static List<String> plain(Path folder) {
    Trial plain = Trial.of(Trial.file(folder, "plain.csv", bytes(CSV)));
    plain.read();
    return plain.seen;
  }

  @Test
  void packedTextHasTheRowsOfTheTextItself() {
    for (Trial trial :
        List.of(
            trial("a.csv.gz", gzip(bytes(CSV))),
            trial("a.zip", zip(Map.of("in/a.csv", bytes(CSV)))))) {
      trial.read();
      assertEquals(plain(folder), trial.seen);
      assertEquals(1, trial.open().get(0).splits().size());
    }
  }

  @Test
  void everyCutOfAPackedTextIsFound() {
    Trial trial = trial("cut.csv.gz", gzip(bytes(CSV)));
    FilePlan plan = trial.open().get(0);
    FilePlan cut =
        new FilePlan(
            plan.source(),
            plan.file(),
            plan.format(),
            plan.dialect(),
            plan.table(),
            plan.columns(),
            plan.placing(),
            plan.zone(),
            List.of(new FilePlan.Cut(0, 1), new FilePlan.Cut(30, 3)));
    trial.read(List.of(cut));
    assertEquals(plain(folder), trial.seen);
  }

  @Test
  void otherFormatsCanBePacked() {
    Trial json = trial("a.geojson.gz", gzip(bytes(JSON)));
    json.crs = "";
    assertEquals(1, json.read().ledger().read());
    assertEquals("EPSG:4326", json.open().get(0).crs());
  }

  @Test
  void layerNamesTheFileInAnArchiveOfSeveral() {
    Shp area = new Shp("id:N:5").row(Shp.point(Shp.POINT, 121500, 487100), "1").build();
    Shp line =
        new Shp("id:N:5")
            .row(Shp.nothing(), "1")
            .row(Shp.point(Shp.POINT, 121500, 487100), "2")
            .build();
    Map<String, Shp> both = new LinkedHashMap<>();
    both.put("map/vlak", area);
    both.put("map/lijn", line);
    Trial trial = Trial.of(Shp.zip(folder.resolve("camera.zip"), both));
    assertEquals(
        "error[E0207]: camera.zip: the archive holds several files (map/lijn.shp, map/vlak.shp)",
        message(trial));
    for (String name : List.of("lijn", "LIJN.shp", "map/lijn.shp")) {
      Trial named = Trial.of(folder.resolve("camera.zip"));
      named.table = name;
      assertEquals(2, named.read().ledger().read(), name);
    }
    Trial wrong = Trial.of(folder.resolve("camera.zip"));
    wrong.table = "punt";
    assertTrue(message(wrong).contains("does not hold one file called 'punt'"), message(wrong));
  }

  @Test
  void loneFileOfAnotherNameIsNotTheLayer() {
    Trial trial = trial("a.zip", zip(Map.of("buurten.csv", bytes(CSV))));
    trial.table = "wijken";
    assertEquals(
        "error[E0207]: a.zip: the archive holds no file called 'wijken' (found: buurten.csv)",
        message(trial));
  }

  @Test
  void notesAndLeftoversInAnArchiveAreNoLayers() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("__MACOSX/._a.csv", bytes("x"));
    entries.put(".DS_Store", bytes("x"));
    entries.put("leesmij.pdf", bytes("%PDF-"));
    entries.put("a.csv", bytes(CSV));
    assertEquals(2, trial("a.zip", zip(entries)).read().ledger().read());
  }

  @Test
  void archivesThatHoldNoLayer() {
    assertEquals(
        "error[E0207]: empty.zip: the archive holds no file that could be a layer",
        message(trial("empty.zip", zip(Map.of()))));
    assertEquals(
        "error[E0207]: note.zip: the archive holds no file that could be a layer",
        message(trial("note.zip", zip(Map.of("note.txt", new byte[0])))));
    assertEquals(
        "error[E0206]: twice.zip: the file holds a zip archive, which can't be read as a layer",
        message(trial("twice.zip", zip(Map.of("in.zip", zip(Map.of("a.csv", bytes(CSV))))))));
    assertEquals(
        "error[E0206]: sheet.xlsx: this is a spreadsheet or another office document",
        message(trial("sheet.xlsx", zip(Map.of("[Content_Types].xml", bytes("<x/>"))))));
  }

  @Test
  void damagedPackingIsTold() {
    byte[] gz = gzip(bytes(CSV));
    assertTrue(
        message(trial("cut.csv.gz", Arrays.copyOf(gz, gz.length - 9)))
            .startsWith("error[E0202]: cut.csv.gz: what is packed in it is damaged after"));
    byte[] archive = zip(Map.of("a.csv", bytes(CSV)));
    assertTrue(
        message(trial("cut.zip", Arrays.copyOf(archive, archive.length - 30)))
            .startsWith("error[E0202]: cut.zip: the zip archive is cut short, damaged"));
    byte[] flipped = archive.clone();
    flipped[40] ^= 0x55;
    assertTrue(
        message(trial("flipped.zip", flipped))
            .startsWith("error[E0202]: flipped.zip: what is packed in it is damaged"));
  }

  @Test
  void packedTextAndTheTextItselfAreTheSameContent() {
    Trial trial = trial("a.csv", bytes(CSV));
    trial.paths.add(Trial.file(folder, "a.csv.gz", gzip(bytes(CSV))).toString());
    assertEquals("error[E0208]: a.csv.gz: the file holds the same as a.csv", message(trial));
  }

  @Test
  void whatUnpacksWithoutEndIsRefused() throws IOException {
    Path bomb = folder.resolve("bomb.csv.gz");
    byte[] zeros = new byte[1 << 20];
    Arrays.fill(zeros, (byte) '1');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    assertEquals(
        "error[E0202]: bomb.csv.gz: it unpacks to more than 100 times its size, as files made to do"
            + " harm do",
        message(Trial.of(bomb)));
  }

  @Test
  void copyOfAPackedFileIsItsOwnersAlone() throws IOException {
    Path packed = Files.write(folder.resolve("reports.csv.gz"), gzip(bytes(CSV)));
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    FileScan scan = FileScan.read(packed);
    FileFacts file = FileFacts.of(packed.toString(), scan, Packing.GZIP, scan);
    try (LocalFile copy = LocalFile.of(file)) {
      assertEquals(CSV, Files.readString(copy.path()));
      assertEquals(
          PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(copy.path()));
    }
  }
}
