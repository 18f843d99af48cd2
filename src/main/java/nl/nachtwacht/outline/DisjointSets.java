package nl.nachtwacht.outline;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Numbers from 0 that are joined to sets, each named by its least member.
 *
 * <p>Guarantee: the sets don't depend on the order of joins. Source: union-find with path halving
 * (Tarjan and van Leeuwen 1984).
 */
final class DisjointSets {
  private final int[] above;

  /** Makes as many sets as there are numbers. */
  DisjointSets(int count) {
    above = IntStream.range(0, count).toArray();
  }

  /** {@return the least member of the set that holds a number} */
  int root(int number) {
    int at = number;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  /** Makes one set of two. */
  void join(int a, int b) {
    int rootA = root(a);
    int rootB = root(b);
    above[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  /** {@return the members of each set, ascending, the sets by their least members} */
  List<int[]> groups() {
    TreeMap<Integer, IntStream.Builder> groups = new TreeMap<>();
    for (int i = 0; i < above.length; i++) {
      groups.computeIfAbsent(root(i), root -> IntStream.builder()).add(i);
    }
    return groups.values().stream().map(group -> group.build().toArray()).toList();
  }
}
