package nl.nachtwacht.burn;

import java.io.Serializable;
import java.util.Arrays;
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
  private static final Targets NOWHERE = new Targets(new long[0], new long[0]);

  /** 2^64 over the golden ratio: as factor it spreads packed tiles, whose halves are alike. */
  static final long MIXER = 0x9e3779b97f4a7c15L;

  private final Grid grid;
  private final HashMap<Long, Targets> targetsBySource;

  private Routes(Grid grid, HashMap<Long, Targets> targetsBySource) {
    this.grid = grid;
    this.targetsBySource = targetsBySource;
  }

  /** Tiles that may see what stands in another one, and how far each of them sees. */
  private record Targets(long[] tiles, long[] horizonsCm) implements Serializable {}

  /** {@return routes for a layer without distances} */
  static Routes byReach(Grid grid) {
    return new Routes(grid, new HashMap<>());
  }

  /** {@return routes for a layer whose nearest feature every cell of the domain must see} */
  static Routes byHorizon(Domain domain, Occupied occupied) {
    Grid grid = domain.grid();
    HashMap<Long, Long> horizons = new HashMap<>();
    Map<Long, java.util.stream.LongStream.Builder> targets = new HashMap<>();
    for (long tile : domain.tiles()) {
      long horizon = Horizon.reachCm(grid, tile, domain.positions(tile), occupied);
      horizons.put(tile, horizon);
      int around = (int) (horizon / (64L * grid.cellCm())) + 1;
      for (int dy = -around; dy <= around; dy++) {
        for (int dx = -around; dx <= around; dx++) {
          long source = Cell.of(Cell.ix(tile) + dx, Cell.iy(tile) + dy);
          targets.computeIfAbsent(source, s -> java.util.stream.LongStream.builder()).add(tile);
        }
      }
    }
    HashMap<Long, Targets> bySource = new HashMap<>();
    targets.forEach(
        (source, list) -> {
          long[] tiles = list.build().toArray();
          long[] horizonsCm = Arrays.stream(tiles).map(horizons::get).toArray();
          bySource.put(key(source), new Targets(tiles, horizonsCm));
        });
    return new Routes(grid, bySource);
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
        Targets targets = targetsBySource.getOrDefault(key(Cell.of(tx, ty)), NOWHERE);
        for (int i = 0; i < targets.tiles.length; i++) {
          long tile = targets.tiles[i];
          boolean marked =
              Cell.ix(tile) >= reached[0]
                  && Cell.ix(tile) <= reached[2]
                  && Cell.iy(tile) >= reached[1]
                  && Cell.iy(tile) <= reached[3];
          if (!marked
              && isWithin(box, tile, targets.horizonsCm[i])
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
