package nl.nachtwacht.spec;

import java.util.List;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;

/**
 * What a run may cost and leave behind.
 *
 * @param rejected largest share of a layer's rows that may be rejected, 0 to 1
 * @param keepRuns how many runs the output place keeps, the newest included
 */
public record Limits(double rejected, int keepRuns) {
  /** Largest share of rejected rows. */
  public static final Key<Double> REJECTED =
      Key.of(
              "rejected",
              "Largest share of a layer's rows that may be rejected.",
              Form.number().from(0).to(1))
          .or("0.01");

  private static final Key<Integer> KEEP_RUNS =
      Key.of("keep_runs", "How many runs the output place keeps.", Form.whole().from(1).to(1000))
          .or("2");

  /** The block {@code limits}. */
  static final Section<Limits> SECTION =
      Section.of(
          "What a run may cost and leave behind.",
          List.of(REJECTED, KEEP_RUNS),
          v -> new Limits(v.get(REJECTED), v.get(KEEP_RUNS)));
}
