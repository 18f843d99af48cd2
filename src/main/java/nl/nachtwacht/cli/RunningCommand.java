package nl.nachtwacht.cli;

import java.nio.file.Path;
import nl.nachtwacht.flow.Report;
import nl.nachtwacht.flow.RunFlow;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.spec.Job;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What commands share that do all that a job asks. */
abstract class RunningCommand extends JobCommand {
  @Spec CommandSpec self;

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

  /** Does the work itself. */
  abstract Report run(Job spec, RunFlow.Request request);

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    Job spec = read();
    if (explainPlan) {
      return plan(spec);
    }
    Report report = run(spec, new RunFlow.Request(output, master, force, breakLock));
    if (!quiet) {
      terminal.warn(report.warnings());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    terminal.table(self.name(), report, job.getFileName() + "", output, seconds);
    return Exit.DONE.number();
  }
}
