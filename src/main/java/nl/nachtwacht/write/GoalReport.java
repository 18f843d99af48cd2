package nl.nachtwacht.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.spec.Goal;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * How far a job is from its goal, judged on the figures as they are printed.
 *
 * <p>Of several municipalities each is judged by itself, since no mean of cities is anybody's goal;
 * the job has met it when all have, has not when none has, and else one cannot say. It then has no
 * figure of its own: each city's stands in the table of municipalities.
 */
public final class GoalReport {
  /** What can be said of a goal. */
  enum Verdict {
    /** All that is plausible is on the good side of the target, or on it. */
    MET,
    /** All that is plausible is on the other side. */
    NOT_MET,
    /** The target lies within the interval, or there is no figure. */
    CANNOT_SAY;

    /** {@return the word of the manifest} */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A figure of a municipality.
   *
   * @param value NaN: not known
   * @param low lower end of its interval; the value where it has none
   * @param high upper end
   */
  record Figure(double value, double low, double high) {
    /** {@return what can be said of a target, by whether a higher figure is a better one} */
    Verdict verdict(double target, boolean isHigherBetter) {
      boolean isMet = isHigherBetter ? low >= target : high <= target;
      boolean isMissed = isHigherBetter ? high < target : low > target;
      return isMet ? Verdict.MET : isMissed ? Verdict.NOT_MET : Verdict.CANNOT_SAY;
    }
  }

  private GoalReport() {}

  /**
   * {@return the report on a goal; empty without one}
   *
   * @param municipalities their table
   */
  public static Optional<Manifest.Goal> of(Job job, Table municipalities) {
    return job.goal().map(goal -> of(goal, isHigherBetter(job, goal), municipalities));
  }

  /** {@return whether a higher figure is a better one, by the scale of the job's surveys} */
  static boolean isHigherBetter(Job job, Goal goal) {
    return goal.isHigherBetter(isSafeHigh(job));
  }

  private static boolean isSafeHigh(Job job) {
    return job.layers(Surveys.Spec.class).stream()
        .allMatch(spec -> spec.scale().unsafe() < spec.scale().safe());
  }

  private static Manifest.Goal of(Goal goal, boolean isHigherBetter, Table municipalities) {
    List<Figure> figures =
        IntStream.range(0, municipalities.rows())
            .mapToObj(row -> figure(municipalities, goal.indicator(), row))
            .toList();
    Verdict verdict =
        together(figures.stream().map(f -> f.verdict(goal.target(), isHigherBetter)).toList());
    boolean hasEnds = municipalities.find(goal.indicator() + "_low").isPresent();
    Optional<Figure> only =
        Optional.of(figures.get(0))
            .filter(figure -> figures.size() == 1 && !Double.isNaN(figure.value()));
    return new Manifest.Goal(
        goal.indicator(),
        goal.target(),
        only.map(Figure::value),
        only.filter(figure -> hasEnds).map(Figure::low),
        only.filter(figure -> hasEnds).map(Figure::high),
        verdict.word(),
        goal.review().toString());
  }

  /** {@return what all say, if they agree} */
  static Verdict together(List<Verdict> verdicts) {
    boolean isAgreed = verdicts.stream().distinct().count() == 1;
    return isAgreed ? verdicts.get(0) : Verdict.CANNOT_SAY;
  }

  private static Figure figure(Table table, String name, int row) {
    double value = printed(table, name, row);
    boolean hasEnds = table.find(name + "_low").isPresent();
    return hasEnds
        ? new Figure(value, printed(table, name + "_low", row), printed(table, name + "_high", row))
        : new Figure(value, value, value);
  }

  private static double printed(Table table, String name, int row) {
    Column column = table.find(name).orElseThrow();
    if (column.type() == Column.Type.INT) {
      Table.Ints values = table.ints(name);
      return values.isMissing(row) ? Double.NaN : values.at(row);
    }
    return column.round(table.reals(name).at(row));
  }
}
