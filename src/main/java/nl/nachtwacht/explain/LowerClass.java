package nl.nachtwacht.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.table.Column;

/**
 * What would bring a cell into a lower class: for each factor by itself the smallest change that
 * does, all else and the breaks of the classes staying as they are.
 *
 * <p>Of the index with components c and modifiers of strength g and measure m, score = Σ c · (1 + Σ
 * g m). A component must lose Σ c − T / (1 + Σ g m) points to reach the score T, a modifier's
 * measure must fall by (score − T) / (g Σ c). T lies a hundredth below the break, and bounds are
 * rounded to the safe side, so that the roundings of the printed parts can't spoil the promise.
 * Limits: a change that other cells would feel too (a report fewer lowers its neighbours' density,
 * and perhaps the largest value of the municipality) is taken to act here alone.
 *
 * @param toClass the class that the cell would fall to
 * @param changes the factors that can do it alone, the largest part of the score first
 */
record LowerClass(int toClass, List<Change> changes) {
  private static final double HUNDREDTH = 0.01;
  private static final double PERCENT = 100;

  /**
   * A change of one factor.
   *
   * @param factor its name
   * @param column what must change; empty where only the factor's points can be told
   * @param isAtMost whether the bound is an upper one
   * @param bound what the column, or the factor's points, must reach
   * @param text the same in words
   */
  record Change(String factor, String column, boolean isAtMost, double bound, Column.Words text) {}

  /** {@return what would lower the class; empty in the lowest class and where there is none} */
  static Optional<LowerClass> of(FinishedRow cell, List<Factor> factors, Terms terms) {
    int now = cell.whole("risk_class").orElse(1);
    if (now < 2 || terms.breaks().size() < now - 1) {
      return Optional.empty();
    }
    double end = terms.breaks().get(now - 2);
    Search search = new Search(cell, factors, terms, end - HUNDREDTH);
    List<Change> changes = factors.stream().flatMap(f -> search.change(f).stream()).toList();
    return Optional.of(new LowerClass(terms.classOf(end), changes));
  }

  /** The look for changes that reach one score. */
  private static final class Search {
    private final FinishedRow cell;
    private final Terms terms;
    private final double score;
    private final double target;
    private final double base;

    Search(FinishedRow cell, List<Factor> factors, Terms terms, double target) {
      this.cell = cell;
      this.terms = terms;
      this.target = target;
      this.score = cell.real("risk_score").orElse(0);
      this.base = factors.stream().filter(f -> !f.isModifier()).mapToDouble(Factor::points).sum();
    }

    Optional<Change> change(Factor factor) {
      if (!(base > 0 && target >= 0)) {
        return Optional.empty();
      }
      return factor.isModifier() ? modifier(factor) : component(factor);
    }

    private Optional<Change> modifier(Factor factor) {
      boolean isDark = factor.name().equals("darkness");
      double strength =
          terms.constant("index", isDark ? "strength_dark" : "strength_camera").orElse(0);
      double measure = strength == 0 ? 0 : factor.points() / (strength * base);
      double wanted = measure - (score - target) / (strength * base);
      if (strength == 0 || !(wanted >= 0 && wanted <= 1)) {
        return Optional.empty();
      }
      if (isDark && !terms.setting("score.dark").equals("lit_share")) {
        return Optional.of(points(factor, wanted * strength * base));
      }
      String column = isDark ? "dark_share" : "camera_cover_share";
      return Optional.of(
          share(
              factor,
              column,
              wanted,
              strength > 0,
              isDark ? "onverlicht" : "in beeld",
              isDark ? "unlit" : "in view"));
    }

    /** What is left of a component, 0 to 1 of what it is now. */
    private Optional<Change> component(Factor factor) {
      double needed = base - target * base / score;
      if (!(needed <= factor.points())) {
        return Optional.empty();
      }
      double left = (factor.points() - needed) / factor.points();
      Optional<Change> told =
          switch (factor.name()) {
            case "reports" -> reports(factor, left);
            case "survey" -> survey(factor, left);
            case "nightlife" ->
                cell.real("nightlife_share").stream()
                    .mapToObj(
                        share ->
                            share(
                                factor,
                                "nightlife_share",
                                share * left,
                                true,
                                "uitgaansgebied",
                                "in a nightlife zone"))
                    .findFirst();
            default -> distance(factor, left);
          };
      return Optional.of(told.orElseGet(() -> points(factor, factor.points() - needed)));
    }

