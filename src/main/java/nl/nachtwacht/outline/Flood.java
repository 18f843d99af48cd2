package nl.nachtwacht.outline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cuts an area in one piece in two, where the way from one peak to the other is lowest.
 *
 * <p>Cells come out of falling water one by one, the highest first, and join what they touch. The
 * saddle is the last cell to touch two islands that are both areas of their own: with a seed and
 * enough cells. In a second flood these two are kept apart: a cell that touches both goes to the
 * one with the higher peak, and what else it touches with it.
 *
 * <p>Cells are numbered by their rank in the area, so that the least number of an island is its
 * peak. Source: watersheds by flooding (Vincent and Soille 1991), here without a line between.
 */
final class Flood {
  private static final int NOBODY = -1;

  private final RiskAreaSpec spec;
  private final Levels levels;
  private final CellSet area;
  private final int[] order;
  private final int[] ranks;

  /**
   * The cell where two islands meet.
   *
   * @param cell the saddle itself
   * @param higher the peak of the higher island, as a rank
   * @param lower the peak of the other
   */
  record Saddle(long cell, int higher, int lower) {}

  /** Takes an area that is one piece. */
  Flood(RiskAreaSpec spec, Levels levels, CellSet area) {
    this.spec = spec;
    this.levels = levels;
    this.area = area;
    order =
        IntStream.range(0, area.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> levels.cells().rank(area.at(i))))
            .mapToInt(Integer::intValue)
            .toArray();
    ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
  }

  /** {@return the two sides of the lowest saddle, or the area itself where it has none} */
  List<CellSet> halves() {
    return saddle().map(this::apart).orElse(List.of(area));
  }

  /** {@return the lowest saddle} */
  Optional<Saddle> saddle() {
    DisjointSets islands = new DisjointSets(order.length);
    int[] cells = new int[order.length];
    boolean[] hasSeed = new boolean[order.length];
    Optional<Saddle> last = Optional.empty();
    for (int rank = 0; rank < order.length; rank++) {
      int[] touched = touched(rank, islands);
      int[] areas =
          IntStream.of(touched).filter(i -> hasSeed[i] && cells[i] >= spec.minCells()).toArray();
      if (areas.length > 1) {
        last = Optional.of(new Saddle(area.at(order[rank]), areas[0], areas[1]));
      }
      int size = 1;
      boolean seed = levels.isSeed(area.at(order[rank]));
      for (int island : touched) {
        size += cells[island];
        seed |= hasSeed[island];
        islands.join(rank, island);
      }
      cells[islands.root(rank)] = size;
      hasSeed[islands.root(rank)] = seed;
    }
    return last;
  }

  private List<CellSet> apart(Saddle saddle) {
    DisjointSets islands = new DisjointSets(order.length);
    for (int rank = 0; rank < order.length; rank++) {
      int[] touched = touched(rank, islands);
      int one = islands.root(saddle.higher);
      int other = islands.root(saddle.lower);
      boolean touchesBoth =
          IntStream.of(touched).anyMatch(i -> i == one)
              && IntStream.of(touched).anyMatch(i -> i == other);
      int avoided = touchesBoth ? Math.max(one, other) : NOBODY;
      for (int island : touched) {
        if (island != avoided) {
          islands.join(rank, island);
        }
      }
    }
    return islands.groups().stream()
        .map(side -> CellSet.of(IntStream.of(side).mapToLong(r -> area.at(order[r])).toArray()))
        .toList();
  }

  /** The islands that a cell touches when it comes out, the one with the highest peak first. */
  private int[] touched(int rank, DisjointSets islands) {
    IntStream.Builder touched = IntStream.builder();
    for (long neighbour : CellSet.neighbours(area.at(order[rank]), spec.isRook())) {
      int at = area.indexOf(neighbour);
      if (at >= 0 && ranks[at] < rank) {
        touched.add(islands.root(ranks[at]));
      }
    }
    return touched.build().sorted().distinct().toArray();
  }
}
