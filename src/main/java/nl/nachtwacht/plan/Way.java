package nl.nachtwacht.plan;

/** How far it is from one place to another, in metres; the same there and back. */
@FunctionalInterface
public interface Way {
  /** {@return metres between two places that are given in centimetres} */
  double metres(int fromX, int fromY, int toX, int toY);

  /** {@return the straight line} */
  static Way straight() {
    return (fromX, fromY, toX, toY) -> {
      double dx = toX - (double) fromX;
      double dy = toY - (double) fromY;
      return Math.sqrt(dx * dx + dy * dy) / 100;
    };
  }

  /** {@return a guess of the way along streets: 1.3 times the straight line} */
  static Way streets() {
    Way straight = straight();
    return (fromX, fromY, toX, toY) -> 1.3 * straight.metres(fromX, fromY, toX, toY);
  }
}
