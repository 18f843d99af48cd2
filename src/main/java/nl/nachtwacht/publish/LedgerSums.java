package nl.nachtwacht.publish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.nachtwacht.problem.Ledger;
import nl.nachtwacht.problem.Reason;

/**
 * A ledger as it is published: in a protected layer, reasons with fewer than 5 rows stand together
 * as {@code other}, so that no odd row can be recognised.
 *
 * @param read rows read
 * @param used rows used
 * @param outside valid, but not of this job
 * @param duplicate rows that say again what another said
 * @param rejected rows that can't be used
 * @param reasons rows by reason, of what is outside and what is rejected
 */
public record LedgerSums(
    long read,
    long used,
    long outside,
    long duplicate,
    long rejected,
    Map<String, ReasonCount> reasons) {

  /** Smallest number of rows of a protected layer that stands by itself. */
  static final int FEWEST = 5;

  /** Name under which small counts stand together. */
  static final String OTHER = "other";

  /**
   * Rows of one reason.
   *
   * @param outside valid, but not of this job
   * @param rejected can't be used
   */
  public record ReasonCount(long outside, long rejected) {
    ReasonCount plus(ReasonCount more) {
      return new ReasonCount(outside + more.outside, rejected + more.rejected);
    }

    @JsonIgnore
    long rows() {
      return outside + rejected;
    }
  }

  /**
   * {@return the published form of a ledger}
   *
   * <p>Errors: sums that don't add up are an {@link IllegalStateException}.
   */
  public static LedgerSums of(Ledger ledger, boolean isProtected) {
    Map<String, ReasonCount> reasons = new LinkedHashMap<>();
    ReasonCount small = new ReasonCount(0, 0);
    for (Reason reason : Reason.values()) {
      ReasonCount count = count(ledger, reason);
      if (isProtected && count.rows() < FEWEST) {
        small = small.plus(count);
      } else if (count.rows() > 0) {
        reasons.put(reason.code(), count);
      }
    }
    if (small.rows() > 0) {
      reasons.put(OTHER, small);
    }
    return checked(
        new LedgerSums(
            ledger.read(),
            ledger.used(),
            ledger.count(Reason.Fate.OUTSIDE),
            ledger.count(Reason.Fate.DUPLICATE),
            ledger.count(Reason.Fate.REJECTED),
            reasons));
  }

  private static ReasonCount count(Ledger ledger, Reason reason) {
    return switch (reason.fate()) {
      case OUTSIDE -> new ReasonCount(ledger.count(reason), 0);
      case REJECTED -> new ReasonCount(0, ledger.count(reason));
      case USED, DUPLICATE -> new ReasonCount(0, 0);
    };
  }

  private static LedgerSums checked(LedgerSums sums) {
    if (sums.read != sums.used + sums.outside + sums.duplicate + sums.rejected) {
      throw new IllegalStateException("the ledger doesn't add up");
    }
    return sums;
  }
}
