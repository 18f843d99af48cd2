package nl.nachtwacht.tile;

import java.io.Serializable;

/**
 * One number per cell, with the way in which two of them combine.
 *
 * @param name what it counts, for messages
 * @param combine how two values become one
 */
public record Band(String name, Combine combine) implements Serializable {
  /** {@return a band of sums} */
  public static Band sum(String name) {
    return new Band(name, Combine.SUM);
  }

  /** {@return a band of bit masks} */
  public static Band mask(String name) {
    return new Band(name, Combine.OR);
  }
}
