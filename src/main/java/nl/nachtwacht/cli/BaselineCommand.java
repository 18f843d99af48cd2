package nl.nachtwacht.cli;

import java.time.Clock;
import nl.nachtwacht.flow.Report;
import nl.nachtwacht.flow.RunFlow;
import nl.nachtwacht.spec.Job;
import picocli.CommandLine.Command;

/** {@code nachtwacht baseline JOB --output DIR}. */
@Command(
    name = "baseline",
    description = {
      "Makes a run that later ones are measured by, and says which falls could be shown.",
      "A folder that holds a baseline is never written to again, not even with --force."
    })
final class BaselineCommand extends RunningCommand {
  @Override
  Report run(Job spec, RunFlow.Request request) {
    return RunFlow.baseline(spec, request, progress(), Clock.systemUTC());
  }
}
