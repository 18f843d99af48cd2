package nl.nachtwacht.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.LongStream;
import nl.nachtwacht.layer.Protected;

/**
 * The reports of a municipality, in no order. Holds personal data: it stays in its task and prints
 * nothing but how many there are.
 *
 * <p>Shape: an entry per cell that a report gives a part of its weight to; a report with an
 * uncertain place has several. Guarantee: sums are of whole numbers of 2⁻³², so the order of rows
 * has no effect.
 */
public final class CityReports implements Protected {
  private static final double ONE = 1L << 32;
  private static final int NONE = -1;

  private final Sums all;
  private final ArrayList<Sums> ofSlices = new ArrayList<>();
  private final ArrayList<Chunk> chunks = new ArrayList<>();
  private long worth;

  private CityReports(int cells) {
    this.all = new Sums(cells);
  }

  /** So many entries, so that none is copied while reports come in. */
  private static final class Chunk {
    private static final int SIZE = 1 << 10;

    private int entries;
    private final long[] keys = new long[SIZE];
    private final long[] seconds = new long[SIZE];

    /** The cell that the report lies in, in its first entry. */
    private final int[] own = new int[SIZE];

    private final int[] cell = new int[SIZE];
    private final long[] units = new long[SIZE];
  }

  /** Sums of entries by cell. */
  private static final class Sums {
    private final long[] units;
    private final int[] touching;
    private int reports;

    Sums(int cells) {
      units = new long[cells];
      touching = new int[cells];
    }

    void add(Chunk chunk, int entry, long part) {
      int cell = chunk.cell[entry];
      units[cell] = Math.addExact(units[cell], part);
      touching[cell]++;
      reports += chunk.own[entry] == NONE ? 0 : 1;
    }

    Counts counts() {
      double[] mass = real(units);
      double[] mean = new double[mass.length];
      Arrays.setAll(mean, cell -> touching[cell] == 0 ? 1 : mass[cell] / touching[cell]);
      return new Counts(mass, mean, reports);
    }
  }

  private static double[] real(long... units) {
    return Arrays.stream(units).mapToDouble(sum -> sum / ONE).toArray();
  }

  /** {@return how many reports} */
  public int rows() {
    return all.reports;
  }

  /** {@return how many reports there would have been had reporting been as usual} */
  public double worth() {
    return worth / ONE;
  }

  /** {@return all reports, by cell} */
  public Counts counts() {
    return all.counts();
  }

  /** {@return what of the reports falls into a slice of the week, by cell} */
  Counts ofSlice(int slice) {
    return sums(slice).counts();
  }

  /** {@return per cell the sum of weights of what falls into no such slice} */
  double[] massOfOtherHours(int slice) {
    long[] inside = sums(slice).units;
    long[] others = all.units.clone();
    Arrays.setAll(others, cell -> others[cell] - inside[cell]);
    return real(others);
  }

  /** Without a report nothing was said of slices. */
  private Sums sums(int slice) {
    return slice < ofSlices.size() ? ofSlices.get(slice) : new Sums(all.units.length);
  }

  /** Takes an entry. */
  private interface Take {
    void take(Chunk chunk, int entry);
  }

  private void each(Take take) {
    for (Chunk chunk : chunks) {
      for (int entry = 0; entry < chunk.entries; entry++) {
        take.take(chunk, entry);
      }
    }
  }

  /** {@return per cell the sum of weights when each report occurs as often as it is drawn} */
  double[] mass(Draw draw, int replicate) {
    long[] units = new long[all.units.length];
    each(
        (chunk, entry) ->
            units[chunk.cell[entry]] += draw.of(chunk.keys[entry], replicate) * chunk.units[entry]);
    return real(units);
  }

  /** A way to part the reports. */
  interface Parts {
    /** {@return the number of a report's part, from 0} */
    int of(long key, long second);
  }

  /** {@return so many parts by key: alike whatever else there is} */
  static Parts byRow(int parts) {
    return (key, second) -> (int) Long.remainderUnsigned(key, parts);
  }

