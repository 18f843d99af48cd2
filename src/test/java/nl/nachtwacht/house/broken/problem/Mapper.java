package nl.nachtwacht.house.broken.problem;

import org.locationtech.jts.geom.Geometry;

/** A library in the wrong room. */
public final class Mapper {
  Geometry geometry;
}
