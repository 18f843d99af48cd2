package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.nachtwacht.grid.Grid;

/**
 * Where lamps could stand when nobody says where: halfway between two lamps that have a gap between
 * them. Lamps stand along streets, so what lies between neighbours is likely to be street too.
 *
 * <p>Two lamps are neighbours when no lamp lies in the circle that has them at its ends (Gabriel
 * and Sokal 1969). A gap is longer than the reach of a lamp and at most {@link #LONGEST} times as
 * long (1 km at most). Limits: between two streets there may be water or a garden; look before you
 * dig.
 */
final class LampNetwork {
  static final int LONGEST = 4;

  private LampNetwork() {}

  /** {@return the sites, keys of both lamps joined by {@code +}, in the order of keys} */
  static List<Mount> gaps(Grid grid, List<Lamp> lamps, int reachCm) {
    int longest = Math.min(View.FARTHEST_CM, LONGEST * reachCm);
    List<Lamp> sorted = lamps.stream().sorted(Comparator.comparing(Lamp::key)).toList();
    PlaceIndex index =
        PlaceIndex.of(
            grid,
            sorted.stream().mapToInt(Lamp::xCm).toArray(),
            sorted.stream().mapToInt(Lamp::yCm).toArray());
    List<Mount> gaps = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      int from = i;
      Lamp lamp = sorted.get(i);
      index.each(
          View.disc(lamp.xCm(), lamp.yCm(), longest),
          to -> {
            if (to > from && isGap(index, lamp, sorted.get(to), reachCm)) {
              gaps.add(between(lamp, sorted.get(to)));
            }
          });
    }
    gaps.sort(Comparator.comparing(Mount::key));
    return gaps;
  }

  private static boolean isGap(PlaceIndex index, Lamp one, Lamp other, int reachCm) {
    long dx = other.xCm() - (long) one.xCm();
    long dy = other.yCm() - (long) one.yCm();
    long square = dx * dx + dy * dy;
    if (square <= (long) reachCm * reachCm) {
      return false;
    }
    // The lamps themselves lie on the circle, a centimetre of rounding from it.
    int radius = (int) Math.sqrt(square / 4.0) - 1;
    Mount middle = between(one, other);
    return !index.any(View.disc(middle.xCm(), middle.yCm(), radius));
  }

  private static Mount between(Lamp one, Lamp other) {
    return new Mount(
        one.key() + '+' + other.key(),
        "",
        Math.floorDiv(one.xCm() + other.xCm(), 2),
        Math.floorDiv(one.yCm() + other.yCm(), 2));
  }
}
