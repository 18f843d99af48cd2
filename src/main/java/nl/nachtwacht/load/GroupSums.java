package nl.nachtwacht.load;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import nl.nachtwacht.layer.Grouped;

/**
 * Sums of reports and answers by neighbourhood and group.
 *
 * <p>Guarantee: whole numbers, so that the order of rows and parts changes nothing. Not
 * thread-safe.
 */
public final class GroupSums implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A neighbourhood and a group.
   *
   * @param area index of the neighbourhood in the domain
   */
  public record Key(int area, String group) implements Comparable<Key>, Serializable {
    @Override
    public int compareTo(Key other) {
      return area == other.area ? group.compareTo(other.group) : Integer.compare(area, other.area);
    }
  }

  /**
   * What a group says in a neighbourhood.
   *
   * @param weight sum of the answers' weights in 2⁻³²
   * @param squares sum of the squares of their weights in 2⁻⁶⁴
   * @param unsafe sum of the weights of unsafe answers in 2⁻³²
   */
  public record Sums(
      long reports, long answers, BigInteger weight, BigInteger squares, BigInteger unsafe)
      implements Serializable {
    /** {@return what rows that all say the same add up to} */
    static Sums of(Grouped said, long rows) {
      long answers = Math.multiplyExact(said.answers(), rows);
      BigInteger each = BigInteger.valueOf(said.weight());
      BigInteger weight = each.multiply(BigInteger.valueOf(answers));
      return new Sums(
          Math.multiplyExact(said.reports(), rows),
          answers,
          weight,
          each.multiply(weight),
          said.isUnsafe() ? weight : BigInteger.ZERO);
    }

    Sums plus(Sums other) {
      return new Sums(
          Math.addExact(reports, other.reports),
          Math.addExact(answers, other.answers),
          weight.add(other.weight),
          squares.add(other.squares),
          unsafe.add(other.unsafe));
    }

    /** {@return the weighted share of unsafe answers, NaN without a weight} */
    public double unsafeShare() {
      return unsafe.doubleValue() / weight.doubleValue();
    }

    /** {@return as how many answers of one weight they count: (Σw)²/Σw²} */
    public double effectiveAnswers() {
      return weight.multiply(weight).doubleValue() / squares.doubleValue();
    }
  }

  private final TreeMap<Key, Sums> byKey = new TreeMap<>();

  void add(int area, Grouped said, long rows) {
    byKey.merge(new Key(area, said.group()), Sums.of(said, rows), Sums::plus);
  }

  /** Adds the sums of other rows. */
  public void addAll(GroupSums other) {
    other.byKey.forEach((key, sums) -> byKey.merge(key, sums, Sums::plus));
  }

  /** {@return the sums by neighbourhood, then by group} */
  public SortedMap<Key, Sums> byKey() {
    return Collections.unmodifiableSortedMap(byKey);
  }

  /** {@return the groups of which there is any of what is counted, with how many} */
  public SortedMap<String, Long> groups(ToLongFunction<Sums> counted) {
    SortedMap<String, Long> groups = new TreeMap<>();
    byKey.forEach((key, sums) -> groups.merge(key.group(), counted.applyAsLong(sums), Long::sum));
    groups.values().removeIf(count -> count == 0);
    return groups;
  }
}
