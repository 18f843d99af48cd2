package nl.nachtwacht.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.nachtwacht.flow.BacktestFlow;
import nl.nachtwacht.flow.CompareFlow;
import nl.nachtwacht.flow.EffectFlow;
import nl.nachtwacht.flow.InitFlow;
import nl.nachtwacht.flow.ProposalFlow;
import nl.nachtwacht.flow.Report;
import nl.nachtwacht.flow.VerifyFlow;
import nl.nachtwacht.load.Accounts;
import nl.nachtwacht.load.Forecast;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.spec.Job;
import picocli.CommandLine;

/** What the user sees: results on standard output, all else on standard error. */
final class Terminal {
  private static final int FRAMES = 4;
  private static final String STAGE = "%-19s %7s %13s %11s %12s";

  private final PrintStream out;
  private final PrintStream err;
  private volatile boolean interrupted;

  Terminal(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** One line that moves on a terminal; a line per finished stage in a log. */
  Progress progress(boolean verbose) {
    boolean moves = System.console() != null && !verbose;
    return new Progress() {
      @Override
      public void begins(String stage) {
        if (moves) {
          err.print("\r\033[K" + stage + " …");
          err.flush();
        }
      }

      @Override
      public void ends(String stage, String told, double seconds) {
        String line = String.format(Locale.ROOT, "%-18s %6.1f s  %s", stage, seconds, told);
        if (moves) {
          err.print("\r\033[K");
          err.flush();
        } else {
          err.println(line);
        }
      }
    };
  }

  /** A new job: on standard output, or where it was written and what to do next. */
  void drafted(InitFlow.Draft draft, Optional<Path> file, boolean quiet) {
    if (file.isEmpty()) {
      out.print(draft.text());
      out.flush();
    }
    if (quiet) {
      return;
    }
    String where = file.map(f -> "written  " + f + ": ").orElse("");
    err.println(where + draft.layers() + " layers, " + draft.questions() + " lines with # ?");
    String next = draft.isComplete() ? "check it: " : "not complete yet: answer # ?, then ";
    file.ifPresent(f -> err.println(next + "jobs/submit check " + f));
  }

  void warn(List<Problem> problems) {
    problems.forEach(problem -> err.println(problem.text()));
  }

  void settings(Job job) {
    job.resolved()
        .forEach(
            (path, value) ->
                out.println(path + " = " + value + "  (" + job.origins().get(path) + ")"));
  }

  /** Where the rows went, a line per layer. */
  void ledger(Accounts accounts) {
    row("layer", "read", "used", "outside", "duplicate", "rejected", "");
    for (Accounts.OfLayer layer : accounts.layers()) {
      row(
          layer.name(),
          count(layer.ledger().read()),
          count(layer.ledger().used()),
          count(layer.ledger().count(Reason.Fate.OUTSIDE)),
          count(layer.ledger().count(Reason.Fate.DUPLICATE)),
          count(layer.ledger().count(Reason.Fate.REJECTED)),
          reasons(layer));
    }
  }

  private static String reasons(Accounts.OfLayer layer) {
    StringBuilder reasons = new StringBuilder();
    for (Reason reason : Reason.values()) {
      long rows = layer.ledger().count(reason);
      if (reason.fate() == Reason.Fate.REJECTED && rows > 0) {
        reasons.append(reasons.isEmpty() ? "(" : ", ").append(reason.code()).append(' ');
        reasons.append(count(rows));
      }
    }
    return reasons.isEmpty() ? "" : reasons.append(')').toString();
  }

  /** What a run would do, a line per stage, and what it would need. */
  void plan(Forecast forecast) {
    out.println(String.format(Locale.ROOT, STAGE, "stage", "tasks", "rows", "MB", "exchange MB"));
    for (Forecast.Stage stage : forecast.stages()) {
      out.println(
          String.format(
              Locale.ROOT,
              STAGE,
              stage.name(),
              count(stage.tasks()),
              count(stage.rows()),
              megabytes(stage.bytes()),
              megabytes(stage.exchangeBytes())));
    }
    needs(forecast);
  }

  /** What a run would read, write and need, in two lines. */
  void needs(Forecast forecast) {
    out.println(
        "a run reads "
            + megabytes(forecast.readBytes())
            + " MB and writes about "
            + megabytes(forecast.writtenBytes())
            + " MB");
    out.println(forecast.memory().told());
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f", bytes / (double) (1 << 20));
  }

  /** The end of a run, as it or another command made it. */
  void table(String command, Report report, String job, Path output, double seconds) {
    complete(command, job, report.runId(), seconds);
    ledger(report.accounts());
    out.println(count(report.cells()) + " cells, " + count(report.highRiskCells()) + " in class 5");
    report.zones().ifPresent(zones -> out.println("release gate: passed; " + zones + " zones"));
    if (!report.goal().isEmpty()) {
      out.println("goal: " + report.goal());
    }
    out.println("written  " + output.resolve("current") + ": " + files(report));
  }

  /** The end of a backtest. */
  void tested(BacktestFlow.Findings findings, String job, Path output, double seconds) {
    complete("backtest", job, findings.runId(), seconds);
    ledger(findings.accounts());
    out.println("reports found in 5% of the area: " + findings.hitRates());
    out.println(findings.verdict());
    out.println("written  " + output.resolve("current") + ": internal/backtest.html, 3 more");
  }

  /** The end of a study of effects. */
  void studied(EffectFlow.Findings findings, String job, Path output, double seconds) {
    complete("effect", job, findings.runId(), seconds);
    ledger(findings.accounts());
    findings.sentences().forEach(out::println);
    out.println(
        "written  " + output.resolve("current") + ": internal/effect.parquet, pages and more");
  }

  /** What the proposals of a run could show. */
  void proposed(ProposalFlow.Findings findings, Path output, double seconds) {
    complete("effect", "--plan", findings.runId(), seconds);
    out.println(findings.headline());
    out.println("written  " + output.resolve("current") + ": internal/detectable.html, 1 more");
  }

  /** What a comparison found. */
  void compared(CompareFlow.Findings findings, Path output, double seconds) {
    complete("compare", findings.cities() + " municipalities", findings.runId(), seconds);
    out.println(findings.headline());
    out.println("written  " + output.resolve("current") + ": public/comparison.html, 5 more");
  }

  private void complete(String command, String job, String runId, double seconds) {
    String form = "nachtwacht %s %s   run %s   complete   %.1f s";
    out.println(String.format(Locale.ROOT, form, command, job, runId, seconds));
  }

  private static String files(Report report) {
    List<String> shown =
        report.files().stream().filter(f -> f.endsWith(".geojson")).limit(2).toList();
    int more = report.files().size() - shown.size();
    return shown.isEmpty()
        ? more + " files and manifest.json"
        : String.join(", ", shown) + ", " + more + " more and manifest.json";
  }

  /** A result, as it is. */
  void print(String text) {
    out.print(text);
    out.flush();
  }

  /** What a verification found, in a line. */
  void verified(VerifyFlow.Findings findings) {
    int wrong = findings.problems().size();
    out.println(
        "run "
            + findings.runId()
            + "   "
            + (findings.files() + 1)
            + " files   "
            + (wrong == 0 ? "all as published" : wrong + " not as published"));
  }

  /** A release that no longer counts. */
  void withdrawn(String release) {
    out.println("withdrawn  release " + release);
  }

  private void row(String layer, String... cells) {
    out.println(
        String.format(
                Locale.ROOT,
                "%-18s %11s %11s %9s %10s %9s  %s",
                layer,
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5])
            .stripTrailing());
  }

