package nl.nachtwacht.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.process.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of the command line. */
@Command(
    name = "nachtwacht",
    description = "Where street harassment is likely in a municipality, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Release.class,
    subcommands = {
      InitCommand.class,
      RunCommand.class,
      BaselineCommand.class,
      CheckCommand.class,
      BacktestCommand.class,
      EffectCommand.class,
      CompareCommand.class,
      ExplainCommand.class,
      VerifyCommand.class,
      WithdrawCommand.class,
      CompletionCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit: 0 done, 2 command line or job file, 3 input, 4 too many rows rejected,",
      "5 release gate, 6 output place, 7 resources, 8 defect, 130 or 143 interrupted."
    })
public final class Main {
  /** Which release this is. */
  static final class Release implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"nachtwacht " + Version.PROGRAM};
    }
  }

  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    HeadStart.begin(arguments);
    Terminal terminal = new Terminal(System.out, System.err);
    Signals.end("INT", Exit.INTERRUPTED, terminal);
    Signals.end("TERM", Exit.TERMINATED, terminal);
    System.exit(run(arguments, terminal, System.out, System.err));
  }

  /** {@return the exit status of one command} */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    return run(arguments, new Terminal(out, err), out, err);
  }

  private static int run(String[] arguments, Terminal terminal, PrintStream out, PrintStream err) {
    CommandLine line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionStrategy(
        parsed -> {
          for (CommandLine sub :
              parsed.subcommand() == null
                  ? java.util.List.<CommandLine>of()
                  : java.util.List.of(parsed.subcommand().commandSpec().commandLine())) {
            if (sub.getCommand() instanceof TerminalCommand command) {
              command.terminal = terminal;
            }
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setParameterExceptionHandler(
        (wrong, given) -> terminal.wrongCommandLine(wrong.getMessage(), wrong.getCommandLine()));
    line.setExecutionExceptionHandler((thrown, command, parsed) -> terminal.failed(thrown));
    if (arguments.length == 0) {
      line.usage(err);
      return Exit.JOB.number();
    }
    return line.execute(arguments);
  }
}
