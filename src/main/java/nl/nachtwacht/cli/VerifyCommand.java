package nl.nachtwacht.cli;

import java.nio.file.Path;
import nl.nachtwacht.flow.VerifyFlow;
import nl.nachtwacht.problem.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code nachtwacht verify DIR}. */
@Command(
    name = "verify",
    description = "Recomputes every digest of a finished run and tells what differs.")
final class VerifyCommand extends TerminalCommand {
  @Parameters(paramLabel = "DIR", description = "The --output of a run, or a run's own folder.")
  Path place;

  @Override
  public Integer call() {
    VerifyFlow.Findings findings = VerifyFlow.verify(place);
    terminal.warn(findings.problems());
    terminal.verified(findings);
    return findings.problems().isEmpty() ? Exit.DONE.number() : terminal.ended(Exit.INPUT);
  }
}
