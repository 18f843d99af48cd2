package nl.nachtwacht.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of uncertain place, through their layer. */
class WhereaboutsPropertyTest {
  private static final List<Slice> WEEK = TimeReference.SLICES.subList(0, 3);
  private static final ReportPlane PLANE = new ReportPlane(WEEK);
  private static final String NOON = "2024-07-05T10:00:00Z";
  private static final double UNIT = 1.0 / (1L << 32);

  /** In the domain and around it, with places and times known well, roughly and hardly. */
  private static List<ReportRow> reports(long seed) {
    Random random = new Random(seed);
    List<ReportRow> reports = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Instant from = Instant.parse(NOON).plusSeconds(random.nextInt(10_000_000));
      int x = random.nextInt(1_000_000) - 50_000;
      int y = random.nextInt(900_000) - 50_000;
      ReportRow row = ReportRow.at(x, y, from.toString());
      if (random.nextBoolean()) {
        row = row.until(from.plusSeconds(random.nextInt(7 * 86_400)).toString());
      }
      if (random.nextInt(4) > 0) {
        row = row.within(Double.toString(0.5 + random.nextInt(1 << random.nextInt(12))));
      }
      reports.add(row.weighing(Double.toString(0.1 + random.nextInt(50) / 7.0)));
    }
    return reports;
  }

  private static double[] reals(Table cells, String column) {
    return cells.reals(column).toArray();
  }

  private static double sum(Table cells, String column) {
    return Arrays.stream(reals(cells, column)).sum();
  }

  /** Sums of whole 2⁻³² are exact as doubles: far below 2⁵³ units. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void weightsAddUpToThoseOfTheReportsInEachMunicipality(long seed) {
    List<ReportRow> reports = reports(seed);
    Table cells = PLANE.cells(reports);
    int[] municipality = cells.ints("municipality").toArray();
    double[] weight = reals(cells, "report_weight");
    double[] want = new double[2];
    double[] got = new double[2];
    IntStream.range(0, weight.length).forEach(row -> got[municipality[row]] += weight[row]);
    for (ReportRow report : reports) {
      if (PLANE.take(report) == Reason.USED) {
        double fixed = Math.round(report.number(Reports.SEVERITY) / UNIT) * UNIT;
        want[report.xCm() < 600_000 ? 0 : 1] += fixed;
      }
    }
    assertArrayEquals(want, got);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void slicesThatMakeUpTheWeekAddUpToOnePerReport(long seed) {
    List<ReportRow> reports = reports(seed);
    Table cells = PLANE.cells(reports);
    long used = reports.stream().filter(row -> PLANE.take(row) == Reason.USED).count();
    double[] counts = new double[cells.rows()];
    for (Slice slice : WEEK) {
      double[] part = reals(cells, "s_count_" + slice.name());
      Arrays.setAll(counts, row -> counts[row] + part[row]);
    }
    assertEquals(used, Arrays.stream(counts).sum());
    double[] whole = Arrays.stream(cells.ints("report_count").toArray()).asDoubleStream().toArray();
    assertArrayEquals(whole, counts);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderAndBlocksOfRowsChangeNothing(long seed) {
    List<ReportRow> reports = reports(seed);
    Table want = PLANE.cells(reports);
    List<ReportRow> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(seed));
    Table got = PLANE.cellsOfBlocks(List.of(shuffled.subList(0, 17), shuffled.subList(17, 120)));
    for (String column : List.of("report_weight", "report_density", "s_weight_night")) {
      assertArrayEquals(reals(want, column), reals(got, column), column);
    }
    assertArrayEquals(want.ints("queen_sum").toArray(), got.ints("queen_sum").toArray());
  }

  /** At the centre of a cell 21 centres lie within 250 m; at their border, 200 m away, 13. */
  @Test
  void everyCentreWithinTheRadiusGetsTheSame() {
    assertEquals(21, cellsOf(ReportRow.at(205_000, 505_000, NOON).within("250")));
    assertEquals(13, cellsOf(ReportRow.at(205_000, 505_000, NOON).within("200")));
    assertEquals(9, cellsOf(ReportRow.at(205_000, 505_000, NOON).within("199.99")));
    Table cells = PLANE.cells(List.of(ReportRow.at(205_000, 505_000, NOON).within("250")));
    double[] shares =
        Arrays.stream(reals(cells, "report_weight")).filter(share -> share > 0).toArray();
    long even = (1L << 32) / 21;
    for (int i = 0; i < shares.length; i++) {
      // Rows are in the order of (iy, ix): the first takes the remainder.
      assertEquals(i == 0 ? (1L << 32) - 20 * even : even, shares[i] / UNIT);
    }
  }

  private static long cellsOf(ReportRow report) {
    Table cells = PLANE.cells(List.of(report));
    assertEquals(1, sum(cells, "report_weight"));
    assertEquals(1, Arrays.stream(cells.ints("report_count").toArray()).sum());
    return Arrays.stream(reals(cells, "report_weight")).filter(weight -> weight > 0).count();
  }

  @Test
  void radiusThatReachesNoCentreLeavesTheReportInItsCell() {
    assertEquals(1, cellsOf(ReportRow.at(200_001, 500_001, NOON).within("70")));
  }

  @Test
  void reportStaysInItsMunicipalityAndOutOfWater() {
    Table cells = PLANE.cells(List.of(ReportRow.at(595_000, 295_000, NOON).within("1000")));
    int[] municipality = cells.ints("municipality").toArray();
    double[] weight = reals(cells, "report_weight");
    for (int row = 0; row < weight.length; row++) {
      assertTrue(weight[row] == 0 || municipality[row] == 0, "row " + row);
    }
    assertEquals(1, sum(cells, "report_weight"));
  }

  /** A spread report is as dense as one report in 21 at each of the centres. */
  @Test
  void densityIsThatOfPointsAtTheCentres() {
    ReportRow spread = ReportRow.at(645_000, 645_000, NOON).within("250");
    double[] want = new double[PLANE.cells(List.of(spread)).rows()];
    for (int dy = -2; dy <= 2; dy++) {
      for (int dx = -2; dx <= 2; dx++) {
        if (dx * dx + dy * dy <= 6) {
          ReportRow exact = ReportRow.at(645_000 + dx * 10_000, 645_000 + dy * 10_000, NOON);
          double[] density = reals(PLANE.cells(List.of(exact)), "report_density");
          Arrays.setAll(want, row -> want[row] + density[row] / 21);
        }
      }
    }
    for (String column : List.of("report_density", "s_density_day")) {
      assertArrayEquals(want, reals(PLANE.cells(List.of(spread)), column), 1e-6, column);
    }
  }

  @Test
  void wholeReportsCountWhereTheRowSays() {
    ReportRow exact = ReportRow.at(642_000, 641_000, NOON);
    Table want = PLANE.cells(List.of(exact));
    Table got = PLANE.cells(List.of(exact.within("800")));
    for (String column : List.of("report_count", "queen_sum", "density_reports")) {
      assertArrayEquals(want.ints(column).toArray(), got.ints(column).toArray(), column);
    }
  }

  @Test
  void radiusOutOfRangeIsRejected() {
    for (String radius : List.of("0", "-5", "5000.5", "ver")) {
      assertEquals(Reason.VALUE, PLANE.take(ReportRow.at(200_000, 500_000, NOON).within(radius)));
    }
    for (String radius : List.of("0.001", "5000")) {
      assertEquals(Reason.USED, PLANE.take(ReportRow.at(200_000, 500_000, NOON).within(radius)));
    }
  }
}
