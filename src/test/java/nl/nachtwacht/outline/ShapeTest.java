package nl.nachtwacht.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

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
                area(AreaStatus.FIRST, stair(10, true)), area(AreaStatus.FIRST, stair(10, false))),
            List.of());
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
    RiskArea area =
        Shape.simplified(GRID, List.of(area(AreaStatus.FIRST, cross)), List.of()).get(0);
    assertTrue(area.outline().equalsTopo(Rim.of(GRID, cross)), area.outline().toText());
    assertEquals(13, area.outline().getNumPoints());
  }

  @Test
  void anAreaThatEndedIsInNoGroupAndAreasTwoCellsApartAreInOne() {
    RiskArea west = area(AreaStatus.FIRST, block(0, 0, 2, 2));
    RiskArea east = area(AreaStatus.FIRST, block(3, 1, 2, 2));
    RiskArea far = area(AreaStatus.FIRST, block(7, 0, 2, 2));
    RiskArea ended = area(AreaStatus.ENDED, block(5, 0, 2, 2));
    assertEquals(
        List.of(List.of(west, east), List.of(far)), Shape.groups(List.of(west, ended, far, east)));
  }

  @Test
  void noAreasAreNoGroups() {
    assertEquals(List.of(), Shape.groups(List.of()));
  }

  private static Polygon polygon(int... xy) {
    Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = new Coordinate(xy[2 * i % xy.length], xy[(2 * i + 1) % xy.length]);
    }
    return new GeometryFactory().createPolygon(ring);
  }

  /** Two areas of 4 by 4 cells side by side, and a border a bit south of their northern edge. */
  @Test
  void outlinesThatRunJustBeyondABorderAreDrawnBackToIt() {
    List<RiskArea> areas =
        List.of(
            area(AreaStatus.FIRST, block(0, 0, 4, 4)), area(AreaStatus.FIRST, block(4, 0, 4, 4)));
    Polygon south = polygon(-900, -900, 1700, -900, 1700, 380, 600, 360, 200, 390, -900, 370);
    Polygon north = polygon(-900, 1300, -900, 370, 200, 390, 600, 360, 1700, 380, 1700, 1300);
    List<RiskArea> drawn = Shape.simplified(GRID, areas, List.of(north, south));
    Geometry both = drawn.get(0).outline().union(drawn.get(1).outline());
    Geometry within = south.intersection(Rim.of(GRID, block(0, 0, 8, 4)));
    assertEquals(0, both.symDifference(within).getArea(), 0.02 * within.getArea());
    assertEquals(390, both.getEnvelopeInternal().getMaxY());
    assertEquals(drawn, Shape.simplified(GRID, areas, List.of(south, north)));
  }

  @Test
  void aBorderThroughTheMiddleOfCellsIsNotFollowed() {
    List<RiskArea> areas = List.of(area(AreaStatus.FIRST, block(0, 0, 4, 4)));
    Polygon south = polygon(-900, -900, 1700, -900, 1700, 320, -900, 320);
    Polygon north = polygon(-900, 320, 1700, 320, 1700, 1300, -900, 1300);
    assertEquals(
        Shape.simplified(GRID, areas, List.of()),
        Shape.simplified(GRID, areas, List.of(south, north)));
  }

  @Test
  void anAreaThatABorderWouldCutTooMuchKeepsItsOutline() {
    List<RiskArea> areas = List.of(area(AreaStatus.FIRST, block(0, 0, 4, 1)));
    Polygon south = polygon(-900, -900, 1700, -900, 1700, 60, -900, 60);
    Polygon north = polygon(-900, 60, 1700, 60, 1700, 1300, -900, 1300);
    RiskArea drawn = Shape.simplified(GRID, areas, List.of(south, north)).get(0);
    assertEquals(40_000, drawn.outline().getArea());
  }
}
