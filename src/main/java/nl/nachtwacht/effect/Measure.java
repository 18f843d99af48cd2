package nl.nachtwacht.effect;

import java.io.Serializable;
import java.util.Locale;
import nl.nachtwacht.layer.Measures;
import org.locationtech.jts.geom.Geometry;

/**
 * What was done, where and when.
 *
 * @param id stays the same between runs
 * @param name what people call it
 * @param kind what was done
 * @param days before and after it began
 * @param where the cells whose centre lies within are treated, in metres of the working reference
 *     system; empty: the whole municipality
 */
public record Measure(String id, String name, Measures.Kind kind, BeforeAfter days, Geometry where)
    implements Serializable {
  /** {@return the code of what was done} */
  public String code() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** {@return whether it brings or changes light} */
  boolean isLight() {
    return kind == Measures.Kind.LAMP_NEW
        || kind == Measures.Kind.LAMP_REPAIRED
        || kind == Measures.Kind.LAMP_BRIGHTENED;
  }
}
