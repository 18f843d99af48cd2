package nl.nachtwacht.fit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import nl.nachtwacht.stat.OrthogonalColumns;
import nl.nachtwacht.stat.QuasiPoisson;
import nl.nachtwacht.stat.StudentTail;

/**
 * The months that stand out most from the model though no window names them. It changes no weight.
 *
 * @param from first day
 * @param to the day after the last
 * @param ratio how many times as much was reported
 * @param t its logarithm in standard errors
 * @param tried how many windows were looked at
 * @param probability of so large a t in this window alone
 */
public record Jump(
    LocalDate from, LocalDate to, double ratio, double t, int tried, double probability)
    implements Serializable {
  private static final int LONGEST_RUN = 6;
  private static final double SURE = 0.01;

  /** {@return the probability of so large a t in any of the windows, at most (Bonferroni)} */
  public double corrected() {
    return Math.min(1, probability * tried);
  }

  /** {@return whether chance hardly explains it} */
  public boolean isSure() {
    return probability * tried < SURE;
  }

  /**
   * {@return the run of 1 to 6 whole months, or the step from a month to the end, with the largest
   * |t|; the shorter, then the earlier of equals; empty when no window can be tried}
   *
   * @param monthOf per row of the model the month that it is part of
   * @param counts per row
   */
  static Optional<Jump> find(QuasiPoisson declared, Months months, int[] monthOf, double[] counts) {
    Search search = new Search(declared, monthOf, counts);
    int last = months.count() - 1;
    for (int length = 1; length <= LONGEST_RUN; length++) {
      for (int first = 0; first + length - 1 <= last; first++) {
        search.look(first, first + length - 1);
      }
    }
    for (int first = last - LONGEST_RUN; first >= 1; first--) {
      search.look(first, last);
    }
    return search.found(months);
  }

  /** The best window so far. */
  private static final class Search {
    private final QuasiPoisson declared;
    private final OrthogonalColumns design;
    private final int[] monthOf;
    private final double[] counts;
    private final int column;
    private int tried;
    private int first;
    private int last;
    private double beta;
    private double t;

    Search(QuasiPoisson declared, int[] monthOf, double[] counts) {
      this.declared = declared;
      this.design = declared.design();
      this.monthOf = monthOf;
      this.counts = counts;
      this.column = declared.columns();
    }

    void look(int from, int to) {
      double[] window = new double[counts.length];
      double within = 0;
      double outside = 0;
      for (int row = 0; row < counts.length; row++) {
        boolean isIn = monthOf[row] >= from && monthOf[row] <= to;
        window[row] = isIn ? 1 : 0;
        within += isIn ? counts[row] : 0;
        outside += isIn ? 0 : counts[row];
      }
      if (within == 0 || outside == 0 || !design.isExtendedBy(window)) {
        return;
      }
      QuasiPoisson fit = declared.with(window);
      tried++;
      if (Math.abs(fit.t(column)) > Math.abs(t)) {
        t = fit.t(column);
        beta = fit.coefficient(column);
        first = from;
        last = to;
      }
    }

    Optional<Jump> found(Months months) {
      if (t == 0) {
        return Optional.empty();
      }
      double probability = StudentTail.twoSided(t, declared.freedom() - 1);
      return Optional.of(
          new Jump(
              months.start(first), months.end(last), StrictMath.exp(beta), t, tried, probability));
    }
  }
}
