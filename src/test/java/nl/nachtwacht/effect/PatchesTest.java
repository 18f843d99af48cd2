package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchesTest {
  private static final Town TOWN = new Town(8);
  private static final int[] ALL = IntStream.range(0, 64).toArray();

  /** An angle of four cells. */
  private static int[] angle(int x, int y) {
    return new int[] {TOWN.at(x, y), TOWN.at(x + 1, y), TOWN.at(x, y + 1), TOWN.at(x, y + 2)};
  }

  private static int[] without(int... some) {
    int[] sorted = Arrays.stream(some).sorted().toArray();
    return Arrays.stream(ALL).filter(c -> Arrays.binarySearch(sorted, c) < 0).toArray();
  }

  @Test
  void placesHaveTheFormOfTheTreated() {
    List<int[]> patches = Patches.like(TOWN.cells, angle(0, 0), ALL);
    List<int[]> whole = patches.stream().filter(p -> p.length == 4).toList();
    assertEquals(7 * 6, whole.size(), "as often as it fits into 8 by 8");
    int number = 0;
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 7; x++) {
        assertArrayEquals(angle(x, y), whole.get(number));
        number++;
      }
    }
  }

  @Test
  void placesAreInTheOrderOfWhereTheFirstCellComes() {
    List<int[]> patches = Patches.like(TOWN.cells, TOWN.block(3, 3, 5, 5), ALL);
    int[] anchors = patches.stream().mapToInt(p -> p[0]).toArray();
    assertArrayEquals(Arrays.stream(anchors).sorted().distinct().toArray(), anchors);
  }

  @Test
  void threeQuartersOfThemMustBeFree() {
    int[] treated = TOWN.block(0, 0, 2, 2);
    int hole = TOWN.at(5, 5);
    for (int[] patch : Patches.like(TOWN.cells, treated, without(hole))) {
      assertTrue(patch.length >= 3, "too small");
      assertTrue(Arrays.stream(patch).noneMatch(c -> c == hole), "not free");
    }
    assertEquals(
        1,
        Patches.like(TOWN.cells, treated, without(hole)).stream()
            .filter(p -> Arrays.equals(p, new int[] {TOWN.at(4, 4), TOWN.at(5, 4), TOWN.at(4, 5)}))
            .count(),
        "three of four are enough");
    assertTrue(
        Patches.like(TOWN.cells, treated, without(hole, TOWN.at(5, 4))).stream()
            .noneMatch(p -> p[0] == TOWN.at(4, 4)),
        "two of four are not");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "7, 6", "8, 6"})
  void fewestCellsOfAPlace(int treated, int least) {
    // A row of cells, moved along its row until it leaves the municipality.
    int[] row = IntStream.range(0, treated).toArray();
    List<int[]> patches = Patches.like(TOWN.cells, row, ALL);
    assertEquals(least, patches.stream().mapToInt(p -> p.length).min().orElseThrow());
  }

  @Test
  void whereItFitsNowhereAllFreeCellsAreOnePlace() {
    int[] free = {TOWN.at(0, 7), TOWN.at(7, 7)};
    List<int[]> patches = Patches.like(TOWN.cells, TOWN.block(2, 2, 4, 4), free);
    assertEquals(1, patches.size());
    assertArrayEquals(free, patches.get(0));
  }

  @Test
  void withoutFreeCellsThereIsNoPlace() {
    assertEquals(List.of(), Patches.like(TOWN.cells, TOWN.block(2, 2, 4, 4)));
  }
}
