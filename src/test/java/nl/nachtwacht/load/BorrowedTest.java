package nl.nachtwacht.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BorrowedTest {
  private static final String HEADER = "cell_size_m,source,component,weight\n";

  @TempDir Path folder;

  private Trial run(String weights, String out) throws Exception {
    Path job = new Village().write(folder.resolve(out));
    Files.writeString(job.resolveSibling("theirs.csv"), weights);
    return Trial.run(job, folder.resolve(out + "-out"), "--set", "score.borrow=theirs.csv");
  }

  @Test
  void weightsOfAnotherCityMakeAnotherRun() throws Exception {
    Trial dark = run(HEADER + "100,everywhere,everywhere,0.1\n100,darkness,dark:people,0.9\n", "a");
    Trial even = run(HEADER + "100,everywhere,everywhere,0.5\n100,darkness,dark:people,0.5\n", "b");
    assertEquals(0, dark.exit(), dark.err());
    assertEquals(0, even.exit(), even.err());
    assertNotEquals(runId(dark), runId(even));
  }

  private static String runId(Trial trial) {
    return trial.out().replaceAll("(?s).*   run (\\w{16}) .*", "$1");
  }

  @Test
  void aDutchFileIsReadToo() throws Exception {
    Trial trial =
        run("cell_size_m;source;component;weight\n100;everywhere;everywhere;0,25\n", "nl");
    assertEquals(0, trial.exit(), trial.err());
  }

  @Test
  void sourcesThatTheJobLacksAreNamed() throws Exception {
    Trial trial = run(HEADER + "100,zoo,zoo:300,0.4\n100,everywhere,everywhere,0.6\n", "zoo");
    assertEquals(0, trial.exit(), trial.err());
    assertTrue(trial.err().contains("warning[W0902]: score.borrow: no layer of the job is a"));
  }

  @Test
  void weightsOfOtherCellsAreRefused() throws Exception {
    Trial trial = run(HEADER + "250,everywhere,everywhere,0.6\n", "large");
    assertEquals(2, trial.exit(), trial.err());
    assertTrue(trial.err().contains("error[E0106]: theirs.csv: holds weights of cells of another"));
  }

  @Test
  void aFileOfSomethingElseIsRefused() throws Exception {
    for (String text : List.of("id,x\n1,2\n", HEADER + "100,everywhere,everywhere,7\n")) {
      Trial trial = run(text, "no" + text.length());
      assertEquals(3, trial.exit(), trial.err());
      assertTrue(trial.err().contains("error[E0202]: theirs.csv: is no file of weights"));
    }
  }
}
