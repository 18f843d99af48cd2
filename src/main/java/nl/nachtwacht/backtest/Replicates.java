package nl.nachtwacht.backtest;

import java.io.Serializable;
import java.util.Arrays;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.PoissonBootstrap;

/**
 * Hits of every method in replicates of the reports that followed: the same reports for all
 * methods, so that differences between methods are paired. Adds up over municipalities and folds.
 *
 * @param hits per method, area share and replicate the weighted reports in the cells searched
 * @param tests per replicate all weighted reports
 */
public record Replicates(long[][][] hits, long[] tests) implements Serializable {
  /** Replicates; the ends of an interval are their 5th and 195th. */
  public static final int COUNT = 199;

  /** Seed of the weights. */
  public static final long SEED = 1;

  private static final int LOW = 5 - 1;
  private static final int HIGH = 195 - 1;

  static Replicates of(Cells all, double[] areaShares) {
    int methods = all.methods().size();
    long[][][] hits = new long[methods][areaShares.length][COUNT];
    long[] tests = new long[COUNT];
    long[] searched = searched(all, areaShares);
    PoissonBootstrap bootstrap = new PoissonBootstrap(SEED);
    Cells.Followed reports = all.followed();
    for (int report = 0; report < reports.rows().length; report++) {
      long where = searched[reports.rows()[report]];
      for (int replicate = 0; replicate < COUNT; replicate++) {
        int weight = bootstrap.draw(reports.keys()[report], replicate);
        tests[replicate] += weight;
        for (long left = where; weight > 0 && left != 0; left &= left - 1) {
          int bit = Long.numberOfTrailingZeros(left);
          hits[bit / areaShares.length][bit % areaShares.length][replicate] += weight;
        }
      }
    }
    return new Replicates(hits, tests);
  }

  /** {@return per cell a bit for each method and area share that searches it} */
  private static long[] searched(Cells all, double[] areaShares) {
    long[] searched = new long[all.count()];
    for (int method = 0; method < all.methods().size(); method++) {
      for (int share = 0; share < areaShares.length; share++) {
        int top = Ranking.top(areaShares[share], all.count());
        for (int rank = 0; rank < top; rank++) {
          searched[all.ranking(method).cell(rank)] |= 1L << (method * areaShares.length + share);
        }
      }
    }
    return searched;
  }

  Replicates plus(Replicates other) {
    long[][][] sum = new long[hits.length][][];
    for (int method = 0; method < hits.length; method++) {
      sum[method] = new long[hits[method].length][];
      for (int share = 0; share < sum[method].length; share++) {
        sum[method][share] = sum(hits[method][share], other.hits[method][share]);
      }
    }
    return new Replicates(sum, sum(tests, other.tests));
  }

  private static long[] sum(long[] one, long[] other) {
    long[] sum = new long[one.length];
    Arrays.setAll(sum, i -> one[i] + other[i]);
    return sum;
  }

  /** {@return the 95 % interval of one method's hit rate less another's} */
  Interval difference(int method, int other, int share) {
    double[] differences = new double[COUNT];
    for (int replicate = 0; replicate < COUNT; replicate++) {
      long more = hits[method][share][replicate] - hits[other][share][replicate];
      differences[replicate] = tests[replicate] == 0 ? 0 : more / (double) tests[replicate];
    }
    Arrays.sort(differences);
    return new Interval(differences[LOW], differences[HIGH]);
  }
}
