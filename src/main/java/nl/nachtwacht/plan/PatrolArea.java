package nl.nachtwacht.plan;

import java.util.List;

/**
 * An area that teams can walk.
 *
 * @param key id of the area, unique; breaks ties
 * @param risk of the slice, summed over its cells, 0 or more
 * @param roundHours how long a full round takes, above 0
 * @param stops where a round can begin, at least one
 */
public record PatrolArea(String key, double risk, double roundHours, List<Stop> stops) {
  /** A team looks along two sides of each cell, at 4 km/h. */
  private static final double METRES_PER_HOUR = 4000;

  /** Copies the stops and checks the figures. */
  public PatrolArea {
    stops = List.copyOf(stops);
    if (!(risk >= 0 && roundHours > 0) || stops.isEmpty()) {
      throw new IllegalStateException(key + ": risk " + risk + ", round of " + roundHours + " h");
    }
  }

  /**
   * A cell where a round can begin.
   *
   * @param cell the cell
   * @param xCm x of its centre, or of a place in it
   * @param yCm y of that place
   * @param risk of the cell in the slice; the lot prefers cells of high risk
   */
  public record Stop(long cell, int xCm, int yCm, double risk) {}

  /** {@return about how long a round through so many cells takes} */
  public static double roundHours(int cells, int cellMetres) {
    return 2.0 * cells * cellMetres / METRES_PER_HOUR;
  }
}
