package nl.nachtwacht.stat;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well the density of all other points foretells each point, for several bandwidths at once.
 *
 * <p>The kernel of a pair is a polynomial of its squared distance, so one walk over the pairs
 * within the largest bandwidth serves all: each pair adds 1, r and r² (r = d²/H²) to the ring
 * between two bandwidths that its distance falls into, and a bandwidth sums the rings within it.
 * Points lie in strips of a quarter of the largest bandwidth, sorted by x.
 */
final class LeaveOneOut {
  private static final double FLOOR_PER_M2 = 1e-12;

  private final int[] metres;
  private final long[] squaredCm;
  private final double perLargest;
  private final long[] points;
  private final int stripCm;
  private final int reachCm;
  private final int firstStrip;
  private final int[] stripStart;
  private final int[] xs;
  private final int[] ys;

  private final long[] ringCount;
  private final double[] ringR;
  private final double[] ringR2;

  LeaveOneOut(long[] sortedPlaces, int[] ascendingMetres) {
    metres = ascendingMetres;
    squaredCm = IntStream.of(metres).mapToLong(h -> 10_000L * h * h).toArray();
    perLargest = 1.0 / squaredCm[metres.length - 1];
    reachCm = 100 * metres[metres.length - 1];
    stripCm = reachCm / 4;
    points = sortedPlaces;
    firstStrip = strip(Points.y(points[0]));
    stripStart = new int[strip(Points.y(points[points.length - 1])) - firstStrip + 2];
    xs = new int[points.length];
    ys = new int[points.length];
    ringCount = new long[metres.length];
    ringR = new double[metres.length];
    ringR2 = new double[metres.length];
    fillStrips();
  }

  private int strip(long yCm) {
    return (int) Math.floorDiv(yCm, (long) stripCm);
  }

  /** Sorts every strip by x; equal x keep the order of y, so that no sum depends on input order. */
  private void fillStrips() {
    long[] byX = new long[points.length];
    int from = 0;
    for (int s = 0; s + 1 < stripStart.length; s++) {
      int to = from;
      while (to < points.length && strip(Points.y(points[to])) == firstStrip + s) {
        byX[to] = (long) Points.x(points[to]) << 32 | to;
        to++;
      }
      Arrays.sort(byX, from, to);
      from = to;
      stripStart[s + 1] = to;
    }
    for (int i = 0; i < byX.length; i++) {
      xs[i] = Points.x(points[(int) byX[i]]);
      ys[i] = Points.y(points[(int) byX[i]]);
    }
  }

  /** The logarithmic likelihood of these points of the set by bandwidth, and the lonely ones. */
  Bandwidth.Trial[] trials(long[] rows) {
    CompensatedSum[] logs = new CompensatedSum[metres.length];
    Arrays.setAll(logs, h -> new CompensatedSum());
    int[] lonely = new int[metres.length];
    for (long row : rows) {
      gather(Points.x(row), Points.y(row));
      spread(logs, lonely);
    }
    Bandwidth.Trial[] trials = new Bandwidth.Trial[metres.length];
    Arrays.setAll(
        trials, h -> new Bandwidth.Trial(metres[h], logs[h].value(), lonely[h], rows.length));
    return trials;
  }

  private void gather(int x, int y) {
    Arrays.fill(ringCount, 0);
    Arrays.fill(ringR, 0);
    Arrays.fill(ringR2, 0);
    ringCount[0] = -1; // the point itself, which the walk meets at distance 0
    int first = Math.max(0, strip((long) y - reachCm) - firstStrip);
    int last = Math.min(stripStart.length - 2, strip((long) y + reachCm) - firstStrip);
    for (int s = first; s <= last; s++) {
      walk(x, y, s);
    }
  }

  private void walk(int x, int y, int strip) {
    int to = stripStart[strip + 1];
    int at = Arrays.binarySearch(xs, stripStart[strip], to, x - reachCm + 1);
    at = at < 0 ? -at - 1 : at;
    while (at > stripStart[strip] && xs[at - 1] > x - reachCm) {
      at--; // a binary search may land anywhere among equal values
    }
    for (; at < to && xs[at] < x + reachCm; at++) {
      long dx = xs[at] - x;
      long dy = ys[at] - y;
      long squared = dx * dx + dy * dy;
      int ring = metres.length;
      while (ring > 0 && squared < squaredCm[ring - 1]) {
        ring--;
      }
      if (ring < metres.length) {
        double r = squared * perLargest;
        ringCount[ring]++;
        ringR[ring] += r;
        ringR2[ring] += r * r;
      }
    }
  }

  private void spread(CompensatedSum[] logs, int[] lonely) {
    long count = 0;
    double r = 0;
    double r2 = 0;
    for (int h = 0; h < metres.length; h++) {
      count += ringCount[h];
      r += ringR[h];
      r2 += ringR2[h];
      double scale = 1 / (squaredCm[h] * perLargest);
      double shapes = Math.max(0, count - 2 * r * scale + r2 * scale * scale);
      double density = shapes * new QuarticKernel(metres[h]).peakPerM2() / (points.length - 1);
      logs[h].add(StrictMath.log(Math.max(density, FLOOR_PER_M2)));
      lonely[h] += count == 0 ? 1 : 0;
    }
  }
}
