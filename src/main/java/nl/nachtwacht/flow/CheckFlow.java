package nl.nachtwacht.flow;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.load.Accounts;
import nl.nachtwacht.load.DomainReading;
import nl.nachtwacht.load.Forecast;
import nl.nachtwacht.load.GroupCheck;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.load.Loading;
import nl.nachtwacht.load.MemoryNeed;
import nl.nachtwacht.load.Opened;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Room;
import nl.nachtwacht.spec.Job;

/** The command {@code check}: reads the job and all of every layer, and writes nothing. */
public final class CheckFlow {
  private CheckFlow() {}

  /**
   * What a check found.
   *
   * @param accounts where the rows went, as far as layers could be read
   * @param problems everything found, errors and warnings
   * @param forecast what a run would do and need; empty when its files are not in order
   */
  public record Findings(Accounts accounts, List<Problem> problems, Optional<Forecast> forecast) {
    /** Copies the list. */
    public Findings {
      problems = List.copyOf(problems);
    }
  }

  /** {@return all that is wrong with the layers of a job, not just the first of it} */
  public static Findings check(Job job, String master, Progress progress) {
    Stages stages = new Stages(progress);
    Problems problems = new Problems();
    problems.addAll(job.warnings());
    Opened opened = stages.run("open", () -> Opened.open(job, problems), Opened::told);
    DomainReading areas =
        stages.run("areas", () -> DomainReading.read(job, opened, problems), DomainReading::told);
    Room room = Room.of(master);
    MemoryNeed.ofSpark(room).refuseIfTooLarge();
    Optional<Forecast> forecast =
        problems.hasErrors()
            ? Optional.empty()
            : Optional.of(Forecast.of(job, opened, areas.domain(), room));
    forecast.flatMap(f -> f.memory().refusal()).ifPresent(problems::add);
    try (Cluster cluster = Cluster.open(master)) {
      Loaded loaded = stages.run("read", () -> Loading.load(cluster, areas, opened), Loaded::told);
      loaded.accounts().check(job.limits().rejected(), problems);
      GroupCheck.check(job, loaded, problems);
      if (job.release().isPublic() && !problems.hasErrors()) {
        ReleaseCheck.check(cluster, job, loaded, problems);
      }
      return new Findings(loaded.accounts(), problems.all(), forecast);
    }
  }
}
