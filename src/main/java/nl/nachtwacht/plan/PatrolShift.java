package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.plan.PatrolRoute.Mode;
import nl.nachtwacht.stat.LargestRemainder;

/**
 * Puts the visits of one team in order and time: what is left of the shift when all ways are walked
 * is shared out by the hours that each area was given. Guarantee: ways and stays together are no
 * longer than the shift.
 */
final class PatrolShift {
  /** A visit is worth the way from a quarter of an hour (Koper 1995). */
  private static final int SHORTEST_STAY = 15;

  /** When ways take more of the shift than this, a team cycles. */
  private static final double MOST_WALKING = 0.25;

  /**
   * An area that the team is sent to.
   *
   * @param area the area
   * @param place where the round begins
   * @param hours what it was given
   */
  record Visit(PatrolArea area, PatrolArea.Stop place, double hours) {}

  /** A visit with its way and its time. */
  record Timed(Visit visit, double metres, int travel, int start, int stay) {}

  private final List<Double> base;
  private final Way way;

  /**
   * @param base x and y in metres; empty: none
   */
  PatrolShift(List<Double> base, Way way) {
    this.base = base;
    this.way = way;
  }

  /** What a team does, and when it is back. */
  record Shift(Mode mode, List<Timed> visits, double metres, int travel, int end) {}

  /**
   * {@return visits in the order of a short way, those that leave no time to stay left out}
   *
   * @param isTurned whether the way is walked the other way round
   */
  Shift plan(List<Visit> visits, int start, int minutes, boolean isTurned) {
    List<Visit> left = new ArrayList<>(visits);
    while (true) {
      List<Visit> order = ordered(left, isTurned);
      Mode mode = travel(order, Mode.FOOT) <= MOST_WALKING * minutes ? Mode.FOOT : Mode.BIKE;
      int stay = minutes - travel(order, mode);
      if (order.isEmpty() || stay >= Math.min(minutes, SHORTEST_STAY * order.size())) {
        return timed(order, mode, start, stay);
      }
      left.remove(least(left));
    }
  }

  private static Visit least(List<Visit> visits) {
    return Collections.min(
        visits,
        Comparator.comparingDouble((Visit visit) -> visit.area.risk() * visit.hours)
            .thenComparing(visit -> visit.area.key()));
  }

  /** Visits along a short round trip; without a base it is cut at its longest leg. */
  List<Visit> ordered(List<Visit> visits, boolean isTurned) {
    int first = base.isEmpty() ? 0 : 1;
    int count = visits.size() + first;
    double[][] metres = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        metres[i][j] = i == j ? 0 : metres(visits, i - first, j - first);
      }
    }
    int[] tour = Tour.of(metres);
    int cut = first == 1 ? 0 : longest(metres, tour);
    List<Visit> order = new ArrayList<>();
    for (int n = first; n < count; n++) {
      order.add(visits.get(tour[(cut + n) % count] - first));
    }
    if (isTurned) {
      Collections.reverse(order);
    }
    return order;
  }

  /** The place after the longest leg. */
  private static int longest(double[][] metres, int[] tour) {
    int after = 0;
    double most = -1;
    for (int i = 0; i < tour.length; i++) {
      double leg = metres[tour[i]][tour[(i + 1) % tour.length]];
      if (leg > most) {
        most = leg;
        after = (i + 1) % tour.length;
      }
    }
    return after;
  }

  /** Metres between two visits; −1 is the base. */
  private double metres(List<Visit> visits, int from, int to) {
    return way.metres(x(visits, from), y(visits, from), x(visits, to), y(visits, to));
  }

  private int x(List<Visit> visits, int at) {
    return at < 0 ? Grid.cm(base.get(0)) : visits.get(at).place.xCm();
  }

  private int y(List<Visit> visits, int at) {
    return at < 0 ? Grid.cm(base.get(1)) : visits.get(at).place.yCm();
  }

  private boolean hasWay(List<Visit> order, int to) {
    return !base.isEmpty() || to > 0 && to < order.size();
  }

  /** Metres to a visit from what comes before it; to the base after the last one. */
  private double leg(List<Visit> order, int to) {
    int end = to == order.size() ? -1 : to;
    return hasWay(order, to) && !order.isEmpty() ? metres(order, to - 1, end) : 0;
  }

  private int travel(List<Visit> order, Mode mode) {
    int minutes = 0;
    for (int to = 0; to <= order.size(); to++) {
      minutes += mode.minutes(leg(order, to));
    }
    return minutes;
  }

  private Shift timed(List<Visit> order, Mode mode, int start, int stay) {
    double hours = order.stream().mapToDouble(Visit::hours).sum();
    double[] parts = order.stream().mapToDouble(v -> v.hours / hours * stay).toArray();
    long[] stays = LargestRemainder.round(parts, order.isEmpty() ? 0 : stay);
    List<Timed> visits = new ArrayList<>();
    double metres = 0;
    int now = start;
    for (int to = 0; to < order.size(); to++) {
      double leg = leg(order, to);
      metres += leg;
      int arrival = now + mode.minutes(leg);
      visits.add(
          new Timed(order.get(to), leg, mode.minutes(leg), arrival, Math.toIntExact(stays[to])));
      now = arrival + Math.toIntExact(stays[to]);
    }
    double back = leg(order, order.size());
    return new Shift(mode, visits, metres + back, travel(order, mode), now + mode.minutes(back));
  }
}
