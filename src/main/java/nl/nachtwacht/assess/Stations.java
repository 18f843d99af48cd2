package nl.nachtwacht.assess;

import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.fit.FitJob;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.Settled;
import nl.nachtwacht.load.DomainReading;
import nl.nachtwacht.load.Forecast;
import nl.nachtwacht.load.GroupCheck;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.load.Loading;
import nl.nachtwacht.load.Opened;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.read.Opening;
import nl.nachtwacht.score.ScoreJob;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Room;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Table;

/**
 * The stations from the files of a job to scored cells, for every command that scores: open, areas,
 * read, choose bandwidth, burn and score. Each is told of, and stops at what is wrong.
 */
public final class Stations {
  private final Job job;
  private final long piece;
  private final Stages stages;
  private final Problems problems;

  /** Stations that read files in parts of the usual size. */
  public Stations(Job job, Stages stages, Problems problems) {
    this(job, Opening.PIECE, stages, problems);
  }

  /** As above, reading files in parts of at least so many bytes. */
  public Stations(Job job, long piece, Stages stages, Problems problems) {
    this.job = job;
    this.piece = piece;
    this.stages = stages;
    this.problems = problems;
  }

  /**
   * Files understood and the domain known: what can be done without a cluster.
   *
   * @param opened the files
   * @param areas the domain, and where the rows went that made it
   */
  public record Ready(Opened opened, DomainReading areas) {}

  /**
   * What was scored.
   *
   * @param densities the bandwidths used
   * @param reporting how reporting changed
   * @param fitted the mixtures
   * @param scored the cells and the rules that scored them
   */
  public record Outcome(
      Densities densities, ReportingModel reporting, Fitting.Fitted fitted, Scoring.Scored scored) {
    /** {@return what was known of all rows together before cells were burned} */
    public Settled settled() {
      return Stations.settled(densities, reporting);
    }
  }

  /**
   * Opens all files and makes the domain.
   *
   * @throws nl.nachtwacht.problem.Refusal when a file is not as the job says, or the memory is too
   *     small
   */
  public Ready open(Room room) {
    Opened opened = stages.run("open", () -> Opened.open(job, piece, problems), Opened::told);
    problems.refuseIfErrors();
    DomainReading areas =
        stages.run("areas", () -> DomainReading.read(job, opened, problems), DomainReading::told);
    problems.refuseIfErrors();
    Forecast.of(job, opened, areas.domain(), room).memory().refuseIfTooLarge();
    return new Ready(opened, areas);
  }

  /**
   * Reads all rows of all layers.
   *
   * @throws nl.nachtwacht.problem.Refusal when rows are damaged, contradict each other, or too many
   *     are rejected
   */
  public Loaded read(Cluster cluster, Ready ready) {
    Loaded loaded =
        stages.run(
            "read", () -> Loading.load(cluster, ready.areas(), ready.opened()), Loaded::told);
    loaded.accounts().check(job.limits().rejected(), problems);
    GroupCheck.check(job, loaded, problems);
    problems.refuseIfErrors();
    return loaded;
  }

  /** {@return the strips of evidence alone, for whoever scores nothing and asks no density} */
  public Held<Table> evidence(Cluster cluster, Loaded loaded) {
    return Burning.burn(cluster, job, loaded, loaded.settled(Settled.NOTHING), Settled.NOTHING);
  }

  /** {@return how many reports each area has by month, and how reporting changed} */
  public ReportingModel reporting(Cluster cluster, Loaded loaded) {
    return stages.run("fit reporting", () -> Reporting.fit(cluster, job, loaded), Reporting::told);
  }

  /** Chooses bandwidths, burns and scores. */
  public Outcome score(Cluster cluster, Loaded loaded) {
    Densities densities =
        stages.run(
            "choose bandwidth",
            () -> Densities.choose(cluster, loaded, job.score()),
            Densities::told);
    ReportingModel reporting = reporting(cluster, loaded);
    Settled known = settled(densities, reporting);
    List<Layer> layers = loaded.settled(known);
    Held<Table> evidence = Burning.burn(cluster, job, loaded, layers, known);
    ScoreJob score = ScoreTerms.of(job, loaded, reporting);
    new BaselineRulers(job, loaded, reporting).warn(problems);
    Scoring scoring = new Scoring(cluster, score, job.slices());
    Fitting.Fitted fitted =
        stages.run(
            "burn and fit",
            () -> {
              Held<Table> surveyed = scoring.round(Scores.OF_SURVEYS, evidence);
              Fitting.Fitted fit = fit(cluster, loaded, layers, reporting, surveyed);
              return resampled(cluster, score, loaded, known, fit);
            },
            Fitting.Fitted::words);
    Scoring.Scored scored =
        stages.run(
            "score",
            () -> {
              Held<Table> judged = scoring.round(Scores.OF_EVIDENCE, fitted.strips());
              return scoring.outcome(scoring.round(Scores.OF_SCORES, judged));
            },
            Scoring.Scored::told);
    return new Outcome(densities, reporting, fitted, scored);
  }

  private static Settled settled(Densities densities, ReportingModel reporting) {
    return new Settled(densities.bandwidths(), reporting.weights());
  }

  private Fitting.Fitted fit(
      Cluster cluster,
      Loaded loaded,
      List<Layer> layers,
      ReportingModel reporting,
      Held<Table> strips) {
    if (!job.score().needsFit()) {
      return Fitting.Fitted.without(strips);
    }
    List<Double> years = years(job, loaded.domain(), reporting);
    boolean isApart = job.score().isPerMunicipality();
    FitJob terms =
        ScoreTerms.fit(
            job,
            layers,
            years,
            loaded.borrowed().prior(),
            new BaselineRulers(job, loaded, reporting).ofMixtures());
    return new Fitting(cluster, terms, loaded, layers, isApart).fit(strips);
  }

  private static Fitting.Fitted resampled(
      Cluster cluster, ScoreJob score, Loaded loaded, Settled known, Fitting.Fitted fitted) {
    if (!Scores.resamplesIndex(score)) {
      return fitted;
    }
    return new IndexResampling(cluster, score, loaded, known).resample(fitted);
  }

  /** {@return how long reports were made as usual, per municipality or for the whole job} */
  static List<Double> years(Job job, Domain domain, ReportingModel reporting) {
    int cities = job.score().isPerMunicipality() ? domain.municipalities().size() : 1;
    return IntStream.range(0, cities).mapToObj(reporting::years).toList();
  }
}
