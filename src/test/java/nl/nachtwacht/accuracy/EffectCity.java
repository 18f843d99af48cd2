package nl.nachtwacht.accuracy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.nachtwacht.effect.BeforeAfter;
import nl.nachtwacht.effect.City;
import nl.nachtwacht.effect.Evidence;
import nl.nachtwacht.effect.Finding;
import nl.nachtwacht.effect.Measure;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.sample.KnownCity;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A city whose truth is known, with measures of which it is known what they did. */
final class EffectCity {
  private static final int CELL = 100;
  private static final BeforeAfter DAYS =
      BeforeAfter.of(KnownCity.period(), LocalDate.of(2023, 9, 1), LocalDate.MAX).orElseThrow();
  private static final List<Period> QUARTERS = DAYS.quarters();
  private static final LocalDate NEVER = LocalDate.of(2099, 1, 1);
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final long seed;
  private final long[] cells;
  private final double[] share;
  private final Table known;

  /** How reports are made. */
  enum Reporting {
    /** One by one. */
    PLAIN,
    /** Three times as many for six weeks before. */
    CAMPAIGN,
    /** Several of one event, in one cell and quarter: their variance is three times their mean. */
    BUNCHES
  }

  /** Where a measure is taken. */
  enum Choice {
    /** Anywhere. */
    ANYWHERE,
    /** Around a cell drawn by the rate that it truly has. */
    BY_RATE,
    /** Where most reports were made before. */
    MOST_REPORTS
  }

  /** Cells side by side. */
  record Size(int wide, int high) {
    int cells() {
      return wide * high;
    }
  }

  /** Reports, each with its cell and quarter, and a number that says whether an effect takes it. */
  record Reports(int[] cells, int[] quarters, double[] lots, Reporting reporting) {
    int number() {
      return cells.length;
    }
  }

  /** Cells that are treated, as numbers and as a place. */
  record Place(int[] numbers, Envelope where) {}

  EffectCity(long seed) {
    this.seed = seed;
    KnownCity city = KnownCity.of(seed);
    int[] ix = city.ix();
    int[] iy = city.iy();
    this.cells = IntStream.range(0, ix.length).mapToLong(i -> Cell.of(ix[i], iy[i])).toArray();
    this.share = city.share();
    double[] nightlife = city.layers().get("nightlife");
    double[] inhabitants = city.layers().get("inhabitants");
    this.known =
        Table.ofRows(cells.length)
            .with(Nightlife.DISTANCE, distances(nightlife))
            .with(Lights.DARK_SHARE, city.dark())
            .with(
                Context.INHABITANT_COUNT,
                Arrays.stream(inhabitants).mapToInt(n -> (int) Math.rint(n)).toArray())
            .shaped(Evidence.COLUMNS);
  }

  /** Metres from each cell to the nearest with something in it, centre to centre. */
  private double[] distances(double[] mass) {
    int[] some = IntStream.range(0, mass.length).filter(i -> mass[i] > 0).toArray();
    return IntStream.range(0, mass.length)
        .mapToDouble(i -> Arrays.stream(some).mapToDouble(j -> apart(i, j)).min().orElseThrow())
        .toArray();
  }

  private double apart(int one, int other) {
    double dx = Cell.ix(cells[one]) - Cell.ix(cells[other]);
    double dy = Cell.iy(cells[one]) - Cell.iy(cells[other]);
    return CELL * Math.sqrt(dx * dx + dy * dy);
  }

  /** {@return so many reports in the three years, drawn from the known rate} */
  Reports reports(int number, Reporting reporting, int draw) {
    SplittableRandom chance = Campaign.chance("effects", seed, number, reporting.ordinal(), draw);
    CalendarWindow planned = KnownCity.campaign();
    CalendarWindow campaign =
        reporting == Reporting.CAMPAIGN
            ? planned
            : new CalendarWindow("never", planned.kind(), NEVER, NEVER.plusDays(1), "");
    List<LocalDate> days = KnownCity.days(chance.nextLong(), number, campaign);
    int[] drawn = Campaign.draw(chance, share, number);
    int[] quarters = new int[number];
    double[] lots = new double[number];
    for (int i = 0; i < number; i++) {
      // Half of all reports repeat the one before: m of one event have E[m²]/E[m] = 3.
      boolean isSame = reporting == Reporting.BUNCHES && i > 0 && chance.nextBoolean();
      drawn[i] = isSame ? drawn[i - 1] : drawn[i];
      quarters[i] = isSame ? quarters[i - 1] : quarter(days.get(i));
      lots[i] = isSame ? lots[i - 1] : chance.nextDouble();
    }
    return new Reports(drawn, quarters, lots, reporting);
  }

