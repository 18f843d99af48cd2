package nl.nachtwacht.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a file tells the places of its rows.
 *
 * @param fields our fields of the place and the file's columns; none where it has geometries
 * @param crs the reference system that a job must declare; empty where the file tells it, or where
 *     none can be told
 * @param isSure whether one system fits
 * @param isHere whether most places lie in the Netherlands
 * @param dimension of most places: 0 points, 1 lines, 2 polygons; -1: no places
 * @param abroad a system in metres for places that don't lie in the Netherlands; empty where they
 *     do, or where nobody knows
 */
public record Placed(
    Map<String, String> fields,
    String crs,
    boolean isSure,
    boolean isHere,
    int dimension,
    Optional<String> abroad) {
  /** No places at all. */
  static final Placed NOWHERE = new Placed(Map.of(), "", true, false, -1, Optional.empty());

  /** Copies the map, which keeps its order. */
  public Placed {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
