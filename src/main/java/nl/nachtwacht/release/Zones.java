package nl.nachtwacht.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Grows zones from the leaves up until they hold enough, and rounds their counts together.
 *
 * <p>A leaf with k or more is a zone; any other is left over. A node collects what its children
 * left over: n in all, from r children. With {@code k <= n <= (k − 1)(r − 1)} that is one zone, the
 * rest of the node; else it climbs. What the city can't publish is withheld. The right-hand bound
 * is why nobody can tell that a place has no report, nor that it hasn't k − 1: without it three
 * leaves of 9 published as 30 would each be known to have 8 or 9.
 *
 * <p>Guarantee: every leaf is in one zone or withheld; zones are in the order of (level, id). True
 * counts stay inside this package.
 */
final class Zones {
  private final Tree tree;
  private final List<Node> zones = new ArrayList<>();
  private final int[] zoneOf;
  private final int[] counts;
  private final int[] published;

  /** Which bound holds for the sum of what r children left over. */
  interface Bound {
    /** {@return the largest sum that may be published} */
    long most(int threshold, int children);
  }

  /** The rule. A test replaces it, to see that without it the inversion finds leaks. */
  static final Bound BOUND = (threshold, children) -> (threshold - 1L) * (children - 1L);

  /** A node, or the rest of it. */
  private record Node(int level, int node) {}

  private Zones(Tree tree, int[] leafCounts, int threshold, int round, Bound bound) {
    this.tree = tree;
    boolean[][] isZone = grow(tree, leafCounts, threshold, bound);
    int[][] numbers = new int[isZone.length][];
    for (int level = 0; level < isZone.length; level++) {
      numbers[level] = new int[isZone[level].length];
      for (int node = 0; node < isZone[level].length; node++) {
        numbers[level][node] = isZone[level][node] ? zones.size() : -1;
        if (isZone[level][node]) {
          zones.add(new Node(level, node));
        }
      }
    }
    this.zoneOf = new int[leafCounts.length];
    this.counts = new int[zones.size()];
    for (int leaf = 0; leaf < leafCounts.length; leaf++) {
      zoneOf[leaf] = lowestZone(numbers, leaf);
      if (zoneOf[leaf] >= 0) {
        counts[zoneOf[leaf]] = Math.addExact(counts[zoneOf[leaf]], leafCounts[leaf]);
      }
    }
    this.published = rounded(counts, round);
  }

  /**
   * {@return the zones of a city}
   *
   * @param leafCounts rows of each leaf
   */
  static Zones of(Tree tree, int[] leafCounts, int threshold, int round) {
    return new Zones(tree, leafCounts, threshold, round, BOUND);
  }

  /** {@return the zones under another bound, which leaks: for the test of the test} */
  static Zones leaking(Tree tree, int[] leafCounts, int threshold, int round, Bound bound) {
    return new Zones(tree, leafCounts, threshold, round, bound);
  }

  private static boolean[][] grow(Tree tree, int[] leafCounts, int threshold, Bound bound) {
    boolean[][] isZone = new boolean[tree.levelCount()][];
    long[] below = Arrays.stream(leafCounts).asLongStream().toArray();
    isZone[0] = new boolean[below.length];
    for (int leaf = 0; leaf < below.length; leaf++) {
      isZone[0][leaf] = below[leaf] >= threshold;
    }
    for (int level = 1; level < isZone.length; level++) {
      long[] sum = new long[tree.nodeCount(level)];
      int[] children = new int[sum.length];
      for (int node = 0; node < below.length; node++) {
        if (!isZone[level - 1][node] && below[node] >= 0) {
          sum[tree.parent(level - 1, node)] += below[node];
          children[tree.parent(level - 1, node)]++;
        }
      }
      isZone[level] = new boolean[sum.length];
      for (int node = 0; node < sum.length; node++) {
        isZone[level][node] =
            threshold <= sum[node] && sum[node] <= bound.most(threshold, children[node]);
        // A node whose children all found a zone leaves nothing over, which is not a rest of 0.
        sum[node] = children[node] == 0 ? -1 : sum[node];
      }
      below = sum;
    }
    return isZone;
  }

  private int lowestZone(int[][] numbers, int leaf) {
    int node = leaf;
    for (int level = 0; level < numbers.length; level++) {
      if (numbers[level][node] >= 0) {
        return numbers[level][node];
      }
      node = level + 1 < numbers.length ? tree.parent(level, node) : node;
    }
    return -1;
  }

  /**
   * {@return counts rounded up or down to multiples of a step so that they add up to the rounded
   * sum: all down, then one by one up, largest remainder first, ties to the earlier}
   */
  static int[] rounded(int[] counts, int step) {
    long sum = Arrays.stream(counts).asLongStream().sum();
    long ups = (2 * sum + step) / (2L * step);
    int[] rounded = new int[counts.length];
    for (int i = 0; i < counts.length; i++) {
      rounded[i] = counts[i] - counts[i] % step;
      ups -= counts[i] / step;
    }
    IntStream.range(0, counts.length)
        .boxed()
        .sorted((a, b) -> counts[b] % step - counts[a] % step)
        .limit(ups)
        .forEach(i -> rounded[i] += step);
    return rounded;
  }

  Tree tree() {
    return tree;
  }

  /** {@return how many zones} */
  int size() {
    return zones.size();
  }

  /** {@return the zone of a leaf, −1 when it is withheld} */
  int zoneOf(int leaf) {
    return zoneOf[leaf];
  }

  /** {@return the level of a zone, 0 for a leaf} */
  int level(int zone) {
    return zones.get(zone).level();
  }

  String id(int zone, String letter) {
    return tree.zoneId(letter, zones.get(zone).level(), zones.get(zone).node());
  }

  /** {@return the leaves of a zone, ascending} */
  int[] leaves(int zone) {
    return IntStream.range(0, zoneOf.length).filter(leaf -> zoneOf[leaf] == zone).toArray();
  }

  /** {@return the true count of a zone, which nobody outside may learn} */
  int count(int zone) {
    return counts[zone];
  }

  /** {@return the published count of a zone} */
  int published(int zone) {
    return published[zone];
  }

  /** {@return T, the published total; 0: nothing can be published} */
  int total() {
    return Arrays.stream(published).sum();
  }
}
