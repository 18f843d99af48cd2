package nl.nachtwacht.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

class ShapeTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);

  private static RiskArea area(AreaStatus status, CellSet cells) {
    long peak = cells.at(cells.size() / 2);
    return new RiskArea("GM1", "x", status, List.of(), cells, peak, Rim.of(GRID, cells));
  }

  private static CellSet block(int west, int south, int width, int height) {
    return CellSet.of(
        LongStream.range(0, (long) width * height)
            .map(i -> Cell.of(west + (int) i % width, south + (int) i / width))
            .toArray());
  }

  /** Half of a square, with a stair on the other side. */
  private static CellSet stair(int side, boolean isBelow) {
    return CellSet.of(
        block(0, 0, side, side).stream()
            .filter(cell -> Cell.ix(cell) + Cell.iy(cell) < side == isBelow)
            .toArray());
  }

  @Test
  void aStairBecomesASlopeThatBothSidesShare() {
    List<RiskArea> areas =
        Shape.simplified(
            GRID,
            List.of(
                area(AreaStatus.FIRST, stair(10, true)), area(AreaStatus.FIRST, stair(10, false))));
    for (RiskArea area : areas) {
      assertTrue(area.outline().getNumPoints() < 9, area.outline().toText());
    }
    Geometry both = areas.get(0).outline().union(areas.get(1).outline());
    assertTrue(both.equalsTopo(Rim.of(GRID, block(0, 0, 10, 10))), both.toText());
    assertEquals(0, areas.get(0).outline().intersection(areas.get(1).outline()).getArea());
  }

  @Test
  void anAreaThatWouldChangeTooMuchKeepsItsCorners() {
    CellSet cross =
        CellSet.of(Cell.of(1, 0), Cell.of(0, 1), Cell.of(1, 1), Cell.of(2, 1), Cell.of(1, 2));
    RiskArea area = Shape.simplified(GRID, List.of(area(AreaStatus.FIRST, cross))).get(0);
    assertTrue(area.outline().equalsTopo(Rim.of(GRID, cross)), area.outline().toText());
    assertEquals(13, area.outline().getNumPoints());
  }

  @Test
  void anAreaThatEndedKeepsItsLastOutlineAndItsPlace() {
    RiskArea ended = area(AreaStatus.ENDED, stair(10, true));
    RiskArea living = area(AreaStatus.NEW, block(0, 0, 10, 10));
    List<RiskArea> areas = Shape.simplified(GRID, List.of(ended, living));
    assertEquals(ended, areas.get(0));
    assertEquals(MultiPolygon.class, areas.get(1).outline().getClass());
    assertEquals(5, areas.get(1).outline().getNumPoints());
  }

  @Test
  void noAreasAreNoAreas() {
    assertEquals(List.of(), Shape.simplified(GRID, List.of()));
  }
}
