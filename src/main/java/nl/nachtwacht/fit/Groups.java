package nl.nachtwacht.fit;

import java.util.Arrays;
import nl.nachtwacht.stat.CompensatedSum;

/**
 * Cells by the larger place that they belong to, such as a neighbourhood.
 *
 * <p>Guarantee: means are taken in the order of the cells.
 */
public final class Groups {
  private final int[] group;
  private final int[] sizes;

  private Groups(int[] group, int[] sizes) {
    this.group = group;
    this.sizes = sizes;
  }

  /**
   * {@return the groups of some cells}
   *
   * @param group per cell the number of its group from 0; below 0: in none
   * @param groups how many groups; each has a cell
   */
  public static Groups of(int[] group, int groups) {
    int[] sizes = new int[groups];
    for (int of : group) {
      if (of >= 0) {
        sizes[of]++;
      }
    }
    if (Arrays.stream(sizes).anyMatch(count -> count == 0)) {
      throw new IllegalStateException("a group without a cell");
    }
    return new Groups(group.clone(), sizes);
  }

  /** {@return how many cells} */
  public int cells() {
    return group.length;
  }

  /** {@return how many groups} */
  public int count() {
    return sizes.length;
  }

  /** {@return per group the mean of its cells} */
  public double[] means(double[] values) {
    CompensatedSum[] sums = new CompensatedSum[sizes.length];
    Arrays.setAll(sums, i -> new CompensatedSum());
    for (int cell = 0; cell < group.length; cell++) {
      if (group[cell] >= 0) {
        sums[group[cell]].add(values[cell]);
      }
    }
    double[] means = new double[sizes.length];
    Arrays.setAll(means, i -> sums[i].value() / sizes[i]);
    return means;
  }
}
