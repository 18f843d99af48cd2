package nl.nachtwacht.tile;

import java.io.Serializable;
import java.util.Arrays;

/** The bandwidth of the kernel density per municipality, in whole centimetres. Immutable. */
public final class Bandwidths implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No municipality, no bandwidth. */
  public static final Bandwidths NONE = new Bandwidths(new int[0]);

  private final int[] cm;
  private final int widest;

  /** Takes one bandwidth per municipality. */
  public Bandwidths(int[] cm) {
    this.cm = cm.clone();
    this.widest = Arrays.stream(cm).max().orElse(0);
  }

  /** {@return the bandwidth of a municipality} */
  public int atCm(int municipality) {
    return cm[municipality];
  }

  /** {@return the widest, 0 when there is none} */
  public int widestCm() {
    return widest;
  }
}
