package nl.nachtwacht.fit;

import java.util.Arrays;

/**
 * How the density of reports is measured in the cells of a municipality.
 *
 * @param bandwidthCm per cell the reach of the kernel in centimetres, above 0
 * @param inside per cell the share of the kernel that the density is divided by; 1: no correction
 */
public record DensityScale(int[] bandwidthCm, double[] inside) {
  /** Checks that there is one of each per cell. */
  public DensityScale {
    if (bandwidthCm.length != inside.length) {
      throw new IllegalStateException(bandwidthCm.length + " reaches, " + inside.length + " edges");
    }
  }

  /** {@return the widest reach, 0 without cells} */
  int widestCm() {
    return Arrays.stream(bandwidthCm).max().orElse(0);
  }
}
