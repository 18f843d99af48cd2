package nl.nachtwacht.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.disclose.ReleaseRows;
import nl.nachtwacht.disclose.Releasing;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.read.Share;
import nl.nachtwacht.release.Evidence;
import nl.nachtwacht.release.Shown;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spec.Job;

/**
 * Advises on a public release. Rests on how many rows there are, so it is for those who run the job
 * and for no page.
 */
final class ReleaseCheck {
  /** Rows that share place and hour beyond this share may well be one person's. */
  private static final double MANY_TOGETHER = 0.05;

  private static final int LONGEST_ADVISED_MONTHS = 36;

  private ReleaseCheck() {}

  static void check(Cluster cluster, Job job, Loaded loaded, Problems problems) {
    try {
      Releasing releasing = Releasing.count(cluster, job, loaded);
      checkTotals(releasing, problems);
      if (loaded.layerOf(Reports.class).isPresent()) {
        checkPersons(
            ReleaseRows.of(job, releasing.parameters().window()), cluster, loaded, problems);
      }
    } catch (Refusal e) {
      problems.addAll(e.problems());
    }
  }

  private static void checkTotals(Releasing releasing, Problems problems) {
    List<String> few =
        releasing.trial().totals().value().entrySet().stream()
            .filter(city -> isFew(city.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (!few.isEmpty() && releasing.parameters().months() < LONGEST_ADVISED_MONTHS) {
      problems.warn(
          Code.W0502,
          String.join(", ", few),
          "te weinig meldingen in de periode van de uitgave om op een kaart te kleuren",
          "too few reports in the window of the release to colour a map",
          "publish one release per 2 or 3 whole years (release.window)");
    }
  }

  private static boolean isFew(Map<String, Integer> totals) {
    Integer reports = totals.get(Evidence.REPORTS);
    return reports != null && Shown.of(reports).compareTo(Shown.HIGHER) < 0;
  }

  private static void checkPersons(
      ReleaseRows rows, Cluster cluster, Loaded loaded, Problems problems) {
    long[] keys = rows.placesAndHours(cluster, loaded);
    Arrays.sort(keys);
    long together = 0;
    for (int i = 0; i < keys.length; i++) {
      boolean isAlone =
          (i == 0 || keys[i] != keys[i - 1]) && (i == keys.length - 1 || keys[i] != keys[i + 1]);
      together += isAlone ? 0 : 1;
    }
    if (together > MANY_TOGETHER * keys.length) {
      Share share = new Share(together, keys.length);
      String layer =
          loaded.layers().get(loaded.layerOf(Reports.class).orElseThrow()).sources().get(0).name();
      problems.warn(
          Code.W0503,
          layer,
          share.nl() + " meldingen met een andere op dezelfde plek in hetzelfde uur",
          share.en() + " reports share place and hour with another one",
          "map layers." + layer + ".fields.person, or ten reports by one person make a zone");
    }
  }
}
