package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.nachtwacht.problem.Reason;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of rows as parts of a file, and files that are damaged. */
class ParquetGroupsTest {
  private static final String ID = "optional int32 id;";
  private static final String NAME = "optional binary name (STRING);";
  private static final String GEOMETRY = "optional binary geometry;";

  @TempDir Path folder;

  private Trial trial(Pq file) {
    return Trial.of(file.write(folder, "a.parquet"));
  }

  private static Pq groups(int rows, int groupRows) {
    Pq file = new Pq(ID, NAME, GEOMETRY).geo(Pq.RD);
    for (int i = 1; i <= rows; i++) {
      int id = i;
      file.row(
          r ->
              r.append("id", id)
                  .append("name", "n" + id)
                  .append("geometry", Pq.wkb("POINT (" + (121_000 + id) + " 487000)")));
    }
    file.groupRows = groupRows;
    return file;
  }

  @Test
  void everyCutBetweenGroupsGivesEachRowOnce() {
    Trial whole = trial(groups(25, 10));
    whole.read();
    for (long piece : new long[] {1, 400, 1 << 20}) {
      Trial cut = trial(groups(25, 10));
      cut.piece = piece;
      List<FilePlan> plans = cut.open();
      assertEquals(piece == 1 ? 3 : piece == 400 ? 2 : 1, plans.get(0).splits().size());
      assertEquals(whole.read(whole.open()), cut.read(plans));
      assertEquals(25, cut.seen.size());
      assertEquals("25|25|n25|12102500 48700000", cut.seen.get(24));
    }
  }

  @Test
  void columnsThatAreNotMappedAreNotRead() throws IOException {
    Pq file = groups(50, 50);
    file.codec = CompressionCodecName.UNCOMPRESSED;
    file.dictionary = false;
    Path path = file.write(folder, "b.parquet");
    byte[] bytes = Files.readAllBytes(path);
    // The names are spoilt on the disk: who reads them fails, who doesn't sees nothing of it.
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    Arrays.fill(bytes, text.indexOf("n1"), text.indexOf("n1") + 100, (byte) 0x7f);
    Files.write(path, bytes);
    Trial reads = Trial.of(path);
    reads.read(reads.open());
    assertTrue(reads.messages().contains("error[E0202]"), reads.messages());
    Trial doesnt = Trial.of(path);
    doesnt.wanted.remove(1);
    doesnt.read(doesnt.open());
    assertEquals(50, doesnt.seen.size(), doesnt.messages());
  }

  @Test
  void fileCutAnywhereIsDamage() throws IOException {
    byte[] whole = Files.readAllBytes(groups(25, 10).write(folder, "a.parquet"));
    for (int length = 4; length < whole.length; length += 7) {
      Trial trial = Trial.of(Trial.file(folder, "cut.parquet", Arrays.copyOf(whole, length)));
      trial.open();
      assertTrue(
          trial.messages().startsWith("error[E0202]: cut.parquet: it is cut short: "),
          length + trial.messages());
    }
  }

  @Test
  void footerThatContradictsTheFileIsDamageWithItsPosition() throws IOException {
    byte[] whole = Files.readAllBytes(groups(25, 10).write(folder, "a.parquet"));
    byte[] spoilt = whole.clone();
    spoilt[whole.length - 6] = 0x7f;
    assertDamaged(spoilt, "the length of its footer, at byte " + (whole.length - 8));
    byte[] middle = new byte[whole.length - 500];
    System.arraycopy(whole, 0, middle, 0, 50);
    System.arraycopy(whole, 550, middle, 50, middle.length - 50);
    assertDamaged(middle, "rows that its footer names, at byte ");
    byte[] footer = whole.clone();
    int at = whole.length - 8 - (whole[whole.length - 8] & 0xff) - 256 * whole[whole.length - 7];
    Arrays.fill(footer, at, at + 40, (byte) 0xff);
    assertDamaged(footer, "its footer, from byte " + at + " on, can't be understood");
  }

  private void assertDamaged(byte[] bytes, String what) {
    Trial trial = Trial.of(Trial.file(folder, "a.parquet", bytes));
    trial.open();
    assertTrue(trial.messages().startsWith("error[E0202]: a.parquet: " + what), trial.messages());
  }

  /** Whatever byte is changed: all rows, a problem of the file, or one of what it then says. */
  @Test
  void noSpoiltByteIsADefectOrLosesRows() throws IOException {
    byte[] whole = Files.readAllBytes(groups(25, 10).write(folder, "a.parquet"));
    int damaged = 0;
    for (int at = 4; at < whole.length; at += 5) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 1 << at % 8;
      Trial trial = Trial.of(Trial.file(folder, "a.parquet", bytes));
      FileReport report = trial.read(trial.open());
      damaged += trial.problems.hasErrors() ? 1 : 0;
      assertTrue(trial.problems.hasErrors() || report.ledger().read() == 25, "byte " + at);
    }
    assertTrue(damaged > 50, damaged + " noticed");
  }

  @Test
  void packedFileIsRead() throws IOException {
    byte[] bytes = Files.readAllBytes(groups(25, 10).write(folder, "a.parquet"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    Trial trial = Trial.of(Trial.file(folder, "a.parquet.gz", packed.toByteArray()));
    trial.crs = "";
    assertEquals(25, trial.read().ledger().count(Reason.USED));
  }
}
