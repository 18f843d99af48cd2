package nl.nachtwacht.table;

/** Rounds to whole numbers: for loops over all values of all cells. */
public final class Rounding {
  /** Above 2^52 doubles are whole, so a sum with this is rounded, half even, by the processor. */
  private static final double WHOLE = 0x1.8p52;

  private static final double SMALL = 0x1p51;

  private Rounding() {}

  /**
   * {@return what {@link Math#rint} gives, but 0 for −0}
   *
   * <p>{@code Math.rint} takes a number apart bit by bit where code isn't compiled for long use.
   */
  public static double halfEven(double value) {
    return Math.abs(value) < SMALL ? value + WHOLE - WHOLE : Math.rint(value);
  }
}
