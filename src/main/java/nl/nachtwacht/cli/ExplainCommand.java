package nl.nachtwacht.cli;

import java.nio.file.Path;
import java.util.Locale;
import nl.nachtwacht.flow.ExplainFlow;
import nl.nachtwacht.problem.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nachtwacht explain DIR CELL}. */
@Command(
    name = "explain",
    description = "Tells why a cell of a finished run has its score, and what would lower it.")
final class ExplainCommand extends TerminalCommand {
  /** How the report is written. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The labels' languages. */
  enum Language {
    NL,
    EN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(index = "0", paramLabel = "DIR", description = "The --output of a run.")
  Path output;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CELL",
      description = "An id such as E1215N4870, or x,y in the grid's reference system.")
  String cell = "";

  @Option(
      names = "--lonlat",
      paramLabel = "LON,LAT",
      description = "In place of CELL: a place in it by longitude and latitude, in degrees.")
  String lonLat = "";

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "For people or for programs; default: text.")
  Format format = Format.TEXT;

  @Spec CommandSpec spec;

  @Option(names = "--language", paramLabel = "nl|en", description = "Default: the run's.")
  Language language;

  @Override
  public Integer call() {
    boolean isLonLat = !lonLat.isEmpty();
    if (isLonLat != cell.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "give either CELL or --lonlat");
    }
    terminal.print(
        ExplainFlow.explain(
            new ExplainFlow.Request(
                output,
                isLonLat ? lonLat : cell,
                isLonLat,
                format == Format.JSON,
                language == null ? "" : language.toString())));
    return Exit.DONE.number();
  }
}
