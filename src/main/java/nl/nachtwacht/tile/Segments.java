package nl.nachtwacht.tile;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The segments of lines and borders under a tree of boxes.
 *
 * <p>Units: metres. Guarantee: the answer is the least of the distances to each segment, each taken
 * from its lesser end, so neither the order of the shapes nor the way round matters. Not
 * thread-safe.
 */
final class Segments {
  private static final int LEAF = 8;

  private int count;
  private double[] ends = new double[256];

  /** Four bounds per node: west, south, east, north; children of node i are 2i + 1 and 2i + 2. */
  private double[] boxes;

  private int leafStart;

  /** Where a leaf's segments begin; the next leaf's begin where they end. */
  private int[] firstOf;

  private double atX;
  private double atY;
  private double best;
  private int winner;

  private Segments() {}

  /** Takes the segments of lines and polygons; empty shapes are left out beforehand. */
  static Segments of(List<Geometry> shapes) {
    Segments segments = new Segments();
    for (Geometry shape : shapes) {
      if (shape instanceof Polygon polygon) {
        segments.add(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          segments.add(polygon.getInteriorRingN(hole));
        }
      } else {
        segments.add((LineString) shape);
      }
    }
    segments.build();
    return segments;
  }

  private void add(LineString line) {
    CoordinateSequence points = line.getCoordinateSequence();
    while (ends.length < 4 * (count + points.size())) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    for (int i = 1; i < points.size(); i++) {
      double x0 = points.getX(i - 1);
      double y0 = points.getY(i - 1);
      double x1 = points.getX(i);
      double y1 = points.getY(i);
      boolean turn = x0 > x1 || x0 == x1 && y0 > y1;
      int at = 4 * count++;
      ends[at] = turn ? x1 : x0;
      ends[at + 1] = turn ? y1 : y0;
      ends[at + 2] = turn ? x0 : x1;
      ends[at + 3] = turn ? y0 : y1;
    }
  }

  /** A complete binary tree whose leaves hold four to eight segments. */
  private void build() {
    int leaves = 1;
    while (leaves * LEAF < count) {
      leaves *= 2;
    }
    leafStart = leaves - 1;
    firstOf = new int[2 * leaves];
    boxes = new double[4 * (2 * leaves - 1)];
    split(0, 0, count);
    firstOf[2 * leaves - 1] = count;
  }

  /** Halves a node's segments at the middle one along the longer side of their box. */
  private void split(int node, int from, int to) {
    firstOf[node] = from;
    double west = Double.POSITIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (int at = 4 * from; at < 4 * to; at += 4) {
      west = lesser(west, ends[at]);
      south = lesser(south, lesser(ends[at + 1], ends[at + 3]));
      east = greater(east, ends[at + 2]);
      north = greater(north, greater(ends[at + 1], ends[at + 3]));
    }
    int box = 4 * node;
    boxes[box] = west;
    boxes[box + 1] = south;
    boxes[box + 2] = east;
    boxes[box + 3] = north;
    if (node < leafStart) {
      boolean wide = east - west >= north - south;
      int middle = (from + to) >>> 1;
      select(wide ? 0 : 1, from, to - 1, middle);
      split(2 * node + 1, from, middle);
      split(2 * node + 2, middle, to);
    }
  }

  /** Puts the segment that sorting would put at {@code middle} there, lesser ones before it. */
  private void select(int axis, int from, int to, int middle) {
    int low = from;
    int high = to;
    while (low < high) {
      double pivot = along(axis, (low + high) >>> 1);
      int i = low;
      int j = high;
      while (i <= j) {
        while (along(axis, i) < pivot) {
          i++;
        }
        while (along(axis, j) > pivot) {
          j--;
        }
        if (i <= j) {
          swap(i++, j--);
        }
      }
      if (middle <= j) {
        high = j;
      } else if (middle >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  private double along(int axis, int segment) {
    return ends[4 * segment + axis] + ends[4 * segment + 2 + axis];
  }

  private void swap(int one, int other) {
    for (int k = 0; k < 4; k++) {
      double kept = ends[4 * one + k];
      ends[4 * one + k] = ends[4 * other + k];
      ends[4 * other + k] = kept;
    }
  }

  // No coordinate is NaN, which Math.min looks for at each call.
  private static double lesser(double a, double b) {
    return a < b ? a : b;
  }

  private static double greater(double a, double b) {
    return a > b ? a : b;
  }

  /**
   * {@return the distance to the nearest segment}
   *
   * <p>What was nearest to the place before is tried first: neighbouring places mostly share it,
   * and then nearly every box is left out.
   */
  double nearest(double x, double y) {
    atX = x;
    atY = y;
    best = squaredTo(winner);
    descend(0);
    return Math.sqrt(best);
  }

  private void descend(int node) {
    if (node >= leafStart) {
      for (int i = firstOf[node]; i < firstOf[node + 1]; i++) {
        double squared = squaredTo(4 * i);
        if (squared < best) {
          best = squared;
          winner = 4 * i;
        }
      }
      return;
    }
    double one = squaredToBox(2 * node + 1);
    double other = squaredToBox(2 * node + 2);
    int near = one <= other ? 2 * node + 1 : 2 * node + 2;
    if (lesser(one, other) < best) {
      descend(near);
    }
    if (greater(one, other) < best) {
      descend(4 * node + 3 - near);
    }
  }

  private double squaredToBox(int node) {
    double dx = greater(0, greater(boxes[4 * node] - atX, atX - boxes[4 * node + 2]));
    double dy = greater(0, greater(boxes[4 * node + 1] - atY, atY - boxes[4 * node + 3]));
    return dx * dx + dy * dy;
  }

  private double squaredTo(int at) {
    double x = atX - ends[at];
    double y = atY - ends[at + 1];
    double wide = ends[at + 2] - ends[at];
    double high = ends[at + 3] - ends[at + 1];
    double length = wide * wide + high * high;
    if (length > 0) {
      double part = greater(0, lesser(1, (x * wide + y * high) / length));
      x -= part * wide;
      y -= part * high;
    }
    return x * x + y * y;
  }
}
