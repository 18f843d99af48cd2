package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import nl.nachtwacht.grid.Grid;

/**
 * Where lamps could stand when nobody says where: halfway between two lamps that have a gap between
 * them. Lamps stand along streets, so what lies between neighbours is likely to be street too.
 *
 * <p>Two lamps are neighbours when no lamp lies in the circle that has them at its ends (Gabriel
 * and Sokal 1969). A gap is longer than the reach of a lamp and at most {@link #LONGEST} times as
 * long (1 km at most). Where the halfway point is excluded, such as water, the nearest spot on the
 * line between the lamps that isn't takes its place, if the same cell has one: in whole metres from
 * halfway, towards the lamp with the smaller key first. Limits: between two streets there may be a
 * garden; look before you dig.
 */
final class LampNetwork {
  static final int LONGEST = 4;

  /** Lamps nearby sort as one number each: the square of the distance, then the place. */
  private static final int PLACE_BITS = 29;

  private static final int STEP_CM = 100;

  private final Grid grid;
  private final List<Lamp> lamps;
  private final long reach;
  private final Excluded excluded;
  private final List<Mount> gaps = new ArrayList<>();

  private LampNetwork(Grid grid, List<Lamp> lamps, long reach, Excluded excluded) {
    this.grid = grid;
    this.lamps = lamps;
    this.reach = reach;
    this.excluded = excluded;
  }

  /** {@return the sites, keys of both lamps joined by {@code +}, in the order of keys} */
  static List<Mount> gaps(Grid grid, List<Lamp> lamps, int reachCm, Excluded excluded) {
    List<Lamp> sorted = lamps.stream().sorted(Comparator.comparing(Lamp::key)).toList();
    PlaceIndex index =
        PlaceIndex.of(
            grid,
            sorted.stream().mapToInt(Lamp::xCm).toArray(),
            sorted.stream().mapToInt(Lamp::yCm).toArray());
    LampNetwork network = new LampNetwork(grid, sorted, reachCm, excluded);
    int longest = Math.min(View.FARTHEST_CM, LONGEST * reachCm);
    for (int from = 0; from < sorted.size(); from++) {
      Lamp lamp = sorted.get(from);
      LongStream.Builder near = LongStream.builder();
      index.each(
          View.disc(lamp.xCm(), lamp.yCm(), longest),
          to -> near.add(square(lamp, sorted.get(to)) << PLACE_BITS | to));
      network.addGaps(from, near.build().sorted().toArray());
    }
    network.gaps.sort(Comparator.comparing(Mount::key));
    return network.gaps;
  }

  private void addGaps(int from, long[] near) {
    for (int n = 0; n < near.length; n++) {
      int to = place(near[n]);
      if (to > from && near[n] >> PLACE_BITS > reach * reach && isFree(from, near, n)) {
        between(lamps.get(from), lamps.get(to)).ifPresent(gaps::add);
      }
    }
  }

  /** Whether no lamp lies between: such a one would be nearer than the other end. */
  private boolean isFree(int from, long[] near, int n) {
    Lamp one = lamps.get(from);
    Lamp other = lamps.get(place(near[n]));
    for (int k = 0; k < n; k++) {
      Lamp third = lamps.get(place(near[k]));
      if (square(one, third) + square(third, other) < near[n] >> PLACE_BITS) {
        return false;
      }
    }
    return true;
  }

  private static int place(long near) {
    return (int) (near & (1L << PLACE_BITS) - 1);
  }

  private static long square(Lamp one, Lamp other) {
    long dx = other.xCm() - (long) one.xCm();
    long dy = other.yCm() - (long) one.yCm();
    return dx * dx + dy * dy;
  }

  /** The site of a gap; empty: all of the line within the cell is excluded. */
  private Optional<Mount> between(Lamp one, Lamp other) {
    int x = Math.floorDiv(one.xCm() + other.xCm(), 2);
    int y = Math.floorDiv(one.yCm() + other.yCm(), 2);
    double length = Math.sqrt(square(one, other));
    double alongX = (other.xCm() - one.xCm()) / length;
    double alongY = (other.yCm() - one.yCm()) / length;
    String key = one.key() + '+' + other.key();
    for (int off = 0; off < length / 2; off += STEP_CM) {
      for (int way : new int[] {-off, off}) {
        int siteX = x + (int) Math.round(way * alongX);
        int siteY = y + (int) Math.round(way * alongY);
        if (grid.cellAt(siteX, siteY) == grid.cellAt(x, y) && !excluded.holds(siteX, siteY)) {
          return Optional.of(new Mount(key, "", siteX, siteY));
        }
      }
    }
    return Optional.empty();
  }
}
