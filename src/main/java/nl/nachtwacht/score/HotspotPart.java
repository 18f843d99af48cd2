package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.stat.ExactMoments;

/** What cells tell of the counts of their municipalities, for {@link Hotspot}. */
final class HotspotPart implements Score.Part {
  private static final long serialVersionUID = 1L;
  private static final int MEMBER_BITS = 8;

  private final TreeMap<Integer, City> cities = new TreeMap<>();
  private transient City last;
  private transient int lastCity;

  /** Moments of the counts, and how many cells have each pair of neighbourhood sum and members. */
  static final class City implements Serializable {
    private static final long serialVersionUID = 1L;
    private final ExactMoments counts = new ExactMoments();
    private final HashMap<Long, Long> pairs = new HashMap<>();

    ExactMoments counts() {
      return counts;
    }

    Map<Long, Long> pairs() {
      return pairs;
    }
  }

  /** A neighbourhood's sum and number of members in one long. */
  static long pair(int sum, int members) {
    if (sum < 0 || members < 1 || members >= 1 << MEMBER_BITS) {
      throw new IllegalStateException("neighbourhood of " + members + " cells");
    }
    return (long) sum << MEMBER_BITS | members;
  }

  static int sum(long pair) {
    return (int) (pair >> MEMBER_BITS);
  }

  static int members(long pair) {
    return (int) (pair & ((1 << MEMBER_BITS) - 1));
  }

  void add(int municipality, int count, long pair) {
    City city = city(municipality);
    city.counts.add(count);
    city.pairs.merge(pair, 1L, Math::addExact);
  }

  void add(HotspotPart other) {
    other.cities.forEach(
        (municipality, theirs) -> {
          City ours = city(municipality);
          ours.counts.add(theirs.counts);
          theirs.pairs.forEach((pair, cells) -> ours.pairs.merge(pair, cells, Math::addExact));
        });
  }

  private City city(int municipality) {
    if (last == null || lastCity != municipality) {
      last = cities.computeIfAbsent(municipality, m -> new City());
      lastCity = municipality;
    }
    return last;
  }

  TreeMap<Integer, City> cities() {
    return cities;
  }
}
