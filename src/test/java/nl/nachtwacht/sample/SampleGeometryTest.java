package nl.nachtwacht.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** The sample's shapes are sound, and no count hangs on the last centimetre of a transform. */
class SampleGeometryTest {
  /** Farther than any two transforms of a border in degrees lie apart, in metres. */
  private static final double MARGIN = 0.5;

  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void neighbourhoodsFitWithoutGapsOrOverlaps(String name) throws Exception {
    var shapes = new WrittenCity(Path.of("sample-geo", name)).neighbourhoods().values();
    double area = 0;
    for (Geometry shape : shapes) {
      assertTrue(shape.isValid());
      area += shape.getArea();
    }
    Geometry city = UnaryUnionOp.union(shapes);
    assertEquals(area, city.getArea(), 1);
    assertEquals(1, city.getNumGeometries());
    assertEquals(0, ((Polygon) city.getGeometryN(0)).getNumInteriorRing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void noCellCentreLiesOnABorder(String name) throws Exception {
    WrittenCity city = new WrittenCity(Path.of("sample-geo", name));
    for (Geometry border : city.excluded()) {
      assertCentresKeepClear(border, MARGIN);
    }
    for (Geometry border : city.neighbourhoods().values()) {
      assertCentresKeepClear(border, 0.001);
    }
  }

  @Test
  void citiesDoNotTouch() throws Exception {
    Geometry city = all("veldstad");
    Geometry town = all("kleinvoort");
    assertFalse(city.getEnvelope().intersects(town.getEnvelope()));
  }

  private static Geometry all(String name) throws Exception {
    return UnaryUnionOp.union(
        new WrittenCity(Path.of("sample-geo", name)).neighbourhoods().values());
  }

  private static void assertCentresKeepClear(Geometry border, double margin) {
    var box = border.getEnvelopeInternal();
    Geometry line = border.getBoundary();
    GeometryFactory factory = new GeometryFactory();
    for (double y = Math.floor(box.getMinY() / 100) * 100 + 50; y < box.getMaxY(); y += 100) {
      var row =
          factory.createLineString(
              List.of(
                      new Spot(box.getMinX(), y).coordinate(),
                      new Spot(box.getMaxX(), y).coordinate())
                  .toArray(new Coordinate[0]));
      for (var crossing : line.intersection(row).getCoordinates()) {
        double fromCentre = Math.abs(crossing.x - Math.floor(crossing.x / 100) * 100 - 50);
        assertTrue(fromCentre > margin, () -> "a centre lies near " + crossing);
      }
    }
  }
}