  private static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }

  int wrongCommandLine(String what, CommandLine command) {
    err.println(
        new Problem(
                Code.E0101, "", what, "see " + command.getCommandSpec().qualifiedName() + " --help")
            .text());
    return ended(Exit.JOB);
  }

  /** {@return the exit status for whatever a command threw} */
  int failed(Throwable thrown) {
    if (interrupted) {
      // The last line is said, and whatever failed did so because of the interruption.
      return Exit.DEFECT.number();
    }
    if (thrown instanceof Refusal refusal) {
      warn(refusal.problems());
      return ended(refusal.exit());
    }
    if (isOutOfMemory(thrown)) {
      err.println(
          new Problem(
                  Code.E0701,
                  "",
                  "the heap is too small for this run",
                  "give more memory: SPARK_SUBMIT_OPTS=-Xmx8g, or spark.executor.memory")
              .text());
      return ended(Exit.RESOURCES);
    }
    err.println(
        new Problem(
                Code.E0801,
                "incident " + incident(thrown),
                "a defect of nachtwacht: " + trail(thrown),
                "report the incident with this line; it holds no value of your data")
            .text());
    return ended(Exit.DEFECT);
  }

  private static boolean isOutOfMemory(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  /** Type and place of every cause, never a message: messages may quote a value. */
  private static String trail(Throwable thrown) {
    StringBuilder trail = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      trail.append(trail.isEmpty() ? "" : " <- ").append(t.getClass().getName());
      if (isOurs(t)) {
        trail.append(" (").append(t.getMessage()).append(')');
      }
      int frames = 0;
      for (StackTraceElement frame : t.getStackTrace()) {
        if (frame.getClassName().startsWith("nl.nachtwacht.") && frames++ < FRAMES) {
          trail.append(" at ").append(frame.getFileName()).append(':');
          trail.append(frame.getLineNumber());
        }
      }
    }
    return trail.toString();
  }

  /** Messages of our own hold no value; those of libraries may. */
  private static boolean isOurs(Throwable thrown) {
    boolean isFault = thrown.getClass().getName().startsWith("nl.nachtwacht.");
    StackTraceElement[] trace = thrown.getStackTrace();
    return isFault
        || (thrown.getClass() == IllegalStateException.class
            && trace.length > 0
            && trace[0].getClassName().startsWith("nl.nachtwacht."));
  }

  private static String incident(Throwable thrown) {
    return String.format(Locale.ROOT, "%08x", trail(thrown).hashCode());
  }

  /** Says the last line of a command that is told to end, whatever it may throw after that. */
  void interrupted(Exit exit) {
    interrupted = true;
    ended(exit);
  }

  /** Says the last line; nothing follows it, whatever Spark's threads complain of as they stop. */
  int ended(Exit exit) {
    synchronized (err) {
      // The stream's own lock: no line comes between.
      err.println("nachtwacht: exit " + exit.number() + " (" + exit.words() + ")");
      err.close();
    }
    return exit.number();
  }
}
