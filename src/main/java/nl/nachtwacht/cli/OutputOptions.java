package nl.nachtwacht.cli;

import java.nio.file.Path;
import nl.nachtwacht.flow.RunFlow;
import picocli.CommandLine.Option;

/** Where a command writes, and what it may do to get there. */
final class OutputOptions {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the output; each command and each job has one of its own.")
  Path output;

  @Option(names = "--force", description = "Replaces the output of another job.")
  boolean force;

  @Option(names = "--break-lock", description = "Takes the lock of a holder that died elsewhere.")
  boolean breakLock;

  /** {@return what is asked for besides the job, on a master of Spark} */
  RunFlow.Request request(String master) {
    return new RunFlow.Request(output, master, force, breakLock);
  }
}
