package nl.nachtwacht.fit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.ReportingWeights;

/**
 * How reporting changed over the period of a job, in each municipality: "reporting is not risk".
 *
 * <p>Guarantee: depends on counts alone, so not on the order of rows. Immutable.
 */
public final class ReportingModel {
  private final ReportingCalendar calendar;
  private final ReportingCounts counts;
  private final SortedMap<Integer, ReportingFit> byGroup = new TreeMap<>();

  /**
   * Takes what was counted and fitted.
   *
   * @param fits per group of the calendar, in their order
   */
  public ReportingModel(
      ReportingCalendar calendar, ReportingCounts counts, List<ReportingFit> fits) {
    this.calendar = calendar;
    this.counts = counts;
    for (int i = 0; i < fits.size(); i++) {
      byGroup.put(calendar.groups().get(i), fits.get(i));
    }
  }

  /** {@return the windows, months and spans} */
  public ReportingCalendar calendar() {
    return calendar;
  }

  /** {@return the reports of each area} */
  public ReportingCounts counts() {
    return counts;
  }

  /** {@return the model that a municipality is part of} */
  public ReportingFit fit(int municipality) {
    return byGroup.get(calendar.group(municipality));
  }

  /**
   * {@return the exposure of a municipality's rates: the years of the period (365.2425 days) less
   * the time of its disruptions}
   */
  public double years(int municipality) {
    var period = calendar.period();
    return ReportingCalendar.years(calendar.days(municipality, period.from(), period.to()));
  }

  /** {@return what a report of a municipality weighs in a span: the product over its windows} */
  public double weight(int municipality, int span) {
    return weight(municipality, span, calendar.windows(municipality));
  }

  private double weight(int municipality, int span, List<CalendarWindow> windows) {
    double weight = 1;
    for (CalendarWindow window : windows) {
      if (calendar.spans().isIn(span, window)) {
        weight *= fit(municipality).uplift(window.kind()).map(Uplift::weight).orElse(1.0);
      }
    }
    return weight;
  }

  /** {@return the weights as the layer of reports needs them} */
  public ReportingWeights weights() {
    int municipalities = calendar.municipalities();
    double[][] byMunicipality =
        IntStream.range(0, municipalities)
            .mapToObj(m -> spans(span -> weight(m, span)))
            .toArray(double[][]::new);
    boolean[] isCorrected = new boolean[municipalities];
    for (int m = 0; m < municipalities; m++) {
      isCorrected[m] = calendar.isCorrected(m);
    }
    return new ReportingWeights(
        calendar.spans().begins(), byMunicipality, spans(this::weightOutside), isCorrected);
  }

  /** Outside the domain only windows of all municipalities hold, with the mean of their weights. */
  private double weightOutside(int span) {
    double sum = 0;
    for (int m = 0; m < calendar.municipalities(); m++) {
      sum +=
          weight(
              m,
              span,
              calendar.windows(m).stream().filter(w -> w.municipality().isEmpty()).toList());
    }
    return sum / calendar.municipalities();
  }

  private double[] spans(java.util.function.IntToDoubleFunction weight) {
    return IntStream.range(0, calendar.spans().count()).mapToDouble(weight).toArray();
  }

  /** {@return the factor on a month's reports that its campaigns had, 1 without one} */
  public double campaignFactor(int municipality, int month) {
    double beta = fit(municipality).uplift(Kind.CAMPAIGN).map(Uplift::beta).orElse(0.0);
    Spans rows = calendar.rows(municipality);
    double[] within = Windows.within(rows, calendar.windows(municipality), Kind.CAMPAIGN);
    double sum = 0;
    for (int row = 0; row < within.length; row++) {
      if (calendar.months().at(rows.from(row)) == month) {
        sum += rows.days(row) * StrictMath.exp(beta * within[row]);
      }
    }
    return sum / calendar.months().days(month);
  }
}
