package nl.nachtwacht.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import nl.nachtwacht.stat.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StabilityTest {
  private static List<double[]> replicates(int count, int places, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<double[]> all = new ArrayList<>();
    for (int b = 0; b < count; b++) {
      all.add(random.ints(places, 0, 30).asDoubleStream().toArray());
    }
    return all;
  }

  private static Stability of(List<double[]> replicates, double level) {
    Stability stability = new Stability(replicates.get(0).length, replicates.size(), level);
    replicates.forEach(stability::add);
    return stability;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderOfReplicatesHasNoEffect(long seed) {
    List<double[]> replicates = replicates(199, 60, seed);
    Stability forward = of(replicates, 0.95);
    Collections.reverse(replicates);
    Stability backward = of(replicates, 0.95);
    for (int place = 0; place < 60; place++) {
      assertEquals(forward.score(place), backward.score(place));
      assertEquals(forward.rank(place), backward.rank(place));
      assertEquals(forward.topShare(place), backward.topShare(place));
    }
  }

  @Test
  void scoresThatNeverChangeHaveTheirOwnRankForCertain() {
    double[] scores = {3, 7, 3, 9};
    Stability stability = of(Collections.nCopies(39, scores), 0.95);
    int[] ranks = {3, 2, 4, 1};
    for (int place = 0; place < 4; place++) {
      assertEquals(new Interval(scores[place], scores[place]), stability.score(place));
      assertEquals(new Interval(ranks[place], ranks[place]), stability.rank(place));
      assertEquals(place == 3 ? 1 : 0, stability.topShare(place));
    }
  }

  @Test
  void sharesOfReplicatesOnTopAddUpToTheNumberOfPlacesOnTop() {
    Stability stability = of(replicates(199, 101, 4), 0.95);
    double sum = 0;
    for (int place = 0; place < 101; place++) {
      sum += stability.topShare(place);
    }
    assertEquals(6, sum, 1e-9); // ⌈5.05⌉
  }

  @Test
  void anIntervalNeedsAllItsReplicates() {
    Stability stability = new Stability(2, 3, 0.95);
    stability.add(new double[] {1, 2});
    assertThrows(IllegalStateException.class, () -> stability.rank(0));
    assertThrows(IllegalStateException.class, () -> stability.add(new double[] {1}));
  }

  @Test
  void groupsAreRankedByTheMeanOfTheirCells() {
    Groups groups = Groups.of(new int[] {0, 1, -1, 1}, 2);
    List<double[]> scores = List.of(new double[] {4, 2, 99, 4}, new double[] {4, 2, 99, 8});
    Replicates replicates = (count, take) -> scores.subList(0, count).forEach(take);
    Resampled resampled = Resampled.of(replicates, 2, groups, 0.95);
    assertEquals(new Interval(4, 4), resampled.groups().score(0));
    assertEquals(new Interval(3, 5), resampled.groups().score(1));
    assertEquals(new Interval(1, 2), resampled.groups().rank(0));
    assertEquals(new Interval(1, 1), resampled.cells().rank(2));
    assertThrows(IllegalStateException.class, () -> Groups.of(new int[] {0}, 2));
  }
}
