package nl.nachtwacht.cli;

import java.nio.file.Path;
import nl.nachtwacht.flow.WithdrawFlow;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nachtwacht withdraw DIR --release ID --reason TEXT}. */
@Command(
    name = "withdraw",
    description = "Writes down that a public release no longer counts, and why.")
final class WithdrawCommand extends TerminalCommand {
  @Parameters(paramLabel = "DIR", description = "The --output of the run that published it.")
  Path place;

  @Option(
      names = "--release",
      required = true,
      paramLabel = "ID",
      description = "The release, as its public files name it.")
  String release;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; stays in the history.")
  String reason;

  @Override
  public Integer call() {
    if (reason.isBlank()) {
      throw new Refusal(Code.E0101, "--reason", "is empty", "say why: it stays on record");
    }
    terminal.warn(WithdrawFlow.withdraw(place, release, reason));
    terminal.withdrawn(release);
    return Exit.DONE.number();
  }
}
