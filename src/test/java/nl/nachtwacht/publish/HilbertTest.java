package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.TreeMap;
import nl.nachtwacht.grid.Cell;
import org.junit.jupiter.api.Test;

class HilbertTest {
  @Test
  void nextOnTheCurveIsNextOnTheLattice() {
    TreeMap<Long, Long> curve = new TreeMap<>();
    for (int iy = 0; iy < 64; iy++) {
      for (int ix = 0; ix < 64; ix++) {
        long cell = Cell.of(ix + 1024, iy - 4096);
        curve.put(Hilbert.index(cell), cell);
      }
    }
    assertEquals(4096, curve.size());
    assertEquals(4095, curve.lastKey() - curve.firstKey());
    long before = curve.firstEntry().getValue();
    for (long cell : curve.tailMap(curve.firstKey(), false).values()) {
      int steps =
          Math.abs(Cell.ix(cell) - Cell.ix(before)) + Math.abs(Cell.iy(cell) - Cell.iy(before));
      assertEquals(1, steps);
      before = cell;
    }
  }

  @Test
  void cellBeyondTheCurveIsADefect() {
    assertThrows(IllegalStateException.class, () -> Hilbert.index(Cell.of(1 << 30, 0)));
  }

  @Test
  void tiesAreBrokenByTheKey() {
    Features cells = Samples.cells(1, 1);
    Features twice = cells.pick(new int[] {0, 0, 0});
    String[] names = {"c", "a", "b"};
    Features tied =
        new Features(
            nl.nachtwacht.table.Table.ofRows(3)
                .with(nl.nachtwacht.table.Column.texts("cell_id"), names),
            twice.shapes());
    Features sorted = tied.alongCurve(Samples.GRID, java.util.List.of("cell_id"));
    assertEquals("a", sorted.table().texts("cell_id").at(0));
    assertEquals("c", sorted.table().texts("cell_id").at(2));
  }

  @Test
  void rowsFollowTheCurve() {
    Features sorted = Samples.cells(9, 7).alongCurve(Samples.GRID, java.util.List.of("cell_id"));
    long before = Long.MIN_VALUE;
    for (int row = 0; row < sorted.rows(); row++) {
      long cell = sorted.shapes().cell(row, Samples.GRID);
      assertEquals(Samples.GRID.name(cell), sorted.table().texts("cell_id").at(row));
      long place = Hilbert.index(cell);
      assertEquals(true, place > before);
      before = place;
    }
  }
}
