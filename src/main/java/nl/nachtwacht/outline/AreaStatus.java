package nl.nachtwacht.outline;

import java.util.Locale;

/** What became of an area since the former run. */
public enum AreaStatus {
  /** There is no former run. */
  FIRST,
  /** It goes on with the id of no former area, though it may have split off from one. */
  NEW,
  /** Its number of cells changed by a quarter at most. */
  LASTING,
  /** It has over a quarter more cells. */
  GROWN,
  /** It has over a quarter fewer cells. */
  SHRUNK,
  /** It was an area in the former run and no area goes on with its id. */
  ENDED;

  /** {@return how files write it} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return the status of an area that goes on} */
  static AreaStatus ofSizes(long former, long now) {
    if (4 * now > 5 * former) {
      return GROWN;
    }
    return 4 * now < 3 * former ? SHRUNK : LASTING;
  }
}
