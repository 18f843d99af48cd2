package nl.nachtwacht.disclose;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.read.LayerCheck;
import nl.nachtwacht.release.Ask;
import nl.nachtwacht.release.City;
import nl.nachtwacht.release.Facts;
import nl.nachtwacht.release.Gate;
import nl.nachtwacht.release.History;
import nl.nachtwacht.release.HistoryFile;
import nl.nachtwacht.release.Neighbourhood;
import nl.nachtwacht.release.Parameters;
import nl.nachtwacht.release.Release;
import nl.nachtwacht.release.ReleaseSpec;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.OpenLayers;

/**
 * The way of a job's public side: rows are counted, the gate lets some numbers through, and the
 * history says whether these may stand beside what was published before.
 *
 * @param job what is asked
 * @param loaded what was read
 * @param parameters what the release goes by
 * @param geography the cities at the gate
 * @param cities their rows on people
 */
public record Releasing(
    Job job, Loaded loaded, Parameters parameters, Geography geography, List<City> cities) {
  /** To digest rows with that are shown to no history. */
  private static final byte[] NO_SECRET = {0};

  /**
   * What passed the gate, while its history is held.
   *
   * @param release what was let through
   * @param line what the history says of it
   * @param announcement writes that line: nothing may be seen before
   */
  public record Passage(Release release, String line, Runnable announcement) {}

  /**
   * Counts the rows of a job.
   *
   * @throws nl.nachtwacht.problem.Refusal E0106 when the areas lack a level that the job names
   */
  public static Releasing count(Cluster cluster, Job job, Loaded loaded) {
    List<Neighbourhood> all = Geography.neighbourhoods(loaded.domain());
    ReleaseSpec.Window period = new ReleaseSpec.Window(job.period().from(), job.period().to());
    Parameters parameters = Parameters.of(job.release(), period, all);
    Geography geography = Geography.of(loaded.domain(), all, parameters);
    List<City> cities = ReleaseRows.of(job, parameters.window()).cities(cluster, loaded, geography);
    return new Releasing(job, loaded, parameters, geography, cities);
  }

  /** {@return the cities in words} */
  public String told() {
    return cities.size() + " municipalities";
  }

  /** {@return what the gate would let through, for no history and for nobody to see} */
  public Release trial() {
    return Gate.release(ask(bare()), NO_SECRET);
  }

  /**
   * Stops what an earlier release forbids, before anything is scored.
   *
   * @throws nl.nachtwacht.problem.Refusal E0501 to E0503
   */
  public void check(Path place) {
    Releases releases = Releases.of(job, place);
    if (releases.exist()) {
      try (HistoryFile held = HistoryFile.take(releases.file())) {
        History before = releases.read(held);
        Release release = Gate.release(ask(bare()), held.secret(before));
        before.with(release.entries(), job.release().supersedes(), new Problems());
      }
    }
  }

  /** Publishes a run once more that is here and whole: its release must still be allowed. */
  public void again(Path place, Problems problems, Runnable publish) {
    through(
        place,
        bare(),
        problems,
        passage -> {
          passage.announcement().run();
          publish.run();
          return passage;
        });
  }

  /**
   * Publishes a release, and holds its history meanwhile.
   *
   * @param facts what stands beside the gate's numbers
   * @param problems takes the warning of a withdrawal
   * @param publish announces the release and then makes it visible
   * @throws nl.nachtwacht.problem.Refusal E0501 to E0503 when it may not be published
   */
  public <T> T through(Path place, Facts facts, Problems problems, Function<Passage, T> publish) {
    Releases releases = Releases.of(job, place);
    try (HistoryFile held = HistoryFile.take(releases.file())) {
      History before = releases.read(held);
      Release release = Gate.release(ask(facts), held.secret(before));
      History announced = before.with(release.entries(), job.release().supersedes(), problems);
      String id = release.releaseId().value();
      String line = announced.line(id).orElseThrow();
      T published = publish.apply(new Passage(release, line, () -> held.write(announced)));
      held.write(announced.published(id));
      return published;
    }
  }

  private Facts bare() {
    return new PublicFacts(job, loaded.domain(), parameters.window()).bare();
  }

  private Ask ask(Facts facts) {
    return new Ask(
        parameters,
        job.grid().cellMetres(),
        job.slices().stream().map(Slice::name).toList(),
        isOfReports("category"),
        cities,
        facts,
        restsOn());
  }

  private boolean isOfReports(String field) {
    List<String> reports =
        job.layers(Reports.Spec.class).stream().map(spec -> spec.source().name()).toList();
    return loaded.accounts().files().stream()
        .map(LayerCheck.Outcome::plan)
        .anyMatch(plan -> reports.contains(plan.layer()) && plan.has(field));
  }

  private SortedMap<String, String> restsOn() {
    SortedMap<String, String> restsOn = new TreeMap<>();
    restsOn.put("version of the program", Version.PROGRAM);
    restsOn.put("version of the columns", Manifest.SCHEMA_VERSION);
    loaded.accounts().layers().stream()
        .filter(layer -> OpenLayers.has(job, layer.name()))
        .forEach(layer -> restsOn.put(layer.name(), layer.digest().hex()));
    return restsOn;
  }
}
