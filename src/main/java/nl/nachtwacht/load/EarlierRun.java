package nl.nachtwacht.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.publish.FinishedFile;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.spec.Job;

/**
 * The finished runs that a job goes on from: the ids of risk areas stay and neighbourhoods are
 * compared with the one, scores are measured by the rulers of the other.
 *
 * @param run the former run, or the zero measurement; empty: there is none, everything is new
 * @param baseline the zero measurement
 */
public record EarlierRun(Optional<FinishedRun> run, Baseline baseline) {
  private static final String CELLS = "internal/cells.parquet";
  private static final String CELL_ID = CellNames.CELL_ID.name();
  private static final String AREA_ID = CellNames.AREA_ID.name();
  private static final String FORMER = "former";

  /**
   * {@return the runs that a job names; a former one on another grid is noted and not used, a zero
   * measurement that can't be used is an error}
   */
  static EarlierRun of(Job job, Problems problems) {
    Baseline baseline = BaselineCheck.find(job, problems);
    String place = job.earlier().former();
    if (place.isEmpty()) {
      return new EarlierRun(baseline.run(), baseline);
    }
    Optional<FinishedRun> found = FinishedRun.before(Path.of(place), job.period().to().toString());
    Optional<FinishedRun> usable = found.filter(run -> isOnGrid(run, job.grid()));
    if (found.isEmpty()) {
      String help = "risk areas get new ids; give the place of a run whose period ends earlier";
      problems.warn(
          Code.W0907,
          FORMER,
          "bevat geen run van een eerdere periode",
          "holds no run of an earlier period",
          help);
    } else if (usable.isEmpty()) {
      String help = "risk areas get new ids; score the earlier period on this job's grid";
      problems.warn(
          Code.W0907, FORMER, "is op een ander raster gemaakt", "was made on another grid", help);
    }
    return new EarlierRun(usable, baseline);
  }

  static boolean isOnGrid(FinishedRun run, Grid grid) {
    return run.find("/grid/crs").equals(Optional.of(grid.crs()))
        && run.find("/grid/cellSizeM").equals(Optional.of(Integer.toString(grid.cellMetres())));
  }

  /** {@return run ids of the zero measurement and the former run, in this order; empty: none} */
  public List<String> ids() {
    return List.of(baseline.id(), run.map(FinishedRun::runId).orElse(""));
  }

  /** {@return what the manifest holds of the former run} */
  public Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    run.ifPresent(earlier -> told.put("former.run", earlier.runId()));
    return told;
  }

  /** {@return the days whose reports counted then} */
  public Optional<Period> period(ZoneId zone) {
    return run.map(earlier -> period(earlier, zone));
  }

  static Period period(FinishedRun run, ZoneId zone) {
    return new Period(
        LocalDate.parse(run.find("/period/start").orElseThrow()),
        LocalDate.parse(run.find("/period/end").orElseThrow()),
        zone);
  }

  /** {@return per municipality code its living areas of then: id to cells} */
  public TreeMap<String, TreeMap<String, ArrayList<Long>>> areas(Grid grid) {
    TreeMap<String, TreeMap<String, ArrayList<Long>>> areas = new TreeMap<>();
    for (FinishedRow row : rows(CELLS, AREA_ID, Set.of(CELL_ID, "municipality_code", AREA_ID))) {
      areas
          .computeIfAbsent(row.text("municipality_code").orElseThrow(), m -> new TreeMap<>())
          .computeIfAbsent(row.text(AREA_ID).orElseThrow(), id -> new ArrayList<>())
          .add(cell(grid, row.text(CELL_ID).orElseThrow()));
    }
    return areas;
  }

  /** {@return its cells, after a look at the file's digest; empty without them} */
  public Optional<FinishedFile> cells() {
    return run.filter(earlier -> earlier.paths().contains(CELLS))
        .map(earlier -> FinishedFile.of(earlier, CELLS));
  }

  /** {@return the places of a table of then, by code} */
  public Map<String, FinishedRow> places(String table, String code) {
    Map<String, FinishedRow> byCode = new TreeMap<>();
    String path = "internal/" + table + ".parquet";
    rows(path, code, Set.of(code, Reports.COUNT_COLUMN.name(), Reports.CORRECTED_COLUMN.name()))
        .forEach(row -> byCode.put(row.text(code).orElseThrow(), row));
    return byCode;
  }

  private List<FinishedRow> rows(String path, String known, Set<String> columns) {
    return run.filter(earlier -> earlier.paths().contains(path))
        .map(earlier -> FinishedFile.of(earlier, path).knowing(known, columns))
        .orElse(List.of());
  }

  private static long cell(Grid grid, String name) {
    return grid.cellNamed(name)
        .orElseThrow(() -> new IllegalStateException("no cell of this grid: " + name));
  }
}
