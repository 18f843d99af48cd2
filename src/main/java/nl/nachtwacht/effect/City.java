package nl.nachtwacht.effect;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nachtwacht.effect.Counted.Zone;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.fit.StepFit;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.stat.DetectableFall;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Geometry;

/** The measures of one municipality, with its cells and the windows that hold in it. */
public final class City implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double DAYS_OF_A_YEAR = 365.2425;

  private final long[] cells;
  private final double cellMetres;
  private final ArrayList<CalendarWindow> windows;
  private final BitSet avoided = new BitSet();
  private final ArrayList<Measure> placed = new ArrayList<>();
  private final ArrayList<Measure> everywhere = new ArrayList<>();

  /**
   * A municipality.
   *
   * @param code its code
   * @param cells its cells, ascending
   * @param cellMetres the side of a cell
   * @param measures in any order; those that treat no cell are passed over
   * @param calendar the windows of the job
   */
  public City(
      String code,
      long[] cells,
      double cellMetres,
      List<Measure> measures,
      List<CalendarWindow> calendar) {
    this.cells = cells.clone();
    this.cellMetres = cellMetres;
    this.windows =
        new ArrayList<>(
            calendar.stream()
                .filter(w -> w.municipality().isEmpty() || w.municipality().equals(code))
                .toList());
    Measure.together(measures).stream()
        .sorted(Comparator.comparing(Measure::id))
        .forEach(
            measure -> {
              int treated = Zones.within(cells, cellMetres, measure.where()).length;
              if (treated > 0) {
                (treated < cells.length ? placed : everywhere).add(measure);
              }
            });
  }

  /** Notes where something was done that can't be compared: no control may lie there. */
  public void avoid(Geometry where) {
    if (!where.isEmpty()) {
      Arrays.stream(Zones.within(cells, cellMetres, where)).forEach(avoided::set);
    }
  }

  /** {@return the measures that treat some cells and not all, in the order of their ids} */
  public List<Measure> placed() {
    return List.copyOf(placed);
  }

  /** {@return the measures that treat all cells, in the order of their ids} */
  public List<Measure> everywhere() {
    return List.copyOf(everywhere);
  }

  /**
   * {@return what can be said of the measures with a place that began and ended on the same days,
   * in the order of their ids}
   *
   * @param days before and after
   * @param before what was known of the cells on the last day before: {@link Evidence#COLUMNS}
   * @param after the same on the last day after
   * @param reports by quarter of {@code days} and cell
   */
  public ArrayList<Finding> study(BeforeAfter days, Table before, Table after, int[][] reports) {
    Pair years = years(days);
    ArrayList<Finding> findings = new ArrayList<>();
    if (years.before() == 0 || years.after() == 0) {
      return findings;
    }
    Zones zones = new Zones(cells, cellMetres, placed, avoided);
    Evidence evidence =
        new Evidence(cells, cellMetres, before, after, reports, days.quartersBefore(), years);
    Study.Reporting reporting = new Study.Reporting(hasCampaign(days), campaigns(days, zones));
    for (int i = 0; i < placed.size(); i++) {
      if (placed.get(i).days().equals(days)) {
        findings.addAll(new Study(evidence, zones, i, placed.get(i), reporting).findings());
      }
    }
    return findings;
  }

  /** {@return how the reports of all cells are to be counted for a measure taken everywhere} */
  public StepFit.Course course(BeforeAfter days) {
    return new StepFit.Course(
        new Period(days.before().from(), days.after().to(), days.before().zone()),
        windows,
        days.after().from());
  }

  /**
   * {@return what can be said of a measure that was taken everywhere: it has its own course before
   * alone to be held against}
   *
   * @param counts reports of all cells by row of the {@link #course}
   */
  public Finding study(Measure measure, double[] counts) {
    StepFit.Course course = course(measure.days());
    List<Period> rows = course.rows();
    int before = (int) rows.stream().filter(row -> row.from().isBefore(course.from())).count();
    double all = Arrays.stream(counts).sum();
    double first = Arrays.stream(counts).limit(before).sum();
    Pair count = new Pair(first, all - first);
    Estimate estimate = StepFit.of(course, counts).map(Estimate::of).orElse(Estimate.NONE);
    TreeSet<Doubt> doubts = new TreeSet<>();
    if (Counted.isFew(count)) {
      doubts.add(Doubt.FEW);
    } else if (measure.kind() == Measures.Kind.CAMPAIGN) {
      doubts.add(Doubt.CAMPAIGN);
    } else if (!estimate.isThere()) {
      doubts.add(Doubt.NO_CONTROL);
    }
    Pair counted =
        new Pair(years(rows.subList(0, before)), years(rows.subList(before, rows.size())));
    Counted treated = new Counted(Zone.TREATED, cells, count, counted);
    return new Finding(
        measure,
        Outcome.REPORTS,
        new ArrayList<>(List.of(treated)),
        estimate,
        doubts,
        0,
        hasCampaign(measure.days()),
        WeightedDisplacement.NONE,
        Displacement.CANNOT_SAY,
        new Backing(
            new ArrayList<>(rows),
            before,
            counts,
            new double[0],
            new double[0],
            new DetectableFall(first, Double.POSITIVE_INFINITY),
            Double.NaN,
            Double.NaN));
  }

  /** Measures that are campaigns in some place during the days. */
  private List<int[]> campaigns(BeforeAfter days, Zones zones) {
    return IntStream.range(0, placed.size())
        .filter(i -> isCampaign(days, placed.get(i)))
        .mapToObj(zones::treated)
        .toList();
  }

  private boolean hasCampaign(BeforeAfter days) {
    return windows.stream()
            .filter(w -> w.kind() == Kind.CAMPAIGN)
            .anyMatch(w -> overlaps(days, w.from(), w.to()))
        || Stream.concat(placed.stream(), everywhere.stream()).anyMatch(m -> isCampaign(days, m));
  }

  private static boolean isCampaign(BeforeAfter days, Measure measure) {
    Period taken = measure.days().after();
    return measure.kind() == Measures.Kind.CAMPAIGN && overlaps(days, taken.from(), taken.to());
  }

  private static boolean overlaps(BeforeAfter days, LocalDate from, LocalDate to) {
    return from.isBefore(days.after().to()) && to.isAfter(days.before().from());
  }

  /** Years of 365.2425 days, without the days of disruptions. */
  private Pair years(BeforeAfter days) {
    return new Pair(years(days.before()), years(days.after()));
  }

  private double years(List<Period> some) {
    return some.stream().mapToDouble(this::years).sum();
  }

  private double years(Period period) {
    return period.from().datesUntil(period.to()).filter(day -> !isDisrupted(day)).count()
        / DAYS_OF_A_YEAR;
  }

  private boolean isDisrupted(LocalDate day) {
    return windows.stream()
        .filter(w -> w.kind() == Kind.DISRUPTION)
        .anyMatch(w -> !day.isBefore(w.from()) && day.isBefore(w.to()));
  }
}
