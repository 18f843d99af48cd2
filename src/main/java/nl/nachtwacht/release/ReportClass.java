package nl.nachtwacht.release;

import java.util.Optional;
import nl.nachtwacht.stat.PoissonInterval;

/**
 * Whether a neighbourhood has clearly more or fewer reports than its share of the city, from
 * published numbers only.
 *
 * <p>Higher: the lower end of the 95 % interval (Garwood) of v − (b − 1) is above what the cells
 * make expect; lower: the upper end of that of v + (b − 1) is below it.
 */
final class ReportClass {
  private static final double LEVEL = 0.95;

  private ReportClass() {}

  /**
   * {@return the class of a zone that is a leaf, as far as it is shown}
   *
   * @param published v
   * @param expected T times the leaf's share of the city's cells
   * @param round b
   */
  static Optional<String> of(int published, double expected, int round, Shown shown) {
    int off = round - 1;
    if (shown.compareTo(Shown.HIGHER) < 0) {
      return Optional.empty();
    }
    if (PoissonInterval.garwood(Math.max(0, published - off), LEVEL).low() > expected) {
      return Optional.of("higher");
    }
    if (shown == Shown.HIGHER) {
      return Optional.empty();
    }
    boolean isLower = PoissonInterval.garwood(published + off, LEVEL).high() < expected;
    return Optional.of(isLower ? "lower" : "not_clearly_different");
  }
}
