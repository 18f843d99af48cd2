package nl.nachtwacht.fit;

import java.io.Serializable;
import java.util.HashMap;

/** How many reports each area has in each span. Sums are exact and blind to order. */
public final class ReportingCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Spans spans;
  private final HashMap<Integer, long[]> byArea = new HashMap<>();

  /** No report yet. */
  public ReportingCounts(Spans spans) {
    this.spans = spans;
  }

  /** Counts a report of an area at an instant of the period, in seconds of the epoch. */
  public void add(int area, long epochSecond) {
    of(area)[spans.at(epochSecond)]++;
  }

  /** Adds what another task counted. */
  public void addAll(ReportingCounts other) {
    other.byArea.forEach(
        (area, counts) -> {
          long[] sums = of(area);
          for (int span = 0; span < sums.length; span++) {
            sums[span] += counts[span];
          }
        });
  }

  /** {@return the reports of an area per span} */
  public long[] at(int area) {
    return byArea.getOrDefault(area, new long[spans.count()]).clone();
  }

  private long[] of(int area) {
    return byArea.computeIfAbsent(area, a -> new long[spans.count()]);
  }
}
