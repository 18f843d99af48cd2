package nl.nachtwacht.layer;

import nl.nachtwacht.tile.Bandwidths;

/**
 * What is known once all rows of a job are read and before any is burned.
 *
 * @param bandwidths of the kernel density, per municipality
 * @param reporting what reports weigh for when they were made
 */
public record Settled(Bandwidths bandwidths, ReportingWeights reporting) {
  /** Nothing yet. */
  public static final Settled NOTHING = new Settled(Bandwidths.NONE, ReportingWeights.NONE);
}
