package nl.nachtwacht.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which area goes on with the id of which former one: the pairs that share the largest part of
 * their cells together, |both| / |either| (Jaccard), each area once, from a tenth on.
 *
 * @param former areas of the former run, ascending by id
 * @param areas cells of today's areas
 * @param formerOf per area of today the position of its former one, -1 where it has none
 */
record Succession(List<FormerArea> former, List<CellSet> areas, int[] formerOf) {
  private static final int NOBODY = -1;
  private static final int TENTH = 10;

  private record Pair(int old, int area, long shared, long together) {
    /** The larger part first; fractions are compared as whole numbers. */
    int beats(Pair other) {
      return Long.compare(other.shared * together, shared * other.together);
    }
  }

  /**
   * {@return who follows whom}
   *
   * @param peaks the names of the areas' highest cells, which break ties after the former ids
   */
  static Succession of(List<FormerArea> former, List<CellSet> areas, List<String> peaks) {
    List<FormerArea> olds = former.stream().sorted(Comparator.comparing(FormerArea::id)).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int old = 0; old < olds.size(); old++) {
      for (int area = 0; area < areas.size(); area++) {
        long shared = olds.get(old).cells().shared(areas.get(area));
        long together = olds.get(old).cells().size() + areas.get(area).size() - shared;
        if (TENTH * shared >= together) {
          pairs.add(new Pair(old, area, shared, together));
        }
      }
    }
    Comparator<Pair> order = Pair::beats;
    pairs.sort(order.thenComparing(Pair::old).thenComparing(pair -> peaks.get(pair.area)));
    int[] formerOf = new int[areas.size()];
    Arrays.fill(formerOf, NOBODY);
    boolean[] goesOn = new boolean[olds.size()];
    for (Pair pair : pairs) {
      if (formerOf[pair.area] == NOBODY && !goesOn[pair.old]) {
        formerOf[pair.area] = pair.old;
        goesOn[pair.old] = true;
      }
    }
    return new Succession(olds, areas, formerOf);
  }

  /** {@return the former area that an area continues} */
  Optional<FormerArea> formerOf(int area) {
    return formerOf[area] == NOBODY ? Optional.empty() : Optional.of(former.get(formerOf[area]));
  }

  /** {@return the ids of all former areas with a cell of an area, the one it continues first} */
  List<String> formerIds(int area) {
    int own = formerOf[area];
    return IntStream.concat(
            IntStream.of(own).filter(old -> old != NOBODY),
            IntStream.range(0, former.size())
                .filter(old -> old != own && former.get(old).cells().shared(areas.get(area)) > 0))
        .mapToObj(old -> former.get(old).id())
        .toList();
  }

  /** {@return the former areas that none continues} */
  List<FormerArea> ended() {
    return IntStream.range(0, former.size())
        .filter(old -> Arrays.stream(formerOf).noneMatch(taken -> taken == old))
        .mapToObj(former::get)
        .toList();
  }
}
