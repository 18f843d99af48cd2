package nl.nachtwacht.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.nachtwacht.effect.Counted.Zone;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.effect.WeightedDisplacement.Times;
import nl.nachtwacht.stat.DetectableFall;

/**
 * One measure with a place, held against cells like those that it treats.
 *
 * <p>Source: docs/methods.md, "Effect of measures".
 */
final class Study {
  private static final int FEWEST_QUARTERS = 4;
  private static final int FEWEST_FOR_TREND = 3;
  private static final double APART = 0.1;
  private static final Pair NOTHING = new Pair(0, 0);
  private static final boolean[] TREATED_FIRST = {true, false};

  private final Evidence evidence;
  private final Measure measure;
  private final Reporting reporting;
  private final int[] treated;
  private final int[] ring;
  private final Optional<Matching> matching;
  private final int[] control;
  private final int[] controlRing;

  /**
   * What is known of reporting in the days compared.
   *
   * @param hasCampaign whether a campaign falls into them
   * @param campaigns measures that are campaigns in some place, as the cells that each treats
   */
  record Reporting(boolean hasCampaign, List<int[]> campaigns) {}

  /** A study of the measure of a number. */
  Study(Evidence evidence, Zones zones, int number, Measure measure, Reporting reporting) {
    this.evidence = evidence;
    this.measure = measure;
    this.reporting = reporting;
    this.treated = zones.treated(number);
    this.ring = zones.ring(number);
    List<int[]> places = new ArrayList<>(List.of(treated));
    places.addAll(Patches.like(evidence.cells(), treated, zones.free()));
    this.matching =
        places.size() > 1
            ? Optional.of(
                Matching.of(
                    evidence.covariates(places),
                    new int[] {0},
                    IntStream.range(1, places.size()).toArray(),
                    (one, other) -> touches(places.get(one), places.get(other))))
            : Optional.empty();
    this.control =
        matching.stream()
            .flatMapToInt(m -> Arrays.stream(m.controls()))
            .flatMap(place -> Arrays.stream(places.get(place)))
            .sorted()
            .toArray();
    this.controlRing = zones.around(control);
  }

