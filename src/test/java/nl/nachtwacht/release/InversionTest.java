package nl.nachtwacht.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A reader who knows the whole algorithm, and everything but the counts, inverts what is published:
 * all cities of a small tree are put through the gate and grouped by what came out.
 */
class InversionTest {
  private static final int K = 3;
  private static final int B = 2;

  /** All cities that publish the same, as far as a reader can tell them apart. */
  private static final class Look {
    final int unpublished;
    final int[] valuesOfLeaf;
    final int[] least;
    final int[] most;

    Look(int unpublished, int leaves) {
      this.unpublished = unpublished;
      this.valuesOfLeaf = new int[leaves];
      this.least = new int[1 << leaves];
      this.most = new int[1 << leaves];
      Arrays.fill(least, Integer.MAX_VALUE);
    }

    void add(int[] counts) {
      for (int leaf = 0; leaf < counts.length; leaf++) {
        valuesOfLeaf[leaf] |= 1 << counts[leaf];
      }
      for (int set = unpublished; set > 0; set = (set - 1) & unpublished) {
        int sum = 0;
        for (int leaf = 0; leaf < counts.length; leaf++) {
          sum += (set >> leaf & 1) * counts[leaf];
        }
        least[set] = Math.min(least[set], sum);
        most[set] = Math.max(most[set], sum);
      }
    }
  }

  /** What a reader learns that none should. */
  private static final class Leaks {
    int noReport;
    int fewerThanMost;
    int pinned;
    long checks;

    void look(Look look) {
      for (int leaf = 0; leaf < look.valuesOfLeaf.length; leaf++) {
        if ((look.unpublished >> leaf & 1) == 1) {
          noReport += look.valuesOfLeaf[leaf] & 1 ^ 1;
          fewerThanMost += look.valuesOfLeaf[leaf] >> K - 1 & 1 ^ 1;
        }
      }
      for (int set = look.unpublished; set > 0; set = (set - 1) & look.unpublished) {
        pinned += look.least[set] >= 1 && look.most[set] <= K - 1 ? 1 : 0;
        checks++;
      }
    }
  }

  static Stream<Arguments> trees() {
    return Stream.of(
        Arguments.of("flat 5", Trees.flat(5), 9),
        Arguments.of("2 x 3", Trees.districts(3, 3), 7),
        Arguments.of("3 x 2", Trees.districts(2, 2, 2), 7),
        Arguments.of("1 + 2 + 3", Trees.districts(1, 2, 3), 7),
        Arguments.of("1 + 1 + 3", Trees.districts(1, 1, 3), 9),
        Arguments.of("1 + 1 + 1 + 2", Trees.districts(1, 1, 1, 2), 9),
        Arguments.of(
            "three levels", Trees.regions(new int[] {2, 1}, new int[] {1, 1}, new int[] {1}), 7));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trees")
  void noReaderCanExcludeZeroOrTheMostNorPinASet(String name, Tree tree, int most) {
    Leaks leaks = leaks(tree, most, Zones.BOUND);
    assertEquals(0, leaks.noReport, "leaves that surely have a report");
    assertEquals(0, leaks.fewerThanMost, "leaves that surely have fewer than k - 1");
    assertEquals(0, leaks.pinned, "sets that surely have 1 to k - 1");
    assertTrue(leaks.checks > 500, leaks.checks + " checks");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trees")
  void withoutTheBoundTheSameReaderFindsLeaks(String name, Tree tree, int most) {
    Leaks leaks = leaks(tree, most, (threshold, children) -> Long.MAX_VALUE);
    assertTrue(leaks.noReport > 0, "leaves that surely have a report");
    assertTrue(leaks.pinned > 0, "sets that surely have 1 to k - 1");
  }

  /** Puts every city with 0 to so many rows per leaf through the gate. */
  private static Leaks leaks(Tree tree, int most, Zones.Bound bound) {
    Map<String, Look> looks = new HashMap<>();
    int[] counts = new int[tree.leafCount()];
    boolean isMore = true;
    while (isMore) {
      Zones zones = Zones.leaking(tree, counts, K, B, bound);
      looks
          .computeIfAbsent(published(zones), p -> new Look(unpublished(zones), counts.length))
          .add(counts);
      isMore = next(counts, most);
    }
    Leaks leaks = new Leaks();
    looks.values().forEach(leaks::look);
    return leaks;
  }

  private static boolean next(int[] counts, int most) {
    for (int leaf = 0; leaf < counts.length; leaf++) {
      counts[leaf] = counts[leaf] == most ? 0 : counts[leaf] + 1;
      if (counts[leaf] > 0) {
        return true;
      }
    }
    return false;
  }

  private static String published(Zones zones) {
    StringBuilder table = new StringBuilder();
    for (int leaf = 0; leaf < zones.tree().leafCount(); leaf++) {
      table.append((char) ('0' + zones.zoneOf(leaf) + 1));
    }
    for (int zone = 0; zone < zones.size(); zone++) {
      table.append((char) ('0' + zones.level(zone))).append((char) ('0' + zones.published(zone)));
    }
    return table.toString();
  }

  private static int unpublished(Zones zones) {
    int leaves = 0;
    for (int leaf = 0; leaf < zones.tree().leafCount(); leaf++) {
      int zone = zones.zoneOf(leaf);
      leaves |= zone < 0 || zones.level(zone) > 0 ? 1 << leaf : 0;
    }
    return leaves;
  }
}
