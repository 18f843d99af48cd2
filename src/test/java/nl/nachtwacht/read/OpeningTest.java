package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  private static final String ROW = "id,x,y\n1,121512,487134\n";

  @TempDir Path folder;

  private Path file(String name, String text) {
    return Trial.file(folder, name, text);
  }

  private String messages(String name, String text) {
    Trial trial = Trial.of(file(name, text));
    trial.open();
    return trial.messages();
  }

  @Test
  void missingColumnNamesTheNearest() {
    Trial trial = Trial.of(file("reports.csv", "id,lng,lat\n1,4.9,52.3\n"));
    trial.fields.put("x", "lon");
    trial.fields.put("y", "lat");
    trial.open();
    assertEquals(
        "error[E0203]: reports.csv: column 'lon' is missing (found: id, lng, lat; nearest: lng)\n"
            + "  help: set layers.trial.fields.x: lng",
        trial.messages());
  }

  @Test
  void everyMissingColumnIsTold() {
    Trial trial = Trial.of(file("trial.csv", "id;x;y\n1;121500;487100\n"));
    trial.wanted.add(Field.required("score", ""));
    trial.fields.put("name", "naam");
    trial.where.put("soort", List.of("a"));
    trial.open();
    assertEquals(3, trial.problems.all().size(), trial.messages());
  }

  @Test
  void columnInOtherLettersIsTakenWithAWarning() {
    Trial trial = Trial.of(file("trial.csv", "ID , Cafe\u0301,X,y\n1,a,121500,487100\n"));
    trial.fields.put("name", "café");
    trial.read();
    assertEquals(List.of("2|1|a|12150000 48710000"), trial.seen);
    assertTrue(
        trial
            .messages()
            .startsWith(
                "warning[W0201]: trial: column 'ID' is taken as 'id'\n"
                    + "  help: write the name in layers.trial.fields.id as it is in the file"),
        trial.messages());
  }

  @Test
  void doubledColumnIsAnErrorWhereItIsUsed() {
    String expected =
        "error[E0204]: trial.csv: column 'x' stands 2 times in the file\n"
            + "  help: rename the columns so that layers.trial.fields.x can tell them apart";
    assertEquals(expected, messages("trial.csv", "id,x,x,y\n1,121500,1,487100\n"));
    assertEquals("", messages("trial.csv", "id,x,a,a,y\n1,121512,1,1,487112\n"));
  }

  @Test
  void oneColumnMayServeTwoFields() {
    Trial trial = Trial.of(file("trial.csv", ROW));
    trial.fields.put("name", "id");
    trial.read();
    assertEquals(List.of("2|1|1|12151200 48713400"), trial.seen);
  }

  @Test
  void coordinatesWithoutReferenceSystemAreRefused() {
    Trial trial = Trial.of(file("trial.csv", ROW));
    trial.crs = "";
    trial.open();
    assertEquals(
        "error[E0301]: trial.csv: no reference system is known for its places\n"
            + "  help: set layers.trial.crs, for example EPSG:4326 (longitude and latitude) or"
            + " EPSG:28992 (RD New, metres)",
        trial.messages());
  }

  @Test
  void unknownReferenceSystemIsRefused() {
    Trial trial = Trial.of(file("trial.csv", ROW));
    trial.crs = "RD";
    trial.open();
    assertEquals(
        "error[E0303]: trial.csv: the reference system RD is not known\n"
            + "  help: set layers.trial.crs to a code such as EPSG:28992 or EPSG:4326",
        trial.messages());
  }

  @Test
  void missingEmptyAndForeignFilesAreRefused() {
    Trial missing = Trial.of(folder.resolve("none.csv"));
    missing.open();
    assertEquals(
        "error[E0201]: none.csv: there is no such file\n"
            + "  help: look at layers.trial.path in the job file",
        missing.messages());
    assertTrue(messages("e.csv", "").startsWith("error[E0201]: e.csv: the file is empty\n"));
    assertTrue(
        messages("bom.csv", "\ufeff").startsWith("error[E0201]: bom.csv: the file is empty"));
    assertTrue(
        messages("a.csv", "PK\u0003\u0004")
            .startsWith("error[E0202]: a.csv: the zip archive is cut short"));
    assertTrue(messages("a.csv", "<html>").contains("the file holds XML or HTML"));
    assertTrue(messages("a.gpkg", ROW).startsWith("error[E0206]: a.gpkg"));
  }

  @Test
  void folderIsNoFile() {
    Trial trial = Trial.of(folder);
    trial.open();
    assertTrue(trial.messages().contains(": this is a folder\n"), trial.messages());
  }

  @Test
  void addressOfNoStoreIsRefused() {
    Trial trial = new Trial();
    trial.paths.add("http://host/reports.csv");
    trial.open();
    assertEquals(
        "error[E0107]: layers.trial.path: nothing reads this kind of address:"
            + " 'http://host/reports.csv'\n  help: copy the file to a disk or a store",
        trial.messages());
  }

  @Test
  void storeWithoutItsJarsIsTold() {
    Trial trial = new Trial();
    trial.paths.add("s3a://bucket/reports.csv");
    trial.open();
    assertTrue(
        trial
            .messages()
            .startsWith(
                "error[E0107]: layers.trial.path: the store doesn't answer "
                    + "(UnsupportedFileSystemException):"
                    + " 's3a://bucket/reports.csv'\n  help: look at the address and the settings"),
        trial.messages());
  }

  @Test
  void patternFindsFilesInTheOrderOfTheirNames() throws IOException {
    Files.createDirectories(folder.resolve("d2"));
    Files.createDirectories(folder.resolve("d1"));
    file("d2/a.csv", ROW);
    file("d1/b.csv", ROW.replace("1,", "2,"));
    file("d1/c.txt", "nothing");
    Trial trial = Trial.of(folder.resolve("d*").resolve("[ab].csv"));
    assertEquals(List.of("b.csv", "a.csv"), trial.open().stream().map(FilePlan::name).toList());
  }

  @Test
  void nameWithCharactersOfPatternsIsTakenAsItStands() {
    Trial trial = Trial.of(file("a[1]{x}.csv", ROW));
    assertEquals(1, trial.read().ledger().used());
  }

  @Test
  void patternWithoutFilesIsRefused() {
    Trial trial = Trial.of(folder.resolve("*.csv"));
    trial.open();
    assertTrue(
        trial.messages().startsWith("error[E0209]: layers.trial.path: no file matches"),
        trial.messages());
  }

  @Test
  void leftoversThatAPatternMatchesAreRefusedButReadWhenNamed() {
    file("_a.csv", ROW);
    file("b.csv", ROW.replace("1,", "2,"));
    Trial trial = Trial.of(folder.resolve("*.csv"));
    trial.open();
    assertTrue(trial.messages().startsWith("error[E0209]: _a.csv"), trial.messages());
    assertEquals(1, Trial.of(folder.resolve("_a.csv")).read().ledger().used());
  }

  @Test
  void sameContentTwiceIsRefusedUnlessAllowed() {
    Trial trial = Trial.of(file("a.csv", ROW));
    trial.paths.add(file("b.csv", ROW).toString());
    trial.open();
    assertEquals(
        "error[E0208]: b.csv: the file holds the same as a.csv\n"
            + "  help: list it once, or set layers.trial.allow_same_file: true",
        trial.messages());
    Trial allowed = Trial.of(folder.resolve("?.csv"));
    allowed.allowSameFile = true;
    assertEquals(2, allowed.read().ledger().used());
  }

  @Test
  void patternOfTimesThatIsNoneIsRefused() {
    Trial trial = Trial.of(file("a.csv", ROW));
    trial.times.add("dd-MM-jjjj");
    trial.open();
    assertEquals(
        "error[E0403]: layers.trial.time: 'dd-MM-jjjj' is no pattern of a time\n  help: write it"
            + " with the letters of java.time, such as \"dd-MM-yyyy HH:mm\", or iso, or epoch-ms",
        trial.messages());
  }

  @Test
  void planSurvivesTheWayToATask() throws IOException, ClassNotFoundException {
    Trial trial = Trial.of(file("a.csv", "id,x,y\n1,4.895,52.37\n"));
    trial.crs = "EPSG:4326";
    Split split = trial.open().get(0).splits().get(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(split);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Split there = (Split) in.readObject();
      FileReport report = RowReader.read(there, row -> Reason.USED);
      assertEquals(RowReader.read(split, row -> Reason.USED), report);
      assertEquals(1, report.ledger().used());
    }
  }

  @Test
  void fileThatChangesBetweenIsToldApart() throws IOException {
    Path path = file("a.csv", ROW);
    Trial trial = Trial.of(path);
    Split split = trial.open().get(0).splits().get(0);
    Files.setLastModifiedTime(path, FileTime.fromMillis(1));
    FileReport report = RowReader.read(split, row -> Reason.USED);
    assertEquals("E0210", report.problems().get(0).code().id());
  }
}
