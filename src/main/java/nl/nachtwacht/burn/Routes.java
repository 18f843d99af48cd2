package nl.nachtwacht.burn;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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

  private final Grid grid;

  /** The tiles in which what stands may be somewhere the nearest, and the targets of each. */
  private final TileIndex sources;

  private final Targets[] targets;

  private Routes(Grid grid, long[] sources, Targets... targets) {
    this.grid = grid;
    this.sources = new TileIndex(sources);
    this.targets = targets;
  }

  /** Tiles that may see what stands in another one, and how far each of them sees. */
  private record Targets(long[] tiles, long[] horizonsCm) implements Serializable {}

  /** {@return routes for a layer without distances} */
  static Routes byReach(Grid grid) {
    return new Routes(grid, new long[0]);
  }

  /** {@return routes for a layer whose nearest feature every cell of the domain must see} */
  static Routes byHorizon(Domain domain, Occupied occupied) {
    Grid grid = domain.grid();
    HashMap<Long, Long> horizons = new HashMap<>();
    Map<Long, java.util.stream.LongStream.Builder> targets = new TreeMap<>();
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
    return new Routes(
        grid,
        targets.keySet().stream().mapToLong(Long::longValue).toArray(),
        targets.values().stream()
            .map(list -> list.build().toArray())
            .map(tiles -> new Targets(tiles, Arrays.stream(tiles).map(horizons::get).toArray()))
            .toArray(Targets[]::new));
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
    if (targets.length > 0) {
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
        int source = sources.of(Cell.of(tx, ty));
        int count = source < 0 ? 0 : targets[source].tiles.length;
        for (int i = 0; i < count; i++) {
          long tile = targets[source].tiles[i];
          boolean marked =
              Cell.ix(tile) >= reached[0]
                  && Cell.ix(tile) <= reached[2]
                  && Cell.iy(tile) >= reached[1]
                  && Cell.iy(tile) <= reached[3];
          if (!marked
              && isWithin(box, tile, targets[source].horizonsCm[i])
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
