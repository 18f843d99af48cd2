package nl.nachtwacht.grid;

import java.io.Serializable;

/** Takes places from one reference system to another, x (east or longitude) always first. */
public interface Transform extends Serializable {
  /**
   * Transforms places in place. A place that the systems can't take (a NaN, a latitude beyond the
   * pole, a point at the edge of a projection) becomes NaN, NaN; the others are not touched by it.
   *
   * <p>Guarantee: each place's answer depends on that place alone, so splits and order don't
   * matter; safe for use by several threads.
   *
   * @param xy pairs x, y; metres in a projected system, degrees in a geographic one
   * @param count how many pairs
   */
  void apply(double[] xy, int count);
}
