package nl.nachtwacht.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.grid.Cell;

/**
 * How much of a cell is dark: the share of 8 x 8 places in it that no working lamp reaches within
 * 50 metres.
 */
final class Darkness {
  private static final int SIDE = 8;
  private static final double GAP = (double) Spot.CELL / SIDE;
  private static final double REACH = 50;

  private final Map<Long, Long> lit = new HashMap<>();

  Darkness(List<Lamp> lamps) {
    lamps.stream().filter(Lamp::works).forEach(lamp -> light(lamp.at()));
  }

  /** {@return the dark share of a cell, 0 to 1} */
  double share(long cell) {
    return 1 - Long.bitCount(lit.getOrDefault(cell, 0L)) / (double) (SIDE * SIDE);
  }

  private void light(Spot lamp) {
    long own = lamp.cell();
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        long cell = Cell.of(Cell.ix(own) + dx, Cell.iy(own) + dy);
        long mask = mask(cell, lamp);
        if (mask != 0) {
          lit.merge(cell, mask, (a, b) -> a | b);
        }
      }
    }
  }

  private static long mask(long cell, Spot lamp) {
    long mask = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      double x = Cell.ix(cell) * Spot.CELL + (i % SIDE + 0.5) * GAP - lamp.x();
      double y = Cell.iy(cell) * Spot.CELL + (i / SIDE + 0.5) * GAP - lamp.y();
      if (x * x + y * y <= REACH * REACH) {
        mask |= 1L << i;
      }
    }
    return mask;
  }
}
