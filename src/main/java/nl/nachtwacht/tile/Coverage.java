package nl.nachtwacht.tile;

/**
 * Area of one polygon in each cell, summed edge by edge.
 *
 * <p>An edge adds, in every row it runs through, its height to all cells on its right and a part of
 * it to its own cell; edges down add, edges up take away, so what is left inside the polygon is the
 * whole cell. This is how glyphs are drawn without jagged edges, in doubles. Not thread-safe.
 */
final class Coverage {
  private static final int SIDE = 64;

  private final double[] own = new double[SIDE * SIDE];
  private final double[] onRight = new double[SIDE * SIDE];

  /** Takes the share of one cell, in the order of positions. */
  interface Taker {
    void take(int cell, double share);
  }

  /** Tells the share of every cell in the polygon's bounds, rounding errors included. */
  void of(Rings polygon, Taker taker) {
    for (int ring = 0; ring < polygon.rings(); ring++) {
      double[] xy = polygon.xy();
      int from = polygon.from(ring);
      int to = polygon.to(ring);
      for (int i = from; i < to; i += 2) {
        int j = i + 2 < to ? i + 2 : from;
        edge(xy[i], xy[i + 1], xy[j], xy[j + 1]);
      }
    }
    int left = Math.max(0, (int) Math.floor(polygon.minX));
    int right = Math.min(SIDE - 1, (int) Math.floor(polygon.maxX));
    int low = Math.max(0, (int) Math.floor(polygon.minY));
    int high = Math.min(SIDE - 1, (int) Math.floor(polygon.maxY));
    for (int row = low; row <= high; row++) {
      double carried = 0;
      for (int cell = row * SIDE + left; cell <= row * SIDE + right; cell++) {
        taker.take(cell, carried + own[cell]);
        carried += onRight[cell];
        own[cell] = 0;
        onRight[cell] = 0;
      }
    }
  }

  private void edge(double x0, double y0, double x1, double y1) {
    if (y0 == y1 || Math.max(y0, y1) <= 0 || Math.min(y0, y1) >= SIDE) {
      return;
    }
    if (y0 > y1) {
      rows(x1, y1, x0, y0, 1);
    } else {
      rows(x0, y0, x1, y1, -1);
    }
  }

  /** Cuts an edge going up at the rows; {@code sign} is −1 for an edge that goes up itself. */
  private void rows(double x0, double y0, double x1, double y1, int sign) {
    double slope = (x1 - x0) / (y1 - y0);
    double y = Math.max(0, y0);
    double x = y == y0 ? x0 : x0 + (y - y0) * slope;
    double end = Math.min(SIDE, y1);
    int row = (int) y;
    while (y < end) {
      double nextY = Math.min(row + 1, end);
      double nextX = nextY == y1 ? x1 : between(x0, x1, x0 + (nextY - y0) * slope);
      double height = sign * (nextY - y);
      if (x <= nextX) {
        columns(row * SIDE, x, nextX, height);
      } else {
        columns(row * SIDE, nextX, x, height);
      }
      x = nextX;
      y = nextY;
      row++;
    }
  }

  private static double between(double a, double b, double x) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), x));
  }

  /** Shares the height of a piece in one row among the columns from x to nextX. */
  private void columns(int first, double x, double nextX, double height) {
    double left = Math.max(0, x);
    if (x < 0) {
      // What lies west of the tile covers the whole row from its first column on.
      double part = nextX <= 0 ? height : height * (-x / (nextX - x));
      own[first] += part;
      onRight[first] += part;
      if (nextX <= 0) {
        return;
      }
    }
    double perColumn = nextX > x ? height / (nextX - x) : 0;
    double end = Math.min(SIDE, nextX);
    for (int column = (int) left; column < SIDE && (left < end || perColumn == 0); column++) {
      double right = Math.min(column + 1, end);
      double part = left == x && right == nextX ? height : perColumn * (right - left);
      own[first + column] += part * (column + 1 - (left + right) / 2);
      onRight[first + column] += part;
      if (perColumn == 0) {
        return;
      }
      left = right;
    }
  }
}
