package nl.nachtwacht.cli;

import java.nio.file.Path;
import java.util.Optional;
import nl.nachtwacht.flow.InitFlow;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.process.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nachtwacht init FOLDER}. */
@Command(
    name = "init",
    description =
        "Looks at the files of a folder and writes a first job file for them; what it can only"
            + " guess is marked # ?. Replaces no file, sends and copies nothing.")
final class InitCommand extends TerminalCommand {
  @Parameters(paramLabel = "FOLDER", description = "The folder with your files.")
  Path folder;

  @Option(
      names = "--job",
      paramLabel = "FILE",
      description =
          "The job file to write; without it the job goes to standard output, with paths from the"
              + " folder you are in.")
  Optional<Path> job = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "nl|en",
      description = "The job's language; default: nl.")
  String language = "";

  @Option(names = "--quiet", description = "Prints errors and results only.")
  boolean quiet;

  @Option(names = "--no-progress", description = "Prints no progress.")
  boolean noProgress;

  @Override
  public Integer call() {
    job.ifPresent(InitFlow::checkPlace);
    Path place = job.map(file -> file.toAbsolutePath().getParent()).orElse(Path.of(""));
    Progress progress = quiet || noProgress ? Progress.NONE : terminal.progress(false);
    InitFlow.Draft draft = InitFlow.draft(folder, place, language, progress);
    job.ifPresent(file -> InitFlow.write(file, draft.text()));
    terminal.drafted(draft, job, quiet);
    return Exit.DONE.number();
  }
}
