package nl.nachtwacht.disclose;

import java.util.List;
import java.util.function.Consumer;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.write.RunWriter;

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
  static void write(PublicResults run, RunWriter writer) {
    List<Municipality> municipalities = run.domain().municipalities();
    writer.write(
        ALL.stream()
            .<Consumer<RunWriter>>map(
                output -> own -> output.write(run, new PublicWriter(own, municipalities)))
            .toList());
  }
}
