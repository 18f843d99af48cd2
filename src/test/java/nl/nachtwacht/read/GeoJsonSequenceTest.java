package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sequences of GeoJSON texts (RFC 8142), and features that stand a line each. */
class GeoJsonSequenceTest {
  @TempDir Path folder;

  private static String feature(int id) {
    return "{\"type\":\"Feature\",\"properties\":{\"id\":%d,\"name\":\"caf\u00e9 {\"},"
            .formatted(id)
        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[4.%d,52.3]}}".formatted(1000 + id);
  }

  private static String sequence(String before, String after, int features) {
    StringBuilder out = new StringBuilder();
    for (int id = 1; id <= features; id++) {
      out.append(before).append(feature(id)).append(after);
    }
    return out.toString();
  }

  private static Trial trial(Path file, long piece) {
    Trial trial = Trial.of(file);
    trial.crs = "";
    trial.piece = piece;
    return trial;
  }

  @ParameterizedTest
  @ValueSource(strings = {"|\n", "\u001e|\n", "\u001e|", "|", "\ufeff|\r\n\r\n", " \n\t|"})
  void everyCutGivesEachFeatureOnceAndItsNumber(String marks) {
    String[] around = marks.split("\\|", -1);
    String before = around[0].replace("\ufeff", "");
    String bom = around[0].startsWith("\ufeff") ? "\ufeff" : "";
    Path file = Trial.file(folder, "a.geojsons", bom + sequence(before, around[1], 30));
    Trial whole = trial(file, 1 << 20);
    FileReport report = whole.read();
    assertEquals(30, report.ledger().used());
    Trial cut = trial(file, 500);
    List<FilePlan> plans = cut.open();
    assertTrue(plans.get(0).splits().size() > 5, plans.get(0).splits().size() + " splits");
    assertEquals(report, cut.read(plans));
    assertEquals(whole.seen, cut.seen);
    assertTrue(cut.seen.get(29).startsWith("30|30|caf\u00e9 {|"), cut.seen.get(29));
  }

  @Test
  void collectionsOfASequenceCountOn() {
    String collection = "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}\n";
    String text =
        collection.formatted(feature(1), feature(2)) + collection.formatted(feature(3), feature(4));
    Trial trial = trial(Trial.file(folder, "a.json", text), 1);
    List<FilePlan> plans = trial.open();
    assertEquals(2, plans.get(0).splits().size());
    trial.read(plans);
    assertTrue(trial.seen.get(2).startsWith("3|3|"), trial.seen.get(2));
  }

  @Test
  void packedSequenceIsReadByOneTask() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(sequence("\u001e", "\n", 30).getBytes(StandardCharsets.UTF_8));
    }
    Trial trial = trial(Trial.file(folder, "a.geojsons.gz", packed.toByteArray()), 1);
    List<FilePlan> plans = trial.open();
    assertEquals(1, plans.get(0).splits().size());
    assertEquals(30, trial.read(plans).ledger().used());
  }

  @Test
  void textOfAnotherEncodingIsReadByOneTask() {
    byte[] bytes = sequence("", "\n", 30).getBytes(StandardCharsets.UTF_16LE);
    Trial trial = trial(Trial.file(folder, "a.json", bytes), 1);
    List<FilePlan> plans = trial.open();
    assertEquals(1, plans.get(0).splits().size());
    assertEquals(30, trial.read(plans).ledger().used());
  }

  @Test
  void textCutWithinASequenceIsDamage() {
    String text = sequence("\u001e", "\n", 2);
    String cut = text.substring(0, text.length() - 20) + "\n\u001e" + feature(3) + "\n";
    Trial trial = trial(Trial.file(folder, "a.geojsons", cut), 1);
    trial.open();
    assertTrue(
        trial.messages().startsWith("error[E0202]: a.geojsons: the text is no JSON at line 2"),
        trial.messages());
  }
}
