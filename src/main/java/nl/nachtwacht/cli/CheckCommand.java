package nl.nachtwacht.cli;

import nl.nachtwacht.flow.CheckFlow;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.spec.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nachtwacht check JOB}. */
@Command(
    name = "check",
    description = "Reads the job and all of every layer, writes nothing, tells every problem.")
final class CheckCommand extends JobCommand {
  @Option(
      names = "--show-config",
      description = "Prints every value of the job with where it came from, and stops.")
  boolean showConfig;

  @Override
  public Integer call() {
    Job spec = read();
    if (showConfig) {
      terminal.settings(spec);
      return Exit.DONE.number();
    }
    if (explainPlan) {
      return plan(spec);
    }
    CheckFlow.Findings findings = CheckFlow.check(spec, master, progress());
    terminal.ledger(findings.accounts());
    findings.forecast().ifPresent(terminal::needs);
    terminal.warn(findings.problems());
    return findings.problems().stream()
        .map(Problem::code)
        .filter(code -> code.isError())
        .findFirst()
        .map(code -> terminal.ended(code.exit()))
        .orElse(Exit.DONE.number());
  }
}
