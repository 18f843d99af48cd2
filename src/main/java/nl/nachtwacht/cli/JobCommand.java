package nl.nachtwacht.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.flow.PlanFlow;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.JobFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that take a job file share. */
abstract class JobCommand extends TerminalCommand {
  @Parameters(paramLabel = "JOB", description = "The job file.")
  Path job;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Overrides one key of the job, such as grid.cell=200; repeatable.")
  List<String> sets = new ArrayList<>();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master; default: as submitted, else all cores of this machine.")
  String master = "";

  @Option(names = "--language", paramLabel = "nl|en", description = "Overrides the job's language.")
  String language = "";

  @Option(names = "--quiet", description = "Prints errors and results only.")
  boolean quiet;

  @Option(names = "--verbose", description = "Prints each stage with its time.")
  boolean verbose;

  @Option(names = "--no-progress", description = "Prints no progress.")
  boolean noProgress;

  @Option(
      names = "--explain-plan",
      description = "Prints the stages of a run with estimated sizes, and stops.")
  boolean explainPlan;

  Job read() {
    List<String> all = new ArrayList<>(sets);
    if (!language.isEmpty()) {
      all.add("language=" + language);
    }
    return JobFile.read(job, all);
  }

  /** Tells what a run would do and need, in place of the command's work. */
  int plan(Job spec) {
    terminal.plan(PlanFlow.plan(spec, master, progress()));
    return Exit.DONE.number();
  }

  Progress progress() {
    return quiet || noProgress && !verbose ? Progress.NONE : terminal.progress(verbose);
  }
}
