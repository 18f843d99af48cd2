package nl.nachtwacht.disclose;

import java.util.List;

/** The outputs of the public side, in the order in which they are written and documented. */
final class PublicOutputs {
  static final List<PublicOutput> ALL =
      List.of(
          new PublicNeighbourhoods(),
          new PublicMunicipalities(),
          new PublicZones(),
          new PublicTrend(),
          new PublicBreakdown(),
          new PublicSummary(),
          new PublicMap());

  private PublicOutputs() {}

  /** Writes all of them. */
  static void write(PublicResults run, PublicWriter writer) {
    ALL.forEach(output -> output.write(run, writer));
  }
}
