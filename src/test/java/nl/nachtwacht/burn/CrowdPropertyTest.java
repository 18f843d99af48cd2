package nl.nachtwacht.burn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.nachtwacht.layer.Features;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No crowded place is missed, in whatever order points come and however they are cut. */
class CrowdPropertyTest {
  private static final double SHARE = 0.02;
  private static final BitSet NONE = new BitSet();

  static LongStream seeds() {
    return LongStream.concat(LongStream.range(0, 20), LongStream.of(System.nanoTime()));
  }

  /** Places of which some have many points: the adversary of a list of 64 is a list of more. */
  private static List<Integer> points(Random random) {
    List<Integer> points = new ArrayList<>();
    int crowds = random.nextInt(30);
    for (int crowd = 0; crowd < crowds; crowd++) {
      points.addAll(Collections.nCopies(random.nextInt(200), crowd));
    }
    int others = random.nextInt(4000);
    for (int i = 0; i < others; i++) {
      points.add(100 + random.nextInt(1 + random.nextInt(5000)));
    }
    Collections.shuffle(points, random);
    return points;
  }

  private static Features features(List<Integer> points) {
    Features.Builder features = new Features.Builder(0);
    points.forEach(place -> features.point(-place, 7 * place));
    return features.build();
  }

  private static long place(int place) {
    return (long) -place << 32 | 7L * place;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyCrowdedPlaceIsSuspectAndCountedExactly(long seed) {
    Random random = new Random(seed);
    List<Integer> points = points(random);
    List<Features> blocks = new ArrayList<>();
    for (int from = 0; from < points.size(); ) {
      int to = Math.min(points.size(), from + 1 + random.nextInt(500));
      blocks.add(features(points.subList(from, to)));
      from = to;
    }
    Spread spread = new Spread();
    blocks.forEach(block -> spread.addAll(Spread.of(block, NONE)));
    assertEquals(points.size(), spread.points());
    double many = SHARE * points.size();
    BitSet buckets = spread.crowded(many);
    Crowd crowd = new Crowd();
    blocks.forEach(block -> crowd.addAll(Crowd.of(block, NONE, buckets)));
    SortedSet<Long> suspects = crowd.suspects(many);
    Map<Long, Long> counts = new TreeMap<>();
    for (Features block : blocks) {
      Crowd.count(block, NONE, suspects).forEach((p, n) -> counts.merge(p, n, Long::sum));
    }
    counts.values().removeIf(count -> count < many);
    assertEquals(crowded(points, many), counts, "seed " + seed);
  }

  private static Map<Long, Long> crowded(List<Integer> points, double many) {
    Map<Long, Long> counts = new TreeMap<>();
    points.forEach(place -> counts.merge(place(place), 1L, Long::sum));
    counts.values().removeIf(count -> count < many);
    return counts;
  }

  @Test
  void pointsThatAreLeftOutDoNotCount() {
    Features features = features(Stream.generate(() -> 3).limit(10).toList());
    BitSet leftOut = new BitSet();
    leftOut.set(2, 9);
    Spread spread = Spread.of(features, leftOut);
    assertEquals(3, spread.points());
    assertTrue(spread.crowded(4).isEmpty());
    Crowd crowd = Crowd.of(features, leftOut, spread.crowded(3));
    TreeSet<Long> places = new TreeSet<>(List.of(place(3)));
    assertEquals(Map.of(place(3), 3L), Crowd.count(features, leftOut, places));
    assertEquals(places, crowd.suspects(3));
    assertTrue(crowd.suspects(4).isEmpty());
  }
}
