package nl.nachtwacht.table;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Makes columns of rows that are few enough to be objects.
 *
 * @param rows in their order
 * @param <T> what a row is
 */
public record Rows<T>(List<T> rows) {
  /** {@return a column of text; null is a missing value} */
  public String[] texts(Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  /** {@return a column of whole numbers} */
  public int[] ints(ToIntFunction<T> value) {
    return rows.stream().mapToInt(value).toArray();
  }

  /** {@return a column of whole numbers, rounded half to even} */
  public int[] rounded(ToDoubleFunction<T> value) {
    return ints(row -> (int) Math.rint(value.applyAsDouble(row)));
  }

  /** {@return a column of numbers} */
  public double[] reals(ToDoubleFunction<T> value) {
    return rows.stream().mapToDouble(value).toArray();
  }

  /** {@return a column of true and false} */
  public boolean[] bools(Predicate<T> value) {
    boolean[] column = new boolean[rows.size()];
    for (int row = 0; row < column.length; row++) {
      column[row] = value.test(rows.get(row));
    }
    return column;
  }
}
