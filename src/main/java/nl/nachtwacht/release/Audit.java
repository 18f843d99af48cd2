package nl.nachtwacht.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the gate let through and held back, in sums: for auditors inside, never for all. */
final class Audit {
  private Audit() {}

  /** {@return an account of each layer of each city, with no list of small places} */
  static List<Map<String, Object>> of(List<Passed> all) {
    List<Map<String, Object>> account = new ArrayList<>();
    for (Passed passed : all) {
      Map<String, Object> of = new LinkedHashMap<>();
      of.put("municipality_code", passed.tree().municipality());
      of.put("layer", passed.evidence().layer());
      of.put("total", passed.zones().total());
      of.put("levels", levels(passed));
      of.put("leaves_joined", leaves(passed, false));
      of.put("leaves_withheld", leaves(passed, true));
      int[] counts = passed.counting().byLeaf(passed.tree().leafCount());
      of.put("counted", Arrays.stream(counts).sum());
      of.put(
          "withheld",
          IntStream.range(0, counts.length)
              .filter(leaf -> passed.zones().zoneOf(leaf) < 0)
              .map(leaf -> counts[leaf])
              .sum());
      account.add(of);
    }
    return account;
  }

  private static List<Map<String, Object>> levels(Passed passed) {
    List<Map<String, Object>> levels = new ArrayList<>();
    Zones zones = passed.zones();
    for (int level = 0; level < passed.tree().levelCount(); level++) {
      int at = level;
      int[] own = IntStream.range(0, zones.size()).filter(z -> zones.level(z) == at).toArray();
      Map<String, Object> of = new LinkedHashMap<>();
      of.put("level", passed.tree().levels().get(level));
      of.put("zones", own.length);
      of.put("cells", Arrays.stream(own).map(passed::cells).sum());
      levels.add(of);
    }
    return levels;
  }

  /** {@return how many leaves have no number of their own, and are withheld or not} */
  static long leaves(Passed passed, boolean areWithheld) {
    Zones zones = passed.zones();
    return IntStream.range(0, passed.tree().leafCount())
        .map(zones::zoneOf)
        .filter(zone -> zone < 0 ? areWithheld : !areWithheld && zones.level(zone) > 0)
        .count();
  }
}
