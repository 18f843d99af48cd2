package nl.nachtwacht.aggregate;

import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.PoissonInterval;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The part of the week in which most is reported per hour, where that is beyond chance.
 *
 * <p>It is the slice whose interval of reports per hour (Garwood, 95 %) lies above those of all
 * slices that don't overlap it. Of several such slices, which then overlap, the one with most
 * reports per hour; of equal ones the first of the job. Hours are elapsed ones.
 */
public final class PeakSlice {
  /** The part of the week with clearly the most reports per hour. */
  public static final Column COLUMN =
      Column.texts("peak_slice")
          .missing("no slice clearly higher (interval)")
          .label("Drukste deel van de week", "Peak part of the week")
          .says(
              "Het deel van de week met duidelijk de meeste meldingen per uur.",
              "The part of the week with clearly the most reports per hour.");

  private static final double LEVEL = 0.95;

  private PeakSlice() {}

  /** {@return the column, a row per area} */
  static Table table(Job job, List<Neighbourhoods.Sums> strips, int areas) {
    List<Slice> slices =
        job.slices().stream().filter(slice -> slice.hours(job.period()) > 0).toList();
    double[] hours = slices.stream().mapToDouble(slice -> slice.hours(job.period())).toArray();
    List<double[]> counts = new ArrayList<>();
    for (Slice slice : slices) {
      String column = Reports.inSlice(Reports.COUNT_COLUMN, slice.name()).name();
      counts.add(Neighbourhoods.total(strips, column, areas).sums());
    }
    String[] peaks = new String[areas];
    for (int area = 0; area < areas; area++) {
      double[] ofArea = new double[hours.length];
      for (int slice = 0; slice < ofArea.length; slice++) {
        ofArea[slice] = counts.get(slice)[area];
      }
      int peak = peak(slices, ofArea, hours);
      peaks[area] = peak < 0 ? null : slices.get(peak).name();
    }
    return Table.ofRows(areas).with(COLUMN, peaks);
  }

  /** {@return the position of the peak, −1 without one} */
  static int peak(List<Slice> slices, double[] counts, double[] hours) {
    Interval[] perHour = new Interval[counts.length];
    for (int slice = 0; slice < counts.length; slice++) {
      perHour[slice] = PoissonInterval.garwood(counts[slice], LEVEL).times(1 / hours[slice]);
    }
    int peak = -1;
    for (int slice = 0; slice < counts.length; slice++) {
      boolean isHigher = peak < 0 || counts[slice] / hours[slice] > counts[peak] / hours[peak];
      if (isHigher && isAboveAllApart(slice, slices, perHour)) {
        peak = slice;
      }
    }
    return peak;
  }

  private static boolean isAboveAllApart(int slice, List<Slice> slices, Interval[] perHour) {
    int apart = 0;
    for (int other = 0; other < perHour.length; other++) {
      if (!slices.get(slice).overlaps(slices.get(other))) {
        apart++;
        if (!(perHour[slice].low() > perHour[other].high())) {
          return false;
        }
      }
    }
    return apart > 0;
  }
}
