package nl.nachtwacht.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

/** Names, statuses and levels on cities so small that the answer is plain. */
class RiskAreasTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);
  private static final RiskAreaSpec SPEC = new RiskAreaSpec(0.5, 1, 2, 100, 0, true, false);
  private static final RiskAreas AREAS = new RiskAreas(SPEC, GRID);

  /** Cells from the south-west: a digit is a score, a blank no cell, a dot a cell without score. */
  private static ScoredCells city(String... rowsFromNorth) {
    List<Long> cells = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (int y = 0; y < rowsFromNorth.length; y++) {
      String row = rowsFromNorth[rowsFromNorth.length - 1 - y];
      for (int x = 0; x < row.length(); x++) {
        if (row.charAt(x) != ' ') {
          cells.add(Cell.of(x, y));
          scores.add(row.charAt(x) == '.' ? Double.NaN : row.charAt(x) - '0');
        }
      }
    }
    return ScoredCells.of(
        cells.stream().mapToLong(Long::longValue).toArray(),
        scores.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<FormerArea> former(List<RiskArea> areas) {
    return areas.stream()
        .filter(RiskArea::isLiving)
        .map(area -> new FormerArea(area.id(), area.cells(), area.outline()))
        .toList();
  }

  private static List<FormerArea> former(String... city) {
    return former(AREAS.first("GM1", city(city)));
  }

  private static String told(List<RiskArea> areas) {
    StringBuilder told = new StringBuilder();
    for (RiskArea area : areas) {
      told.append(area.id()).append(' ').append(area.status().code());
      told.append(' ').append(area.cells().size());
      told.append(' ').append(String.join("+", area.formerIds())).append('\n');
    }
    return told.toString();
  }

  @Test
  void anAreaIsNamedAfterItsHighestCell() {
    assertEquals(
        "GM1-A-E0001N0000 first 3 \nGM1-A-E0004N0000 first 2 \n",
        told(AREAS.first("GM1", city("797.77"))));
  }

  @Test
  void theFirstOfEqualCellsGivesTheName() {
    assertEquals("GM1-A-E0000N0000 first 4 \n", told(AREAS.first("GM1", city("99", "99"))));
  }

  @Test
  void anAreaKeepsItsNameWhenItsPeakMoves() {
    assertEquals(
        "GM1-A-E0001N0000 lasting 4 GM1-A-E0001N0000\n",
        told(AREAS.after("GM1", city("7779"), former("7977"))));
  }

  @Test
  void aQuarterMoreOrLessIsStillTheSame() {
    assertEquals(AreaStatus.LASTING, AreaStatus.ofSizes(4, 5));
    assertEquals(AreaStatus.GROWN, AreaStatus.ofSizes(4, 6));
    assertEquals(AreaStatus.LASTING, AreaStatus.ofSizes(4, 3));
    assertEquals(AreaStatus.SHRUNK, AreaStatus.ofSizes(4, 2));
  }

  @Test
  void anAreaWithoutFormerOneIsNewAndOneWithoutSuccessorEnds() {
    List<FormerArea> former = former("99.....");
    List<RiskArea> areas = AREAS.after("GM1", city(".....88"), former);
    assertEquals(
        "GM1-A-E0005N0000 new 2 \nGM1-A-E0000N0000 ended 2 GM1-A-E0000N0000\n", told(areas));
    assertEquals(former.get(0).outline(), areas.get(1).outline());
    assertFalse(areas.get(1).isLiving());
  }

  @Test
  void allIsNewAfterARunWithoutAreas() {
    assertEquals("GM1-A-E0000N0000 new 2 \n", told(AREAS.after("GM1", city("99"), List.of())));
  }

  @Test
  void theLargerPartOfASplitKeepsTheNameAndBothTellIt() {
    // The smaller part holds the cell of the old name, so it is named after its next one.
    assertEquals(
        "GM1-A-E0001N0000 new 2 GM1-A-E0000N0000\n"
            + "GM1-A-E0000N0000 shrunk 4 GM1-A-E0000N0000\n",
        told(AREAS.after("GM1", city("97.8888"), former("9877777"))));
  }

  @Test
  void aMergedAreaTellsAllItCameFrom() {
    assertEquals(
        "GM1-A-E0000N0000 grown 7 GM1-A-E0000N0000+GM1-A-E0005N0000\n"
            + "GM1-A-E0005N0000 ended 2 GM1-A-E0005N0000\n",
        told(AREAS.after("GM1", city("9777777"), former("9777.88"))));
  }

  @Test
  void aNewAreaWhoseCellsAllGaveNamesIsNumbered() {
    CellSet far = CellSet.of(LongStream.range(0, 50).map(i -> Cell.of((int) i, 9)).toArray());
    List<FormerArea> former =
        IntStream.range(0, 2)
            .mapToObj(x -> new FormerArea("GM1-A-E000" + x + "N0000", far, Rim.of(GRID, far)))
            .toList();
    assertEquals("GM1-A-E0001N0000-2", AREAS.after("GM1", city("89"), former).get(0).id());
  }

  @Test
  void equalScoresAreAllInAndZeroIsOut() {
    RiskAreaSpec tight = new RiskAreaSpec(0.1, 0.1, 1, 100, 0, true, false);
    RiskAreas areas = new RiskAreas(tight, GRID);
    assertEquals(3, areas.cells(city("9990000000")).get(0).size());
    assertEquals(List.of(), areas.cells(city("0000000000")));
    assertEquals(List.of(), areas.cells(city("..........")));
    assertEquals(List.of(), areas.cells(city("")));
  }

  @Test
  void areasMergeThroughCellsOfTheMunicipalityOnly() {
    RiskAreaSpec near = new RiskAreaSpec(0.5, 1, 2, 100, 1, true, false);
    RiskAreas areas = new RiskAreas(near, GRID);
    assertEquals(1, areas.cells(city("99.99")).size());
    assertEquals(2, areas.cells(city("99 99")).size());
    assertEquals(2, areas.cells(city("99..99")).size());
    assertEquals(1, areas.cells(city("  99", "99. ")).size());
    assertEquals(2, areas.cells(city("  99", "99  ")).size());
  }

  @Test
  void hotSpotsSeedWhereTheJobSaysSo() {
    RiskAreaSpec hot = new RiskAreaSpec(0.05, 0.1, 2, 100, 0, true, true);
    long[] row = LongStream.range(0, 8).map(i -> Cell.of((int) i, 0)).toArray();
    double[] scores = {1, 2, 3, Double.NaN, 5, 6, 7, 8};
    int[] classes = {1, 2, 1, 3, 1, 1, 0, Table.NO_INT};
    List<CellSet> areas = new RiskAreas(hot, GRID).cells(ScoredCells.of(row, scores, classes));
    assertEquals(List.of(CellSet.of(Arrays.copyOf(row, 3))), areas);
  }

  @Test
  void aCellGivenTwiceIsAnError() {
    long[] twice = {Cell.of(1, 1), Cell.of(1, 1)};
    assertThrows(IllegalStateException.class, () -> ScoredCells.of(twice, new double[2]));
  }
}
