package nl.nachtwacht.cli;

import nl.nachtwacht.flow.Report;
import nl.nachtwacht.flow.RunFlow;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.spec.Job;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What commands share that do all that a job asks. */
abstract class RunningCommand extends JobCommand {
  @Spec CommandSpec self;

  @Mixin OutputOptions to;

  /** Does the work itself. */
  abstract Report run(Job spec, RunFlow.Request request);

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    Job spec = read();
    if (explainPlan) {
      return plan(spec);
    }
    Report report = run(spec, to.request(master));
    if (!quiet) {
      terminal.warn(report.warnings());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    terminal.table(self.name(), report, job.getFileName() + "", to.output, seconds);
    return Exit.DONE.number();
  }
}
