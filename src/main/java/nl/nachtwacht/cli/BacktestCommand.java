package nl.nachtwacht.cli;

import java.time.Clock;
import java.time.LocalDate;
import nl.nachtwacht.flow.BacktestFlow;
import nl.nachtwacht.flow.BacktestSplits;
import nl.nachtwacht.flow.RunFlow;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.spec.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nachtwacht backtest JOB --output DIR --split DATE}. */
@Command(
    name = "backtest",
    description = "Makes the map as it was before a day and holds it against what followed.")
final class BacktestCommand extends JobCommand {
  @Mixin OutputOptions to;

  @Option(
      names = "--split",
      required = true,
      paramLabel = "DATE",
      description = "First day of the test, such as 2024-07-01; earlier reports make the map.")
  LocalDate split;

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      description = "Days of a test; default: to the end of the period, with folds 90.")
  int horizon;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Number of tests one after the other, each with a map of its own; default: 1.")
  int folds = 1;

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    Job spec = read();
    if (explainPlan) {
      return plan(spec);
    }
    RunFlow.Request request = to.request(master);
    BacktestFlow.Findings findings =
        BacktestFlow.run(
            spec,
            request,
            new BacktestSplits(split, horizon, folds),
            progress(),
            Clock.systemUTC());
    if (!quiet) {
      terminal.warn(findings.warnings());
    }
    terminal.tested(findings, job.getFileName() + "", to.output, (System.nanoTime() - begin) / 1e9);
    return Exit.DONE.number();
  }
}