  /** {@return so many parts by time, as large as each other, from the earliest} */
  Parts byTime(int parts) {
    long[] seconds = new long[rows()];
    int[] count = {0};
    each(
        (chunk, entry) -> {
          if (chunk.own[entry] != NONE) {
            seconds[count[0]++] = chunk.seconds[entry];
          }
        });
    Arrays.sort(seconds);
    Moment[] begins = new Moment[parts - 1];
    Arrays.setAll(begins, i -> moment(seconds, (int) (((i + 1L) * rows() + parts - 1) / parts)));
    return (key, second) -> {
      int part = 0;
      while (part < begins.length && begins[part].isReached(key, second)) {
        part++;
      }
      return part;
    };
  }

  /** When a report was made, among those of the same second by its key. */
  private record Moment(long second, long key) {
    boolean isReached(long otherKey, long otherSecond) {
      return otherSecond > second || otherSecond == second && otherKey >= key;
    }
  }

  private Moment moment(long[] seconds, int rank) {
    long second = seconds[rank];
    int first = rank;
    while (first > 0 && seconds[first - 1] == second) {
      first--;
    }
    LongStream.Builder keys = LongStream.builder();
    each(
        (chunk, entry) -> {
          if (chunk.own[entry] != NONE && chunk.seconds[entry] == second) {
            keys.add(chunk.keys[entry]);
          }
        });
    return new Moment(second, keys.build().sorted().skip(rank - first).findFirst().getAsLong());
  }

  /** {@return the reports of all parts but one, by cell} */
  Counts without(Parts parts, int part) {
    Sums others = new Sums(all.units.length);
    each(
        (chunk, entry) -> {
          if (parts.of(chunk.keys[entry], chunk.seconds[entry]) != part) {
            others.add(chunk, entry, chunk.units[entry]);
          }
        });
    return others.counts();
  }

  /** {@return how many reports of a part lie in each cell} */
  int[] observed(Parts parts, int part) {
    int[] observed = new int[all.units.length];
    each(
        (chunk, entry) -> {
          if (chunk.own[entry] != NONE
              && parts.of(chunk.keys[entry], chunk.seconds[entry]) == part) {
            observed[chunk.own[entry]]++;
          }
        });
    return observed;
  }

  @Override
  public String toString() {
    return rows() + " reports";
  }

  /** Gathers reports; not thread-safe. */
  public static final class Builder {
    private final CityReports reports;
    private Chunk chunk;
    private long key;
    private long second;
    private int own;
    private double[] shares = {};

    /** Gathers the reports of so many cells. */
    public Builder(int cells) {
      this.reports = new CityReports(cells);
    }

    /**
     * Begins a report, which must mark a cell or more.
     *
     * @param rowKey what tells it from other reports
     * @param began when, in seconds of the epoch
     * @param ownCell the cell it lies in
     * @param reporting what it counts for, as reporting was other than usual
     * @param inSlices its part in each slice of the week, as many in every report
     */
    public Builder row(long rowKey, long began, int ownCell, double reporting, double... inSlices) {
      key = rowKey;
      second = began;
      own = ownCell;
      shares = inSlices;
      reports.worth += Math.round(reporting * ONE);
      while (reports.ofSlices.size() < shares.length) {
        reports.ofSlices.add(new Sums(reports.all.units.length));
      }
      return this;
    }

    /** Marks a cell with a part of the last report's weight. */
    public Builder mark(int cell, double weight) {
      if (chunk == null || chunk.entries == Chunk.SIZE) {
        chunk = new Chunk();
        reports.chunks.add(chunk);
      }
      int entry = chunk.entries++;
      chunk.keys[entry] = key;
      chunk.seconds[entry] = second;
      chunk.own[entry] = own;
      chunk.cell[entry] = cell;
      chunk.units[entry] = Math.round(weight * ONE);
      reports.all.add(chunk, entry, chunk.units[entry]);
      for (int slice = 0; slice < shares.length; slice++) {
        if (shares[slice] > 0) {
          reports.ofSlices.get(slice).add(chunk, entry, Math.round(shares[slice] * weight * ONE));
        }
      }
      own = NONE;
      return this;
    }

    /** {@return the reports so far} */
    public CityReports build() {
      return reports;
    }
  }
}
