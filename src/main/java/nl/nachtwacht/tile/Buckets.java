package nl.nachtwacht.tile;

import java.util.Arrays;

/**
 * Points sorted into squares, under a pyramid that says which blocks of squares hold any.
 *
 * <p>Units: centimetres. A search looks at its own square and the next ones first; where these hold
 * nothing near enough, it descends the pyramid and leaves out every block that lies farther than
 * what it has found. Not thread-safe.
 */
final class Buckets {
  /** More squares than this would cost more to make than they save. */
  private static final long MOST = 1 << 20;

  private final long size;
  private final long left;
  private final long low;
  private final int width;
  private final int height;
  private final int[] start;
  private final int[] x;
  private final int[] y;
  private final boolean[][] occupied;

  /** The search at work. */
  private long atX;

  private long atY;
  private long best;

  /**
   * Sorts points.
   *
   * @param cellCm least side of a square
   * @param count how many of the points to take, at least 1
   */
  Buckets(int cellCm, int[] xs, int[] ys, int count) {
    long minX = Arrays.stream(xs, 0, count).min().orElseThrow();
    long maxX = Arrays.stream(xs, 0, count).max().orElseThrow();
    long minY = Arrays.stream(ys, 0, count).min().orElseThrow();
    long maxY = Arrays.stream(ys, 0, count).max().orElseThrow();
    long side = cellCm;
    while (((maxX - minX) / side + 2) * ((maxY - minY) / side + 2) > MOST) {
      side *= 2;
    }
    this.size = side;
    // Squares are cells or blocks of them, so that a centre's own cell is one look-up.
    this.left = Math.floorDiv(minX, side) * side;
    this.low = Math.floorDiv(minY, side) * side;
    this.width = (int) ((maxX - left) / side) + 1;
    this.height = (int) ((maxY - low) / side) + 1;
    this.start = new int[width * height + 1];
    this.x = new int[count];
    this.y = new int[count];
    sort(xs, ys, count);
    this.occupied = pyramid();
  }

  private void sort(int[] xs, int[] ys, int count) {
    int[] square = new int[count];
    for (int i = 0; i < count; i++) {
      square[i] = (int) ((ys[i] - low) / size) * width + (int) ((xs[i] - left) / size);
      start[square[i] + 1]++;
    }
    for (int i = 0; i < width * height; i++) {
      start[i + 1] += start[i];
    }
    int[] next = Arrays.copyOf(start, width * height);
    for (int i = 0; i < count; i++) {
      int to = next[square[i]]++;
      x[to] = xs[i];
      y[to] = ys[i];
    }
  }

  private boolean[][] pyramid() {
    int levels = 1;
    while ((Math.max(width, height) - 1) >> (levels - 1) > 0) {
      levels++;
    }
    boolean[][] out = new boolean[levels][];
    for (int level = 0; level < levels; level++) {
      out[level] = new boolean[across(width, level) * across(height, level)];
    }
    for (int i = 0; i < width * height; i++) {
      for (int level = 0; level < levels && start[i] < start[i + 1]; level++) {
        out[level][(i / width >> level) * across(width, level) + (i % width >> level)] = true;
      }
    }
    return out;
  }

  private static int across(int squares, int level) {
    return ((squares - 1) >> level) + 1;
  }

  /**
   * {@return the squared distance to the nearest point}
   *
   * @param bound a distance that the nearest point is known not to exceed
   */
  long nearest(long fromX, long fromY, long bound) {
    atX = fromX;
    atY = fromY;
    best = bound > 3_000_000_000L ? Long.MAX_VALUE : bound * bound;
    long column = Math.floorDiv(fromX - left, size);
    long row = Math.floorDiv(fromY - low, size);
    for (int ring = 0; ring <= 1; ring++) {
      ring(column, row, ring);
      if (best <= clear(column, row, ring)) {
        return best;
      }
    }
    descend(occupied.length - 1, 0, 0);
    return best;
  }

  /** {@return the squared distance within which the squares up to a ring hold every point} */
  private long clear(long column, long row, int ring) {
    long dx = fromEdge(atX - left - column * size);
    long dy = fromEdge(atY - low - row * size);
    long reach = Math.min(dx, dy) + ring * size;
    return reach * reach;
  }

  private long fromEdge(long inSquare) {
    return Math.min(inSquare, size - inSquare);
  }

  private void ring(long column, long row, int ring) {
    for (long r = row - ring; r <= row + ring; r++) {
      for (long c = column - ring; c <= column + ring; c++) {
        boolean onRing = Math.abs(r - row) == ring || Math.abs(c - column) == ring;
        if (onRing && r >= 0 && r < height && c >= 0 && c < width) {
          scan((int) (r * width + c));
        }
      }
    }
  }

  private void scan(int square) {
    for (int i = start[square]; i < start[square + 1]; i++) {
      long dx = x[i] - atX;
      long dy = y[i] - atY;
      best = Math.min(best, dx * dx + dy * dy);
    }
  }

  private void descend(int level, int column, int row) {
    if (column >= across(width, level)
        || row >= across(height, level)
        || !occupied[level][row * across(width, level) + column]
        || squaredTo(level, column, row) > best) {
      return;
    }
    if (level == 0) {
      scan(row * width + column);
      return;
    }
    // The quarter on the searcher's side first: what it holds leaves the others out.
    int east = atX - left >= ((2L * column + 1) << (level - 1)) * size ? 1 : 0;
    int north = atY - low >= ((2L * row + 1) << (level - 1)) * size ? 1 : 0;
    descend(level - 1, 2 * column + east, 2 * row + north);
    descend(level - 1, 2 * column + 1 - east, 2 * row + north);
    descend(level - 1, 2 * column + east, 2 * row + 1 - north);
    descend(level - 1, 2 * column + 1 - east, 2 * row + 1 - north);
  }

  private long squaredTo(int level, int column, int row) {
    long side = size << level;
    long dx = outside(atX - left - column * side, side);
    long dy = outside(atY - low - row * side, side);
    return dx * dx + dy * dy;
  }

  private static long outside(long from, long side) {
    return Math.max(0, Math.max(-from, from - side));
  }
}