  private static int quarter(LocalDate day) {
    return (int) QUARTERS.stream().filter(q -> !day.isBefore(q.to())).count();
  }

  /** {@return the cells of a place of a size} */
  Place place(Size size, Choice choice, Reports reports, int draw) {
    SplittableRandom chance = Campaign.chance("places", seed, size.cells(), reports.number(), draw);
    if (choice == Choice.MOST_REPORTS) {
      return mostReports(size, reports);
    }
    double[] equal = new double[cells.length];
    Arrays.fill(equal, 1);
    double[] chances = choice == Choice.ANYWHERE ? equal : share;
    while (true) {
      int middle = Campaign.draw(chance, chances, 1)[0];
      int x = Cell.ix(cells[middle]) - size.wide / 2;
      int y = Cell.iy(cells[middle]) - size.high / 2;
      int[] numbers = numbers(size, x, y);
      if (numbers.length == size.cells()) {
        return at(size, numbers);
      }
    }
  }

  /** The place of a size with most reports before; of equal ones the first. */
  private Place mostReports(Size size, Reports reports) {
    int[] before = new int[cells.length];
    for (int i = 0; i < reports.number(); i++) {
      before[reports.cells[i]] += reports.quarters[i] < DAYS.quartersBefore() ? 1 : 0;
    }
    int[] best = {};
    int most = -1;
    for (long cell : cells) {
      int[] numbers = numbers(size, Cell.ix(cell), Cell.iy(cell));
      int sum = Arrays.stream(numbers).map(i -> before[i]).sum();
      if (numbers.length == size.cells() && sum > most) {
        best = numbers;
        most = sum;
      }
    }
    return at(size, best);
  }

  private int[] numbers(Size size, int x, int y) {
    int[] numbers = new int[size.cells()];
    int found = 0;
    for (int row = y; row < y + size.high; row++) {
      int first = Arrays.binarySearch(cells, Cell.of(x, row));
      for (int column = 0; first >= 0 && column < size.wide; column++) {
        boolean isHere =
            first + column < cells.length && cells[first + column] == Cell.of(x + column, row);
        if (isHere) {
          numbers[found++] = first + column;
        }
      }
    }
    return Arrays.copyOf(numbers, found);
  }

  private Place at(Size size, int... numbers) {
    double x = (double) Cell.ix(cells[numbers[0]]) * CELL;
    double y = (double) Cell.iy(cells[numbers[0]]) * CELL;
    return new Place(numbers, new Envelope(x, x + size.wide * CELL, y, y + size.high * CELL));
  }

  /** {@return what is found of a measure that makes so much of its reports after} */
  Finding study(Reports reports, Place place, double effect) {
    int[][] counts = new int[QUARTERS.size()][cells.length];
    for (int i = 0; i < reports.cells.length; i++) {
      boolean isTouched =
          reports.quarters[i] >= DAYS.quartersBefore()
              && Arrays.binarySearch(place.numbers, reports.cells[i]) >= 0;
      if (!isTouched || reports.lots[i] < effect) {
        counts[reports.quarters[i]][reports.cells[i]]++;
      }
    }
    Measure measure =
        new Measure("M", "M", Measures.Kind.CAMERA_ON, DAYS, GEOMETRIES.toGeometry(place.where));
    List<CalendarWindow> windows = new ArrayList<>(KnownCity.otherWindows());
    if (reports.reporting == Reporting.CAMPAIGN) {
      windows.add(KnownCity.campaign());
    }
    return new City("", cells, CELL, List.of(measure), windows)
        .study(DAYS, known, known, counts)
        .get(0);
  }
}
