package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.stat.CompensatedSum;

/**
 * Which lamps to repair, and where more light takes most off the score.
 *
 * <p>Dark are the sample points (64 to a cell) that no working lamp reaches. Repairs come first, by
 * the dark surface that they light times the score. New and brighter lamps follow, by the points
 * that the score loses per euro: the darkness part of a cell, shared out over its dark points. What
 * is lit once is not counted again. Where no home is within reach of the lamp or nobody is about,
 * light alone gives no social control: such places are named instead. Guarantee: the budget holds;
 * no new lamp stands on excluded ground (existing ones are taken where they stand); the order of
 * lamps and sites changes nothing. Limits: nobody has measured that the score falls so much; a lamp
 * lights a disc.
 */
public final class LightingPlan {
  private static final double TOO_DARK = 0.5;
  private static final double CENTS = 100;

  private final Darkness darkness;
  private final LightingRows made;
  private final List<DarkPlace> tooDark;
  private final int unknown;

  /** All rows as a problem of the points that the score would lose, costs in cents. */
  private final Cover proposals;

  private LightingPlan(LightingSpec spec, Situation now) {
    darkness = Darkness.of(now.cells, now.lamps, now.reachMetres);
    made = LightingRows.of(spec, now, darkness);
    tooDark = darkness.places(TOO_DARK, made.darkAfter());
    unknown =
        (int)
            now.lamps.stream()
                .filter(lamp -> lamp.state() == Lights.State.UNKNOWN)
                .filter(lamp -> now.cells.indexAt(lamp.xCm(), lamp.yCm()) >= 0)
                .count();
    proposals =
        darkness.cover(
            darkness.dark(),
            darkness.scoreWeights(),
            rows().stream().map(LightingRow::sight).toList(),
            rows().stream().mapToLong(row -> cents(row.costEuro())).toArray());
  }

  /**
   * What is known before a plan is made.
   *
   * @param cells the municipality's cells with the score of the slice and its darkness part
   * @param lamps lamps in the municipality and within reach of it; those outside only give light
   * @param reachMetres how far a lamp lights
   * @param sites where lamps could be placed; empty: between lamps of the register
   * @param homes addresses; empty: no such layer
   * @param excluded where no new lamp can stand
   */
  public record Situation(
      PlanCells cells,
      List<Lamp> lamps,
      int reachMetres,
      Optional<List<Mount>> sites,
      Optional<PlaceIndex> homes,
      Excluded excluded) {
    /** Copies the lists. */
    public Situation {
      lamps = lamps.stream().sorted(Comparator.comparing(Lamp::key)).toList();
      sites = sites.map(List::copyOf);
    }
  }

  /**
   * What is reached at some cost.
   *
   * @param costEuro price of the rows so far
   * @param riskWeightedM2 dark surface times score that they light
   * @param scoreRemoved points of the score that they take away
   */
  public record CurvePoint(double costEuro, double riskWeightedM2, double scoreRemoved) {}

  /** {@return the plan for one municipality} */
  public static LightingPlan of(LightingSpec spec, Situation now) {
    return new LightingPlan(spec, now);
  }

  /** {@return repairs, then what the budget pays for, then what more money would buy} */
  public List<LightingRow> rows() {
    return made.rows();
  }

  /** {@return cells dark for half and more, most dark surface times score first, ties by cell} */
  public List<DarkPlace> tooDark() {
    return tooDark;
  }

  /**
   * {@return where a lamp would have been proposed, were homes in its reach and people about: one
   * place per cell, the one that would take most off the score first}
   */
  public List<DarkPlace> noSocialControl() {
    return made.noSocialControl();
  }

  /** {@return how many lamps of the municipality may be broken or not: nobody is sent to them} */
  public int unknown() {
    return unknown;
  }

  /** {@return the points that the new and brighter lamps within the budget take away} */
  public double reached() {
    CompensatedSum sum = new CompensatedSum();
    rows().stream()
        .filter(row -> row.isWithinBudget() && row.kind() != LightingRow.Kind.REPAIR)
        .forEach(row -> sum.add(row.scoreRemoved()));
    return sum.value();
  }

  /** {@return the most points that any new and brighter lamps within the budget can take away} */
  public double bound() {
    return made.bound();
  }

  /** {@return what is reached after each row} */
  public List<CurvePoint> curve() {
    List<CurvePoint> points = new ArrayList<>();
    double risky = 0;
    double score = 0;
    for (LightingRow row : rows()) {
      risky += row.riskWeightedM2();
      score += row.scoreRemoved();
      points.add(new CurvePoint(row.cumulativeCostEuro(), risky, score));
    }
    return List.copyOf(points);
  }

  /**
   * {@return the priority of each row when scores were otherwise}
   *
   * @param risk score by cell, as when the plan was made
   * @param darkPoints darkness part of the score by cell
   */
  public int[] positions(double[] risk, double[] darkPoints) {
    int repairs = (int) rows().stream().filter(LightingPlan::isRepair).count();
    int[] mended = IntStream.range(0, repairs).toArray();
    int[] added = IntStream.range(repairs, rows().size()).toArray();
    Cover byRisk = proposals.weighing(darkness.cells().perSample(c -> risk[c]));
    Cover byDark = proposals.weighing(darkness.perDarkSample(c -> darkPoints[c]));
    int[] first = CoverSearch.order(byRisk, mended);
    int[] then = CoverSearch.orderAfter(byDark, mended, added);
    return CameraPlan.places(
        IntStream.concat(IntStream.of(first), IntStream.of(then)).toArray(),
        IntStream.range(0, rows().size()).toArray());
  }

  private static boolean isRepair(LightingRow row) {
    return row.kind() == LightingRow.Kind.REPAIR;
  }

  /** {@return all rows as a problem of the points that the score would lose, costs in cents} */
  Cover proposals() {
    return proposals;
  }

  static long cents(double euro) {
    return Math.round(euro * CENTS);
  }
}
