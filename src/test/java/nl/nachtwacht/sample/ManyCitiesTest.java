package nl.nachtwacht.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many municipalities in one job: by default two; {@code -Dnachtwacht.cities=100} makes a hundred
 * in {@code target/many-cities}, for measuring.
 */
class ManyCitiesTest {
  @TempDir Path folder;

  @Test
  void everyCityHasItsAreasAndPlansWhateverCitiesThereAreBesides() throws Exception {
    int cities = Integer.getInteger("nachtwacht.cities", 2);
    if (cities > 2) {
      Trial trial = Trial.check(ManyCities.write(Path.of("target", "many-cities"), cities));
      assertEquals(0, trial.exit(), trial.err());
      return;
    }
    Path output = folder.resolve("out");
    Outcome outcome = Trial.run(ManyCities.write(folder, cities), output).outcome(output);
    for (String table : List.of("areas", "lighting_plan", "camera_plan", "patrol_plan")) {
      Map<String, Integer> rows = new TreeMap<>();
      for (Map<String, Object> row : outcome.parquet("internal/" + table + ".parquet")) {
        String key = row.values().iterator().next().toString();
        rows.merge(key.substring(0, "GM0001".length()), 1, Integer::sum);
      }
      assertEquals(Set.of("GM0001", "GM0002"), rows.keySet(), table);
      assertEquals(rows.get("GM0001"), rows.get("GM0002"), table);
    }
  }
}
