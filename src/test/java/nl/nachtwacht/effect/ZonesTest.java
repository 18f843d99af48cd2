package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ZonesTest {
  private static final Town TOWN = new Town(15);

  private static Zones zones(Measure... measures) {
    return new Zones(TOWN.cells, Town.SIDE, List.of(measures), new BitSet());
  }

  private static Measure from(LocalDate start, String id, Geometry where) {
    return new Measure(id, id, Measures.Kind.OTHER, Town.days(start), where);
  }

  private static Geometry span(double fromX, double toX) {
    return new GeometryFactory().toGeometry(new Envelope(fromX, toX, 0, 100));
  }

  private static boolean has(int[] cells, int cell) {
    return Arrays.binarySearch(cells, cell) >= 0;
  }

  @Test
  void cellIsTreatedByItsCentre() {
    assertArrayEquals(
        new int[] {0}, Zones.within(TOWN.cells, Town.SIDE, span(49, 149)), "centre 50, not 150");
    assertArrayEquals(
        new int[] {0, 1}, Zones.within(TOWN.cells, Town.SIDE, span(50, 150)), "on the border");
    assertArrayEquals(
        new int[0], Zones.within(TOWN.cells, Town.SIDE, span(51, 149)), "between centres");
  }

  @Test
  void noPlaceIsTheWholeMunicipality() {
    Geometry empty = new GeometryFactory().createPolygon();
    assertEquals(TOWN.cells.length, Zones.within(TOWN.cells, Town.SIDE, empty).length);
  }

  @ParameterizedTest
  @CsvSource({"100, 12", "50, 48", "66, 28", "200, 4", "201, 0"})
  void ringReachesTwoHundredMetresAndNoFurther(double side, int want) {
    Geometry centre =
        new GeometryFactory().toGeometry(new Envelope(7 * side, 8 * side, 7 * side, 8 * side));
    Zones zones = new Zones(TOWN.cells, side, List.of(Town.lamps("A", centre)), new BitSet());
    int[] ring = zones.ring(0);
    assertEquals(want, ring.length);
    assertFalse(has(ring, TOWN.at(7, 7)));
    for (int cell = 0; cell < TOWN.cells.length; cell++) {
      double apart = side * Math.hypot(cell % 15 - 7, cell / 15 - 7);
      assertEquals(apart > 0 && apart <= 200, has(ring, cell), "cell at " + apart + " m");
    }
  }

  @Test
  void ringEndsWhereTheMunicipalityDoes() {
    Zones zones = zones(Town.lamps("A", Town.box(0, 0, 1, 1)));
    assertArrayEquals(
        new int[] {TOWN.at(1, 0), TOWN.at(2, 0), TOWN.at(0, 1), TOWN.at(1, 1), TOWN.at(0, 2)},
        zones.ring(0));
  }

  @Test
  void claimedCellGoesToTheNearerMeasure() {
    Zones zones =
        zones(
            from(LocalDate.of(2022, 6, 1), "A", Town.box(5, 5, 6, 6)),
            from(LocalDate.of(2022, 3, 1), "B", Town.box(8, 5, 9, 6)));
    assertEquals(true, has(zones.ring(0), TOWN.at(6, 5)), "next to A, though B is earlier");
    assertEquals(true, has(zones.ring(1), TOWN.at(7, 5)), "next to B");
    assertFalse(has(zones.ring(1), TOWN.at(6, 5)));
    assertFalse(has(zones.ring(0), TOWN.at(7, 5)));
  }

  @Test
  void cellAsNearToBothGoesToTheEarlierMeasure() {
    LocalDate early = LocalDate.of(2022, 3, 1);
    LocalDate late = LocalDate.of(2022, 6, 1);
    for (boolean isFirstEarly : new boolean[] {true, false}) {
      Zones zones =
          zones(
              from(isFirstEarly ? early : late, "A", Town.box(5, 5, 6, 6)),
              from(isFirstEarly ? late : early, "B", Town.box(7, 5, 8, 6)));
      assertEquals(isFirstEarly, has(zones.ring(0), TOWN.at(6, 5)));
      assertEquals(!isFirstEarly, has(zones.ring(1), TOWN.at(6, 5)));
    }
  }

  @Test
  void cellAsNearToBothOfOneDayGoesToTheFirstId() {
    Geometry left = Town.box(5, 5, 6, 6);
    Geometry right = Town.box(7, 5, 8, 6);
    Zones turned = zones(Town.lamps("B", left), Town.lamps("A", right));
    assertFalse(has(turned.ring(0), TOWN.at(6, 5)));
    assertEquals(true, has(turned.ring(1), TOWN.at(6, 5)));
    Zones straight = zones(Town.lamps("A", left), Town.lamps("B", right));
    assertEquals(true, has(straight.ring(0), TOWN.at(6, 5)));
    assertFalse(has(straight.ring(1), TOWN.at(6, 5)));
  }

  @Test
  void treatedCellsAreNoRingAndNeitherIsFree() {
    Zones zones =
        zones(
            Town.lamps("A", Town.box(4, 4, 6, 6)),
            Town.lamps("B", Town.box(5, 5, 8, 6)),
            Town.lamps("C", Town.box(11, 11, 12, 12)));
    assertArrayEquals(TOWN.block(4, 4, 6, 6), zones.treated(0));
    assertArrayEquals(TOWN.block(5, 5, 8, 6), zones.treated(1), "a cell may have two measures");
    int[] owners = new int[TOWN.cells.length];
    for (int measure = 0; measure < 3; measure++) {
      int[] ring = zones.ring(measure);
      for (int other = 0; other < 3; other++) {
        for (int cell : zones.treated(other)) {
          assertFalse(has(ring, cell), "a ring holds a treated cell");
        }
      }
      Arrays.stream(ring).forEach(cell -> owners[cell]++);
    }
    assertEquals(1, Arrays.stream(owners).max().orElseThrow(), "a cell in two rings");
    int[] free =
        IntStream.range(0, TOWN.cells.length)
            .filter(cell -> owners[cell] == 0)
            .filter(cell -> IntStream.range(0, 3).noneMatch(m -> has(zones.treated(m), cell)))
            .toArray();
    assertArrayEquals(free, zones.free());
  }

  @Test
  void aroundControlsLieFreeCellsOnly() {
    Zones zones = zones(Town.lamps("A", Town.box(0, 7, 1, 8)));
    int[] around = zones.around(TOWN.at(4, 7));
    assertEquals(11, around.length, "12 less the one that lies in the ring of A");
    assertFalse(has(around, TOWN.at(2, 7)));
    assertFalse(has(around, TOWN.at(4, 7)));
  }

  @Test
  void orderOfMeasuresChangesNoZone() {
    Measure[] measures = {
      Town.lamps("A", Town.box(3, 3, 5, 5)),
      Town.lamps("B", Town.box(6, 3, 8, 5)),
      from(LocalDate.of(2022, 3, 1), "C", Town.box(4, 6, 6, 7))
    };
    Zones one = zones(measures);
    Zones other = zones(measures[2], measures[0], measures[1]);
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(one.ring(i), other.ring((i + 1) % 3));
      assertArrayEquals(one.treated(i), other.treated((i + 1) % 3));
    }
    assertArrayEquals(one.free(), other.free());
  }
}
