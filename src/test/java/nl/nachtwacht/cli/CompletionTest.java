package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that completes commands, in a real bash. */
class CompletionTest {
  @TempDir Path folder;
  private Path script;

  @BeforeEach
  void print() throws IOException {
    Trial trial = Trial.of("completion", "bash");
    assertEquals(0, trial.exit(), trial.err());
    assertEquals(trial.out(), Trial.of("completion", "zsh").out());
    script = Files.writeString(folder.resolve("completion.sh"), trial.out());
  }

  @Test
  void bashAcceptsTheScript() throws Exception {
    assertEquals("", bash("bash -n " + script));
  }

  @Test
  void commandsAndOptionsAreCompleted() throws Exception {
    assertEquals("verify\n", completed("jobs/submit ver", 1));
    assertEquals("explain\n", completed("nachtwacht ex", 1));
    assertEquals("baseline\n", completed("nachtwacht bas", 1));
    assertEquals("--break-lock\n", completed("submit baseline --br", 2));
    assertEquals("--horizon\n", completed("submit backtest --ho", 2));
    assertEquals("--show-config\n", completed("submit check --sh", 2));
  }

  @Test
  void launcherIsCompletedInAnyFolder() throws Exception {
    assertEquals(
        "complete -o default -F _complete_nachtwacht submit\n",
        bash("source " + script + "; complete -p submit"));
  }

  private String completed(String words, int at) throws Exception {
    return bash(
        String.format(
            "source %s; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_nachtwacht; echo ${COMPREPLY[*]}",
            script, words, at));
  }

  /** What bash prints; completion functions complain about being called by hand, elsewhere. */
  private String bash(String command) throws Exception {
    Process process =
        new ProcessBuilder("bash", "--norc", "-c", command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), command);
    return out;
  }
}
