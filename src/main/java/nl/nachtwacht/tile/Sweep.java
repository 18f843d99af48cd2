package nl.nachtwacht.tile;

import java.util.Arrays;

/**
 * Area under the union of polygons, by a vertical line that sweeps from west to east.
 *
 * <p>Between two neighbouring corners or crossings no edges cross, so every stretch of the line
 * that lies in a polygon grows to a trapezium, whose area is its width times its height in the
 * middle. A polygon's inside is where an odd number of its edges lie below. Not thread-safe.
 */
final class Sweep {
  private int edges;

  /** Four numbers per edge, its western end first; vertical edges are left out. */
  private double[] ends = new double[1024];

  private int[] owner = new int[256];
  private int stops;
  private double[] stop = new double[512];

  /** Edges that meet the line: height and owner, by height. */
  private double[] height = new double[256];

  private int[] part = new int[256];

  private long work;

  /** {@return how many comparisons it has made so far} */
  long work() {
    return work;
  }

  /** {@return the area of the union of the first {@code count} parts} */
  double area(Clip[] parts, int count) {
    edges = 0;
    stops = 0;
    for (int i = 0; i < count; i++) {
      take(parts[i], i);
    }
    crossings();
    Arrays.sort(stop, 0, stops);
    work += (long) edges * edges / 2 + (long) stops * edges;
    boolean[] in = new boolean[count];
    double sum = 0;
    for (int i = 1; i < stops; i++) {
      double width = stop[i] - stop[i - 1];
      if (width > 0) {
        sum += width * covered(stop[i - 1] + width / 2, in);
      }
    }
    return sum;
  }

  private void take(Clip clip, int index) {
    double[] xy = clip.xy();
    int from = 0;
    for (int end : clip.ends()) {
      for (int i = from; i < end; i += 2) {
        int j = i + 2 < end ? i + 2 : from;
        if (xy[i] < xy[j]) {
          edge(xy, i, j, index);
        } else if (xy[i] > xy[j]) {
          edge(xy, j, i, index);
        }
      }
      from = end;
    }
  }

  private void edge(double[] xy, int west, int east, int index) {
    if (4 * edges == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
      owner = Arrays.copyOf(owner, 2 * owner.length);
      height = Arrays.copyOf(height, owner.length);
      part = Arrays.copyOf(part, owner.length);
    }
    ends[4 * edges] = xy[west];
    ends[4 * edges + 1] = xy[west + 1];
    ends[4 * edges + 2] = xy[east];
    ends[4 * edges + 3] = xy[east + 1];
    owner[edges++] = index;
    stop(xy[west]);
    stop(xy[east]);
  }

  private void stop(double x) {
    if (stops == stop.length) {
      stop = Arrays.copyOf(stop, 2 * stops);
    }
    stop[stops++] = x;
  }

  private void crossings() {
    for (int i = 0; i < edges; i++) {
      double west = ends[4 * i];
      double east = ends[4 * i + 2];
      double low = Math.min(ends[4 * i + 1], ends[4 * i + 3]);
      double high = Math.max(ends[4 * i + 1], ends[4 * i + 3]);
      for (int j = i + 1; j < edges; j++) {
        int at = 4 * j;
        boolean apart =
            owner[i] == owner[j]
                || ends[at] >= east
                || ends[at + 2] <= west
                || Math.min(ends[at + 1], ends[at + 3]) > high
                || Math.max(ends[at + 1], ends[at + 3]) < low;
        if (!apart) {
          cross(i, j, Math.max(west, ends[at]), Math.min(east, ends[at + 2]));
        }
      }
    }
  }

  /** Adds the crossing of two edges between the lines at which both are there. */
  private void cross(int i, int j, double from, double to) {
    double before = at(i, from) - at(j, from);
    double after = at(i, to) - at(j, to);
    if (before < 0 && after > 0 || before > 0 && after < 0) {
      stop(from + (to - from) * (before / (before - after)));
    }
  }

  private double at(int edge, double x) {
    double x0 = ends[4 * edge];
    double y0 = ends[4 * edge + 1];
    double part = (x - x0) / (ends[4 * edge + 2] - x0);
    return y0 + part * (ends[4 * edge + 3] - y0);
  }

  /** {@return how much of the line lies in a polygon; {@code in} is all false before and after} */
  private double covered(double x, boolean[] in) {
    int met = 0;
    for (int i = 0; i < edges; i++) {
      if (ends[4 * i] < x && ends[4 * i + 2] > x) {
        double y = at(i, x);
        int to = met++;
        for (; to > 0 && height[to - 1] > y; to--) {
          height[to] = height[to - 1];
          part[to] = part[to - 1];
        }
        height[to] = y;
        part[to] = owner[i];
      }
    }
    double sum = 0;
    int inside = 0;
    for (int i = 0; i < met; i++) {
      if (inside > 0) {
        sum += height[i] - height[i - 1];
      }
      in[part[i]] ^= true;
      inside += in[part[i]] ? 1 : -1;
    }
    Arrays.fill(in, false);
    return sum;
  }
}
