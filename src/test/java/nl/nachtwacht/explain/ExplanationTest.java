package nl.nachtwacht.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the index of a small town's cells agrees with its files and the formulas. */
class ExplanationTest {
  /** What roundings of the printed parts may do to a score. */
  private static final double SLACK = 0.04;

  private static final double HALF_UNIT = 0.005;

  @TempDir static Path folder;

  private static Path output;
  private static List<Explanation> sample;

  @BeforeAll
  static void publish() {
    output = folder.resolve("output");
    Outcome run =
        Trial.run(
                Path.of("jobs", "kleinvoort.yaml"),
                output,
                "--set",
                "score.method=index",
                "--set",
                "score.both=false",
                "--set",
                "score.resamples=0",
                "--set",
                "score.bandwidth=300",
                "--set",
                "score.weights={reports: 0.2, density: 0.1, survey: 0.2, nightlife: 0.3, stops: 0.2}",
                "--set",
                "score.survey=raw",
                "--set",
                "score.missing=zero")
            .outcome(output);
    List<Map<String, Object>> cells =
        run.parquet("internal/cells.parquet").stream()
            .filter(cell -> (int) cell.getOrDefault("risk_class", 0) >= 2)
            .toList();
    sample =
        IntStream.range(0, cells.size())
            .filter(i -> i % 6 == 0 || (double) cells.get(i).get("nightlife_share") > 0)
            .mapToObj(i -> explain(cells.get(i).get("cell_id")))
            .toList();
    assertTrue(sample.size() > 50, sample.size() + " cells");
  }

  private static Explanation explain(Object cell) {
    return Explanation.of(FinishedRun.open(output), new Place(cell.toString(), false));
  }

  @Test
  void changeTowardsALowerClassIsEnoughAndAStepLessIsNot() {
    Set<String> seen = new TreeSet<>();
    for (Explanation told : sample) {
      LowerClass lower = told.lowerClass().orElse(new LowerClass(0, List.of()));
      for (LowerClass.Change change : lower.changes()) {
        seen.add(change.factor());
        String where = told.cell().text("cell_id").orElse("") + " " + change;
        double end = told.terms().breaks().get(lower.toClass() - 1);
        double before = score(told, "none", 0);
        assertEquals(told.cell().real("risk_score").orElse(-1), before, SLACK, where);
        double bound = change.bound();
        String column = change.column();
        double after = score(told, column, bound);
        assertTrue(after < end + HALF_UNIT, where + ": " + after + " > " + end);
        double step = step(told.cell(), change);
        double less = score(told, column, bound + (change.isAtMost() ? step : -step));
        assertTrue(less > end - SLACK, where + ": " + less + " <= " + end);
      }
    }
    assertEquals(Set.of("cameras", "darkness", "nightlife", "reports", "stops", "survey"), seen);
  }

  private static double step(FinishedRow cell, LowerClass.Change change) {
    return switch (change.column()) {
      case "stops_distance_m" -> 1;
      case "" -> cell.real("contrib_" + change.factor()).orElse(0) / 100;
      default -> 0.01;
    };
  }

  /** The index of a cell by its definition, with one figure replaced. */
  private static double score(Explanation told, String column, double value) {
    FinishedRow cell = told.cell();
    java.util.function.ToDoubleFunction<String> figure =
        name -> name.equals(column) ? value : cell.real(name).orElse(Double.NaN);
    Terms terms = told.terms();
    double weight = cell.real("report_weight").orElse(0);
    double kept = column.isEmpty() ? value / cell.real("contrib_reports").orElse(0) : 1;
    OptionalDouble reports = terms.constant("index", "reports_high");
    OptionalDouble density = terms.constant("index", "density_high");
    double base =
        0.2 * kept * weight / reports.orElseThrow()
            + 0.1 * kept * cell.real("report_density").orElse(0) / density.orElseThrow()
            + 0.2 * known((10 - figure.applyAsDouble("survey_mean")) / 9)
            + 0.3 * known(figure.applyAsDouble("nightlife_share"))
            + 0.2 * known(1 - figure.applyAsDouble("stops_distance_m") / 250);
    double dark = 0.3 * known(figure.applyAsDouble("dark_share"));
    double camera = 0.2 * known(figure.applyAsDouble("camera_cover_share"));
    return 100 * base * (1 + dark - camera) / 1.3;
  }

  private static double known(double share) {
    return share > 0 ? Math.min(1, share) : 0;
  }

  @Test
  void neighboursTellTheGiOfTheCell() {
    for (Explanation told : sample) {
      OptionalDouble z = told.cell().real("gi_z");
      double n = told.terms().constant("hotspot", "cells").orElseThrow();
      double mean = told.terms().constant("hotspot", "mean").orElseThrow();
      double deviation = told.terms().constant("hotspot", "deviation").orElseThrow();
      double members = told.around().size();
      double sum =
          told.around().values().stream()
              .mapToInt(row -> row.whole("report_count").orElse(0))
              .sum();
      double scale = deviation * Math.sqrt((n * members - members * members) / (n - 1));
      assertEquals((sum - mean * members) / scale, z.orElseThrow(), 0.001);
    }
  }

  @Test
  void partsAddUpToTheScoreInOrderOfSize() {
    for (Explanation told : sample) {
      double sum = told.factors().stream().mapToDouble(Factor::points).sum();
      assertEquals(told.cell().real("risk_score").orElse(0), sum, 1e-9);
      List<Double> points = told.factors().stream().map(Factor::points).toList();
      assertEquals(points.stream().sorted(java.util.Comparator.reverseOrder()).toList(), points);
    }
  }
}
