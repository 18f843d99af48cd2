package nl.nachtwacht.trial;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.cli.Main;

/**
 * A command line that was run to its end.
 *
 * @param exit its exit status
 * @param out what it wrote on standard output
 * @param err what it wrote on standard error
 */
public record Trial(int exit, String out, String err) {
  /** Runs a command line in this process. */
  public static Trial of(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Trial(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a job on two cores; further options may follow. */
  public static Trial run(Path job, Path output, String... options) {
    return of("run", job, output, options);
  }

  /** As above, with another command that makes a run of a job. */
  public static Trial of(String command, Path job, Path output, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command, job.toString()));
    arguments.addAll(List.of("--output", output.toString()));
    arguments.addAll(List.of("--master", "local[2]", "--no-progress"));
    arguments.addAll(List.of(options));
    return of(arguments.toArray(String[]::new));
  }

  /** Checks a job on two cores. */
  public static Trial check(Path job) {
    return of("check", job.toString(), "--master", "local[2]", "--no-progress");
  }

  /** {@return what was published, once the command has ended well} */
  public Outcome outcome(Path output) {
    if (exit != 0) {
      throw new AssertionError("exit " + exit + "\n" + err);
    }
    return Outcome.current(output);
  }
}
