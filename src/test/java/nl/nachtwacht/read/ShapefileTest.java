package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapefileTest {
  private static final double X = 121500;
  private static final double Y = 487100;

  @TempDir Path folder;

  private static byte[] point() {
    return Shp.point(Shp.POINT, X, Y);
  }

  private static Shp named() {
    return new Shp("id:N:5", "name:C:20");
  }

  private Trial trial(Shp shp) {
    return Trial.of(shp.build().write(folder, "trial"));
  }

  /** The place of the only row, as a kind sees it. */
  private String place(byte[] shape) {
    Trial trial = trial(named().row(shape, "1", "a"));
    trial.read();
    assertEquals(1, trial.seen.size(), trial.messages());
    return trial.seen.get(0).substring("1|1|a|".length());
  }

  private String message(Shp shp) {
    Trial trial = Trial.of(shp.write(folder, "trial"));
    trial.open();
    return trial.messages().lines().findFirst().orElse("");
  }

  @Test
  void pointsAreRowsInTheOrderOfTheFile() {
    Trial trial = trial(named().row(point(), "7", "caf\u00e9").row(point(), "8", " b "));
    trial.read();
    assertEquals(List.of("1|7|caf\u00e9|12150000 48710000", "2|8|b|12150000 48710000"), trial.seen);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 11, 21})
  void heightsAndMeasuresAreDropped(int kind) {
    assertEquals("12150000 48710000", place(Shp.point(kind, X, Y, 5, 6)));
  }

  @Test
  void linesInHeightsAreLines() {
    assertEquals(
        "MULTILINESTRING ((121500 487100, 121510 487100), (121500 487110, 121510 487110))",
        place(
            Shp.parts(
                13, new double[] {X, Y, X + 10, Y}, new double[] {X, Y + 10, X + 10, Y + 10})));
  }

  @Test
  void severalPointsAreOnePlaceOfSeveral() {
    assertEquals(
        "MULTIPOINT ((121500 487100), (121501 487101))", place(Shp.points(X, Y, X + 1, Y + 1)));
  }

  @Test
  void ringThatRunsTheOtherWayIsAHole() {
    String place =
        place(
            Shp.parts(
                Shp.POLYGON, Shp.square(X, Y, 100), Shp.reversed(Shp.square(X + 10, Y + 10, 10))));
    assertEquals(
        "POLYGON ((121500 487100, 121500 487200, 121600 487200, 121600 487100, 121500 487100),"
            + " (121510 487110, 121520 487110, 121520 487120, 121510 487120, 121510 487110))",
        place);
  }

  @Test
  void holeBelongsToTheSmallestOutlineAroundIt() {
    // An island with a pond in a lake in a land: the pond is the island's.
    String place =
        place(
            Shp.parts(
                Shp.POLYGON,
                Shp.reversed(Shp.square(X + 40, Y + 40, 10)),
                Shp.square(X, Y, 100),
                Shp.reversed(Shp.square(X + 10, Y + 10, 80)),
                Shp.square(X + 20, Y + 20, 60)));
    assertTrue(place.startsWith("MULTIPOLYGON (((121500 487100"), place);
    assertTrue(place.contains("487180), (") || place.contains("487120), (121540 487140"), place);
    assertEquals(2, place.split("\\), \\(\\(").length, place);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void loneRingIsAnOutlineWhicheverWayItRuns(boolean reversed) {
    double[] ring = Shp.square(X, Y, 100);
    String place = place(Shp.parts(Shp.POLYGON, reversed ? Shp.reversed(ring) : ring));
    assertTrue(place.startsWith("POLYGON (("), place);
  }

  @Test
  void outlinesThatAllRunTheWrongWayStayOutlines() {
    String place =
        place(
            Shp.parts(
                Shp.POLYGON,
                Shp.reversed(Shp.square(X, Y, 10)),
                Shp.reversed(Shp.square(X + 20, Y, 10))));
    assertTrue(place.startsWith("MULTIPOLYGON ("), place);
  }

  @Test
  void openRingIsClosedAndSliverLeftOutAndCounted() {
    double[] open = Arrays.copyOf(Shp.square(X, Y, 100), 8);
    double[] sliver = {X, Y, X + 5, Y, X, Y};
    Trial trial = trial(named().row(Shp.parts(Shp.POLYGON, open, sliver), "1", "a"));
    FileReport report = trial.read();
    assertEquals(1, report.count(Remark.REPAIRED));
    assertTrue(trial.seen.get(0).contains("|POLYGON (("), trial.seen.get(0));
  }

  @Test
  void nullAndSenselessShapesAreRowsWithoutAPlace() {
    byte[] lying = Shp.parts(Shp.LINES, new double[] {X, Y, X + 1, Y});
    ByteBuffer.wrap(lying).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(40, 1_000_000);
    Trial trial =
        trial(
            named()
                .row(Shp.nothing(), "1", "a")
                .row(lying, "2", "b")
                .row(Shp.point(99, X, Y), "3", "c")
                .row(new byte[0], "4", "d")
                .row(point(), "5", "e"));
    FileReport report = trial.read();
    assertEquals(5, report.ledger().read());
    assertEquals(List.of(1L, 2L, 3L, 4L), report.firstRows(Reason.GEOMETRY));
  }

  @Test
  void deletedRowsAreNone() {
    Trial trial = trial(named().row(point(), "1", "a").deleted().row(point(), "2", "b"));
    FileReport report = trial.read();
    assertEquals(1, report.ledger().read());
    assertEquals(List.of("2|2|b|12150000 48710000"), trial.seen);
  }

  @Test
  void valuesOfAllTypesAreTexts() {
    Shp shp = new Shp("n:N:8", "f:F:8", "d:D:8", "l:L:1", "c:C:6");
    shp.row(point(), "  12.500", "********", "20240131", "T", "a\u0000bc");
    shp.row(point(), "10", "1e3", "00000000", "?", "");
    Trial trial = trial(shp);
    trial.wanted.clear();
    for (String name : List.of("n", "f", "d", "l", "c")) {
      trial.wanted.add(nl.nachtwacht.layer.Field.optional(name, ""));
    }
    trial.read();
    assertEquals("1|12.5||2024-01-31|true|a|12150000 48710000", trial.seen.get(0));
    assertEquals("2|10|1e3||||12150000 48710000", trial.seen.get(1));
  }

  @Test
  void memoIsToldWhereItIsMapped() {
    Shp shp = new Shp("id:N:5", "name:M:10").row(point(), "1", "0000000001").build();
    assertEquals(
        "error[E0206]: trial.shp: column 'name' holds memos, which lie in a file of their own",
        message(shp));
    Trial trial = Trial.of(shp.write(folder, "trial"));
    trial.wanted.remove(1);
    assertEquals(1, trial.read().ledger().used());
  }

  @Test
  void tableOfAShapefileByItselfIsToldFromTheShapefile() {
    named().row(point(), "1", "a").build().write(folder, "trial");
    Trial trial = Trial.of(folder.resolve("trial.dbf"));
    trial.open();
    assertEquals(
        "error[E0206]: trial.dbf: this is the table of a shapefile without its shapes\n"
            + "  help: name the .shp in layers.trial.path",
        trial.messages());
  }

  @Test
  void encodingIsToldByTheNoteElseByTheHeaderElseByTheBytes() {
    Shp utf8 = named().charset(StandardCharsets.UTF_8, 0).row(point(), "1", "\u00eb");
    assertEquals("\u00eb", name("utf8", utf8.build()));
    Shp noted = named().charset(StandardCharsets.UTF_8, 0x57).row(point(), "1", "\u00eb").build();
    noted.parts.put("cpg", "ANSI 1252\r\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("\u00c3\u00ab", name("noted", noted));
    Shp dos = named().charset(java.nio.charset.Charset.forName("IBM850"), 2);
    assertEquals("\u00eb", name("dos", dos.row(point(), "1", "\u00eb").build()));
  }

  private String name(String file, Shp shp) {
    Trial trial = Trial.of(shp.write(folder, file));
    List<FilePlan> plans = trial.open();
    return trial.raw(plans.get(0)).get(0).get(1);
  }

  @Test
  void positionsOfTheIndexCountWhateverTheirOrder() {
    Shp shp = named().row(point(), "1", "a").row(Shp.point(Shp.POINT, X + 1, Y), "2", "b").build();
    byte[] index = shp.parts.get("shx");
    byte[] first = Arrays.copyOfRange(index, 100, 108);
    System.arraycopy(index, 108, index, 100, 8);
    System.arraycopy(first, 0, index, 108, 8);
    Trial trial = Trial.of(shp.write(folder, "trial"));
    trial.read();
    assertEquals(List.of("1|1|a|12150100 48710000", "2|2|b|12150000 48710000"), trial.seen);
  }

  @Test
  void withoutIndexShapesAreReadOneAfterTheOther() throws IOException {
    Shp shp = named().row(point(), "1", "a").row(Shp.nothing(), "2", "b").row(point(), "3", "c");
    Path file = shp.build().write(folder, "trial");
    Files.delete(folder.resolve("trial.shx"));
    assertEquals(3, Trial.of(file).read().ledger().read());
  }

  @Test
  void partsInLargeLettersBelongToIt() throws IOException {
    Path file = named().row(point(), "1", "a").build().write(folder, "trial");
    Files.move(folder.resolve("trial.dbf"), folder.resolve("TRIAL.DBF"));
    assertEquals(1, Trial.of(file).read().ledger().read());
  }

  @Test
  void missingColumnsAreTold() throws IOException {
    Path file = named().row(point(), "1", "a").build().write(folder, "trial");
    Files.delete(folder.resolve("trial.dbf"));
    Trial trial = Trial.of(file);
    trial.open();
    assertEquals(
        "error[E0201]: trial.shp: the .dbf that belongs to it is missing\n"
            + "  help: put the .dbf of the same name beside it: it holds the columns",
        trial.messages());
  }

  private static Shp spoilt(String part, int bytes) {
    Shp shp = named().row(point(), "1", "a").row(point(), "2", "b").build();
    shp.parts.computeIfPresent(part, (ending, whole) -> Arrays.copyOf(whole, bytes));
    return shp;
  }

  @Test
  void cutPartsAreDamage() {
    assertEquals(
        "error[E0202]: trial.shp: the .shp is cut short: 150 of 156 bytes are there",
        message(spoilt("shp", 150)));
    assertEquals(
        "error[E0202]: trial.shp: its parts don't belong together: 1 shapes, but 2 rows in the"
            + " .dbf",
        message(spoilt("shx", 112)));
    assertEquals("error[E0202]: trial.shp: its .shx is cut short", message(spoilt("shx", 20)));
    assertEquals(
        "error[E0202]: trial.shp: its .dbf is cut short: 1 of 2 rows are there",
        message(spoilt("dbf", 97 + 40)));
    assertEquals(
        "error[E0202]: trial.shp: its .dbf is cut short in the header", message(spoilt("dbf", 40)));
    assertEquals("error[E0201]: trial.shp: the file is empty", message(spoilt("shp", 0)));
  }

  @Test
  void shapeBeyondTheEndIsDamage() {
    Shp shp = named().row(point(), "1", "a").build();
    ByteBuffer.wrap(shp.parts.get("shx")).putInt(100, 5000);
    assertEquals(
        "error[E0202]: trial.shp: shape 1 lies beyond the end of the .shp: it is cut short",
        message(shp));
  }

  @Test
  void tableThatChangesWhileItIsReadIsTold() throws IOException {
    Trial trial = trial(named().row(point(), "1", "a"));
    List<FilePlan> plans = trial.open();
    Files.write(folder.resolve("trial.dbf"), new byte[] {1});
    FileReport report = trial.read(plans);
    assertEquals("E0210", report.problems().get(0).code().id());
  }

  @Test
  void twinsDifferInAnyOfTheirParts() {
    Path one = named().row(point(), "1", "a").build().write(folder, "one");
    Path other = named().row(point(), "1", "b").build().write(folder, "other");
    Path same = named().row(point(), "1", "a").build().write(folder, "same");
    Trial different = Trial.of(one);
    different.paths.add(other.toString());
    assertEquals(2, different.read().ledger().read());
    different.paths.add(same.toString());
    different.open();
    assertTrue(
        different.messages().contains("error[E0208]: same.shp: the file holds the same as one"),
        different.messages());
  }

  @Test
  void systemIsToldByTheNote() {
    Shp degrees = named().row(Shp.point(Shp.POINT, 4.9, 52.37), "1", "a").build();
    degrees.prj("GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]]");
    Trial trial = Trial.of(degrees.write(folder, "trial"));
    trial.crs = "";
    trial.read();
    assertEquals("EPSG:4326", trial.open().get(0).crs());
    trial.crs = "EPSG:28992";
    trial.open();
    assertTrue(trial.messages().contains("E0302"), trial.messages());
  }

  @Test
  void withoutNoteTheJobMustTellTheSystem() {
    Trial trial = trial(named().row(point(), "1", "a"));
    trial.crs = "";
    trial.open();
    assertTrue(
        trial.messages().startsWith("error[E0301]: trial.shp: no reference system is known"),
        trial.messages());
    assertTrue(trial.messages().contains("help: set layers.trial.crs"), trial.messages());
  }
}
