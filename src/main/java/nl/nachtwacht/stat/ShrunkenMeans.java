package nl.nachtwacht.stat;

import java.io.Serializable;
import java.util.List;

/**
 * Means of areas, each drawn to the mean of all areas the more the fewer answers it has.
 *
 * <p>Answers of an area vary about its mean with a variance that all areas share, {@code within};
 * the means of the areas vary about {@link #mean} with the variance {@code between}. Both come from
 * the analysis of variance: {@code within} is MSw = Σ(y - ȳᵢ)²/(n - k), {@code between} τ² = max(0,
 * (MSb - MSw)/n₀) with MSb = Σ nᵢ(ȳᵢ - ȳ)²/(k - 1) and n₀ = (n - Σnᵢ²/n)/(k - 1). With Dᵢ = MSw/nᵢ
 * the mean of all is Σ ȳᵢ/(τ² + Dᵢ) / Σ 1/(τ² + Dᵢ).
 *
 * <p>Missing: fewer than 5 areas, or fewer than 10 answers more than areas, can't tell how areas
 * differ; all are then given the one mean of all answers. Source: Searle, Casella and McCulloch
 * 1992, chapters 3 and 7. Limits: one variance within all areas; the standard error takes both
 * variances as known.
 *
 * @param within variance of answers within an area; infinite when there is but one answer
 * @param between variance of the areas' means; 0: no more differences than chance makes
 * @param mean mean of the areas
 * @param precision one over the variance of {@code mean}
 */
public record ShrunkenMeans(double within, double between, double mean, double precision)
    implements Serializable {
  private static final int LEAST_AREAS = 5;
  private static final double LEAST_FREEDOM = 10;

  /**
   * The answers of an area.
   *
   * <p>With weights w the size is the effective number (Σw)²/Σw² (Kish 1965), the mean Σwy/Σw, and
   * the squares are Σw(y - ȳ)² · Σw/Σw²: on average the variance times size less 1, as without
   * weights.
   *
   * @param size number of answers, above 0
   * @param mean their mean
   * @param squares sum of squared deviations from the mean
   * @param freedom degrees of freedom of the squares: size less 1 where every answer is known by
   *     itself
   */
  public record Sample(double size, double mean, double squares, double freedom) {}

  /**
   * A mean with its standard error.
   *
   * @param mean the mean
   * @param standardError infinite where nothing is known of it
   */
  public record Estimate(double mean, double standardError) {
    /** {@return the interval of the mean by the normal distribution, cut off at two ends} */
    public Interval interval(double level, double low, double high) {
      double half = standardError == 0 ? 0 : NormalTail.reach(level) * standardError;
      return new Interval(cut(mean - half, low, high), cut(mean + half, low, high));
    }

    private static double cut(double value, double low, double high) {
      return Math.max(low, Math.min(high, value));
    }
  }

  /** {@return the model of areas; without any every mean is NaN} */
  public static ShrunkenMeans of(List<Sample> areas) {
    double size = sum(areas, Sample::size);
    double freedom = sum(areas, Sample::freedom);
    double middle = sum(areas, a -> a.size * a.mean) / size;
    double squares = sum(areas, Sample::squares);
    double spread = sum(areas, a -> a.size * (a.mean - middle) * (a.mean - middle));
    int apart = areas.size() - 1;
    if (areas.size() < LEAST_AREAS || freedom < LEAST_FREEDOM) {
      double all = freedom + apart;
      double variance = all > 0 ? (squares + spread) / all : Double.POSITIVE_INFINITY;
      return new ShrunkenMeans(variance, 0, middle, size / variance);
    }
    double within = squares / freedom;
    double average = (size - sum(areas, a -> a.size * a.size) / size) / apart;
    double between = Math.max(0, (spread / apart - within) / average);
    if (between == 0) {
      return new ShrunkenMeans(within, 0, middle, size / within);
    }
    double precision = sum(areas, a -> 1 / (between + within / a.size));
    double mean = sum(areas, a -> a.mean / (between + within / a.size)) / precision;
    return new ShrunkenMeans(within, between, mean, precision);
  }

  private interface Term {
    double of(Sample area);
  }

  private static double sum(List<Sample> areas, Term term) {
    CompensatedSum sum = new CompensatedSum();
    areas.forEach(area -> sum.add(term.of(area)));
    return sum.value();
  }

  /**
   * {@return the mean of an area: μ + B(ȳ - μ) with B = τ²/(τ² + D), its standard error √(BD + (1 -
   * B)²/precision)}
   */
  public Estimate area(Sample area) {
    double drawn = keeps(area.size);
    double noise = drawn == 0 ? 0 : drawn * within / area.size;
    double left = (1 - drawn) * (1 - drawn) / precision;
    return new Estimate(mean + drawn * (area.mean - mean), Math.sqrt(noise + left));
  }

  /** {@return the mean of an area that nobody answered for: wide, and never "safe"} */
  public Estimate unheard() {
    return new Estimate(mean, Math.sqrt(between + 1 / precision));
  }

  /** {@return how much of its own deviation an area of so many answers keeps, 0 to 1} */
  public double keeps(double size) {
    return between == 0 ? 0 : between / (between + within / size);
  }

  /**
   * {@return the mean of a place inside an area: (n ȳ + κm)/(n + κ) with κ = MSw/τ², as if places
   * differed from their area as areas do from all}
   *
   * @param areaMean m, the area's shrunken mean
   * @param size n, answers at the place; 0 without any
   * @param placeMean ȳ, their mean; of no account when there is none
   */
  public double place(double areaMean, double size, double placeMean) {
    if (size == 0 || between == 0) {
      return areaMean;
    }
    double worth = within / between;
    return (size * placeMean + worth * areaMean) / (size + worth);
  }
}
