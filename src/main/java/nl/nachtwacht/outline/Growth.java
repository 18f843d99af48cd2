package nl.nachtwacht.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Grows areas of cells: pieces at the grow level that hold a seed, joined across small gaps, cut
 * where they are too large.
 *
 * <p>The two levels are those of edge detection (Canny 1986): a rim that wavers around one level
 * would break an area to crumbs.
 */
record Growth(RiskAreaSpec spec, Levels levels) {
  private static final int NOBODY = -1;

  /** {@return the areas, the one with the highest peak first} */
  List<CellSet> areas() {
    ScoredCells cells = levels.cells();
    return merged(pieces()).stream()
        .flatMap(area -> split(area).stream())
        .sorted(Comparator.comparingInt(area -> cells.rank(cells.peak(area))))
        .toList();
  }

  /** The pieces that are large enough and hold a seed. */
  List<CellSet> pieces() {
    CellSet cells = levels.cells().cells();
    long[] grown =
        IntStream.range(0, cells.size())
            .filter(i -> levels.grows()[i])
            .mapToLong(cells::at)
            .toArray();
    return CellSet.of(grown).parts(spec.isRook()).stream()
        .filter(piece -> piece.size() >= spec.minCells())
        .filter(piece -> piece.stream().anyMatch(levels::isSeed))
        .toList();
  }

  /**
   * Joins pieces with few enough cells of the municipality between them, along edges.
   *
   * <p>Each cell nearby goes to the piece that reaches it first. Wherever two pieces meet, the
   * steps on both sides add up to a way between them; the shortest ways are among these, so that
   * chains of pieces come out as if each pair had been tried (Mehlhorn 1988).
   */
  List<CellSet> merged(List<CellSet> pieces) {
    CellSet cells = levels.cells().cells();
    DisjointSets areas = new DisjointSets(pieces.size());
    int[] owner = new int[cells.size()];
    int[] steps = new int[cells.size()];
    Arrays.fill(owner, NOBODY);
    Deque<Integer> reached = new ArrayDeque<>();
    for (int piece = 0; piece < pieces.size(); piece++) {
      for (long cell : pieces.get(piece).stream().toArray()) {
        owner[cells.indexOf(cell)] = piece;
        reached.add(cells.indexOf(cell));
      }
    }
    while (!reached.isEmpty()) {
      int at = reached.remove();
      for (long neighbour : CellSet.neighbours(cells.at(at), true)) {
        int next = cells.indexOf(neighbour);
        if (next < 0) {
          continue;
        }
        if (owner[next] == NOBODY && steps[at] < spec.mergeCells()) {
          owner[next] = owner[at];
          steps[next] = steps[at] + 1;
          reached.add(next);
        } else if (owner[next] != NOBODY && steps[at] + steps[next] <= spec.mergeCells()) {
          areas.join(owner[at], owner[next]);
        }
      }
    }
    return areas.groups().stream()
        .map(group -> CellSet.union(Arrays.stream(group).mapToObj(pieces::get).toList()))
        .toList();
  }

  /** Cuts an area until its parts are small enough or can't be cut. */
  List<CellSet> split(CellSet area) {
    List<CellSet> done = new ArrayList<>();
    Deque<CellSet> left = new ArrayDeque<>(List.of(area));
    while (!left.isEmpty()) {
      CellSet next = left.pop();
      List<CellSet> parts = List.of(next);
      if (next.size() > spec.maxCells()) {
        parts = next.parts(spec.isRook());
        parts = parts.size() > 1 ? parts : new Flood(spec, levels, next).halves();
      }
      (parts.size() > 1 ? left : done).addAll(parts);
    }
    return done;
  }
}
