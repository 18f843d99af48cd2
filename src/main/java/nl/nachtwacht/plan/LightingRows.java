package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.stat.Ranking;

/** Makes the rows of a lighting plan: repairs, what is paid for, what more money would buy. */
final class LightingRows {
  /** Twice the light gives the same at √2 times the distance (inverse square law). */
  private static final double BRIGHTER = Math.sqrt(2);

  /** Rows go on until so many times the budget, to show what more money would do. */
  private static final int BEYOND = 2;

  /** What could be done at a place. */
  private record Option(LightingRow.Kind kind, String key, View view, double euro) {
    static final Comparator<Option> BY_KEY =
        Comparator.comparing(Option::key).thenComparing(Option::kind);
  }

  private final LightingSpec spec;
  private final LightingPlan.Situation now;
  private final Darkness darkness;
  private final PlaceIndex working;
  private final double[] sampleShare;
  private final List<LightingRow> rows = new ArrayList<>();

  /** What would be an option, were there social control. */
  private final List<Option> alone = new ArrayList<>();

  private long[] darkAfter;
  private double spent;
  private double bound;

  /** The least that a row within the budget takes away. */
  private double least;

  private LightingRows(LightingSpec spec, LightingPlan.Situation now, Darkness darkness) {
    this.spec = spec;
    this.now = now;
    this.darkness = darkness;
    darkAfter = darkness.dark();
    sampleShare = now.cells().perSample(c -> 1);
    List<Lamp> lit = now.lamps().stream().filter(Lamp::works).toList();
    working =
        PlaceIndex.of(
            now.cells().grid(),
            lit.stream().mapToInt(Lamp::xCm).toArray(),
            lit.stream().mapToInt(Lamp::yCm).toArray());
  }

  static LightingRows of(LightingSpec spec, LightingPlan.Situation now, Darkness darkness) {
    LightingRows made = new LightingRows(spec, now, darkness);
    made.repair();
    made.add();
    return made;
  }

  List<LightingRow> rows() {
    return List.copyOf(rows);
  }

  /** {@return what is dark after repairs and all rows within the budget} */
  long[] darkAfter() {
    return darkAfter;
  }

  double bound() {
    return bound;
  }

  private void repair() {
    List<Option> broken =
        now.lamps().stream()
            .filter(lamp -> lamp.state() == Lights.State.OUT)
            .filter(lamp -> isInside(lamp.xCm(), lamp.yCm()))
            .map(lamp -> option(LightingRow.Kind.REPAIR, lamp, 1, spec.repairEuro()))
            .toList();
    Cover cover = cover(broken, darkness.riskWeights());
    int[] all = IntStream.range(0, broken.size()).toArray();
    Selection mended = new Selection(cover);
    for (int item : CoverSearch.order(cover, all)) {
      addRow(broken.get(item), mended, item, true);
    }
    darkAfter = mended.free();
  }

  private void add() {
    List<Option> options = options();
    Cover cover = cover(options, darkness.scoreWeights());
    long budget = LightingPlan.cents(spec.budgetEuro());
    int[] paid = CoverSearch.best(cover, budget);
    bound = CoverBound.of(cover, paid, budget)[0];
    Selection added = new Selection(cover);
    for (int item : paid) {
      double gain = added.gain(item);
      least = least == 0 ? gain : Math.min(least, gain);
      addRow(options.get(item), added, item, true);
    }
    darkAfter = added.free();
    for (int item : CoverSearch.more(cover, paid, BEYOND * budget)) {
      addRow(options.get(item), added, item, false);
    }
  }

  private List<Option> options() {
    List<Option> options = new ArrayList<>();
    List<Mount> sites =
        now.sites()
            .map(given -> given.stream().filter(this::isAllowed).toList())
            .orElseGet(
                () ->
                    LampNetwork.gaps(
                        now.cells().grid(), now.lamps(), now.reachMetres() * 100, now.excluded()));
    for (Mount site : sites) {
      Lamp lamp = new Lamp(site.key(), site.xCm(), site.yCm(), Lights.State.OUT);
      options.add(option(LightingRow.Kind.NEW_LAMP, lamp, 1, spec.newLampEuro()));
    }
    for (Lamp lamp : now.lamps()) {
      if (lamp.state() == Lights.State.DIMMED) {
        options.add(option(LightingRow.Kind.BRIGHTEN, lamp, BRIGHTER, spec.brightenEuro()));
      }
    }
    options.removeIf(option -> !isInside(option.view.xCm(), option.view.yCm()));
    options.sort(Option.BY_KEY);
    alone.addAll(options.stream().filter(option -> !hasSocialControl(option.view)).toList());
    options.removeIf(option -> !hasSocialControl(option.view));
    return options;
  }

  private Option option(LightingRow.Kind kind, Lamp lamp, double factor, double euro) {
    int reach = (int) Math.round(now.reachMetres() * 100 * factor);
    int lit = Math.min(View.FARTHEST_CM, reach);
    return new Option(kind, lamp.key(), View.disc(lamp.xCm(), lamp.yCm(), lit), euro);
  }

  private boolean isAllowed(Mount site) {
    return !now.excluded().holds(site.xCm(), site.yCm());
  }

  private boolean isInside(int xCm, int yCm) {
    return now.cells().indexAt(xCm, yCm) >= 0;
  }

  private boolean hasSocialControl(View view) {
    boolean areHomesNear = now.homes().map(homes -> homes.any(view)).orElse(true);
    return areHomesNear && !now.cells().isDeserted(now.cells().indexAt(view.xCm(), view.yCm()));
  }

  private Cover cover(List<Option> options, double[] weights) {
    return darkness.cover(
        darkAfter,
        weights,
        options.stream().map(Option::view).toList(),
        options.stream().mapToLong(option -> LightingPlan.cents(option.euro)).toArray());
  }

  private void addRow(Option option, Selection before, int item, boolean isPaid) {
    double darkM2 = before.gain(item, sampleShare) * darkness.cellM2();
    double risky = before.gain(item, darkness.riskWeights()) * darkness.cellM2() / 100;
    double score = before.gain(item, darkness.scoreWeights());
    before.add(item);
    spent += option.euro;
    View view = option.view;
    rows.add(
        new LightingRow(
            option.kind,
            option.key,
            view.xCm(),
            view.yCm(),
            view,
            rows.size() + 1,
            isPaid,
            option.euro,
            spent,
            darkM2,
            risky,
            score,
            working.nearestMetres(view.xCm(), view.yCm())));
  }

  /** Places that would take off as much as any row within the budget, one per cell. */
  List<DarkPlace> noSocialControl() {
    Selection none = new Selection(cover(alone, darkness.scoreWeights()));
    double[] gains = IntStream.range(0, alone.size()).mapToDouble(none::gain).toArray();
    boolean[] isNamed = new boolean[now.cells().count()];
    List<DarkPlace> places = new ArrayList<>();
    for (int item : Ranking.descending(gains)) {
      View view = alone.get(item).view;
      int cell = now.cells().indexAt(view.xCm(), view.yCm());
      if (gains[item] > 0 && gains[item] >= least && !isNamed[cell]) {
        isNamed[cell] = true;
        places.add(darkness.place(cell, view.xCm(), view.yCm(), darkAfter));
      }
    }
    return List.copyOf(places);
  }
}
