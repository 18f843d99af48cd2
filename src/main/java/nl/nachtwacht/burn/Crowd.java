package nl.nachtwacht.burn;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.nachtwacht.layer.Features;

/**
 * Finds the places at which many points stand exactly, as they do when nobody moves a marker, among
 * those of some buckets of a {@link Spread}.
 *
 * <p>Keeps {@value #HELD} places with a count that falls short of the truth by at most a 65th of
 * all its points, so that no place with more than that is missed, in any order of the points and
 * any cut of the files; {@link #count} then counts the few that are suspect. Source: Misra and
 * Gries 1982; merged as Agarwal et al. 2012. Not thread-safe.
 */
public final class Crowd implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int HELD = 64;
  private static final int SLOTS = 256;
  private static final long MIX = 0xbf58476d1ce4e5b9L;

  private final long[] places = new long[SLOTS];

  /** How often the place of a slot was met, at least; 0: the slot is free. */
  private final long[] counts = new long[SLOTS];

  private int held;
  private long points;

  /** {@return the crowd of the points in some buckets, but those left out} */
  public static Crowd of(Features features, BitSet leftOut, BitSet buckets) {
    Crowd crowd = new Crowd();
    for (int i = leftOut.nextClearBit(0); i < features.count(); i = leftOut.nextClearBit(i + 1)) {
      long place = Spread.place(features, i);
      if (!features.hasShape(i) && buckets.get(Spread.bucket(place))) {
        crowd.points++;
        crowd.add(place, 1);
      }
    }
    return crowd;
  }

  /** Adds the points of another crowd. */
  public void addAll(Crowd other) {
    points += other.points;
    for (int i = 0; i < SLOTS; i++) {
      if (other.counts[i] > 0) {
        add(other.places[i], other.counts[i]);
      }
    }
  }

  /**
   * {@return the places at which so many points may stand; none is missed when these are more than
   * a 65th of all}
   */
  public SortedSet<Long> suspects(double many) {
    SortedSet<Long> suspects = new TreeSet<>();
    for (int i = 0; i < SLOTS; i++) {
      if (counts[i] > 0 && counts[i] + points / (HELD + 1) >= many) {
        suspects.add(places[i]);
      }
    }
    return suspects;
  }

  /** {@return how many features stand at each of some places, but those left out} */
  public static TreeMap<Long, Long> count(
      Features features, BitSet leftOut, SortedSet<Long> places) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (int i = leftOut.nextClearBit(0); i < features.count(); i = leftOut.nextClearBit(i + 1)) {
      long place = Spread.place(features, i);
      if (!features.hasShape(i) && places.contains(place)) {
        counts.merge(place, 1L, Long::sum);
      }
    }
    return counts;
  }

  private void add(long place, long count) {
    int slot = slot(place);
    if (counts[slot] == 0) {
      places[slot] = place;
      held++;
    }
    counts[slot] += count;
    if (held > HELD) {
      thin();
    }
  }

  private int slot(long place) {
    int slot = (int) (place * MIX >>> 56);
    while (counts[slot] != 0 && places[slot] != place) {
      slot = (slot + 1) % SLOTS;
    }
    return slot;
  }

  /** Takes the least count from all places, and forgets those that then have none. */
  private void thin() {
    long least = Long.MAX_VALUE;
    for (long count : counts) {
      least = count > 0 ? Math.min(least, count) : least;
    }
    long[] kept = new long[2 * HELD];
    int count = 0;
    for (int i = 0; i < SLOTS; i++) {
      if (counts[i] > least) {
        kept[count++] = places[i];
        kept[count++] = counts[i] - least;
      }
    }
    Arrays.fill(counts, 0);
    held = 0;
    for (int i = 0; i < count; i += 2) {
      add(kept[i], kept[i + 1]);
    }
  }
}
