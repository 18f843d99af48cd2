package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  private static final int STEP_CM = 100;
  private static final int OCTANTS = 8;

  /**
   * A lamp so near, as a share of the reach, lies between the one it is near to and all lamps of
   * its octant beyond the reach: they are at most 45° apart, whose cosine is greater. Most lamps of
   * a dense register have one in every octant.
   */
  private static final double NEAR = 0.7;

  private final Grid grid;
  private final List<Lamp> lamps;
  private final PlaceIndex index;
  private final int reach;
  private final Excluded excluded;
  private final List<Mount> gaps = new ArrayList<>();

  private LampNetwork(Grid grid, List<Lamp> lamps, int reach, Excluded excluded) {
    this.grid = grid;
    this.lamps = lamps;
    this.reach = reach;
    this.excluded = excluded;
    index =
        PlaceIndex.of(
            grid,
            lamps.stream().mapToInt(Lamp::xCm).toArray(),
            lamps.stream().mapToInt(Lamp::yCm).toArray());
  }

  /** {@return the sites, keys of both lamps joined by {@code +}, in the order of keys} */
  static List<Mount> gaps(Grid grid, List<Lamp> lamps, int reachCm, Excluded excluded) {
    List<Lamp> sorted = lamps.stream().sorted(Comparator.comparing(Lamp::key)).toList();
    LampNetwork network = new LampNetwork(grid, sorted, reachCm, excluded);
    for (int from = 0; from < sorted.size(); from++) {
      network.addGaps(from);
    }
    network.gaps.sort(Comparator.comparing(Mount::key));
    return network.gaps;
  }

  private void addGaps(int from) {
    Lamp lamp = lamps.get(from);
    int longest = Math.min(View.FARTHEST_CM, LONGEST * reach);
    Sight around = View.disc(lamp.xCm(), lamp.yCm(), longest);
    Sight close = View.disc(lamp.xCm(), lamp.yCm(), (int) (NEAR * reach));
    Lamp[] nearest = new Lamp[OCTANTS];
    boolean isEnclosed =
        index.any(
            close,
            to -> {
              keep(lamp, lamps.get(to), nearest);
              return !Arrays.asList(nearest).contains(null);
            });
    if (!isEnclosed) {
      index.each(around, to -> keep(lamp, lamps.get(to), nearest));
      index.each(around, to -> addGap(from, to, nearest));
    }
  }

  /** Keeps the nearest lamp of each octant around a lamp. */
  private static void keep(Lamp lamp, Lamp other, Lamp[] nearest) {
    long away = square(lamp, other);
    int octant = octant(other.xCm() - lamp.xCm(), other.yCm() - lamp.yCm());
    Lamp former = nearest[octant];
    if (away > 0 && (former == null || away < square(lamp, former))) {
      nearest[octant] = other;
    }
  }

  private static int octant(int dx, int dy) {
    return (dx < 0 ? 1 : 0)
        + (dy < 0 ? 2 : 0)
        + (Math.abs((long) dx) < Math.abs((long) dy) ? 4 : 0);
  }

  private void addGap(int from, int to, Lamp[] nearest) {
    Lamp one = lamps.get(from);
    Lamp other = lamps.get(to);
    long away = square(one, other);
    boolean isLong = away > (long) reach * reach;
    // The nearest lamps settle most pairs; the index is asked for the rest.
    if (to > from && isLong && isFree(one, other, nearest) && !index.anyBetween(from, to)) {
      between(one, other).ifPresent(gaps::add);
    }
  }

  /** Whether none of some lamps lies between two. */
  private static boolean isFree(Lamp one, Lamp other, Lamp[] some) {
    long away = square(one, other);
    for (Lamp third : some) {
      if (third != null && square(one, third) + square(third, other) < away) {
        return false;
      }
    }
    return true;
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
