package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All priced proposals under one purse, by the points that the score loses per euro, asked again
 * after each pick.
 *
 * <p>Light lies on dark points and cameras on unseen ones, each at what it takes off the score
 * there; the index adds the two, so neither changes what the other is worth. Rows within the purse
 * come first, then the others; their running sums are the curve of points over euros. Guarantee:
 * the purse holds. Limits: what takes nothing off the score comes last and gets no money: a camera
 * under the mixture, which knows no cameras, or a lamp where light is enough. Patrols have no
 * price.
 */
public final class Priorities {
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<PriorityRow> rows = new ArrayList<>();
  private final double bound;
  private double cost;
  private double removed;

  private Priorities(double purseEuro, Optional<LightingPlan> light, Optional<CameraPlan> cameras) {
    light.ifPresent(plan -> plan.rows().forEach(this::add));
    cameras.ifPresent(plan -> plan.proposedRows().forEach(this::add));
    Cover cover =
        light
            .map(LightingPlan::proposals)
            .orElse(Cover.NONE)
            .beside(cameras.map(CameraPlan::proposals).orElse(Cover.NONE));
    long purse = LightingPlan.cents(purseEuro);
    int[] paid = CoverSearch.best(cover, purse);
    bound = CoverBound.of(cover, paid, purse)[0];
    Selection chosen = new Selection(cover);
    IntStream.of(paid).forEach(item -> place(chosen, item, true));
    int[] rest = IntStream.range(0, cover.items()).filter(i -> !chosen.has(i)).toArray();
    IntStream.of(CoverSearch.orderAfter(cover, paid, rest))
        .forEach(item -> place(chosen, item, false));
  }

  /**
   * {@return the priorities of one municipality}
   *
   * @param purseEuro what all proposals together may cost
   */
  public static Priorities of(
      double purseEuro, Optional<LightingPlan> light, Optional<CameraPlan> cameras) {
    return new Priorities(purseEuro, light, cameras);
  }

  /** What is proposed, as its plan has it. */
  private record Proposal(
      char letter, String kind, String key, int xCm, int yCm, double costEuro) {}

  private void add(LightingRow row) {
    proposals.add(
        new Proposal('L', row.kind().code(), row.key(), row.xCm(), row.yCm(), row.costEuro()));
  }

  private void add(CameraRow row) {
    proposals.add(
        new Proposal('C', row.kind().code(), row.key(), row.xCm(), row.yCm(), row.costEuro()));
  }

  private void place(Selection chosen, int item, boolean isPaid) {
    double gain = chosen.gain(item);
    chosen.add(item);
    Proposal of = proposals.get(item);
    cost += of.costEuro();
    removed += gain;
    rows.add(
        new PriorityRow(
            rows.size() + 1,
            of.letter(),
            of.kind(),
            of.key(),
            of.xCm(),
            of.yCm(),
            of.costEuro(),
            cost,
            gain,
            removed,
            isPaid));
  }

  /** {@return all proposals by position} */
  public List<PriorityRow> rows() {
    return List.copyOf(rows);
  }

  /** {@return the most points that any choice within the purse can take away} */
  public double bound() {
    return bound;
  }
}
