package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.JobFile;
import org.junit.jupiter.api.Test;

/** The rows of the sample's files, guessed from their beginnings. */
class RowEstimateTest {
  /** Layer to its rows, as the ledger of the sample has them. */
  private static final Map<String, Long> ROWS =
      new TreeMap<>(Map.of("reports", 2088L, "surveys", 1541L, "lights", 20_636L));

  @Test
  void rowsAreGuessedWithinATenth() {
    Job job = JobFile.read(Path.of("jobs", "veldstad.yaml"), List.of());
    for (LayerSpec spec : job.layers()) {
      Long rows = ROWS.get(spec.source().name());
      if (rows != null) {
        LayerKind kind =
            LayerKinds.ALL.stream()
                .filter(k -> k.role().equals(spec.source().role()))
                .findFirst()
                .orElseThrow();
        FilePlan plan =
            new Opening("EPSG:28992", ZoneId.of("UTC"), Opening.PIECE)
                .open(spec.source(), kind, new Problems())
                .get(0);
        long guessed = RowEstimate.of(plan).rows(plan.file().unpackedBytes());
        assertEquals(rows, guessed, 0.1 * rows, spec.source().name());
      }
    }
  }
}
