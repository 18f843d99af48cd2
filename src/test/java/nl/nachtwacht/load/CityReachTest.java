package nl.nachtwacht.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Two municipalities side by side, west and east of x = 1000 m. */
class CityReachTest {
  private static final Domain DOMAIN =
      Domain.of(
          new Grid("EPSG:28992", 100),
          List.of(new Municipality("A", "A", ""), new Municipality("B", "B", "")),
          List.of(area("A1", 0, 0, 1000), area("B1", 1, 1000, 2000)),
          List.of());

  private static Area area(String code, int municipality, double left, double right) {
    Envelope box = new Envelope(left, right, 0, 1000);
    return new Area(
        code, code, "", "", municipality, -1, List.of(new GeometryFactory().toGeometry(box)));
  }

  private static int[] of(boolean isApart, int xMetres, int reachMetres) {
    return new CityReach(DOMAIN, isApart).of(xMetres * 100, 50_000, reachMetres * 100);
  }

  @Test
  void withoutReachItIsTheOneOfItsCell() {
    assertArrayEquals(new int[] {0}, of(true, 999, 0));
    assertArrayEquals(new int[] {1}, of(true, 1001, 0));
    assertArrayEquals(new int[0], of(true, -1, 0));
  }

  @Test
  void aFeatureNearABorderReachesBothAndOneOutsideTheNearest() {
    assertArrayEquals(new int[] {0, 1}, of(true, 850, 300));
    assertArrayEquals(new int[] {0}, of(true, 350, 300));
    assertArrayEquals(new int[] {0}, of(true, -150, 300));
    assertArrayEquals(new int[0], of(true, -850, 300));
  }

  @Test
  void allMunicipalitiesTogetherAreOne() {
    assertArrayEquals(new int[] {0}, of(false, 1500, 300));
    assertArrayEquals(new int[0], of(false, 2900, 300));
  }
}
