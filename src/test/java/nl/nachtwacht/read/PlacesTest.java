package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.layer.When;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
  @TempDir Path folder;

  private Trial wkt(String... shapes) {
    Trial trial =
        Trial.of(
            Trial.file(
                folder, "trial.csv", "geometry;id\n" + String.join(";1\n", shapes) + ";1\n"));
    trial.crs = "EPSG:28992";
    return trial;
  }

  @Test
  void bowTieLosesTooMuchToBeRepaired() {
    FileReport report =
        wkt("POLYGON ((121000 487000, 122000 488000, 122000 487000, 121000 488000, 121000"
                + " 487000))")
            .read();
    assertEquals(1, report.ledger().count(Reason.GEOMETRY));
  }

  @Test
  void smallFlawIsRepaired() {
    FileReport report =
        wkt("POLYGON ((121000 487000, 122000 487000, 122000 488000, 121000 488000, 121000"
                + " 487500, 120999 487500, 121000 487500, 121000 487000))")
            .read();
    assertEquals(1, report.ledger().used());
    assertEquals(1, report.count(Remark.REPAIRED));
  }

  @Test
  void polygonWithoutAreaIsRejected() {
    FileReport report =
        wkt("POLYGON ((121000 487000, 122000 487000, 121500 487000, 121000 487000))").read();
    assertEquals(1, report.ledger().count(Reason.GEOMETRY));
  }

  @Test
  void lineWithoutLengthIsRejected() {
    FileReport report = wkt("LINESTRING (121000 487000, 121000 487000)").read();
    assertEquals(1, report.ledger().count(Reason.GEOMETRY));
  }

  @Test
  void shapeThatLeavesTheCountryIsRejected() {
    FileReport report =
        wkt(
                "LINESTRING (121000 487000, 999000 487000)",
                "LINESTRING (121000 487000, 122000 487000)")
            .read();
    assertEquals(1, report.ledger().count(Reason.OUTSIDE_COUNTRY));
  }

  @Test
  void numbersThatAreNoneAreNoPlace() {
    FileReport report =
        wkt("POINT (NaN NaN)", "LINESTRING (NaN 1, 2 3)", "LINESTRING (121000 487000, NaN 3)")
            .read();
    assertEquals(3, report.ledger().count(Reason.GEOMETRY));
  }

  @Test
  void singlePointOfAMultipointIsAPoint() {
    Trial trial = wkt("MULTIPOINT ((121512.345 487134))");
    trial.read();
    assertEquals(List.of("2|1||12151235 48713400"), trial.seen);
  }

  @Test
  void longGeometryIsNoLongText() {
    StringBuilder line = new StringBuilder("LINESTRING (121000 487000");
    for (int i = 1; i < 2000; i++) {
      line.append(", ").append(121000 + i).append(" 487000");
    }
    assertEquals(1, wkt(line + ")").read().ledger().used());
  }

  @Test
  void nestingWithoutEndIsABrokenGeometry() {
    int levels = 100_000;
    String nested = "GEOMETRYCOLLECTION (".repeat(levels) + ")".repeat(levels);
    String hex = "000000000700000001".repeat(levels);
    assertEquals(2, wkt(nested, hex).read().ledger().count(Reason.GEOMETRY));
  }

  @Test
  void edgesOfTheCountryBelongToIt() {
    FileReport report =
        wkt("POINT (0 300000)", "POINT (300000 650000)", "POINT (300000.01 650000)").read();
    assertEquals(2, report.ledger().used());
  }

  @Test
  void rowWithoutPlacePassesWhereThePlaceIsNotRequired() {
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", "id,name\n1,a\n"));
    trial.placeRequired = false;
    trial.crs = "";
    trial.read();
    assertEquals(List.of("2|1|a|GEOMETRYCOLLECTION EMPTY"), trial.seen);
  }

  @Test
  void emptyPlacePassesWhereThePlaceIsNotRequiredButABrokenOneDoesNot() {
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", "id,x,y\n1,,\n2,abc,1\n"));
    trial.placeRequired = false;
    FileReport report = trial.read();
    assertEquals(List.of("2|1||GEOMETRYCOLLECTION EMPTY"), trial.seen);
    assertEquals(1, report.ledger().count(Reason.PLACE));
  }

  @Test
  void knownPointOfTheNationalGridIsFound() {
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", "id,x,y\n1,5.387203657,52.155172897\n"));
    trial.crs = "EPSG:4326";
    List<Integer> cm = new ArrayList<>();
    RowReader.read(
        trial.open().get(0).splits().get(0),
        row -> {
          cm.add(row.xCm());
          cm.add(row.yCm());
          return Reason.USED;
        });
    assertEquals(155_000.0, cm.get(0) / 100.0, 0.25);
    assertEquals(463_000.0, cm.get(1) / 100.0, 0.25);
  }

  @Test
  void keysRestOnTheIdOrElseOnTheContent() {
    List<Long> a = keys("a.csv", "id,name,x,y\n7,p,121512,487134\n7,q,121512,487134\n");
    assertEquals(a.get(0), a.get(1));
    List<Long> b = keys("b.csv", "id,name,x,y\n,p,121512,487134\n,q,121512,487134\n");
    assertNotEquals(b.get(0), b.get(1));
    List<Long> c = keys("c.csv", "y,name,x,id\n487134,p,121512,\n");
    assertEquals(b.get(0), c.get(0));
  }

  @Test
  void keyIsTheStartOfTheHashOfLayerAndId() {
    // printf 'trial\0a1' | sha256sum
    assertEquals(
        Long.parseUnsignedLong("b9f6aa2eef7b409c", 16),
        keys("a.csv", "id,x,y\na1,121512,487134\n").get(0));
  }

  private List<Long> keys(String name, String text) {
    List<Long> keys = new ArrayList<>();
    Trial trial = Trial.of(Trial.file(folder, name, text));
    RowReader.read(
        trial.open().get(0).splits().get(0),
        row -> {
          keys.add(row.key());
          return Reason.USED;
        });
    return keys;
  }

  @Test
  void ambiguousTimesOfUsedRowsAreCounted() {
    Trial trial =
        Trial.of(
            Trial.file(
                folder,
                "trial.csv",
                "id,x,y\n2024-03-31T02:30,121512,487134\n2024-10-27T02:30,121512,487134\n"));
    List<When> times = new ArrayList<>();
    FileReport report =
        RowReader.read(
            trial.open().get(0).splits().get(0),
            row -> {
              times.add(row.time(0).orElseThrow());
              return times.size() == 1 ? Reason.USED : Reason.OUTSIDE_PERIOD;
            });
    assertEquals(1, report.count(Remark.AMBIGUOUS_TIME));
  }
}
