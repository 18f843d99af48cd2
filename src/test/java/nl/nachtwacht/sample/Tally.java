package nl.nachtwacht.sample;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.problem.Reason;

/** Counts what should become of the rows of one file. */
final class Tally {
  private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);

  private Tally(List<Reason> fates) {
    fates.forEach(fate -> counts.merge(fate, 1, Integer::sum));
  }

  /** {@return the tally of a text file} */
  static Tally ofLines(List<Line> lines) {
    return new Tally(lines.stream().map(Line::fate).toList());
  }

  /** {@return the tally of a file of features} */
  static Tally ofFeatures(List<Feature> features) {
    return new Tally(features.stream().map(Feature::fate).toList());
  }

  /** {@return the counts for truth.json} */
  Map<String, Object> asJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("read", counts.values().stream().mapToInt(Integer::intValue).sum());
    json.put("used", of(Reason.Fate.USED));
    json.put("outside", of(Reason.Fate.OUTSIDE));
    json.put("duplicate", of(Reason.Fate.DUPLICATE));
    Map<String, Integer> rejected = new LinkedHashMap<>();
    counts.forEach(
        (reason, count) -> {
          if (reason.fate() == Reason.Fate.REJECTED) {
            rejected.put(reason.code(), count);
          }
        });
    json.put("rejected", rejected);
    return json;
  }

  private int of(Reason.Fate fate) {
    int sum = 0;
    for (Map.Entry<Reason, Integer> entry : counts.entrySet()) {
      sum += entry.getKey().fate() == fate ? entry.getValue() : 0;
    }
    return sum;
  }
}
