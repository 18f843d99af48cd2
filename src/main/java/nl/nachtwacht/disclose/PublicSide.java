package nl.nachtwacht.disclose;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.Output;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.release.Release;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.write.RunFiles;
import nl.nachtwacht.write.RunOutputs;
import nl.nachtwacht.write.RunWriter;
import nl.nachtwacht.write.Titles;

/** Writes the public side of a run. */
public final class PublicSide {
  private static final String FOLDER = "public/";

  private final Job job;
  private final Releasing releasing;
  private final Release release;
  private final PublicStory story;
  private final RunFiles files;

  /** The public side of what passed the gate. */
  public PublicSide(Job job, Releasing releasing, Release release, RunFiles files) {
    this.job = job;
    this.releasing = releasing;
    this.release = release;
    this.story = new PublicStory(job, releasing.parameters(), release);
    this.files = files;
  }

  /**
   * Writes all but the manifest.
   *
   * @param municipalities their outlines, in the order of codes
   * @param places what stands around each, in the same order
   * @param writers makes the writer of a side
   */
  public void write(
      Cluster cluster,
      Shapes municipalities,
      Held<CityPlaces> places,
      Function<Titles, RunWriter> writers) {
    Titles titles = Titles.open(job, story.stamp(), releasing.parameters());
    RunWriter writer = writers.apply(titles);
    PublicResults results =
        new PublicResults(
            job,
            releasing.loaded().domain(),
            releasing.geography(),
            release,
            municipalities,
            cluster,
            places);
    PublicOutputs.write(results, writer);
    writer.csv("dictionary", RunOutputs.dictionary(PublicOutputs.ALL, job, layer -> Facts.NOTHING));
    PublicGuide guide = new PublicGuide(job.name(), titles.notice(), story.stamp(), written());
    files.text(FOLDER + "README.md", guide.readme());
    files.text(FOLDER + "collection.json", guide.collection());
  }

  /** Writes the manifest of the public side, once all its other files are there. */
  public void tell(Manifest internal) {
    files.text(FOLDER + Manifest.FILE, story.manifest(internal, written()));
  }

  private List<Output> written() {
    return files.written().stream().filter(file -> file.path().startsWith(FOLDER)).toList();
  }
}
