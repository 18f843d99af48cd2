package nl.nachtwacht.effect;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.nachtwacht.table.Column.Words;

/** What was found, in one sentence that rests on the figures beside it. */
public final class Sentence {
  private static final double PERCENT = 100;

  private Sentence() {}

  /** {@return the sentence on a finding} */
  public static Words of(Finding finding) {
    if (finding.verdict() == Verdict.CANNOT_SAY) {
      return doubts(finding);
    }
    Estimate estimate = finding.estimate();
    Words label = finding.outcome().label();
    Words range = range(estimate);
    return switch (finding.verdict()) {
      case CLEARLY_LOWER ->
          said(
              "%s: %s dan zonder de maatregel te verwachten was%s.",
              "%s: %s than could be expected without the measure%s.",
              label,
              change(estimate.ratio()),
              range);
      case CLEARLY_HIGHER ->
          said(
              "%s: %s dan zonder de maatregel te verwachten was%s.",
              "%s: %s than could be expected without the measure%s.",
              label,
              change(estimate.ratio()),
              range);
      default ->
          said(
              "%s: geen verschil aan te tonen; geschat %s%s.",
              "%s: no difference can be shown; estimated %s%s.",
              label,
              change(estimate.ratio()),
              range);
    };
  }

  private static Words doubts(Finding finding) {
    return new Words(
        capital(finding.outcome().label().nl())
            + ": niet te zeggen, want "
            + finding.doubts().stream().map(d -> d.words().nl()).collect(Collectors.joining("; "))
            + ".",
        capital(finding.outcome().label().en())
            + ": can't be said, since "
            + finding.doubts().stream().map(d -> d.words().en()).collect(Collectors.joining("; "))
            + ".");
  }

  private static Words said(String nl, String en, Words label, Words change, Words range) {
    return new Words(
        String.format(Locale.ROOT, nl, capital(label.nl()), change.nl(), range.nl()),
        String.format(Locale.ROOT, en, capital(label.en()), change.en(), range.en()));
  }

  private static Words range(Estimate estimate) {
    if (Double.isNaN(estimate.interval().low())) {
      return new Words("", "");
    }
    Words low = change(estimate.interval().low());
    Words high = change(estimate.interval().high());
    return new Words(
        " (95%-interval: van " + low.nl() + " tot " + high.nl() + ")",
        " (95% interval: from " + low.en() + " to " + high.en() + ")");
  }

  /** Such as 38% lower. */
  private static Words change(double ratio) {
    long percent = Math.round(PERCENT * Math.abs(ratio - 1));
    return ratio < 1
        ? new Words(percent + "% lager", percent + "% lower")
        : new Words(percent + "% hoger", percent + "% higher");
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