    /** Weights and density shrink alike where their rulers begin at 0 and aren't cut off. */
    private Optional<Change> reports(Factor factor, double left) {
      boolean isStraight =
          !terms.setting("score.normalise").equals("percentile")
              && isBelow("report_weight", "reports")
              && isBelow("report_density", "density");
      int fewer = (int) Math.ceil((1 - left) * PERCENT);
      return isStraight
          ? Optional.of(
              new Change(
                  factor.name(),
                  "",
                  true,
                  factor.points() * (1 - fewer / PERCENT),
                  new Column.Words(
                      fewer + " % minder meldingen in en om het vak",
                      fewer + " % fewer reports in and around the cell")))
          : Optional.empty();
    }

    private boolean isBelow(String column, String ruler) {
      OptionalDouble high = terms.constant("index", ruler + "_high");
      double low = terms.constant("index", ruler + "_low").orElse(0);
      return high.isEmpty() || (low == 0 && cell.real(column).orElse(0) <= high.getAsDouble());
    }

    private Optional<Change> survey(Factor factor, double left) {
      String scale = "layers." + terms.layer("surveys") + ".scale.";
      OptionalDouble safe = terms.number(scale + "safe");
      OptionalDouble mean = cell.real("survey_mean");
      if (safe.isEmpty() || mean.isEmpty() || !terms.setting("score.survey").equals("raw")) {
        return Optional.empty();
      }
      double bound = safe.getAsDouble() - left * (safe.getAsDouble() - mean.getAsDouble());
      boolean isAtMost = safe.getAsDouble() < mean.getAsDouble();
      double told = rounded(bound, isAtMost, PERCENT);
      Column.Words number = Numbers.decimals(told, 2);
      return Optional.of(
          new Change(
              factor.name(),
              "survey_mean",
              isAtMost,
              told,
              new Column.Words(
                  "gemiddeld antwoord " + (isAtMost ? "hoogstens " : "minstens ") + number.nl(),
                  "mean answer " + (isAtMost ? "at most " : "at least ") + number.en())));
    }

    private Optional<Change> distance(Factor factor, double left) {
      String column = factor.name() + "_distance_m";
      OptionalDouble reach = terms.number("layers." + factor.name() + ".reach");
      OptionalDouble metres = cell.real(column);
      if (reach.isEmpty() || metres.isEmpty()) {
        return Optional.empty();
      }
      double bound =
          reach.getAsDouble() - left * Math.max(0, reach.getAsDouble() - metres.getAsDouble());
      double told = Math.ceil(bound);
      Column.Words number = Numbers.whole(told);
      return Optional.of(
          new Change(
              factor.name(),
              column,
              false,
              told,
              new Column.Words(
                  "minstens " + number.nl() + " m van " + factor.name(),
                  "at least " + number.en() + " m from " + factor.name())));
    }

    private static Change share(
        Factor factor, String column, double share, boolean isAtMost, String nl, String en) {
      double told = rounded(share, isAtMost, PERCENT);
      String percent = Numbers.percent(told) + " ";
      return new Change(
          factor.name(),
          column,
          isAtMost,
          told,
          new Column.Words(
              (isAtMost ? "hoogstens " : "minstens ") + percent + nl,
              (isAtMost ? "at most " : "at least ") + percent + en));
    }

    private static Change points(Factor factor, double points) {
      double told = rounded(points, true, PERCENT);
      Column.Words number = Numbers.signed(told);
      return new Change(
          factor.name(),
          "",
          true,
          told,
          new Column.Words(
              factor.label().nl() + " hoogstens " + number.nl() + " punten",
              factor.label().en() + " at most " + number.en() + " points"));
    }

    /** To the safe side: down for what may be at most that, up for what must be at least that. */
    private static double rounded(double value, boolean down, double units) {
      return (down ? Math.floor(value * units) : Math.ceil(value * units)) / units;
    }
  }
}
