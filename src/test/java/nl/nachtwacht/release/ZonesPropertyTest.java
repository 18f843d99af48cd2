package nl.nachtwacht.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the zones of any city. */
class ZonesPropertyTest {
  private static final int K = 10;
  private static final int B = 5;

  static LongStream seeds() {
    return LongStream.concat(LongStream.range(0, 200), LongStream.of(new Random().nextLong()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void zonesPartTheLeavesHoldEnoughAndAddUp(long seed) {
    Random random = new Random(seed);
    Tree tree = tree(random);
    int[] counts = counts(random, tree.leafCount());
    Zones zones = Zones.of(tree, counts, K, B);
    long truth = 0;
    int leaves = 0;
    for (int zone = 0; zone < zones.size(); zone++) {
      int[] own = zones.leaves(zone);
      int sum = Arrays.stream(own).map(leaf -> counts[leaf]).sum();
      leaves += own.length;
      truth += sum;
      assertEquals(sum, zones.count(zone));
      assertTrue(sum >= K, "a zone of " + sum);
      assertEquals(0, zones.published(zone) % B);
      assertTrue(zones.published(zone) >= K, "published " + zones.published(zone));
      assertTrue(Math.abs(zones.published(zone) - sum) < B, zones.published(zone) + " of " + sum);
      assertTrue(zones.level(zone) > 0 || own.length == 1, "a leaf zone is one leaf");
    }
    IntStream withheld = IntStream.range(0, counts.length).filter(l -> zones.zoneOf(l) < 0);
    assertEquals(counts.length, leaves + withheld.count());
    assertEquals((truth + 2) / B * B, zones.total());
  }

  /** The reader has the zones, k, b and the counts as published, and nothing else. */
  @ParameterizedTest
  @MethodSource("seeds")
  void boundsOfEachUnpublishedLeafReachFromZeroToTheMost(long seed) {
    Random random = new Random(seed);
    Tree tree = tree(random);
    Zones zones = Zones.of(tree, counts(random, tree.leafCount()), K, B);
    for (int zone = 0; zone < zones.size(); zone++) {
      if (zones.level(zone) > 0) {
        int children = children(zones, zone);
        long most = Math.min(zones.published(zone) + B - 1L, (K - 1L) * (children - 1));
        long least = Math.max(K, zones.published(zone) - B + 1L);
        // A child holds 0 when the others can hold the least sum, and k − 1 when they need no less.
        long low = Math.max(0, least - (K - 1L) * (children - 1));
        long high = Math.min(K - 1L, most);
        assertEquals(0, low, "a place that surely has a report");
        assertEquals(K - 1L, high, "a place that surely has fewer than k - 1");
      }
    }
  }

  private static int children(Zones zones, int zone) {
    int below = zones.level(zone) - 1;
    return (int)
        Arrays.stream(zones.leaves(zone))
            .map(leaf -> ancestor(zones.tree(), leaf, below))
            .distinct()
            .count();
  }

  private static int ancestor(Tree tree, int leaf, int level) {
    int node = leaf;
    for (int at = 0; at < level; at++) {
      node = tree.parent(at, node);
    }
    return node;
  }

  private static Tree tree(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Trees.flat(1 + random.nextInt(60));
      case 1 -> Trees.districts(sizes(random, 12));
      default -> Trees.regions(sizes(random, 4), sizes(random, 4), sizes(random, 4));
    };
  }

  private static int[] sizes(Random random, int most) {
    return IntStream.range(0, 1 + random.nextInt(most)).map(i -> 1 + random.nextInt(8)).toArray();
  }

  private static int[] counts(Random random, int leaves) {
    int mean = 1 + random.nextInt(30);
    return IntStream.range(0, leaves)
        .map(i -> (int) Math.round(mean * -Math.log(1 - random.nextDouble())) / 2)
        .toArray();
  }
}
