package nl.nachtwacht.plan;

import java.util.stream.IntStream;

/**
 * Short round trips.
 *
 * <p>Up to {@link #EXACT} places all orders are tried. More: to the nearest place next, ties to the
 * earlier one; then the best exchange of two legs (2-opt, Croes 1958) until none is better, then
 * moves of one to three places elsewhere (or-opt, Or 1976) until none is. Guarantee: begins at
 * place 0; deterministic. Limits: distances are the same there and back.
 */
final class Tour {
  static final int EXACT = 9;

  private static final double BETTER = 1e-9;
  private static final int LONGEST_MOVE = 3;

  private final double[][] metres;

  private Tour(double[][] metres) {
    this.metres = metres;
  }

  /** {@return the places in the order of a short round trip, the way back not written} */
  static int[] of(double[][] metres) {
    return metres.length <= EXACT ? exact(metres) : improved(metres, nearest(metres));
  }

  /** {@return the length of a round trip} */
  static double length(double[][] metres, int[] order) {
    double sum = 0;
    for (int i = 0; i < order.length; i++) {
      sum += metres[order[i]][order[(i + 1) % order.length]];
    }
    return sum;
  }

  static int[] nearest(double[][] metres) {
    int[] order = new int[metres.length];
    boolean[] isDone = new boolean[metres.length];
    for (int i = 1; i < order.length; i++) {
      isDone[order[i - 1]] = true;
      int best = -1;
      for (int to = 0; to < metres.length; to++) {
        double way = metres[order[i - 1]][to];
        if (!isDone[to] && (best < 0 || way < metres[order[i - 1]][best])) {
          best = to;
        }
      }
      order[i] = best;
    }
    return order;
  }

  static int[] improved(double[][] metres, int[] order) {
    Tour tour = new Tour(metres);
    int[] now = order;
    boolean isBetter = true;
    while (isBetter) {
      now = tour.twoOpt(now);
      int[] moved = tour.orOpt(now);
      isBetter = moved != now;
      now = moved;
    }
    return now;
  }

  static int[] twoOpt(double[][] metres, int[] order) {
    return new Tour(metres).twoOpt(order);
  }

  /** Turns round the stretch that saves most, until none saves anything. */
  private int[] twoOpt(int[] order) {
    int[] now = order;
    while (true) {
      double most = BETTER;
      int[] stretch = {};
      for (int i = 1; i < now.length - 1; i++) {
        for (int j = i + 1; j < now.length; j++) {
          double saved = saved(now, i, j);
          if (saved > most) {
            most = saved;
            stretch = new int[] {i, j};
          }
        }
      }
      if (stretch.length == 0) {
        return now;
      }
      now = turned(now, stretch[0], stretch[1]);
    }
  }

  private double saved(int[] order, int i, int j) {
    int before = order[i - 1];
    int after = order[(j + 1) % order.length];
    return metres[before][order[i]]
        + metres[order[j]][after]
        - metres[before][order[j]]
        - metres[order[i]][after];
  }

  private static int[] turned(int[] order, int i, int j) {
    int[] turned = order.clone();
    for (int k = i; k <= j; k++) {
      turned[k] = order[i + j - k];
    }
    return turned;
  }

  /** Moves a stretch to the first place where that is shorter; the same array: there is none. */
  private int[] orOpt(int[] order) {
    double length = length(metres, order);
    for (int size = 1; size <= LONGEST_MOVE; size++) {
      for (int from = 1; from + size <= order.length; from++) {
        for (int to = 1; to <= order.length - size; to++) {
          int[] moved = moved(order, from, size, to);
          if (length(metres, moved) < length - BETTER) {
            return moved;
          }
        }
      }
    }
    return order;
  }

  private static int[] moved(int[] order, int from, int size, int to) {
    int[] rest =
        IntStream.range(0, order.length)
            .filter(i -> i < from || i >= from + size)
            .map(i -> order[i])
            .toArray();
    return IntStream.concat(
            IntStream.concat(
                IntStream.range(0, to).map(i -> rest[i]),
                IntStream.range(from, from + size).map(i -> order[i])),
            IntStream.range(to, rest.length).map(i -> rest[i]))
        .toArray();
  }

  private static int[] exact(double[][] metres) {
    Exact exact = new Exact(metres);
    exact.visit(1, 0);
    return exact.best;
  }

  /** Tries all orders, the earlier one among equals. */
  private static final class Exact {
    private final double[][] metres;
    private final int[] order;
    private final boolean[] isDone;
    private int[] best;
    private double shortest = Double.POSITIVE_INFINITY;

    Exact(double[][] metres) {
      this.metres = metres;
      order = new int[metres.length];
      isDone = new boolean[metres.length];
      best = order.clone();
    }

    void visit(int at, double soFar) {
      if (at >= order.length) {
        double length = soFar + (order.length == 0 ? 0 : metres[order[order.length - 1]][0]);
        if (length < shortest - BETTER) {
          shortest = length;
          best = order.clone();
        }
        return;
      }
      for (int to = 1; to < order.length; to++) {
        double length = soFar + metres[order[at - 1]][to];
        if (!isDone[to] && length < shortest) {
          isDone[to] = true;
          order[at] = to;
          visit(at + 1, length);
          isDone[to] = false;
        }
      }
    }
  }
}
