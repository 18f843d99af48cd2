package nl.nachtwacht.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.nachtwacht.flow.CompareFlow;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.process.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nachtwacht compare DIR... --output DIR}. */
@Command(
    name = "compare",
    description = "Holds cities side by side, from the public sides of their finished runs.")
final class CompareCommand extends TerminalCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "The --output of a run with a public side, or that side's folder alone.")
  List<Path> runs;

  @Mixin OutputOptions to;

  @Option(
      names = "--allow-mixed",
      description = "Compares unlike periods and method versions too, and says so on the page.")
  boolean isMixedAllowed;

  @Option(
      names = "--language",
      paramLabel = "nl|en",
      description = "Default: that of all runs, else nl.")
  ExplainCommand.Language language;

  @Option(names = "--quiet", description = "Prints errors and results only.")
  boolean quiet;

  @Option(names = "--verbose", description = "Prints each stage with its time.")
  boolean verbose;

  @Option(names = "--no-progress", description = "Prints no progress.")
  boolean noProgress;

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    boolean isSilent = quiet || noProgress && !verbose;
    String told = language == null ? "" : language.name().toLowerCase(Locale.ROOT);
    CompareFlow.Findings findings =
        CompareFlow.run(
            new CompareFlow.Request(runs, isMixedAllowed, told),
            to.request(""),
            isSilent ? Progress.NONE : terminal.progress(verbose),
            Clock.systemUTC());
    if (!quiet) {
      terminal.warn(findings.warnings());
    }
    terminal.compared(findings, to.output, (System.nanoTime() - begin) / 1e9);
    return Exit.DONE.number();
  }
}
