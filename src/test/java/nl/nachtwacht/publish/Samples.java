package nl.nachtwacht.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.grid.Transform;
import nl.nachtwacht.problem.Ledger;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Small things that the tests of this package share. */
final class Samples {
  static final Grid GRID = new Grid("EPSG:28992", 100);

  static final Stamp STAMP =
      new Stamp("1.0", "run_id", "3f9c0a7be2d41c58", "2024-01-01", "2026-01-01", "nl", "CC-BY-4.0");

  static final About CELLS =
      new About("cells", "Risico per vak", "Een \"proef\".", List.of("cell_id"), STAMP);

  /** A straight stand-in for the real transform: a metre is a hundred-thousandth of a degree. */
  static final Transform STRAIGHT =
      (xy, count) -> {
        for (int i = 0; i < count; i++) {
          xy[2 * i] = xy[2 * i] / 100_000 + 3;
          xy[2 * i + 1] = xy[2 * i + 1] / 100_000 + 48;
        }
      };

  static final Frame LON_LAT = Frame.lonLat(STRAIGHT);

  static final Frame WORKING = Frame.working("EPSG:28992");

  private Samples() {}

  /** Cells from (1215, 4870) on, so many in a row of the lattice, row upon row. */
  static Features cells(int columns, int rows) {
    int count = columns * rows;
    long[] cells = new long[count];
    String[] names = new String[count];
    double[] scores = new double[count];
    double[] surfaces = new double[count];
    int[] counts = new int[count];
    boolean[] inside = new boolean[count];
    String[] areas = new String[count];
    for (int i = 0; i < count; i++) {
      cells[i] = Cell.of(1215 + i % columns, 4870 + i / columns);
      names[i] = GRID.name(cells[i]);
      scores[i] = i % 5 == 1 ? Double.NaN : 72.414 - i * 0.37;
      surfaces[i] = i * 1000.4;
      counts[i] = i % 3 == 2 ? Table.NO_INT : i;
      inside[i] = i % 2 == 0;
      areas[i] = i % 4 == 0 ? null : "Zuid \"" + i % 7 + "\" é";
    }
    Table table =
        Table.ofRows(count)
            .with(Column.texts("cell_id"), names)
            .with(Column.reals("risk_score", "0-100", 2).missing("no evidence"), scores)
            .with(Column.reals("area_m2", "m2", 0), surfaces)
            .with(Column.ints("report_count", "").missing("no layer"), counts)
            .with(Column.bools("campaign"), inside)
            .with(Column.texts("area").missing("not in a risk area"), areas);
    return new Features(table, Shapes.ofCells(GRID, cells));
  }

  /** Counts of all fates. */
  static Ledger ledger() {
    long[] counts = new long[Reason.values().length];
    counts[Reason.USED.ordinal()] = 90;
    counts[Reason.OUTSIDE_DOMAIN.ordinal()] = 7;
    counts[Reason.OUTSIDE_PERIOD.ordinal()] = 2;
    counts[Reason.DUPLICATE.ordinal()] = 3;
    counts[Reason.TIME.ordinal()] = 4;
    counts[Reason.PLACE.ordinal()] = 6;
    return Ledger.of(counts);
  }

  /** A manifest with something in every part. */
  static Manifest manifest(String runId, String command, String finished, List<Output> outputs) {
    Map<String, Object> score = new LinkedHashMap<>();
    score.put("method", "mixture");
    score.put("half_life", 0.001);
    Map<String, Object> resolved = new LinkedHashMap<>();
    resolved.put("name", "veldstad");
    resolved.put("score", score);
    return new Manifest(
        new Manifest.Run(runId, command, new Manifest.Software("nachtwacht", "1.0.0", "0123abc")),
        new Manifest.Job(resolved, Map.of("score.method", "job file")),
        new Manifest.Scope(
            new Manifest.Period(
                "2024-01-01", "2026-01-01", 24, List.of("2025-05-01..2025-05-21"), List.of()),
            new Manifest.GridUse(
                "EPSG:28992", 100, 0, 0, 9812, List.of("GM9901"), "2025", "EPSG:4833, 0.25 m")),
        List.of(input("reports", true), input("lights", false)),
        findings(),
        outputs,
        "",
        new Manifest.Execution(
            "2026-01-02T03:04:05Z",
            finished,
            "host",
            "17.0.15",
            "4.1.2",
            List.of(new Manifest.InputFile("lights", "lights.shp", 10, "ab".repeat(32))),
            List.of(new Manifest.Stage("read", 1.5)),
            512,
            7,
            ""));
  }

  private static Manifest.Input input(String layer, boolean isProtected) {
    return new Manifest.Input(
        layer,
        "cd".repeat(32),
        112,
        LedgerSums.of(ledger(), isProtected),
        "csv",
        "; UTF-8",
        "EPSG:28992",
        "CC0-1.0",
        "Veldstad",
        isProtected);
  }

  private static Map<String, Object> release() {
    Map<String, Object> release = new LinkedHashMap<>();
    release.put("policy", "privacy 1");
    release.put("releaseId", "99aabbccddeeff00");
    release.put("threshold", 10);
    release.put("round", 5);
    release.put("levels", List.of("500"));
    release.put("window", "2024-01-01..2026-01-01");
    release.put("zones", 81);
    release.put("joinedLeaves", 4);
    release.put("historyLine", "h");
    return release;
  }

  private static Manifest.Findings findings() {
    return new Manifest.Findings(
        List.of(new Manifest.Method("mixture", "1", Map.of("bandwidth", 300), "methods.md 6")),
        Map.of(
            "risk",
            new Manifest.Classes(
                List.of(12.5, 40.0),
                List.of("#ffea46", "#7c7b78", "#00204d"),
                List.of("laag", "midden", "hoog"),
                List.of("low", "middle", "high"),
                Optional.of("00112233445566aa"))),
        new Manifest.Results(
            9812, 23, 214, List.of(new Manifest.Warning("W0903", "campagne <b>", "campaign <b>"))),
        Optional.empty(),
        release());
  }
}
