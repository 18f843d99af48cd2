package nl.nachtwacht.flow;

import nl.nachtwacht.load.DomainReading;
import nl.nachtwacht.load.Forecast;
import nl.nachtwacht.load.Opened;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.spark.Room;
import nl.nachtwacht.spec.Job;

/** The option {@code --explain-plan}: what a run would do and need, without doing it. */
public final class PlanFlow {
  private PlanFlow() {}

  /**
   * {@return the stages of a run and the memory that it needs; opens files and reads areas, starts
   * no Spark and writes nothing}
   *
   * @param master Spark's master; empty: as submitted, else this machine
   * @throws nl.nachtwacht.problem.Refusal when a file can't be opened or the areas can't be used
   */
  public static Forecast plan(Job job, String master, Progress progress) {
    Stages stages = new Stages(progress);
    Problems problems = new Problems();
    Opened opened = stages.run("open", () -> Opened.open(job, problems), Opened::told);
    problems.refuseIfErrors();
    DomainReading areas =
        stages.run("areas", () -> DomainReading.read(job, opened, problems), DomainReading::told);
    problems.refuseIfErrors();
    return Forecast.of(job, opened, areas.domain(), Room.of(master));
  }
}
