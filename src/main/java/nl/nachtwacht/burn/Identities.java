package nl.nachtwacht.burn;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.problem.Reason;

/**
 * Finds rows that share an id: with the same content a row is a duplicate of the first such row,
 * with other content the rows are in conflict. Of rows without an id it counts those that look like
 * another.
 *
 * <p>Rows are compared by 64 bits of their source and id, and those of one id by 32 bits of a
 * digest of their content: among 33 million rows two ids are taken for one with a chance of 6 in
 * 100,000, never when both are plain numbers of one source, and two contents of one id with one of
 * 1 in 4 thousand million. Guarantee: which row is kept does not depend on how rows were cut into
 * blocks, only on their order in the files.
 */
public final class Identities {
  /** In the place of the number of a row without an id. */
  private static final int NAMELESS = -1;

  private static final int ENTRY_BYTES = Long.BYTES + 2 * Integer.BYTES;

  private Identities() {}

  /** A row: its id and its order among all rows of the run. */
  private record Entry(long id, long rank) {}

  /** Rows that are not to be used, by rank. */
  public static final class Repeats implements Serializable {
    private static final long serialVersionUID = 1L;
    private final ArrayList<Long> duplicates = new ArrayList<>();
    private final ArrayList<Long> conflicts = new ArrayList<>();
    private final TreeMap<Integer, Long> alike = new TreeMap<>();

    /** {@return ranks of the rows that repeat an earlier one} */
    public List<Long> duplicates() {
      return List.copyOf(duplicates);
    }

    /** {@return ranks of all rows whose id stands for more than one content} */
    public List<Long> conflicts() {
      return List.copyOf(conflicts);
    }

    /**
     * {@return by block how many rows without an id look like one before; which of two it is that
     * counts depends on the order of arrival, so only sums over a layer mean anything}
     */
    public SortedMap<Integer, Long> alike() {
      return Collections.unmodifiableSortedMap(alike);
    }
  }

  /** {@return the rank of a row of a block} */
  public static long rank(int block, int row) {
    return (long) block << 32 | row;
  }

  /** {@return the block of a rank} */
  public static int block(long rank) {
    return (int) (rank >> 32);
  }

  /** {@return the row in its block of a rank} */
  public static int row(long rank) {
    return (int) rank;
  }

  /** {@return the part of the id space, 0 to {@code parts} − 1, that an id belongs to} */
  public static int part(long id, int parts) {
    return (int) Long.remainderUnsigned(id, parts);
  }

  /** {@return the repeats among all entries of one part} */
  public static Repeats find(Iterable<byte[]> encoded) {
    FirstSeen first = new FirstSeen();
    Set<Long> conflicting = new HashSet<>();
    List<Entry> later = new ArrayList<>();
    Repeats repeats = new Repeats();
    for (byte[] bytes : encoded) {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      int block = in.getInt();
      while (in.hasRemaining()) {
        long id = in.getLong();
        int content = in.getInt();
        int row = in.getInt();
        long rank = rank(block, row);
        int slot = first.slot(id);
        if (first.put(slot, id, content, rank)) {
          continue;
        }
        if (row == NAMELESS) {
          repeats.alike.merge(block, 1L, Long::sum);
          continue;
        }
        if (first.content(slot) != content) {
          conflicting.add(id);
        }
        later.add(new Entry(id, first.keepFirst(slot, rank)));
      }
    }
    for (Entry entry : later) {
      (conflicting.contains(entry.id) ? repeats.conflicts : repeats.duplicates).add(entry.rank);
    }
    conflicting.forEach(id -> repeats.conflicts.add(first.rank(first.slot(id))));
    return repeats;
  }

  /** The rows of a block as the reader met them, and the features that they became. */
  public static final class Rows implements Serializable {
    private static final long serialVersionUID = 1L;
    private final long source;
    private final Features features;
    private final long[] ids;
    private final int[] contents;
    private final int[] featureOf;
    private final byte[] reasons;
    private final long[] nameless;

