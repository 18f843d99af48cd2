package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intervals of neighbourhoods don't leave out what was counted there. */
class AreaFitsRunTest {
  private static final Path JOB = Path.of("jobs/veldstad.yaml");

  @TempDir Path folder;

  @Test
  void intervalsOfNeighbourhoodsHoldTheirReports() {
    Path output = folder.resolve("output");
    Outcome run =
        Trial.run(
                JOB,
                output,
                "--set",
                "score.resamples=0",
                "--set",
                "plans=none",
                "--set",
                "release={public: false}")
            .outcome(output);
    double years = 0;
    for (var method : run.json("manifest.json").at("/methods")) {
      years += method.at("/parameters/years").asDouble();
    }
    int moved = 0;
    for (Map<String, Object> place : run.parquet("internal/neighbourhoods.parquet")) {
      if (place.containsKey("report_per_10k")) {
        double perReport = 10_000 / years / (Integer) place.get("inhabitant_count");
        double rate = (Double) place.get("report_corrected_count") * perReport;
        double low = (Double) place.get("report_per_10k_low");
        // The ends are printed with one decimal.
        assertTrue(low <= rate + 0.05, place::toString);
        assertTrue((Double) place.get("report_per_10k_high") >= rate - 0.05, place::toString);
        moved += low < 0.3 * (Double) place.get("report_per_10k") ? 1 : 0;
      }
    }
    assertEquals(1, moved, "Noorderveld has far fewer reports than the mixture expects");
  }
}
