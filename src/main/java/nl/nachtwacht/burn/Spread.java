package nl.nachtwacht.burn;

import java.io.Serializable;
import java.util.BitSet;
import nl.nachtwacht.layer.Features;

/**
 * How points are spread over {@value #BUCKETS} buckets of places: a quick first look that shows
 * whether many can stand at one exact place. Counts add up, in any order and cut. Not thread-safe.
 */
public final class Spread implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BUCKETS = 1024;
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final int[] counts = new int[BUCKETS];
  private long points;

  /** {@return the spread of all features that are points, but those left out} */
  public static Spread of(Features features, BitSet leftOut) {
    Spread spread = new Spread();
    for (int i = leftOut.nextClearBit(0); i < features.count(); i = leftOut.nextClearBit(i + 1)) {
      if (!features.hasShape(i)) {
        spread.points++;
        spread.counts[bucket(place(features, i))]++;
      }
    }
    return spread;
  }

  /** Adds the points of another spread. */
  public void addAll(Spread other) {
    points += other.points;
    for (int i = 0; i < BUCKETS; i++) {
      counts[i] = Math.addExact(counts[i], other.counts[i]);
    }
  }

  /** {@return how many points there are} */
  public long points() {
    return points;
  }

  /** {@return the buckets with so many points: a place with as many lies in one of them} */
  public BitSet crowded(double many) {
    BitSet crowded = new BitSet();
    for (int i = 0; i < BUCKETS; i++) {
      crowded.set(i, counts[i] >= many);
    }
    return crowded;
  }

  /** {@return a place as one number: x and y in centimetres} */
  static long place(Features features, int i) {
    return (long) features.xCm(i) << 32 | features.yCm(i) & 0xffffffffL;
  }

  static int bucket(long place) {
    return (int) (place * MIX >>> 54);
  }
}
