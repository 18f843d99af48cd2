package nl.nachtwacht.flow;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.compare.Cities;
import nl.nachtwacht.compare.City;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Execution;
import nl.nachtwacht.process.Farewell;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.OutputPlace;

/** The command {@code compare}: cities side by side, from what they published. */
public final class CompareFlow {
  /** What the output place is for: any comparison may follow another. */
  private static final String JOB = "compare";

  private static final int KEPT = 2;

  private CompareFlow() {}

  /**
   * What is to be compared.
   *
   * @param runs output places, run folders or public folders
   * @param isMixedAllowed whether cities that were measured otherwise are compared all the same
   * @param language {@code nl} or {@code en}; empty: that of all runs, else Dutch
   */
  public record Request(List<Path> runs, boolean isMixedAllowed, String language) {
    /** Copies the list. */
    public Request {
      runs = List.copyOf(runs);
    }
  }

  /**
   * What a comparison tells at its end.
   *
   * @param runId its id
   * @param cities how many
   * @param headline the sentence that may be quoted, in English as all messages
   * @param warnings what the user should know
   */
  public record Findings(String runId, int cities, String headline, List<Problem> warnings) {
    /** Copies the list. */
    public Findings {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Compares the cities of finished runs.
   *
   * <pre>
   * public sides ─ read ─ compare ─ publish public
   * </pre>
   *
   * @throws nl.nachtwacht.problem.Refusal E0504 when cities were not measured alike, and for
   *     whatever stops a run
   */
  public static Findings run(
      Request request, RunFlow.Request output, Progress progress, Clock clock) {
    Stages stages = new Stages(progress);
    List<City> cities =
        stages.run("read", () -> Cities.read(request.runs()), all -> all.size() + " cities");
    Problems problems = new Problems();
    problems.addAll(Cities.unlike(cities, request.isMixedAllowed()));
    problems.refuseIfErrors();
    try (Execution execution = Execution.begin(clock);
        Farewell farewell = output.open(execution, JOB, request.runs())) {
      OutputPlace place = farewell.place();
      CompareFiles files = new CompareFiles(cities, problems.warnings(), language(request, cities));
      Optional<FinishedRun> known = place.findComplete(files.runId());
      known.ifPresent(place::point);
      if (known.isEmpty()) {
        stages.run(
            "publish",
            () -> files.write(place, execution, stages),
            run -> run.paths().size() + " files");
      }
      place.prune(KEPT, Set.of());
      return new Findings(files.runId(), cities.size(), files.headline().en(), problems.warnings());
    }
  }

  private static String language(Request request, List<City> cities) {
    if (!request.language().isEmpty()) {
      return request.language();
    }
    boolean isEnglish = cities.stream().allMatch(c -> c.source().language().equals("en"));
    return isEnglish ? "en" : "nl";
  }
}
