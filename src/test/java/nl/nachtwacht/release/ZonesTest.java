package nl.nachtwacht.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.api.Test;

/** Zones of small cities, worked out on paper; cells are the leaves, k = 10, b = 5. */
class ZonesTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);

  @Test
  void oneSquareOfTwentyFiveCells() {
    Zones zones = zones(square(5, 5), 23, 11, 7, 3, 2, 1);
    assertEquals(
        List.of(
            "GM0001-Z100-E0000N0000 25", "GM0001-Z100-E0001N0000 10", "GM0001-Z500-E0000N0000 10"),
        described(zones));
    assertEquals(45, zones.total());
    assertEquals(23, zones.leaves(2).length);
  }

  @Test
  void threeLeavesOfNineAreWithheldAndWithAFourthTheyAreAZone() {
    assertEquals(List.of(), described(zones(square(3, 1), 9, 9, 9)));
    assertEquals(List.of("GM0001-Z500-E0000N0000 25"), described(zones(square(4, 1), 9, 9, 9)));
  }

  @Test
  void sevenReportsInAllAreWithheld() {
    Zones zones = zones(square(5, 5), 3, 4);
    assertEquals(0, zones.size());
    assertEquals(0, zones.total());
    assertEquals(-1, zones.zoneOf(24));
  }

  @Test
  void twoSquaresOfSixAreWithheldAndThreeAreTheRestOfTheCity() {
    assertEquals(List.of(), described(zones(square(10, 4), 6, 0, 0, 0, 0, 6)));
    assertEquals(List.of("GM0001-ZC 10"), described(zones(square(15, 4), 6, 0, 0, 0, 0, 6)));
  }

  @Test
  void districtWhoseLeavesAllAreZonesLeavesNothingOver() {
    // The empty district climbs alone with the other one: r = 2, not 3.
    Zones zones = Zones.of(Trees.districts(2, 2, 1), new int[] {10, 11, 5, 5, 6}, 10, 5);
    assertEquals(List.of("GM0001-Z-BU10 10", "GM0001-Z-BU11 10"), described(zones));
  }

  @Test
  void leafWithoutReportsCountsAsAChild() {
    Zones zones = Zones.of(Trees.flat(3), new int[] {9, 9, 0}, 10, 5);
    assertEquals(List.of("GM0001-ZC 20"), described(zones));
  }

  @Test
  void roundingGivesTheLargestRemainderFirstAndTiesToTheEarlier() {
    assertArrayEquals(new int[] {25, 10, 10}, Zones.rounded(new int[] {23, 11, 13}, 5));
    assertArrayEquals(new int[] {15, 10, 20}, Zones.rounded(new int[] {13, 12, 18}, 5));
    assertArrayEquals(new int[] {10, 15}, Zones.rounded(new int[] {12, 15}, 5));
    assertArrayEquals(new int[] {}, Zones.rounded(new int[] {}, 5));
  }

  @Test
  void squaresAreAlignedToMultiplesOfTheirSides() {
    assertEquals("E1215N4870", Tree.square(GRID, Cell.of(1219, 4874), 500));
    assertEquals("E1200N4850", Tree.square(GRID, Cell.of(1219, 4874), 2500));
    assertEquals(
        "N487300E121550", Tree.square(new Grid("EPSG:28992", 50), Cell.of(2431, 9746), 550));
  }

  private static long[] square(int wide, int high) {
    return IntStream.range(0, wide * high).mapToLong(i -> Cell.of(i % wide, i / wide)).toArray();
  }

  /** The zones of cells of which the first have rows, row by row from the south-west. */
  private static Zones zones(long[] cells, int... rows) {
    Tree tree = Tree.ofSquares("GM0001", List.of("100", "500"), GRID, cells);
    int[] counts = new int[cells.length];
    for (int i = 0; i < rows.length; i++) {
      counts[tree.leaf(Tree.square(GRID, cells[i], 100))] = rows[i];
    }
    return Zones.of(tree, counts, 10, 5);
  }

  private static List<String> described(Zones zones) {
    return IntStream.range(0, zones.size())
        .mapToObj(zone -> zones.id(zone, "Z") + " " + zones.published(zone))
        .toList();
  }
}
