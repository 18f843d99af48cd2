package nl.nachtwacht.release;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rows of one protected layer of one city.
 *
 * <p>Shape: {@value #WIDTH} numbers a row in one array, the categories as places in a list of
 * words. Guarantee: whatever is read off them doesn't depend on their order. Nothing but sums
 * leaves this package.
 */
public final class Rows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LEAF = 0;
  private static final int SECOND = 1;
  private static final int KEY = 2;
  private static final int HAS_PERSON = 3;
  private static final int PERSON = 4;
  private static final int DAY = 5;
  private static final int SLICE = 6;
  private static final int RESPONDENTS = 7;
  private static final int WEIGHT = 8;
  private static final int SCORE = 9;
  private static final int UNSAFE = 10;
  private static final int CATEGORY = 11;
  private static final int WIDTH = 12;
  private static final double MICRO = 1e6;

  private final long[] values;
  private final ArrayList<String> words;

  private Rows(long[] values, List<String> words) {
    this.values = values;
    this.words = new ArrayList<>(words);
  }

  /** {@return rows in any order} */
  public static Rows of(Iterable<Row> rows) {
    Builder builder = new Builder();
    rows.forEach(builder::add);
    return builder.build();
  }

  /** {@return the rows of all parts together} */
  public static Rows joined(List<Rows> parts) {
    Builder builder = new Builder();
    parts.forEach(builder::addAll);
    return builder.build();
  }

  /** Takes rows one by one, in any order. */
  public static final class Builder {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private long[] values = new long[64 * WIDTH];
    private int used;

    /** Takes a row. */
    public void add(Row row) {
      Answer answer = row.answer();
      long[] own = new long[WIDTH];
      own[LEAF] = row.leaf();
      own[SECOND] = row.when().second();
      own[KEY] = row.key();
      own[HAS_PERSON] = row.person().isPresent() ? 1 : 0;
      own[PERSON] = row.person().orElse(0);
      own[DAY] = row.when().day().toEpochDay();
      own[SLICE] = row.when().slice();
      own[RESPONDENTS] = answer.respondents();
      own[WEIGHT] = Math.round(answer.weight() * MICRO);
      own[SCORE] = Math.round(answer.weight() * answer.score() * MICRO);
      own[UNSAFE] = Math.round(answer.weight() * answer.unsafe() * MICRO);
      own[CATEGORY] = place(row.category());
      add(own, 0);
    }

    private void addAll(Rows rows) {
      for (int row = 0; row < rows.size(); row++) {
        add(rows.values, row * WIDTH);
        values[used - WIDTH + CATEGORY] = place(rows.category(row));
      }
    }

    private void add(long[] from, int at) {
      if (used == values.length) {
        values = Arrays.copyOf(values, Math.multiplyExact(values.length, 2));
      }
      System.arraycopy(from, at, values, used, WIDTH);
      used += WIDTH;
    }

    private int place(String category) {
      return places.computeIfAbsent(
          category,
          word -> {
            words.add(word);
            return words.size() - 1;
          });
    }

    /** {@return the rows so far} */
    public Rows build() {
      return new Rows(Arrays.copyOf(values, used), List.copyOf(words));
    }
  }

  /** {@return how many} */
  int size() {
    return values.length / WIDTH;
  }

  private long at(int row, int what) {
    return values[row * WIDTH + what];
  }

  /**
   * {@return the rows that count: in a leaf, begun in the window, and of each person the earliest,
   * ties to the smaller key}
   */
  Rows counting(ReleaseSpec.Window window) {
    long from = window.from().toEpochDay();
    long to = window.to().toEpochDay();
    Map<Long, Integer> first = new HashMap<>();
    boolean[] counts = new boolean[size()];
    for (int row = 0; row < counts.length; row++) {
      counts[row] = at(row, LEAF) >= 0 && at(row, DAY) >= from && at(row, DAY) < to;
      if (counts[row] && at(row, HAS_PERSON) == 1) {
        int other = first.getOrDefault(at(row, PERSON), row);
        int later = other == row || isEarlier(row, other) ? other : row;
        first.put(at(row, PERSON), later == row ? other : row);
        counts[later] = later == row && other == row;
      }
    }
    return pick(IntStream.range(0, counts.length).filter(row -> counts[row]).toArray());
  }

  /** By time, then key; rows that share these too are told apart by the rest. */
  private boolean isEarlier(int row, int other) {
    for (int what = SECOND; what < CATEGORY; what++) {
      if (at(row, what) != at(other, what)) {
        return at(row, what) < at(other, what);
      }
    }
    int places = Long.compare(at(row, LEAF), at(other, LEAF));
    return places != 0 ? places < 0 : category(row).compareTo(category(other)) < 0;
  }

  private Rows pick(int[] some) {
    long[] picked = new long[some.length * WIDTH];
    for (int i = 0; i < some.length; i++) {
      System.arraycopy(values, some[i] * WIDTH, picked, i * WIDTH, WIDTH);
    }
    return new Rows(picked, words);
  }

  /** {@return the rows of leaves that are in a zone} */
  Rows within(Zones zones) {
    return pick(
        IntStream.range(0, size()).filter(row -> zones.zoneOf((int) at(row, LEAF)) >= 0).toArray());
  }

  /** {@return how many people each leaf holds} */
  int[] byLeaf(int leaves) {
    int[] counts = new int[leaves];
    for (int row = 0; row < size(); row++) {
      int leaf = (int) at(row, LEAF);
      counts[leaf] = Math.addExact(counts[leaf], (int) at(row, RESPONDENTS));
    }
    return counts;
  }

  /** {@return per zone the sums of weights, of weighted scores and of weighted unsafe answers} */
  long[][] answers(Zones zones) {
    long[][] sums = new long[zones.size()][3];
    for (int row = 0; row < size(); row++) {
      int zone = zones.zoneOf((int) at(row, LEAF));
      if (zone >= 0) {
        for (int i = 0; i < 3; i++) {
          sums[zone][i] = Math.addExact(sums[zone][i], at(row, WEIGHT + i));
        }
      }
    }
    return sums;
  }

  /** Tells nothing of the rows. */
  @Override
  public String toString() {
    return "rows";
  }

  LocalDate day(int row) {
    return LocalDate.ofEpochDay(at(row, DAY));
  }

  int slice(int row) {
    return (int) at(row, SLICE);
  }

  String category(int row) {
    return words.get((int) at(row, CATEGORY));
  }

  /** {@return all that a row holds as bytes, blind to the order in which rows and words came} */
  byte[] bytes(int row, Tree tree) {
    byte[] place = tree.codes().get((int) at(row, LEAF)).getBytes(StandardCharsets.UTF_8);
    byte[] word = category(row).getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(WIDTH * Long.BYTES + Integer.BYTES + place.length + word.length);
    for (int what = SECOND; what < CATEGORY; what++) {
      bytes.putLong(at(row, what));
    }
    return bytes.putInt(place.length).put(place).put(word).array();
  }
}
