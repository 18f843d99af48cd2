package nl.nachtwacht.load;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import nl.nachtwacht.layer.Grouped;
import nl.nachtwacht.layer.Protected;

/**
 * What the rows of a block say of groups, row by row until it is known which repeat others.
 *
 * <p>Shape: rows that say the same of the same neighbourhood share an entry, so a row takes eight
 * bytes.
 */
final class GroupRows implements Protected, Serializable {
  private static final long serialVersionUID = 1L;

  /** In the place of the position of a row without an id. */
  static final int WITHOUT_ID = -1;

  private record Entry(int area, Grouped said) implements Serializable {}

  private final ArrayList<Entry> entries;
  private final int[] entryOf;
  private final int[] idRowOf;

  private GroupRows(ArrayList<Entry> entries, int[] entryOf, int[] idRowOf) {
    this.entries = entries;
    this.entryOf = entryOf;
    this.idRowOf = idRowOf;
  }

  /**
   * {@return the sums of all rows but those left out}
   *
   * @param leftOut positions among the rows with an id
   */
  GroupSums sums(BitSet leftOut) {
    long[] times = new long[entries.size()];
    for (int row = 0; row < entryOf.length; row++) {
      if (idRowOf[row] == WITHOUT_ID || !leftOut.get(idRowOf[row])) {
        times[entryOf[row]]++;
      }
    }
    GroupSums sums = new GroupSums();
    for (int i = 0; i < times.length; i++) {
      if (times[i] > 0) {
        sums.add(entries.get(i).area(), entries.get(i).said(), times[i]);
      }
    }
    return sums;
  }

  @Override
  public String toString() {
    return entryOf.length + " rows of groups";
  }

  /** Gathers the rows of a block; not thread-safe. */
  static final class Builder {
    private final ArrayList<Entry> entries = new ArrayList<>();
    private final Map<Entry, Integer> known = new HashMap<>();
    private int count;
    private int[] entryOf = new int[64];
    private int[] idRowOf = new int[64];

    /**
     * Adds a row.
     *
     * @param idRow its position among the block's rows with an id, or {@link #WITHOUT_ID}
     */
    void add(int area, Grouped said, int idRow) {
      if (count == entryOf.length) {
        entryOf = Arrays.copyOf(entryOf, count * 2);
        idRowOf = Arrays.copyOf(idRowOf, count * 2);
      }
      Entry entry = new Entry(area, said);
      entryOf[count] = known.computeIfAbsent(entry, this::entered);
      idRowOf[count++] = idRow;
    }

    private int entered(Entry entry) {
      entries.add(entry);
      return entries.size() - 1;
    }

    GroupRows build() {
      return new GroupRows(entries, Arrays.copyOf(entryOf, count), Arrays.copyOf(idRowOf, count));
    }
  }
}
