package nl.nachtwacht.cli;

import java.nio.file.Path;
import java.time.Clock;
import nl.nachtwacht.flow.EffectFlow;
import nl.nachtwacht.flow.RunFlow;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.spec.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nachtwacht effect JOB --output DIR}. */
@Command(
    name = "effect",
    description = "Measures what the measures of a job did, against places like theirs.")
final class EffectCommand extends JobCommand {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the output: one of its own, not that of the job's runs.")
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
    EffectFlow.Findings findings = EffectFlow.run(spec, request, progress(), Clock.systemUTC());
    if (!quiet) {
      terminal.warn(findings.warnings());
    }
    terminal.studied(findings, job.getFileName() + "", output, (System.nanoTime() - begin) / 1e9);
    return Exit.DONE.number();
  }
}
