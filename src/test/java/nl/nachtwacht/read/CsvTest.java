package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static final String DAM = "121500.5,487100";

  @TempDir Path folder;

  private Trial csv(String text) {
    return Trial.of(Trial.file(folder, "trial.csv", text));
  }

  @Test
  void readsARow() {
    Trial trial = csv("id,name,x,y\na1,De Dam," + DAM + "\n");
    trial.read();
    assertEquals(List.of("2|a1|De Dam|12150050 48710000"), trial.seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheDelimiter(String delimiter) {
    Trial trial = csv("id,x,y\n1,121500,487100\n2,121600,487200\n".replace(",", delimiter));
    trial.read();
    assertEquals(List.of("2|1||12150000 48710000", "3|2||12160000 48720000"), trial.seen);
  }

  @Test
  void mappedColumnsDecideBetweenDelimiters() {
    Trial trial = csv("naam, adres;x;y\nA, B;121500;487100\n");
    trial.fields.put("name", "naam, adres");
    trial.read();
    assertEquals(List.of("2||A, B|12150000 48710000"), trial.seen);
  }

  @Test
  void twoDelimitersThatFitAreAnError() {
    Trial trial = csv("a,b;c,d\n1,2;3,4\n1;2,3;4\n");
    trial.open();
    assertEquals(
        "error[E0206]: trial.csv: several characters could be the delimiter\n"
            + "  help: set layers.trial.csv.delimiter",
        trial.messages());
  }

  @Test
  void findsTheDecimalComma() {
    Trial trial = csv("id;x;y\n1;121500,25;487100,5\n");
    assertEquals(',', trial.open().get(0).dialect().decimal());
    trial.read();
    assertEquals(List.of("2|1||12150025 48710050"), trial.seen);
  }

  @Test
  void pointsAndCommasTogetherAreAnError() {
    Trial trial = csv("id;x;y\n1;121500,25;487100.5\n");
    trial.open();
    assertEquals(
        "error[E0206]: trial.csv: numbers have points as well as commas\n"
            + "  help: set layers.trial.csv.decimal to the decimal sign; the other then marks"
            + " thousands",
        trial.messages());
  }

  @Test
  void declaredDecimalSignAllowsThousandsMarks() {
    Trial trial = csv("id;x;y\n1;121.500,25;487.100\n");
    trial.csv = new Source.Csv("", ",", "", "", true);
    trial.read();
    assertEquals(List.of("2|1||12150025 48710000"), trial.seen);
  }

  @Test
  void quotesSpanLinesAndRowNumbersAreThoseOfTheFile() {
    Trial trial =
        csv("id,name,x,y\r\n1,\"a\r\nb \"\"c\"\"\"," + DAM + "\r\n\r\n2,d," + DAM + "\r\n");
    trial.read();
    assertEquals(
        List.of("2|1|a\r\nb \"c\"|12150050 48710000", "5|2|d|12150050 48710000"), trial.seen);
  }

  @Test
  void fileThatEndsInAQuoteIsDamaged() {
    Trial trial = csv("id,name,x,y\n1,a," + DAM + "\n2,\"b," + DAM + "\n3,c," + DAM + "\n");
    trial.open();
    assertEquals(
        "error[E0202]: trial.csv: the file ends within a quote, in the record that begins on line"
            + " 3\n  help: get the file whole, or set layers.trial.csv.quote when quotes mean"
            + " nothing in it",
        trial.messages());
  }

  @Test
  void raggedRowsAreRejected() {
    FileReport report = csv("id,x,y\n1,121500,487100\n2,121500\n3,1,2,3\n").read();
    assertEquals(2, report.ledger().count(Reason.COLUMNS));
    assertEquals(List.of(3L, 4L), report.firstRows(Reason.COLUMNS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void findsTheEncoding(String charset) {
    byte[] bytes = ("id,name,x,y\n1,Café," + DAM + "\n").getBytes(Charset.forName(charset));
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", bytes));
    assertEquals(charset, trial.open().get(0).dialect().charset());
    trial.read();
    assertEquals(List.of("2|1|Café|12150050 48710000"), trial.seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarkIsNoPartOfTheFirstName(String charset) {
    byte[] bytes = ("\ufeffid,x,y\n1," + DAM + "\n").getBytes(Charset.forName(charset));
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", bytes));
    trial.read();
    assertEquals(List.of("2|1||12150050 48710000"), trial.seen);
  }

  @Test
  void declaredEncodingAgainstAByteOrderMarkIsAnError() {
    Trial trial = csv("\ufeffid,x,y\n1," + DAM + "\n");
    trial.csv = new Source.Csv("", "", "windows-1252", "", true);
    trial.open();
    assertEquals(
        "error[E0205]: trial.csv: the file begins as UTF-8 does, the job says windows-1252\n"
            + "  help: leave layers.trial.csv.charset out, or set it to UTF-8",
        trial.messages());
  }

  @Test
  void damagedLettersRejectTheirRowsOnly() {
    String good = "1,Café,121512,487134\n".repeat(200);
    Trial trial = csv("id,name,x,y\n" + good + "2,CafÃ©,121500,487100\n");
    FileReport report = trial.read();
    assertEquals(1, report.ledger().count(Reason.ENCODING));
    assertEquals("", trial.messages());
  }

  @Test
  void manyDamagedLettersAreAnError() {
    byte[] bytes = "id,name,x,y\n1,Café,121500,487100\n".getBytes(StandardCharsets.ISO_8859_1);
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", bytes));
    trial.csv = new Source.Csv("", "", "UTF-8", "", true);
    trial.read();
    assertEquals(
        "error[E0205]: trial.csv: 1 of 1 rows (2) hold text that a wrong encoding has damaged; the"
            + " file was read as UTF-8\n  help: set layers.trial.csv.charset to the encoding of the"
            + " file, or get it again",
        trial.messages());
  }

  @Test
  void damageInColumnsThatAreNotReadIsNoMatter() {
    FileReport report = csv("id,remark,x,y\n1,CafÃ©,121500,487100\n").read();
    assertEquals(1, report.ledger().used());
  }

  @Test
  void withoutHeaderColumnsAreNumbers() {
    Trial trial = csv("1,121500,487100\n2,121600,487200\n");
    trial.csv = new Source.Csv("", "", "", "", false);
    trial.fields.put("x", "2");
    trial.fields.put("y", "3");
    trial.read();
    assertEquals(List.of("1|||12150000 48710000", "2|||12160000 48720000"), trial.seen);
  }

  @Test
  void namesThatAreDataAreNotQuoted() {
    Trial trial = csv("17,121500,487100,jan@example.org\n18,121600,487200,piet@example.org\n");
    trial.open();
    assertTrue(
        trial
            .messages()
            .contains(
                "error[E0203]: trial.csv: column 'x' is missing (the first record looks like data,"
                    + " not like names of columns)"),
        trial.messages());
    assertTrue(!trial.messages().contains("jan@"), trial.messages());
  }

  @Test
  void wordsForMissingReadAsEmpty() {
    Trial trial = csv("id,name,x,y\n1,geheim," + DAM + "\n");
    trial.missing.add("geheim");
    trial.read();
    assertEquals(List.of("2|1||12150050 48710000"), trial.seen);
  }

  @Test
  void textsAreTrimmedAndComposed() {
    Trial trial = csv("id,name,x,y\n1, \u00a0Cafe\u0301 ," + DAM + "\n");
    trial.read();
    assertEquals(List.of("2|1|Café|12150050 48710000"), trial.seen);
  }

  @Test
  void veryLongTextIsRejected() {
    String edge = "a".repeat(10_000);
    FileReport report =
        csv("id,name,x,y\n1," + edge + "," + DAM + "\n2," + edge + "a," + DAM + "\n").read();
    assertEquals(1, report.ledger().count(Reason.TEXT));
    assertEquals(List.of(3L), report.firstRows(Reason.TEXT));
  }

  @Test
  void rowsThatAConditionLeavesOutAreOutside() {
    Trial trial = csv("id,soort,x,y\n1,cafe," + DAM + "\n2,winkel,,\n");
    trial.where.put("soort", List.of("cafe", "bar"));
    FileReport report = trial.read();
    assertEquals(1, report.ledger().count(Reason.FILTERED));
    assertEquals(1, report.ledger().used());
  }

  @Test
  void headerAloneIsAnErrorUnlessAllowed() {
    Trial trial = csv("id,x,y\n");
    trial.read();
    assertEquals(
        "error[E0211]: trial.csv: the file has no rows\n"
            + "  help: set layers.trial.allow_empty: true when that is right",
        trial.messages());
    Trial allowed = csv("id,x,y\n");
    allowed.allowEmpty = true;
    allowed.read();
    assertEquals("", allowed.messages());
  }

  @Test
  void emptyAndUnreadableCoordinatesAreNoPlace() {
    FileReport report = csv("id,x,y\n1,121500,487100\n2,,\n3,121500,\n4,abc,487100\n").read();
    assertEquals(List.of(3L, 4L, 5L), report.firstRows(Reason.PLACE));
  }

  @Test
  void lonelyCarriageReturnsEndLines() {
    Trial trial = csv("id,x,y\r1,121500,487100\r2,121600,487200\r");
    trial.read();
    assertEquals(List.of("2|1||12150000 48710000", "3|2||12160000 48720000"), trial.seen);
  }

  @Test
  void readsHexadecimalGeometryAndItsReferenceSystem() {
    // SRID 28992, POINT(121500 487100)
    String ewkb = "01010000204071000000000000C0A9FD4000000000F0BA1D41";
    Trial trial = csv("id,geom\n1," + ewkb + "\n");
    trial.fields.put("geometry", "geom");
    trial.crs = "";
    trial.read();
    assertEquals(List.of("2|1||12150000 48710000"), trial.seen);
  }

  @Test
  void referenceSystemOfHexadecimalGeometryAgainstTheJobIsAnError() {
    Trial trial = csv("id,geom\n1,0101000020110F000000000000C0A9FD4000000000F0BA1D41\n");
    trial.fields.put("geometry", "geom");
    trial.open();
    assertEquals(
        "error[E0302]: trial.csv: the file says EPSG:3857, the job says EPSG:28992\n"
            + "  help: leave layers.trial.crs out, or mend the file where it is wrong",
        trial.messages());
  }

  @Test
  void readsWellKnownText() {
    Trial trial = csv("id;geom\n1;POINT (121500 487100)\n2;POLYGON ((0 0\n3;POINT EMPTY\n");
    trial.fields.put("geometry", "geom");
    FileReport report = trial.read();
    assertEquals(List.of("2|1||12150000 48710000"), trial.seen);
    assertEquals(List.of(3L, 4L), report.firstRows(Reason.GEOMETRY));
  }

  @Test
  void readsCodesOfCells() {
    Trial trial =
        csv("id,vak\n1,E1215N4871\n2,CRS28992RES50mN487100E121500\n3,E12N\n4,CRS3035RES50mN1E1\n");
    trial.fields.put("cell", "vak");
    trial.crs = "EPSG:4326";
    FileReport report = trial.read();
    assertEquals(List.of("2|1||12155000 48715000", "3|2||12152500 48712500"), trial.seen);
    assertEquals(2, report.ledger().count(Reason.PLACE));
  }
}
