package nl.nachtwacht.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.stat.CentralCount;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The cells of one municipality: what each method said of them, and what followed.
 *
 * <p>All arrays over cells are in the order (iy, ix), which decides among equals. Holds counts of
 * reports: it stays between tasks.
 */
public final class Cells {
  private final List<Method> methods;
  private final List<Ranking> rankings;
  private final double[] inside;
  private final int[] trained;
  private final int[] tested;
  private final Followed followed;
  private final double sizeOfMixture;
  private final Ranking perfect;

  private Cells(
      List<Method> methods,
      List<Ranking> rankings,
      double[] inside,
      int[] trained,
      Followed followed,
      double sizeOfMixture) {
    this.methods = methods;
    this.rankings = rankings;
    this.inside = inside;
    this.trained = trained;
    this.tested = followed.counts(inside.length);
    this.followed = followed;
    this.sizeOfMixture = sizeOfMixture;
    this.perfect = Ranking.of(Arrays.stream(tested).asDoubleStream().toArray());
  }

  /**
   * The reports that followed.
   *
   * @param rows per report the position of its cell
   * @param keys per report what tells it from all others
   */
  public record Followed(int[] rows, long[] keys) {
    int[] counts(int cells) {
      int[] counts = new int[cells];
      IntStream.of(rows).forEach(row -> counts[row]++);
      return counts;
    }
  }

  /**
   * {@return the cells of a table}
   *
   * @param table a row per cell in the order (iy, ix): reports before the split, the columns of the
   *     methods
   * @param inside per cell the share of it inside the municipality
   * @param followed what followed
   * @param sizeOfMixture the size of a negative binomial count around what the mixture expects of a
   *     cell; {@link CentralCount#KNOWN_MEAN} where there is no mixture
   */
  public static Cells of(Table table, double[] inside, Followed followed, double sizeOfMixture) {
    List<Method> methods = Method.of(table);
    List<Ranking> rankings = new ArrayList<>();
    for (Method method : methods) {
      rankings.add(Ranking.of(said(table, method)));
    }
    int[] trained = table.ints(Reports.COUNT_COLUMN.name()).toArray();
    return new Cells(methods, rankings, inside, trained, followed, sizeOfMixture);
  }

  /** A cell without a score has nothing that speaks for a report: it is expected to have none. */
  private static double[] said(Table table, Method method) {
    if (method.isUniform()) {
      double[] same = new double[table.rows()];
      Arrays.fill(same, 1);
      return same;
    }
    boolean isWhole = table.find(method.column()).orElseThrow().type() == Column.Type.INT;
    double[] said =
        isWhole
            ? Arrays.stream(table.ints(method.column()).toArray()).asDoubleStream().toArray()
            : table.reals(method.column()).toArray();
    return Arrays.stream(said).map(value -> value > 0 ? value : 0).toArray();
  }

  List<Method> methods() {
    return methods;
  }

  Ranking ranking(int method) {
    return rankings.get(method);
  }

  /** {@return the size of a count around what a method expects: only the mixture says one} */
  double size(int method) {
    return methods.get(method).saysHowSure() ? sizeOfMixture : CentralCount.KNOWN_MEAN;
  }

  int count() {
    return inside.length;
  }

  double inside(int cell) {
    return inside[cell];
  }

  int trained(int cell) {
    return trained[cell];
  }

  int tested(int cell) {
    return tested[cell];
  }

  /** {@return the ranking of a map that knew what would follow} */
  Ranking perfect() {
    return perfect;
  }

  long tests() {
    return followed.rows().length;
  }

  long trainings() {
    return IntStream.of(trained).asLongStream().sum();
  }

  Followed followed() {
    return followed;
  }

  @Override
  public String toString() {
    return count() + " cells";
  }
}
