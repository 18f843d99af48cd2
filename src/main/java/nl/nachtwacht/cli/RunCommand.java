package nl.nachtwacht.cli;

import java.nio.file.Path;
import java.time.Clock;
import nl.nachtwacht.flow.Report;
import nl.nachtwacht.flow.RunFlow;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.spec.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nachtwacht run JOB --output DIR}. */
@Command(name = "run", description = "Does everything that the job asks.")
final class RunCommand extends JobCommand {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the output.")
  Path output;

  @Option(names = "--force", description = "Replaces the output of another job.")
  boolean force;

  @Option(names = "--break-lock", description = "Takes the lock of a holder that died elsewhere.")
  boolean breakLock;

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    Job spec = read();
    if (explainPlan) {
      return plan(spec);
    }
    RunFlow.Request request = new RunFlow.Request(output, master, force, breakLock);
    Report report = RunFlow.run(spec, request, progress(), Clock.systemUTC());
    if (!quiet) {
      terminal.warn(report.warnings());
    }
    terminal.table(report, job.getFileName() + "", output, (System.nanoTime() - begin) / 1e9);
    return Exit.DONE.number();
  }
}
