package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lattice that no file could describe, or that has no metres, is refused before any work. */
class GridTest {
  @TempDir Path folder;

  @Test
  void gridInDegreesIsRefused() {
    Trial trial = withGrid("EPSG:4326");
    assertEquals(2, trial.exit());
    assertTrue(
        trial.err().startsWith("error[E0104]: dorp.yaml: line 4: grid.crs is not in metres"));
  }

  @Test
  void gridThatNoFileCouldDescribeIsRefused() {
    Trial trial = withGrid("EPSG:26910");
    assertEquals(3, trial.exit());
    assertTrue(trial.err().startsWith("error[E0303]: EPSG:26910: no description"));
  }

  private Trial withGrid(String crs) {
    Village village = new Village().withJob("period:", "grid: {crs: \"" + crs + "\"}\nperiod:");
    return Trial.check(village.write(folder));
  }
}
