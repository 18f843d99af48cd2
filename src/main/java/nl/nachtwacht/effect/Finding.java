package nl.nachtwacht.effect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.nachtwacht.layer.Protected;

/**
 * What can be said of one outcome of a measure.
 *
 * @param measure what was done
 * @param outcome what was counted
 * @param zones as far as they hold cells, in the order of {@link Counted.Zone}
 * @param estimate the change against the control; {@link Estimate#NONE} without one
 * @param doubts why nothing can be said; none: something can
 * @param controlFit how like the controls are to the treated, 0 to 1
 * @param hasCampaign whether a campaign falls into the time compared
 * @param difference how many reports fewer, displacement counted in; {@link
 *     WeightedDisplacement#NONE} for other outcomes
 * @param displacement whether it moved
 * @param backing what else its page tells; {@link Backing#NONE} for other outcomes
 */
public record Finding(
    Measure measure,
    Outcome outcome,
    ArrayList<Counted> zones,
    Estimate estimate,
    TreeSet<Doubt> doubts,
    double controlFit,
    boolean hasCampaign,
    WeightedDisplacement difference,
    Displacement displacement,
    Backing backing)
    implements Protected, Serializable {

  /** {@return of measure and outcome} */
  public String id() {
    return measure.id() + "-" + outcome.code();
  }

  /** {@return what can be said} */
  public Verdict verdict() {
    if (!doubts.isEmpty() || !estimate.isThere()) {
      return Verdict.CANNOT_SAY;
    }
    return estimate.isLower()
        ? Verdict.CLEARLY_LOWER
        : estimate.isHigher() ? Verdict.CLEARLY_HIGHER : Verdict.NO_CLEAR_CHANGE;
  }

  /** {@return this finding as it is where nobody's reports were given} */
  public Finding withoutReports() {
    return outcome == Outcome.REPORTS
        ? new Finding(
            measure,
            outcome,
            zones,
            Estimate.NONE,
            new TreeSet<>(List.of(Doubt.NO_REPORTS)),
            controlFit,
            hasCampaign,
            WeightedDisplacement.NONE,
            Displacement.CANNOT_SAY,
            backing)
        : this;
  }

  @Override
  public String toString() {
    return id();
  }
}
