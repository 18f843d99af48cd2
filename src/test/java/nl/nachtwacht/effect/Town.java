package nl.nachtwacht.effect;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.effect.Counted.Zone;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A town of square cells in a square, three years of reports, and what is known of its cells. */
final class Town {
  static final String CODE = "GM0001";
  static final double SIDE = 100;
  static final LocalDate START = LocalDate.of(2023, 7, 1);
  static final BeforeAfter DAYS = days(START);
  static final int QUARTERS = 12;
  static final int BEFORE = 6;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  final int width;
  final long[] cells;
  final int[][] reports;
  final double[] nightlife;
  final double[] darkBefore;
  final double[] darkAfter;
  final double[] inhabitants;
  final int[] answersBefore;
  final int[] answersAfter;
  final double[] unsafeBefore;
  final double[] unsafeAfter;
  final List<CalendarWindow> calendar = new ArrayList<>();

  Town(int width) {
    this.width = width;
    this.cells =
        IntStream.range(0, width * width).mapToLong(i -> Cell.of(i % width, i / width)).toArray();
    this.reports = new int[QUARTERS][cells.length];
    this.nightlife = unknown();
    this.darkBefore = unknown();
    this.darkAfter = unknown();
    this.inhabitants = unknown();
    this.answersBefore = noAnswers();
    this.answersAfter = noAnswers();
    this.unsafeBefore = unknown();
    this.unsafeAfter = unknown();
  }

  private double[] unknown() {
    double[] unknown = new double[cells.length];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  private int[] noAnswers() {
    int[] none = new int[cells.length];
    Arrays.fill(none, Table.NO_INT);
    return none;
  }

  /** {@return the days of a measure that began on a day and lasts} */
  static BeforeAfter days(LocalDate start) {
    Period period =
        new Period(
            LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 1), ZoneId.of("Europe/Amsterdam"));
    return BeforeAfter.of(period, start, LocalDate.MAX).orElseThrow();
  }

  /** {@return a town with as many reports in each cell and quarter} */
  static Town even(int width, int reports) {
    Town town = new Town(width);
    for (int[] quarter : town.reports) {
      Arrays.fill(quarter, reports);
    }
    return town;
  }

  /** {@return the number of the cell of a column and row} */
  int at(int x, int y) {
    return y * width + x;
  }

  /** {@return the numbers of cells of columns and rows, x0 ≤ x < x1, y0 ≤ y < y1} */
  int[] block(int x0, int y0, int x1, int y1) {
    return IntStream.range(y0, y1)
        .flatMap(y -> IntStream.range(x0, x1).map(x -> at(x, y)))
        .toArray();
  }

  /** {@return just the surface of these cells} */
  static Geometry box(int x0, int y0, int x1, int y1) {
    return GEOMETRIES.toGeometry(new Envelope(x0 * SIDE, x1 * SIDE, y0 * SIDE, y1 * SIDE));
  }

  static Measure measure(String id, Measures.Kind kind, Geometry where) {
    return new Measure(id, "Name of " + id, kind, DAYS, where);
  }

  static Measure lamps(String id, Geometry where) {
    return measure(id, Measures.Kind.LAMP_NEW, where);
  }

  /** Sets the reports of cells in quarters, from ≤ quarter < to. */
  Town set(int count, int from, int to, int... some) {
    for (int quarter = from; quarter < to; quarter++) {
      for (int cell : some) {
        reports[quarter][cell] = count;
      }
    }
    return this;
  }

  private Table table(double[] dark, int[] answers, double[] unsafe) {
    return Table.ofRows(cells.length)
        .with(Nightlife.DISTANCE, nightlife)
        .with(Lights.DARK_SHARE, dark)
        .with(
            Context.INHABITANT_COUNT,
            Arrays.stream(inhabitants)
                .mapToInt(n -> Double.isNaN(n) ? Table.NO_INT : (int) n)
                .toArray())
        .with(Surveys.RESPONDENTS, answers)
        .with(
            Surveys.SINGLE_WEIGHTS,
            Arrays.stream(answers).mapToDouble(n -> n == Table.NO_INT ? Double.NaN : n).toArray())
        .with(Surveys.UNSAFE_WEIGHTS, unsafe);
  }

  Table before() {
    return table(darkBefore, answersBefore, unsafeBefore);
  }

  Table after() {
    return table(darkAfter, answersAfter, unsafeAfter);
  }

  Evidence evidence() {
    return new Evidence(cells, SIDE, before(), after(), reports, BEFORE, new Pair(1.5, 1.5));
  }

  /** {@return what can be said of measures that began on {@link #START}} */
  List<Finding> study(Measure... measures) {
    return new City(CODE, cells, SIDE, List.of(measures), calendar)
        .study(DAYS, before(), after(), reports);
  }

  /** {@return what can be said of the reports of the only measure with an id} */
  Finding reportsOf(String id, Measure... measures) {
    return study(measures).stream()
        .filter(f -> f.id().equals(id + "-reports"))
        .findFirst()
        .orElseThrow();
  }

  /** {@return what was counted in a part; nothing where it holds no cell} */
  static Pair count(Finding finding, Zone zone) {
    return finding.zones().stream()
        .filter(counted -> counted.zone() == zone)
        .map(Counted::count)
        .findFirst()
        .orElse(new Pair(0, 0));
  }
}
