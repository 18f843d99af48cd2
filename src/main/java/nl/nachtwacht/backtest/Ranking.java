package nl.nachtwacht.backtest;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The cells of a municipality by what a method says of them, highest first; equals in the order of
 * the cells.
 */
final class Ranking {
  private final double[] said;
  private final int[] order;

  private Ranking(double[] said, int[] order) {
    this.said = said;
    this.order = order;
  }

  /** {@return the ranking by values of 0 and more, a value per cell} */
  static Ranking of(double[] said) {
    int[] order =
        IntStream.range(0, said.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer cell) -> -said[cell]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Ranking(said, order);
  }

  /** {@return how many cells are the top share of so many, at least one} */
  static int top(double share, int cells) {
    return Math.max(1, (int) Math.ceil(share * cells - 1e-9));
  }

  int count() {
    return order.length;
  }

  /** {@return the cell at a rank, 0 the highest} */
  int cell(int rank) {
    return order[rank];
  }

  /** {@return what is said of a cell} */
  double said(int cell) {
    return said[cell];
  }

  /** {@return the rank after the last one of which the same is said as of this one} */
  int endOfEquals(int rank) {
    int end = rank + 1;
    while (end < order.length && said[order[end]] == said[order[rank]]) {
      end++;
    }
    return end;
  }
}
