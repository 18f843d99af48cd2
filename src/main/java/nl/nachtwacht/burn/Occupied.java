package nl.nachtwacht.burn;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.grid.Grid;

/**
 * The cells in which a layer has a feature: one bit each.
 *
 * <p>Guarantee: {@link #addAll} is associative and commutative.
 */
public final class Occupied implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<Long, long[]> rowsByTile = new TreeMap<>();

  /** Adds a cell. */
  public void add(long cell) {
    int position = Grid.positionInTile(cell);
    rowsByTile.computeIfAbsent(Grid.tileOf(cell), t -> new long[64])[position >> 6] |=
        1L << (position & 63);
  }

  /** Adds all cells of another set. */
  public void addAll(Occupied other) {
    other.rowsByTile.forEach(
        (tile, rows) -> {
          long[] mine = rowsByTile.computeIfAbsent(tile, t -> new long[64]);
          for (int i = 0; i < 64; i++) {
            mine[i] |= rows[i];
          }
        });
  }

  /** {@return the tiles with a cell in the set, and their 64 rows of 64 bits} */
  Map<Long, long[]> rowsByTile() {
    return rowsByTile;
  }
}
