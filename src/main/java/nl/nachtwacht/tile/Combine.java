package nl.nachtwacht.tile;

/** How two values of a band become one: associative, commutative, exact. */
public enum Combine {
  /** Adds; fails rather than overflows. */
  SUM(0),
  /** Keeps the bits of both. */
  OR(0),
  /** Keeps the least. */
  MIN(Long.MAX_VALUE);

  private final long neutral;

  Combine(long neutral) {
    this.neutral = neutral;
  }

  /** {@return the value of a cell that nothing marked} */
  public long neutral() {
    return neutral;
  }

  /**
   * {@return both values combined}
   *
   * @throws ArithmeticException when a sum leaves the range of a long
   */
  public long of(long a, long b) {
    return switch (this) {
      case SUM -> Math.addExact(a, b);
      case OR -> a | b;
      case MIN -> Math.min(a, b);
    };
  }
}
