package nl.nachtwacht.fit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Period;

/**
 * Which windows hold in which municipality, and which municipalities are fitted together. Windows
 * that do not touch the period are left out. Municipalities are numbered as the domain does.
 * Immutable.
 */
public final class ReportingCalendar implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double DAYS_OF_A_YEAR = 365.2425;

  private final Period period;
  private final Months months;
  private final Spans spans;
  private final ArrayList<ArrayList<CalendarWindow>> byMunicipality = new ArrayList<>();
  private final ArrayList<Integer> groups = new ArrayList<>();

  /**
   * Makes the calendar of a job.
   *
   * @param windows all windows of the job
   * @param municipalities their codes
   * @param isPerMunicipality whether each municipality has a model of its own; else those in which
   *     the same windows hold share one
   */
  public ReportingCalendar(
      Period period,
      List<CalendarWindow> windows,
      List<String> municipalities,
      boolean isPerMunicipality) {
    this.period = period;
    this.months = Months.of(period);
    List<CalendarWindow> touching = touching(period, windows);
    this.spans = new Spans(period, touching);
    for (int m = 0; m < municipalities.size(); m++) {
      ArrayList<CalendarWindow> own = new ArrayList<>(in(municipalities.get(m), touching));
      int alike = byMunicipality.indexOf(own);
      boolean isFirst = isPerMunicipality || alike < 0;
      groups.add(isFirst ? m : groups.get(alike));
      byMunicipality.add(own);
    }
  }

  /** {@return the windows that touch a period, in their order} */
  static List<CalendarWindow> touching(Period period, List<CalendarWindow> windows) {
    return windows.stream()
        .filter(w -> w.from().isBefore(period.to()) && w.to().isAfter(period.from()))
        .toList();
  }

  /** {@return the windows that hold in the municipality of a code} */
  static List<CalendarWindow> in(String municipality, List<CalendarWindow> windows) {
    return windows.stream()
        .filter(w -> w.municipality().isEmpty() || w.municipality().equals(municipality))
        .toList();
  }

  /** {@return the period} */
  public Period period() {
    return period;
  }

  /** {@return the whole months of the period} */
  public Months months() {
    return months;
  }

  /** {@return the period cut at months and windows} */
  public Spans spans() {
    return spans;
  }

  /** {@return how many municipalities} */
  public int municipalities() {
    return groups.size();
  }

  /** {@return the windows that hold in a municipality} */
  public List<CalendarWindow> windows(int municipality) {
    return List.copyOf(byMunicipality.get(municipality));
  }

  /** {@return the first municipality of those that are fitted together with this one} */
  public int group(int municipality) {
    return groups.get(municipality);
  }

  /** {@return the first municipality of each group, ascending} */
  public List<Integer> groups() {
    return groups.stream().distinct().toList();
  }

  /** {@return whether a campaign or a regime holds in a municipality} */
  public boolean isCorrected(int municipality) {
    return byMunicipality.get(municipality).stream().anyMatch(w -> w.kind() != Kind.DISRUPTION);
  }

  /** {@return whether a disruption holds in a municipality during a span} */
  public boolean isDisrupted(int municipality, int span) {
    return isIn(municipality, span, Kind.DISRUPTION);
  }

  private boolean isIn(int municipality, int span, Kind kind) {
    return byMunicipality.get(municipality).stream()
        .anyMatch(w -> w.kind() == kind && spans.isIn(span, w));
  }

  /** {@return how many days of a municipality count in rates: those of no disruption} */
  public long days(int municipality, LocalDate from, LocalDate to) {
    return IntStream.range(0, spans.count())
        .filter(span -> !spans.from(span).isBefore(from) && !spans.to(span).isAfter(to))
        .filter(span -> !isDisrupted(municipality, span))
        .mapToLong(spans::days)
        .sum();
  }

  /** {@return the share of the period's days on which a campaign runs in a municipality} */
  public double campaignShare(int municipality) {
    long days =
        IntStream.range(0, spans.count())
            .filter(span -> isIn(municipality, span, Kind.CAMPAIGN))
            .mapToLong(spans::days)
            .sum();
    return (double) days / ChronoUnit.DAYS.between(period.from(), period.to());
  }

  /** {@return whether a window of a kind touches a month of a municipality} */
  public boolean isTouched(int municipality, int month, Kind kind) {
    return byMunicipality.get(municipality).stream()
        .anyMatch(w -> w.kind() == kind && months.daysWithin(month, w.from(), w.to()) > 0);
  }

  /** {@return whether another regime of reporting begins in a month of a municipality} */
  public boolean isBroken(int municipality, int month) {
    return byMunicipality.get(municipality).stream()
        .anyMatch(w -> w.kind() == Kind.REGIME && months.at(w.from()) == month);
  }

  /** {@return how many days of the period lie in a window} */
  public long days(CalendarWindow window) {
    return IntStream.range(0, spans.count())
        .filter(span -> spans.isIn(span, window))
        .mapToLong(spans::days)
        .sum();
  }

  /**
   * {@return what a model of a municipality counts by: the whole months, cut where one of its
   * windows begins or ends}
   */
  public Spans rows(int municipality) {
    return new Spans(months, period.zone(), windows(municipality));
  }

  /** Adds the reports of the period's spans to those of the rows that the spans are part of. */
  public void addRows(long[] bySpan, Spans rows, double[] byRow) {
    long[] begins = spans.begins();
    for (int span = 0; span < bySpan.length; span++) {
      if (months.at(spans.from(span)) >= 0) {
        byRow[rows.at(begins[span])] += bySpan[span];
      }
    }
  }

  /** {@return the years that so many days are} */
  public static double years(long days) {
    return days / DAYS_OF_A_YEAR;
  }
}
