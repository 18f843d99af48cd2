package nl.nachtwacht.effect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.Protected;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.stat.CompensatedSum;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The cells of a municipality before and after the measures that began and ended on the same days.
 * Holds how many reports each cell has, so it stays within its task.
 *
 * @param cells ascending
 * @param cellMetres the side of a cell
 * @param before what was known of them on the last day before, a row per cell: {@link #COLUMNS}
 * @param after the same on the last day after
 * @param reports by quarter and cell
 * @param quartersBefore how many of the quarters lie before
 * @param years for which reports count, before and after
 */
public record Evidence(
    long[] cells,
    double cellMetres,
    Table before,
    Table after,
    int[][] reports,
    int quartersBefore,
    Pair years)
    implements Protected {
  /** What is read of the cells. */
  public static final List<Column> COLUMNS =
      List.of(
          Nightlife.DISTANCE,
          Lights.DARK_SHARE,
          Context.INHABITANT_COUNT,
          Surveys.RESPONDENTS,
          Surveys.SINGLE_WEIGHTS,
          Surveys.UNSAFE_WEIGHTS);

  /**
   * {@return what places were before, for the choice of controls: per covariate a value per place,
   * each a mean over the place's cells: reports a year, distance to nightlife, dark share,
   * inhabitants; NaN where not known}
   */
  double[][] covariates(List<int[]> places) {
    Table.Ints inhabitants = before.ints(Context.INHABITANT_COUNT.name());
    double[][] byCell = {
      before.reals(Nightlife.DISTANCE.name()).toArray(),
      before.reals(Lights.DARK_SHARE.name()).toArray(),
      IntStream.range(0, cells.length)
          .mapToDouble(i -> inhabitants.isMissing(i) ? Double.NaN : inhabitants.at(i))
          .toArray()
    };
    int[] first = reportsBefore();
    double[][] covariates = new double[1 + byCell.length][places.size()];
    for (int place = 0; place < places.size(); place++) {
      int[] own = places.get(place);
      covariates[0][place] = sum(first, own) / years.before() / own.length;
      for (int k = 0; k < byCell.length; k++) {
        covariates[1 + k][place] = mean(byCell[k], own);
      }
    }
    return covariates;
  }

  /** {@return the reports before by cell, for places that overlap} */
  int[] reportsBefore() {
    int[] sums = new int[cells.length];
    for (int quarter = 0; quarter < quartersBefore; quarter++) {
      for (int cell = 0; cell < sums.length; cell++) {
        sums[cell] += reports[quarter][cell];
      }
    }
    return sums;
  }

  private static double sum(int[] counts, int... some) {
    long sum = 0;
    for (int cell : some) {
      sum += counts[cell];
    }
    return sum;
  }

  private static double mean(double[] values, int... some) {
    CompensatedSum sum = new CompensatedSum();
    int known = 0;
    for (int cell : some) {
      if (!Double.isNaN(values[cell])) {
        sum.add(values[cell]);
        known++;
      }
    }
    return sum.value() / known;
  }

  /** {@return the reports of some cells by quarter} */
  double[] byQuarter(int... some) {
    return Arrays.stream(reports)
        .mapToDouble(quarter -> Arrays.stream(some).map(cell -> quarter[cell]).sum())
        .toArray();
  }

  /** {@return what was counted in some cells, before and after} */
  Pair count(Outcome outcome, int... some) {
    if (outcome == Outcome.REPORTS) {
      double[] quarters = byQuarter(some);
      double all = Arrays.stream(quarters).sum();
      double first = Arrays.stream(quarters).limit(quartersBefore).sum();
      return new Pair(first, all - first);
    }
    return new Pair(count(outcome, before, some), count(outcome, after, some));
  }

  /** Of how many a count is: years, answers, or cells whose light is known. */
  Pair exposure(Outcome outcome, int... some) {
    return outcome == Outcome.REPORTS
        ? years
        : new Pair(exposure(outcome, before, some), exposure(outcome, after, some));
  }

  /** Unsafe answers by weight, as a share of the answers that there are; dark surface in cells. */
  private static double count(Outcome outcome, Table table, int... some) {
    if (outcome == Outcome.DARK_SHARE) {
      return sum(table.reals(Lights.DARK_SHARE.name()), some);
    }
    double all = sum(table.reals(Surveys.SINGLE_WEIGHTS.name()), some);
    double unsafe = sum(table.reals(Surveys.UNSAFE_WEIGHTS.name()), some);
    return all > 0 ? Math.rint(unsafe / all * exposure(outcome, table, some)) : 0;
  }

  private static double exposure(Outcome outcome, Table table, int... some) {
    if (outcome == Outcome.DARK_SHARE) {
      Table.Reals dark = table.reals(Lights.DARK_SHARE.name());
      return Arrays.stream(some).filter(cell -> !dark.isMissing(cell)).count();
    }
    Table.Ints answers = table.ints(Surveys.RESPONDENTS.name());
    return Arrays.stream(some).filter(cell -> !answers.isMissing(cell)).map(answers::at).sum();
  }

  private static double sum(Table.Reals values, int... some) {
    CompensatedSum sum = new CompensatedSum();
    for (int cell : some) {
      sum.add(values.isMissing(cell) ? 0 : values.at(cell));
    }
    return sum.value();
  }

  @Override
  public String toString() {
    return cells.length + " cells";
  }
}
