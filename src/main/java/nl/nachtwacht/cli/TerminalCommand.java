package nl.nachtwacht.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands share. */
abstract class TerminalCommand implements Callable<Integer> {
  @Option(names = "--help", usageHelp = true, description = "Shows this text.")
  boolean help;

  /** Where the command speaks; given before it is called. */
  Terminal terminal;
}
