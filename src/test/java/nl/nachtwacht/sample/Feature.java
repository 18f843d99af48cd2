package nl.nachtwacht.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.nachtwacht.problem.Reason;
import org.locationtech.jts.geom.Geometry;

/**
 * A row with a geometry and what should become of it.
 *
 * @param properties values by column in order; a value may be null
 * @param shape in RD
 * @param fate what a run should say of it
 */
record Feature(Map<String, Object> properties, Geometry shape, Reason fate) {
  Feature {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** {@return a feature that a run uses, with names and values in turn} */
  static Feature used(Geometry shape, Object... namesAndValues) {
    return of(Reason.USED, shape, namesAndValues);
  }

  /** {@return a feature with names and values in turn} */
  static Feature of(Reason fate, Geometry shape, Object... namesAndValues) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Feature(properties, shape, fate);
  }

  /** {@return the same row once more} */
  Feature again() {
    return new Feature(properties, shape, Reason.DUPLICATE);
  }
}
