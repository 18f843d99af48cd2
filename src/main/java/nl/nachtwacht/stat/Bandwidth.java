package nl.nachtwacht.stat;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bandwidth of a {@link QuarticKernel} and why it was chosen.
 *
 * @param metres the bandwidth
 * @param rule how it came about
 * @param trials what cross-validation found, by ascending bandwidth; empty when it wasn't asked
 * @param others what common formulas say of the same points; of none when it was given
 */
public record Bandwidth(double metres, Rule rule, List<Trial> trials, RulesOfThumb others)
    implements Serializable {

  /** How a bandwidth came about. */
  public enum Rule {
    /** A number that somebody set. */
    GIVEN,
    /** The one under which every point is best foretold by the others. */
    CROSS_VALIDATION,
    /** Too few points to choose by: the fixed value. */
    FEW_POINTS,
    /** The one of an earlier run that this one is measured by. */
    KEPT
  }

  /**
   * One bandwidth under cross-validation.
   *
   * @param metres the bandwidth
   * @param logLikelihood Σ ln max(density per m² from the others, 1e-12)
   * @param lonely rows with no other point within the bandwidth
   * @param rows how many rows the sum ran over
   */
  public record Trial(int metres, double logLikelihood, int lonely, int rows)
      implements Serializable {}

  /** The bandwidths that are tried, in metres. */
  public static final List<Integer> CANDIDATES =
      List.of(150, 200, 300, 400, 500, 600, 800, 1000, 1200, 1500, 2000);

  private static final int LEAST_POINTS = 20;
  private static final int FEW_POINTS_METRES = 1000;
  private static final int MOST_ROWS = 5000;

  /** Copies the trials. */
  public Bandwidth {
    trials = List.copyOf(trials);
  }

  /** {@return a bandwidth that was set by hand; never below 1.5 cells, which would miss points} */
  public static Bandwidth given(double metres, int cellMetres) {
    double used = Math.max(metres, 1.5 * cellMetres);
    return new Bandwidth(used, Rule.GIVEN, List.of(), RulesOfThumb.NONE);
  }

  /** {@return another bandwidth, kept of an earlier run, with what formulas say of these points} */
  public Bandwidth keeping(double earlierMetres) {
    return new Bandwidth(earlierMetres, Rule.KEPT, List.of(), others);
  }

  /**
   * {@return the best of the {@link #CANDIDATES} by likelihood cross-validation; with fewer than 20
   * points 1,000 m; never below 1.5 cells}
   */
  public static Bandwidth choose(Points points, int cellMetres) {
    int least = (3 * cellMetres + 1) / 2;
    RulesOfThumb others = RulesOfThumb.of(points);
    if (points.size() < LEAST_POINTS) {
      double metres = Math.max(FEW_POINTS_METRES, least);
      return new Bandwidth(metres, Rule.FEW_POINTS, List.of(), others);
    }
    int[] tried =
        CANDIDATES.stream().mapToInt(h -> Math.max(h, least)).distinct().sorted().toArray();
    List<Trial> trials = trials(points, tried);
    Trial best = trials.get(0);
    for (Trial trial : trials) {
      best = trial.logLikelihood() >= best.logLikelihood() ? trial : best;
    }
    return new Bandwidth(best.metres(), Rule.CROSS_VALIDATION, trials, others);
  }

  /**
   * {@return the logarithmic likelihood of each bandwidth, ascending}
   *
   * <p>Every row is left out in turn and its place foretold by all other points. Above 5,000 points
   * the sum runs over the 5,000 rows with the least keys (unsigned; all rows that share the last
   * key), the densities still over all points. Ties are for the caller: the larger bandwidth.
   * Missing: a point that no other reaches counts with density 1e-12 per m², as a compact kernel
   * would otherwise make one lonely point decide. Source: Habbema, Hermans and van den Broek 1974;
   * Duin 1976.
   *
   * @param points at least two
   */
  public static List<Trial> trials(Points points, int... metres) {
    if (points.size() < 2 || metres.length == 0) {
      throw new IllegalStateException(points.size() + " points, bandwidths " + metres.length);
    }
    int[] ascending = IntStream.of(metres).distinct().sorted().toArray();
    LeaveOneOut all = new LeaveOneOut(points.sorted(), ascending);
    return List.of(all.trials(points.leastKeys(MOST_ROWS)));
  }
}