    private Rows(
        long source,
        Features features,
        long[] ids,
        int[] contents,
        int[] featureOf,
        byte[] reasons,
        long[] nameless) {
      this.source = source;
      this.nameless = nameless;
      this.features = features;
      this.ids = ids;
      this.contents = contents;
      this.featureOf = featureOf;
      this.reasons = reasons;
    }

    /** Gathers the rows of a block; not thread-safe. */
    public static final class Builder {
      private final long source;
      private int count;
      private int namelessCount;
      private long[] nameless = new long[64];
      private long[] ids = new long[64];
      private int[] contents = new int[64];
      private int[] featureOf = new int[64];
      private byte[] reasons = new byte[64];

      /**
       * Starts with no rows.
       *
       * @param source number of the rows' source in the job: rows of two sources are not compared
       */
      public Builder(int source) {
        this.source = (source + 1) * 0x9e3779b97f4a7c15L;
      }

      /** {@return how many rows with an id so far} */
      public int count() {
        return count;
      }

      /**
       * Adds a row.
       *
       * @param id a plain number as it is, any other text as a negative number
       * @param content digest of the content, of which 32 bits are kept
       * @param feature position of the feature that it became, −1: none
       * @param reason what became of it
       */
      public void add(long id, long content, int feature, Reason reason) {
        if (count == ids.length) {
          ids = Arrays.copyOf(ids, count * 2);
          contents = Arrays.copyOf(contents, count * 2);
          featureOf = Arrays.copyOf(featureOf, count * 2);
          reasons = Arrays.copyOf(reasons, count * 2);
        }
        ids[count] = id;
        contents[count] = (int) content;
        featureOf[count] = feature;
        reasons[count++] = (byte) reason.ordinal();
      }

      /**
       * Adds a row that has no id.
       *
       * @param content digest of the content
       */
      public void addNameless(long content) {
        if (namelessCount == nameless.length) {
          nameless = Arrays.copyOf(nameless, namelessCount * 2);
        }
        nameless[namelessCount++] = content;
      }

      /** {@return the rows, with the features of all rows of the block} */
      public Rows build(Features features) {
        return new Rows(
            source,
            features,
            Arrays.copyOf(ids, count),
            Arrays.copyOf(contents, count),
            Arrays.copyOf(featureOf, count),
            Arrays.copyOf(reasons, count),
            Arrays.copyOf(nameless, namelessCount));
      }
    }

    /** {@return the features of all rows, those without an id too} */
    public Features features() {
      return features;
    }

    /** {@return what shows whether rows can repeat others} */
    public IdSpan span() {
      return IdSpan.of(ids, nameless.length);
    }

    /** {@return the position of a row's feature, −1: none} */
    public int feature(int row) {
      return featureOf[row];
    }

    /** {@return what became of a row} */
    public Reason reason(int row) {
      return Reason.values()[reasons[row]];
    }

    /** {@return the entries of this block as bytes, by part of the id space} */
    public List<byte[]> entries(int block, int parts) {
      int[] sizes = new int[parts];
      for (long id : ids) {
        sizes[part(mixed(id), parts)]++;
      }
      for (long content : nameless) {
        sizes[part(mixed(content), parts)]++;
      }
      ByteBuffer[] out = new ByteBuffer[parts];
      Arrays.setAll(
          out,
          part -> ByteBuffer.allocate(Integer.BYTES + sizes[part] * ENTRY_BYTES).putInt(block));
      for (int row = 0; row < ids.length; row++) {
        long id = mixed(ids[row]);
        out[part(id, parts)].putLong(id).putInt(contents[row]).putInt(row);
      }
      for (long content : nameless) {
        long key = mixed(content);
        out[part(key, parts)].putLong(key).putInt(0).putInt(NAMELESS);
      }
      return Arrays.stream(out).map(ByteBuffer::array).toList();
    }

    /** Another number for each key of a source, by the finaliser of SplitMix64. */
    private long mixed(long key) {
      long bits = key ^ source;
      bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
      bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
      return bits ^ bits >>> 31;
    }
  }
}
