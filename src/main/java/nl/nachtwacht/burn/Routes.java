package nl.nachtwacht.burn;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;

/**
 * To which tiles a feature of one layer has to go: those that its marks reach, and those that may
 * have it as their nearest.
 *
 * <p>A feature within a tile's horizon is sent there; the horizon is a bound for all cells of the
 * tile, so the nearest feature of every cell arrives. Immutable.
 */
final class Routes implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long[] NOWHERE = {};

  /** 2^64 over the golden ratio: as factor it spreads packed tiles, whose halves are alike. */
  static final long MIXER = 0x9e3779b97f4a7c15L;

  private final Grid grid;
  private final HashMap<Long, long[]> targetsBySource;
  private final HashMap<Long, Long> horizonCm;

  private Routes(Grid grid, HashMap<Long, long[]> targetsBySource, HashMap<Long, Long> horizonCm) {
    this.grid = grid;
    this.targetsBySource = targetsBySource;
    this.horizonCm = horizonCm;
  }

  /** {@return routes for a layer without distances} */
  static Routes byReach(Grid grid) {
    return new Routes(grid, new HashMap<>(), new HashMap<>());
  }

  /** {@return routes for a layer whose nearest feature every cell of the domain must see} */
  static Routes byHorizon(Domain domain, Occupied occupied) {
    Grid grid = domain.grid();
    HashMap<Long, Long> horizons = new HashMap<>();
    Map<Long, java.util.stream.LongStream.Builder> targets = new HashMap<>();
    for (long tile : domain.tiles()) {
      long horizon = Horizon.reachCm(grid, tile, domain.positions(tile), occupied);
      horizons.put(key(tile), horizon);
      int around = (int) (horizon / (64L * grid.cellCm())) + 1;
      for (int dy = -around; dy <= around; dy++) {
        for (int dx = -around; dx <= around; dx++) {
          long source = Cell.of(Cell.ix(tile) + dx, Cell.iy(tile) + dy);
          targets.computeIfAbsent(source, s -> java.util.stream.LongStream.builder()).add(tile);
        }
      }
    }
    HashMap<Long, long[]> bySource = new HashMap<>();
    targets.forEach((source, list) -> bySource.put(key(source), list.build().toArray()));
    return new Routes(grid, bySource, horizons);
  }

  /**
   * A tile as a key: the hash of a packed one is its column against its row, a handful of values.
   */
  private static Long key(long tile) {
    return tile * MIXER;
  }

  /** Takes each tile that a feature has to go to, once. */
  interface Stop {
    void at(long tile);
  }

  /**
   * Names the tiles for a feature.
   *
   * @param box left, low, right, high of the feature in centimetres
   * @param reachCm how far its marks reach beyond the box
   */
  void visit(int[] box, int reachCm, Domain domain, Stop stop) {
    int left = grid.index(box[0] - reachCm) >> 6;
    int right = grid.index(box[2] + reachCm) >> 6;
    int low = grid.index(box[1] - reachCm) >> 6;
    int high = grid.index(box[3] + reachCm) >> 6;
    for (int ty = low; ty <= high; ty++) {
      for (int tx = left; tx <= right; tx++) {
        long tile = Cell.of(tx, ty);
        if (domain.hasTile(tile)) {
          stop.at(tile);
        }
      }
    }
    if (!targetsBySource.isEmpty()) {
      visitHorizons(box, new int[] {left, low, right, high}, stop);
    }
  }

  private void visitHorizons(int[] box, int[] reached, Stop stop) {
    int left = grid.index(box[0]) >> 6;
    int right = grid.index(box[2]) >> 6;
    int low = grid.index(box[1]) >> 6;
    int high = grid.index(box[3]) >> 6;
    // Only what stands in several tiles can meet a target twice.
    java.util.Set<Long> seen = left == right && low == high ? null : new java.util.TreeSet<>();
    for (int ty = low; ty <= high; ty++) {
      for (int tx = left; tx <= right; tx++) {
        for (long tile : targetsBySource.getOrDefault(key(Cell.of(tx, ty)), NOWHERE)) {
          boolean marked =
              Cell.ix(tile) >= reached[0]
                  && Cell.ix(tile) <= reached[2]
                  && Cell.iy(tile) >= reached[1]
                  && Cell.iy(tile) <= reached[3];
          if (!marked
              && isWithin(box, tile, horizonCm.get(key(tile)))
              && (seen == null || seen.add(tile))) {
            stop.at(tile);
          }
        }
      }
    }
  }

  private boolean isWithin(int[] box, long tile, long horizon) {
    long side = 64L * grid.cellCm();
    long left = Cell.ix(tile) * side;
    long low = Cell.iy(tile) * side;
    long dx = Math.max(0, Math.max(left - box[2], box[0] - (left + side)));
    long dy = Math.max(0, Math.max(low - box[3], box[1] - (low + side)));
    return dx * dx + dy * dy <= horizon * horizon;
  }
}
