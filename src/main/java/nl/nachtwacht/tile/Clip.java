package nl.nachtwacht.tile;

import java.util.Arrays;

/**
 * The rings of a polygon, cut to a strip or a rectangle. Cutting leaves edges that run along the
 * border and back; they enclose nothing.
 */
final class Clip {
  private final double[] xy;

  /** Where each ring ends in {@link #xy}. */
  private final int[] ends;

  private Clip(double[] xy, int[] ends) {
    this.xy = xy;
    this.ends = ends;
  }

  /** {@return the whole polygon} */
  static Clip of(Rings polygon) {
    int[] ends = new int[polygon.rings()];
    for (int ring = 0; ring < ends.length; ring++) {
      ends[ring] = polygon.to(ring);
    }
    return new Clip(polygon.xy(), ends);
  }

  /** {@return signed area, holes taken away} */
  double area() {
    double twice = 0;
    int from = 0;
    for (int end : ends) {
      for (int i = from; i < end; i += 2) {
        int j = i + 2 < end ? i + 2 : from;
        twice += (xy[i] - xy[from]) * (xy[j + 1] - xy[i + 1]);
        twice -= (xy[j] - xy[i]) * (xy[i + 1] - xy[from + 1]);
      }
      from = end;
    }
    return twice / 2;
  }

  /** {@return the pairs of all rings; read only} */
  double[] xy() {
    return xy;
  }

  /** {@return where each ring ends in {@link #xy}; read only} */
  int[] ends() {
    return ends;
  }

  /** Cuts; owns the room that cutting needs. Not thread-safe. */
  static final class Scissors {
    private double[] first = new double[256];
    private double[] second = new double[256];

    /** Where the next pair goes. */
    private int at;

    /** The cut at work. */
    private int axis;

    private double line;
    private boolean above;

    /** {@return what lies between two lines of constant x (axis 0) or y (axis 1)} */
    Clip between(Clip clip, int along, double from, double to) {
      axis = along;
      if (second.length < 4 * clip.xy.length + 8) {
        first = new double[8 * clip.xy.length];
        second = new double[8 * clip.xy.length];
      }
      int[] ends = new int[clip.ends.length];
      int start = 0;
      int kept = 0;
      for (int ring = 0; ring < ends.length; ring++) {
        at = 0;
        line = from;
        above = true;
        half(clip.xy, start, clip.ends[ring], first);
        int middle = at;
        at = kept;
        line = to;
        above = false;
        half(first, 0, middle, second);
        kept = at;
        ends[ring] = kept;
        start = clip.ends[ring];
      }
      return new Clip(Arrays.copyOf(second, kept), ends);
    }

    /** Keeps what lies above a line, or below it, of one ring. */
    private void half(double[] in, int from, int to, double[] out) {
      for (int i = from; i < to; i += 2) {
        int j = i + 2 < to ? i + 2 : from;
        double one = above ? in[i + axis] - line : line - in[i + axis];
        double next = above ? in[j + axis] - line : line - in[j + axis];
        if (one >= 0) {
          out[at++] = in[i];
          out[at++] = in[i + 1];
        }
        if (one >= 0 != next >= 0) {
          double part = one / (one - next);
          out[at] = in[i] + part * (in[j] - in[i]);
          out[at + 1] = in[i + 1] + part * (in[j + 1] - in[i + 1]);
          out[at + axis] = line;
          at += 2;
        }
      }
    }
  }
}
