package nl.nachtwacht.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** The reports of the made-up city through the gate, against R and Python. */
class ZonesReferenceTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);
  private static final Reference.Csv WANT = Reference.csv("expected/zones.csv");
  private static final Reference.Values SINGLE = Reference.values("gate");

  @Test
  void zonesOfSquaresFromOneHundredMetresUp() {
    Zones zones = zones();
    IntStream all = IntStream.range(0, zones.size());
    List<String> ids = all.mapToObj(z -> zones.id(z, "Z").substring("GM0001-".length())).toList();
    assertEquals(List.of(WANT.texts("zone_id")), ids);
    assertArrayEquals(WANT.ints("true_count"), each(zones, zones::count));
    assertArrayEquals(WANT.ints("report_count"), each(zones, zones::published));
    assertArrayEquals(WANT.ints("cell_count"), each(zones, zone -> zones.leaves(zone).length));
    SINGLE.check("total_published", zones.total());
    SINGLE.check("rows_in_zones", Arrays.stream(each(zones, zones::count)).sum());
    SINGLE.check("cells_withheld", withheld(zones));
    for (int level = 0; level < 4; level++) {
      int at = level;
      String name = zones.tree().levels().get(level);
      SINGLE.check(
          "zones." + name,
          IntStream.range(0, zones.size()).filter(zone -> zones.level(zone) == at).count());
    }
  }

  private static int[] each(Zones zones, IntUnaryOperator value) {
    return IntStream.range(0, zones.size()).map(value).toArray();
  }

  private static long withheld(Zones zones) {
    return IntStream.range(0, zones.tree().leafCount()).filter(l -> zones.zoneOf(l) < 0).count();
  }

  private static Zones zones() {
    Reference.Csv domain = Reference.csv("city/domain.csv");
    int[] ix = domain.ints("ix");
    int[] iy = domain.ints("iy");
    long[] cells = IntStream.range(0, ix.length).mapToLong(i -> Cell.of(ix[i], iy[i])).toArray();
    Tree tree = Tree.ofSquares("GM0001", List.of("100", "500", "2500"), GRID, cells);
    int[] counts = new int[tree.leafCount()];
    Reference.Csv reports = Reference.csv("city/reports.csv");
    double[] x = reports.reals("x");
    double[] y = reports.reals("y");
    for (int i = 0; i < x.length; i++) {
      int leaf = tree.leaf(GRID.name(GRID.cellAt(Grid.cm(x[i]), Grid.cm(y[i]))));
      counts[leaf]++;
    }
    return Zones.of(tree, counts, 10, 5);
  }
}
