package nl.nachtwacht.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.nachtwacht.table.Column.Words;

/**
 * A few sentences on a score: whether it beats the simpler maps, and which score ranks better where
 * there are two, by rule.
 *
 * <p>The rule looks at the hit rates in the headline's share of the area. Another map is better or
 * worse where the 95 % interval of the paired difference leaves out 0. Better ones are named
 * whatever else holds; without one, those that no difference can be shown from are named.
 */
public final class Verdict {
  /** Fewer reports in the test say nothing. */
  private static final long FEWEST_TESTS = 30;

  private final Trial trial;
  private final Method score;
  private final String language;

  private Verdict(Trial trial, Method score, String language) {
    this.trial = trial;
    this.score = score;
    this.language = language;
  }

  /**
   * {@return the sentences in Dutch and English}
   *
   * @param trial all folds together
   * @param score the score that the job uses
   */
  public static Words of(Trial trial, Method score) {
    return new Words(new Verdict(trial, score, "nl").say(), new Verdict(trial, score, "en").say());
  }

  /** {@return whether so few reports followed that nothing is said} */
  public static boolean isTooEarly(Trial trial) {
    return trial.tests() < FEWEST_TESTS;
  }

  private String say() {
    if (isTooEarly(trial)) {
      return text(
          "Geen oordeel: na de splitsing volgden maar %d meldingen, minder dan %d.",
          "No verdict: only %d reports followed the split, fewer than %d.",
          trial.tests(),
          FEWEST_TESTS);
    }
    List<Method> better = new ArrayList<>();
    List<Method> alike = new ArrayList<>();
    List<Method> worse = new ArrayList<>();
    for (Method simpler : trial.methods()) {
      if (!simpler.isScore() && !simpler.isUniform()) {
        Estimate lead = trial.difference(score, simpler);
        (lead.high() < 0 ? better : lead.low() > 0 ? worse : alike).add(simpler);
      }
    }
    return againstSimpler(better, alike, worse) + againstOtherScore();
  }

  private String againstSimpler(List<Method> better, List<Method> alike, List<Method> worse) {
    if (!better.isEmpty()) {
      return simplerIsBetter(better);
    }
    return alike.isEmpty() ? scoreIsBetter(worse) : noDifference(alike, worse);
  }

  /** {@return which of two scores ranks better, empty where only one was tested} */
  private String againstOtherScore() {
    return trial.methods().stream()
        .filter(m -> m.isScore() && !m.equals(score))
        .map(this::againstOtherScore)
        .collect(Collectors.joining());
  }

  private String againstOtherScore(Method other) {
    Estimate lead = trial.difference(score, other);
    if (lead.low() <= 0 && lead.high() >= 0) {
      return text(
          " Tussen %s en %s (%s) is hier geen verschil aan te tonen.",
          " No difference can be shown here between %s and %s (%s).",
          name(score),
          name(other),
          percent(other));
    }
    Method first = lead.low() > 0 ? score : other;
    Method second = lead.low() > 0 ? other : score;
    Estimate ahead = trial.difference(first, second);
    return text(
        " Van de twee scores rangschikt %s hier beter: %s, %s %s (verschil %d procentpunt, tussen"
            + " %d en %d).",
        " Of the two scores %s ranks better here: %s, %s %s (difference %d points, between %d and"
            + " %d).",
        name(first),
        percent(first),
        name(second),
        percent(second),
        points(ahead.value()),
        points(ahead.low()),
        points(ahead.high()));
  }

  private String simplerIsBetter(List<Method> better) {
    Method best =
        better.stream()
            .max(Comparator.comparingDouble(m -> trial.headline(m).hitRate().value()))
            .orElseThrow();
    List<Method> others = better.stream().filter(m -> !m.equals(best)).toList();
    Estimate lead = trial.difference(best, score);
    String said =
        text(
            "Een eenvoudiger kaart doet het beter: in 5%% van het gebied vond %s %s van de latere"
                + " meldingen, %s %s (verschil %d procentpunt, tussen %d en %d).",
            "A simpler map does better: in 5%% of the area %s found %s of the later reports, %s %s"
                + " (difference %d points, between %d and %d).",
            name(best),
            percent(best),
            name(score),
            percent(score),
            points(lead.value()),
            points(lead.low()),
            points(lead.high()));
    return others.isEmpty()
        ? said
        : said + text(" Ook beter: %s.", " Also better: %s.", named(others));
  }

  private String scoreIsBetter(List<Method> worse) {
    return text(
        "In 5%% van het gebied vond %s %s van de latere meldingen, meer dan elke eenvoudiger"
            + " kaart: %s. Dat is meer dan toeval.",
        "In 5%% of the area %s found %s of the later reports, more than every simpler map: %s."
            + " That is more than chance.",
        name(score),
        percent(score),
        named(worse));
  }

  private String noDifference(List<Method> alike, List<Method> worse) {
    String said =
        text(
            "In 5%% van het gebied vond %s %s van de latere meldingen; een verschil met %s is niet"
                + " aan te tonen.",
            "In 5%% of the area %s found %s of the later reports; no difference can be shown from"
                + " %s.",
            name(score),
            percent(score),
            named(alike));
    String also = worse.isEmpty() ? "" : text(" Wel meer dan %s.", " More than %s.", named(worse));
    return said + also;
  }

  private String named(List<Method> methods) {
    List<String> words = methods.stream().map(m -> name(m) + " (" + percent(m) + ")").toList();
    int last = words.size() - 1;
    String before = String.join(", ", words.subList(0, last));
    return before.isEmpty() ? words.get(0) : before + text(" en ", " and ") + words.get(last);
  }

  private String text(String nl, String en, Object... values) {
    return String.format(Locale.ROOT, new Words(nl, en).in(language), values);
  }

  private String name(Method method) {
    return method.words().in(language);
  }

  private String percent(Method method) {
    return points(trial.headline(method).hitRate().value()) + "%";
  }

  private static long points(double share) {
    return Math.round(100 * share);
  }
}
