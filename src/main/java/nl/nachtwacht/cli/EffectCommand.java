package nl.nachtwacht.cli;

import java.nio.file.Path;
import java.time.Clock;
import nl.nachtwacht.flow.EffectFlow;
import nl.nachtwacht.flow.ProposalFlow;
import nl.nachtwacht.flow.RunFlow;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.spec.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nachtwacht effect JOB --output DIR}. */
@Command(
    name = "effect",
    description = "Measures what the measures of a job did, against places like theirs.")
final class EffectCommand extends JobCommand {
  @Mixin OutputOptions to;

  @Option(
      names = "--plan",
      paramLabel = "RUN",
      description = "A finished run: says which falls its proposals could show, studies nothing.")
  Path plan;

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    Job spec = read();
    if (explainPlan) {
      return plan(spec);
    }
    RunFlow.Request request = to.request(master);
    if (plan != null) {
      ProposalFlow.Findings found =
          ProposalFlow.run(spec, plan, request, progress(), Clock.systemUTC());
      terminal.proposed(found, to.output, (System.nanoTime() - begin) / 1e9);
      return Exit.DONE.number();
    }
    EffectFlow.Findings findings = EffectFlow.run(spec, request, progress(), Clock.systemUTC());
    if (!quiet) {
      terminal.warn(findings.warnings());
    }
    terminal.studied(
        findings, job.getFileName() + "", to.output, (System.nanoTime() - begin) / 1e9);
    return Exit.DONE.number();
  }
}
