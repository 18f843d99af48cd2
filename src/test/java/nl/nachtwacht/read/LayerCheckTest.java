package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerCheckTest {
  private static final String LONLAT = "4.8951,52.3702\n";
  private static final String LATLON = "52.3702,4.8951\n";
  private static final String RD = "121512,487134\n";
  private static final String RD_SWAPPED = "487134,121512\n";

  @TempDir Path folder;

  private String messages(String crs, String... rows) {
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", "x,y\n" + String.join("", rows)));
    trial.crs = crs;
    trial.read();
    return trial.messages();
  }

  private static String refusal(int of, String crs, String seems, String help) {
    String first = of > 5 ? "first 2, 3, 4, 5, 6" : "2, 3, 4, 5, 6".substring(0, of * 3 - 2);
    return "error[E0302]: trial.csv: "
        + of
        + " of "
        + of
        + " rows ("
        + first
        + ") lie beyond the country when read as "
        + crs
        + "; "
        + seems
        + "\n  help: "
        + help;
  }

  @Test
  void swappedDegreesAreToldNotSwapped() {
    assertEquals(
        refusal(6, "EPSG:4326", "x and y seem to be swapped", "swap layers.trial.fields.x and y"),
        messages("EPSG:4326", LATLON.repeat(6)));
  }

  @Test
  void swappedMetresAreTold() {
    assertEquals(
        refusal(2, "EPSG:28992", "x and y seem to be swapped", "swap layers.trial.fields.x and y"),
        messages("EPSG:28992", RD_SWAPPED, RD_SWAPPED));
  }

  @Test
  void metresDeclaredAsDegreesAreTold() {
    assertEquals(
        refusal(
            1,
            "EPSG:4326",
            "they seem to be metres of EPSG:28992",
            "set layers.trial.crs: EPSG:28992"),
        messages("EPSG:4326", RD));
  }

  @Test
  void degreesDeclaredAsMetresAreTold() {
    assertEquals(
        refusal(
            1,
            "EPSG:28992",
            "they seem to be degrees of EPSG:4326",
            "set layers.trial.crs: EPSG:4326"),
        messages("EPSG:28992", LONLAT));
  }

  @Test
  void swappedDegreesDeclaredAsMetresAreTold() {
    assertEquals(
        refusal(
            1,
            "EPSG:28992",
            "they seem to be degrees of EPSG:4326, x and y swapped",
            "set layers.trial.crs: EPSG:4326 and swap layers.trial.fields.x and y"),
        messages("EPSG:28992", LATLON));
  }

  @Test
  void placesThatFitNowhereNameNoCause() {
    assertEquals(
        "error[E0302]: trial.csv: 1 of 1 rows (2) lie beyond the country when read as EPSG:4326\n"
            + "  help: look at layers.trial.crs and at which columns hold the coordinates",
        messages("EPSG:4326", "100.5,13.7\n"));
  }

  @Test
  void halfOfThePlacesMayLieBeyond() {
    assertTrue(messages("EPSG:4326", LONLAT, LATLON).startsWith("warning[W0304]"));
    assertTrue(messages("EPSG:4326", LONLAT, LATLON, LATLON).startsWith("error[E0302]"));
  }

  @Test
  void rowsWithoutPlaceHaveNoVoice() {
    assertTrue(messages("EPSG:4326", LATLON, ",\n", ",\n", ",\n").startsWith("error[E0302]"));
  }

  @Test
  void zeroZeroIsNoPlaceOfAnyCountry() {
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", "x,y\n0,0\n" + RD));
    FileReport report = trial.read();
    assertEquals(List.of(2L), report.firstRows(Reason.OUTSIDE_COUNTRY));
  }

  @Test
  void sentinelIsBeyondTheCountry() {
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", "x,y\n9999,9999\n" + RD));
    assertEquals(1, trial.read().ledger().count(Reason.OUTSIDE_COUNTRY));
  }

  @Test
  void wrongKindOfGeometryIsTold() {
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", "x,y\n" + RD));
    trial.dimensions = 4;
    trial.read();
    assertEquals(
        "error[E0304]: trial.csv: 1 of 1 rows (2) have a kind of geometry that the role context"
            + " can't use\n  help: look whether layers.trial.path names the right file",
        trial.messages());
  }

  @Test
  void patternThatReadsNoTimeIsTold() {
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", "x,y\n" + RD));
    FilePlan plan = trial.open().get(0);
    FileReport report = RowReader.read(plan.splits().get(0), row -> Reason.TIME);
    Problems problems = new Problems();
    LayerCheck.check(List.of(new LayerCheck.Outcome(plan, report)), problems);
    assertEquals(
        "error[E0403]: trial.csv: 1 of 1 rows (2) have no time that the declared pattern reads\n"
            + "  help: set layers.trial.time to how the column writes times, such as \"dd-MM-yyyy"
            + " HH:mm\"",
        problems.all().get(0).text());
  }

  @Test
  void rejectedRowsAboveTheLimitAreToldByReason() {
    String rows = RD.repeat(10) + ",\n".repeat(6) + "1\n";
    Trial trial = Trial.of(Trial.file(folder, "trial.csv", "x,y\n" + rows));
    FilePlan plan = trial.open().get(0);
    List<LayerCheck.Outcome> files = List.of(new LayerCheck.Outcome(plan, trial.read()));
    Problems problems = new Problems();
    LayerCheck.checkRejected(files, 0.5, problems);
    assertEquals(List.of(), problems.all());
    LayerCheck.checkRejected(files, 0.025, problems);
    assertEquals(
        List.of(
            "error[E0402]: trial.csv: 7 of 17 rows are rejected, more than the 2.5 % that the job"
                + " allows: columns 1 (18); place 6 (first 12, 13, 14, 15, 16)\n"
                + "  help: mend these rows, or set limits.rejected"),
        problems.all().stream().map(Problem::text).toList());
  }

  @Test
  void rowsThatFitSwappedAreAWarning() {
    assertEquals(
        "warning[W0304]: trial: 1 of 3 rows lie beyond the country and would fit with x and y"
            + " swapped\n  help: mend them in the source",
        messages("EPSG:28992", RD_SWAPPED, RD, RD));
  }

  @Test
  void coarsePlacesAreAWarning() {
    assertEquals(
        "warning[W0303]: trial: 1 of 2 rows have a place known to about 100 m at best\n"
            + "  help: export coordinates with all their decimals",
        messages("EPSG:28992", "121500,487100\n", RD));
  }
}