  /** {@return what can be said of each outcome that the municipality has} */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(reports());
    if (has(Outcome.SURVEY_UNSAFE)) {
      findings.add(answers());
    }
    if (measure.isLight() && has(Outcome.DARK_SHARE)) {
      findings.add(darkness());
    }
    return findings;
  }

  private boolean has(Outcome outcome) {
    Pair of = evidence.exposure(outcome, treated);
    return of.before() > 0 && of.after() > 0;
  }

  private Finding reports() {
    Pair t = evidence.count(Outcome.REPORTS, treated);
    Pair c = evidence.count(Outcome.REPORTS, control);
    TreeSet<Doubt> doubts = doubts(Outcome.REPORTS);
    if (!runAlike()) {
      doubts.add(Doubt.TREND);
    }
    Pair d = evidence.count(Outcome.REPORTS, ring);
    Pair dc = evidence.count(Outcome.REPORTS, controlRing);
    return finding(
        Outcome.REPORTS,
        matching.isPresent() ? estimate(t, c) : Estimate.NONE,
        doubts,
        matching.isPresent() ? difference(t, c, d, dc) : WeightedDisplacement.NONE,
        Displacement.of(d, dc),
        backing(t, c, d));
  }

  private Finding answers() {
    Outcome outcome = Outcome.SURVEY_UNSAFE;
    Pair answers = evidence.exposure(outcome, control);
    Estimate estimate =
        answers.before() > 0 && answers.after() > 0
            ? Estimate.of(
                RatioOfRatios.ofShares(
                    evidence.count(outcome, treated),
                    evidence.exposure(outcome, treated),
                    evidence.count(outcome, control),
                    answers))
            : Estimate.NONE;
    return finding(outcome, estimate, doubts(outcome), Displacement.CANNOT_SAY);
  }

  /** Registers hold no chance: the change of the dark share, over that of the controls. */
  private Finding darkness() {
    Outcome outcome = Outcome.DARK_SHARE;
    Pair t = share(outcome, treated);
    Pair c = share(outcome, control);
    TreeSet<Doubt> doubts = new TreeSet<>();
    double ratio = t.after() / t.before() / (c.after() / c.before());
    Estimate estimate = Double.isFinite(ratio) ? Estimate.exact(ratio) : Estimate.NONE;
    if (control.length == 0) {
      doubts.add(Doubt.NO_CONTROL);
    } else if (t.before() == t.after() && c.before() == c.after()) {
      doubts.add(Doubt.SAME_REGISTER);
    } else if (!estimate.isThere()) {
      doubts.add(Doubt.LIGHT);
    }
    return finding(outcome, estimate, doubts, Displacement.CANNOT_SAY);
  }

  private Pair share(Outcome outcome, int... cells) {
    Pair count = evidence.count(outcome, cells);
    Pair of = evidence.exposure(outcome, cells);
    return new Pair(count.before() / of.before(), count.after() / of.after());
  }

  private TreeSet<Doubt> doubts(Outcome outcome) {
    TreeSet<Doubt> doubts = new TreeSet<>();
    if (matching.isEmpty()) {
      doubts.add(Doubt.NO_CONTROL);
    } else if (Counted.isFew(evidence.count(outcome, treated))
        || Counted.isFew(evidence.count(outcome, control))) {
      doubts.add(Doubt.FEW);
    }
    if (outcome == Outcome.REPORTS && reporting.campaigns().stream().anyMatch(this::isOneSided)) {
      doubts.add(Doubt.CAMPAIGN);
    }
    return doubts;
  }

  /** Whether a campaign reached the treated or the controls, but not both. */
  private boolean isOneSided(int... campaign) {
    return touches(campaign, treated) != touches(campaign, control);
  }

  private static boolean touches(int[] some, int... others) {
    return Arrays.stream(some).anyMatch(cell -> Arrays.binarySearch(others, cell) >= 0);
  }

  /**
   * {@return whether treated and controls went alike before, as far as can be seen; not where there
   * are too few quarters to see anything}
   */
  private boolean runAlike() {
    int first = evidence.quartersBefore();
    double[][] before = {
      Arrays.copyOf(evidence.byQuarter(treated), first),
      Arrays.copyOf(evidence.byQuarter(control), first)
    };
    boolean canTell = isCounted(before) && quarters(0, first, before) >= FEWEST_FOR_TREND;
    return canTell && Trend.of(before, TREATED_FIRST).probability() >= APART;
  }

  private static boolean isCounted(double[]... zones) {
    return Arrays.stream(zones).allMatch(zone -> Arrays.stream(zone).sum() > 0);
  }

  /** How many quarters of a stretch have a report. */
  private static long quarters(int from, int to, double[]... zones) {
    return IntStream.range(from, to)
        .filter(q -> Arrays.stream(zones).anyMatch(zone -> zone[q] > 0))
        .count();
  }

  /** By quarter where there are enough of them: then it shows how reports come in bunches. */
  private Estimate estimate(Pair t, Pair c) {
    RatioOfRatios four = RatioOfRatios.ofCounts(t, c);
    double[][] zones = {evidence.byQuarter(treated), evidence.byQuarter(control)};
    int first = evidence.quartersBefore();
    boolean isLong =
        !four.isHalved()
            && quarters(0, first, zones) >= FEWEST_QUARTERS
            && quarters(first, zones[0].length, zones) >= FEWEST_QUARTERS;
    return isLong ? Estimate.of(Panel.effect(zones, TREATED_FIRST, first)) : Estimate.of(four);
  }

  /** In reports of the treated and their ring over the time after. */
  private WeightedDisplacement difference(Pair t, Pair c, Pair d, Pair dc) {
    boolean hasRings = ring.length > 0 && controlRing.length > 0;
    return WeightedDisplacement.of(
        new WeightedDisplacement.Zone(t.before(), t.after(), 1),
        new WeightedDisplacement.Zone(
            c.before(), c.after(), (double) control.length / treated.length),
        ring(hasRings ? d : NOTHING, 1),
        ring(hasRings ? dc : NOTHING, hasRings ? (double) controlRing.length / ring.length : 1),
        new Times(evidence.years().before() / evidence.years().after(), 1));
  }

  private static WeightedDisplacement.Zone ring(Pair count, double size) {
    return new WeightedDisplacement.Zone(count.before(), count.after(), size);
  }

  private Backing backing(Pair t, Pair c, Pair d) {
    double scale = control.length == 0 ? 0 : (double) treated.length / control.length;
    return new Backing(
        new ArrayList<>(measure.days().quarters()),
        evidence.quartersBefore(),
        evidence.byQuarter(treated),
        Arrays.stream(evidence.byQuarter(control)).map(count -> count * scale).toArray(),
        matching.map(Matching::imbalance).orElse(new double[0]),
        new DetectableFall(t.before(), c.before()),
        new ChosenForReports(evidence).expectedAfter(treated),
        Displacement.quotient(t, c, d));
  }

  private Finding finding(
      Outcome outcome, Estimate estimate, TreeSet<Doubt> doubts, Displacement moved) {
    return finding(outcome, estimate, doubts, WeightedDisplacement.NONE, moved, Backing.NONE);
  }

  private Finding finding(
      Outcome outcome,
      Estimate estimate,
      TreeSet<Doubt> doubts,
      WeightedDisplacement difference,
      Displacement moved,
      Backing backing) {
    ArrayList<Counted> zones = new ArrayList<>();
    add(zones, Zone.TREATED, outcome, treated);
    add(zones, Zone.CONTROL, outcome, control);
    add(zones, Zone.RING, outcome, ring);
    add(zones, Zone.CONTROL_RING, outcome, controlRing);
    return new Finding(
        measure,
        outcome,
        zones,
        estimate,
        doubts,
        matching.map(Matching::fit).orElse(0.0),
        reporting.hasCampaign(),
        difference,
        moved,
        backing);
  }

  private void add(List<Counted> zones, Zone zone, Outcome outcome, int... cells) {
    if (cells.length > 0) {
      zones.add(
          new Counted(
              zone,
              Arrays.stream(cells).mapToLong(cell -> evidence.cells()[cell]).toArray(),
              evidence.count(outcome, cells),
              evidence.exposure(outcome, cells)));
    }
  }
}
