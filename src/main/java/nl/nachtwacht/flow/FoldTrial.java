package nl.nachtwacht.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.nachtwacht.assess.Stations;
import nl.nachtwacht.backtest.Cells;
import nl.nachtwacht.backtest.Fold;
import nl.nachtwacht.backtest.Method;
import nl.nachtwacht.backtest.Trial;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.fit.CityFit;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Areas;
import nl.nachtwacht.layer.ReportPoints;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.load.SpanPoints;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Room;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.stat.CentralCount;
import nl.nachtwacht.table.Table;

/**
 * One fold of a backtest: a run of the stations with a period that ends at the split, so that
 * nothing in it can know what follows; then a task per municipality that holds it against the
 * reports of the test. Cells and reports stay in tasks, sums come back.
 */
final class FoldTrial {
  // Spans of reports.
  private static final int BEFORE = 0;
  private static final int TEST = 1;

  private final Cluster cluster;
  private final Loaded all;
  private final Grid grid;
  private final int municipalities;

  /** A trial against the reports of a job that was read for its whole period. */
  FoldTrial(Cluster cluster, Loaded all) {
    this.cluster = cluster;
    this.all = all;
    this.grid = all.domain().grid();
    this.municipalities = all.domain().municipalities().size();
  }

  /**
   * {@return what came of a fold, all municipalities together}
   *
   * @throws nl.nachtwacht.problem.Refusal when the job can't be run up to the split
   */
  Trial of(Job job, Fold fold, Room room, Stages stages) {
    Stations stations = new Stations(job.scoringOnly(fold.train()), stages, new Problems());
    Stations.Ready ready = stations.open(room);
    Loaded loaded = stations.read(cluster, ready);
    Stations.Outcome outcome = stations.score(cluster, loaded);
    loaded.blocks().close();
    Held<Table> strips = outcome.scored().cells();
    Held<Said> cells = cells(strips, sizes(outcome.fitted().told()));
    Held<SpanPoints> reports =
        SpanPoints.gather("test", cluster, all, List.of(fold.before(), fold.test()));
    Trial trial =
        stages.run("test", () -> sum(cells, reports), found -> found.tests() + " reports followed");
    List.of(strips, cells, reports).forEach(Held::close);
    return trial;
  }

  /** {@return per municipality the size of a count around what the mixture expects of a cell} */
  private double[] sizes(List<CityFit.Told> fits) {
    double[] sizes = new double[municipalities];
    Arrays.setAll(
        sizes,
        m ->
            fits.isEmpty()
                ? CentralCount.KNOWN_MEAN
                : fits.get(Math.min(m, fits.size() - 1)).trust().sizeOfCells());
    return sizes;
  }

  /** What methods say of the cells of one municipality, and how far the mixture may be off. */
  private record Said(Table cells, double sizeOfMixture) implements java.io.Serializable {}

  /** {@return per municipality its cells in the order (iy, ix), with what methods say of them} */
  private Held<Said> cells(Held<Table> strips, double[] sizes) {
    return strips.exchange(
        "test",
        municipalities,
        FoldTrial::byMunicipality,
        (municipality, parts) -> new Said(inOrder(parts), sizes[municipality]));
  }

  private static List<Held.Keyed<Table>> byMunicipality(Table strip) {
    List<String> columns =
        Stream.concat(
                Stream.of(Gather.IX, Gather.IY, Areas.INSIDE_SHARE, Reports.COUNT_COLUMN)
                    .map(column -> column.name()),
                Method.of(strip).stream().filter(m -> !m.isUniform()).map(Method::column))
            .distinct()
            .toList();
    Table.Ints municipality = strip.ints(Gather.MUNICIPALITY.name());
    Map<Integer, List<Integer>> rows = new TreeMap<>();
    for (int row = 0; row < strip.rows(); row++) {
      rows.computeIfAbsent(municipality.at(row), m -> new ArrayList<>()).add(row);
    }
    Table said = strip.only(columns);
    List<Held.Keyed<Table>> keyed = new ArrayList<>();
    rows.forEach(
        (m, own) ->
            keyed.add(new Held.Keyed<>(m, said.pick(own.stream().mapToInt(row -> row).toArray()))));
    return keyed;
  }

  /** Each part is a strip in order, and strips lie above one another. */
  private static Table inOrder(Iterable<Table> parts) {
    List<Table> strips = new ArrayList<>();
    parts.forEach(strips::add);
    strips.sort(Comparator.comparingInt(strip -> strip.ints(Gather.IY.name()).at(0)));
    return Table.concat(strips);
  }

  private Trial sum(Held<Said> cells, Held<SpanPoints> reports) {
    Grid lattice = grid;
    return cells
        .beside("test", reports, (said, reported) -> trial(said, reported, lattice))
        .map("test", trial -> trial)
        .stream()
        .flatMap(List::stream)
        .reduce(Trial::plus)
        .orElseThrow(() -> new IllegalStateException("a domain without cells"));
  }

  /** {@return the trial of a municipality; none where no cell is its own} */
  private static ArrayList<Trial> trial(Said said, SpanPoints reported, Grid grid) {
    Table table = said.cells();
    ArrayList<Trial> trials = new ArrayList<>();
    if (table.rows() > 0) {
      long[] cells = Gather.cells(table);
      int[] before = new int[cells.length];
      Arrays.stream(rows(reported.of(BEFORE), cells, grid)).forEach(row -> before[row]++);
      trials.add(
          Trial.of(
              Cells.of(
                  table.with(Method.LAST_PERIOD, before),
                  table.reals(Areas.INSIDE_SHARE.name()).toArray(),
                  new Cells.Followed(
                      rows(reported.of(TEST), cells, grid), reported.of(TEST).keys()),
                  said.sizeOfMixture())));
    }
    return trials;
  }

  /** {@return per report the row of its cell} */
  private static int[] rows(ReportPoints points, long[] cells, Grid grid) {
    int[] x = points.xCm();
    int[] y = points.yCm();
    int[] rows = new int[points.count()];
    Arrays.setAll(rows, i -> Arrays.binarySearch(cells, grid.cellAt(x[i], y[i])));
    return rows;
  }
}
