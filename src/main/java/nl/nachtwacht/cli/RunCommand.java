package nl.nachtwacht.cli;

import java.time.Clock;
import nl.nachtwacht.flow.Report;
import nl.nachtwacht.flow.RunFlow;
import nl.nachtwacht.spec.Job;
import picocli.CommandLine.Command;

/** {@code nachtwacht run JOB --output DIR}. */
@Command(name = "run", description = "Does everything that the job asks.")
final class RunCommand extends RunningCommand {
  @Override
  Report run(Job spec, RunFlow.Request request) {
    return RunFlow.run(spec, request, progress(), Clock.systemUTC());
  }
}
