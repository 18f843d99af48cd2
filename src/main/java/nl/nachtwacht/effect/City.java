package nl.nachtwacht.effect;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.table.Table;

/** The measures of one municipality, with the windows of the calendar that hold in it. */
public final class City implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double DAYS_OF_A_YEAR = 365.2425;

  private final ArrayList<Measure> measures;
  private final ArrayList<CalendarWindow> windows;

  /**
   * A municipality.
   *
   * @param code its code
   * @param measures in any order
   * @param calendar the windows of the job
   */
  public City(String code, List<Measure> measures, List<CalendarWindow> calendar) {
    this.measures =
        new ArrayList<>(measures.stream().sorted(Comparator.comparing(Measure::id)).toList());
    this.windows =
        new ArrayList<>(
            calendar.stream()
                .filter(w -> w.municipality().isEmpty() || w.municipality().equals(code))
                .toList());
  }

  /**
   * {@return what can be said of the measures with a place that began and ended on the same days,
   * in the order of their ids; none of a measure that treats no cell of the municipality, or all}
   *
   * @param days before and after
   * @param cells of the municipality, ascending
   * @param cellMetres the side of a cell
   * @param before what was known of the cells on the last day before: {@link Evidence#COLUMNS}
   * @param after the same on the last day after
   * @param reports by quarter of {@code days} and cell
   */
  public ArrayList<Finding> study(
      BeforeAfter days,
      long[] cells,
      double cellMetres,
      Table before,
      Table after,
      int[][] reports) {
    Pair years = new Pair(years(days.before()), years(days.after()));
    List<Measure> placed = placed(cells, cellMetres);
    ArrayList<Finding> findings = new ArrayList<>();
    if (years.before() == 0 || years.after() == 0) {
      return findings;
    }
    Zones zones = new Zones(cells, cellMetres, placed);
    Evidence evidence =
        new Evidence(cells, cellMetres, before, after, reports, days.quartersBefore(), years);
    Study.Reporting reporting =
        new Study.Reporting(hasCampaign(days), campaigns(days, placed, zones));
    for (int i = 0; i < placed.size(); i++) {
      if (placed.get(i).days().equals(days)) {
        findings.addAll(new Study(evidence, zones, i, placed.get(i), reporting).findings());
      }
    }
    return findings;
  }

  /** Those that treat some cells and not all. */
  private List<Measure> placed(long[] cells, double cellMetres) {
    return measures.stream()
        .filter(
            m -> {
              int treated = Zones.within(cells, cellMetres, m.where()).length;
              return treated > 0 && treated < cells.length;
            })
        .toList();
  }

  /** Measures that are campaigns in some place during the days. */
  private static List<int[]> campaigns(BeforeAfter days, List<Measure> placed, Zones zones) {
    return IntStream.range(0, placed.size())
        .filter(i -> placed.get(i).kind() == Measures.Kind.CAMPAIGN)
        .filter(i -> placed.get(i).days().after().from().isBefore(days.after().to()))
        .filter(i -> placed.get(i).days().after().to().isAfter(days.before().from()))
        .mapToObj(zones::treated)
        .toList();
  }

  private boolean hasCampaign(BeforeAfter days) {
    return windows.stream()
        .filter(w -> w.kind() == Kind.CAMPAIGN)
        .anyMatch(
            w -> w.from().isBefore(days.after().to()) && w.to().isAfter(days.before().from()));
  }

  /** Years of 365.2425 days, without the days of disruptions. */
  private double years(Period period) {
    long days = period.from().datesUntil(period.to()).filter(day -> !isDisrupted(day)).count();
    return days / DAYS_OF_A_YEAR;
  }

  private boolean isDisrupted(LocalDate day) {
    return windows.stream()
        .filter(w -> w.kind() == Kind.DISRUPTION)
        .anyMatch(w -> !day.isBefore(w.from()) && day.isBefore(w.to()));
  }
}
