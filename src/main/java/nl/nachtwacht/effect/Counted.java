package nl.nachtwacht.effect;

import java.io.Serializable;
import java.util.Locale;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.layer.Protected;

/**
 * A part of a municipality and what was counted in it.
 *
 * @param zone which part
 * @param cells its cells, ascending; at least one
 * @param count before and after
 * @param exposure of how many: years, answers or cells
 */
public record Counted(Zone zone, long[] cells, Pair count, Pair exposure)
    implements Protected, Serializable {
  private static final double FEW = 5;

  /** A part of the municipality. */
  public enum Zone {
    /** Where the measure was taken. */
    TREATED,
    /** Cells like those, elsewhere. */
    CONTROL,
    /** Around the treated. */
    RING,
    /** Around the controls. */
    CONTROL_RING;

    /** {@return the word for it in files} */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@return whether a count is too small to say anything by it} */
  static boolean isFew(Pair count) {
    return count.before() < FEW || count.after() < FEW;
  }

  @Override
  public String toString() {
    return zone.code() + ": " + cells.length + " cells";
  }
}
