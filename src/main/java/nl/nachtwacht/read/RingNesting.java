package nl.nachtwacht.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Makes polygons of rings: each hole belongs to the smallest outline around it. A hole with no
 * outline around it is taken as an outline that runs the wrong way round.
 */
final class RingNesting {
  private final GeometryFactory factory;

  RingNesting(GeometryFactory factory) {
    this.factory = factory;
  }

  /** An outline with its holes. */
  private static final class Shell {
    private final LinearRing ring;
    private final double area;
    private final List<LinearRing> holes = new ArrayList<>();
    private Optional<IndexedPointInAreaLocator> locator = Optional.empty();

    Shell(LinearRing ring) {
      this.ring = ring;
      this.area = ring.getEnvelopeInternal().getArea();
    }

    /** Whether the first corner of a ring that doesn't lie on this one lies within it. */
    boolean surrounds(LinearRing hole) {
      if (locator.isEmpty()) {
        locator = Optional.of(new IndexedPointInAreaLocator(ring));
      }
      for (Coordinate corner : hole.getCoordinates()) {
        int location = locator.get().locate(corner);
        if (location != Location.BOUNDARY) {
          return location == Location.INTERIOR;
        }
      }
      return true;
    }
  }

  /** {@return a polygon, or several as one geometry} */
  Geometry polygons(List<LinearRing> outlines, List<LinearRing> holes) {
    List<Shell> all = new ArrayList<>();
    STRtree tree = new STRtree();
    for (LinearRing outline : outlines) {
      Shell shell = new Shell(outline);
      all.add(shell);
      tree.insert(outline.getEnvelopeInternal(), shell);
    }
    for (LinearRing hole : holes) {
      Optional<Shell> around = outlines.isEmpty() ? Optional.empty() : smallest(tree, hole);
      if (around.isPresent()) {
        around.get().holes.add(hole);
      } else {
        all.add(new Shell(hole));
      }
    }
    List<Geometry> polygons = new ArrayList<>();
    for (Shell shell : all) {
      polygons.add(polygon(shell));
    }
    return factory.buildGeometry(polygons);
  }

  private Polygon polygon(Shell shell) {
    return factory.createPolygon(shell.ring, shell.holes.toArray(new LinearRing[0]));
  }

  private static Optional<Shell> smallest(STRtree tree, LinearRing hole) {
    Optional<Shell> smallest = Optional.empty();
    for (Object found : tree.query(hole.getEnvelopeInternal())) {
      Shell shell = (Shell) found;
      boolean around =
          shell.ring.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
              && (smallest.isEmpty() || shell.area < smallest.get().area)
              && shell.surrounds(hole);
      if (around) {
        smallest = Optional.of(shell);
      }
    }
    return smallest;
  }
}
