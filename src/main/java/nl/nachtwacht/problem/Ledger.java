package nl.nachtwacht.problem;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Where every row of one file went: a count per {@link Reason}.
 *
 * <p>Guarantee: every row is counted once, so {@code read = used + outside + duplicate + rejected};
 * {@link #plus} is associative and commutative. Immutable.
 */
public final class Ledger implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing read. */
  public static final Ledger EMPTY = new Ledger(new long[Reason.values().length]);

  private final long[] byReason;

  private Ledger(long[] byReason) {
    this.byReason = byReason;
  }

  /** {@return a ledger of counts in the order of {@link Reason#values()}} */
  public static Ledger of(long[] byReason) {
    if (byReason.length != Reason.values().length) {
      throw new IllegalStateException("one count per reason: " + byReason.length);
    }
    return new Ledger(byReason.clone());
  }

  /** {@return both ledgers together} */
  public Ledger plus(Ledger other) {
    long[] sum = byReason.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(sum[i], other.byReason[i]);
    }
    return new Ledger(sum);
  }

  /** {@return this ledger with rows that were counted under one reason moved to another} */
  public Ledger moved(Reason from, Reason to, long rows) {
    long[] copy = byReason.clone();
    copy[from.ordinal()] = Math.subtractExact(copy[from.ordinal()], rows);
    copy[to.ordinal()] = Math.addExact(copy[to.ordinal()], rows);
    return new Ledger(copy);
  }

  /** {@return rows read} */
  public long read() {
    return Arrays.stream(byReason).sum();
  }

  /** {@return rows used} */
  public long used() {
    return count(Reason.USED);
  }

  /** {@return rows with that fate} */
  public long count(Reason.Fate fate) {
    long sum = 0;
    for (Reason reason : Reason.values()) {
      sum += reason.fate() == fate ? count(reason) : 0;
    }
    return sum;
  }

  /** {@return rows with that reason} */
  public long count(Reason reason) {
    return byReason[reason.ordinal()];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ledger that && Arrays.equals(byReason, that.byReason);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(byReason);
  }

  @Override
  public String toString() {
    return "read " + read() + " used " + used();
  }
}
