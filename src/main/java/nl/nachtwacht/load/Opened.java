package nl.nachtwacht.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.nachtwacht.grid.Crs;
import nl.nachtwacht.layer.Areas;
import nl.nachtwacht.layer.Exclude;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.layer.Terms;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.SideBySide;
import nl.nachtwacht.publish.GeoParquet;
import nl.nachtwacht.read.FilePlan;
import nl.nachtwacht.read.Opening;
import nl.nachtwacht.spec.Job;

/**
 * The files of a job, found and understood, before any row is read.
 *
 * @param areas files that make the domain
 * @param excludes files that take cells out of it
 * @param layers the layers of evidence, in the order of their kinds
 * @param plans per layer and source its files
 * @param borrowed weights that other cities lend
 * @param earlier the run that this one goes on from
 */
public record Opened(
    List<FilePlan> areas,
    List<FilePlan> excludes,
    List<Layer> layers,
    List<List<List<FilePlan>>> plans,
    Borrowed borrowed,
    EarlierRun earlier) {

  /** Opens all files of a job, several at a time, and notes what is wrong with them. */
  public static Opened open(Job job, Problems problems) {
    return open(job, Opening.PIECE, problems);
  }

  /** As above, to be read in parts of at least so many bytes where a format can be cut. */
  public static Opened open(Job job, long piece, Problems problems) {
    checkGrid(job.grid().crs());
    Map<String, List<FilePlan>> plans = plans(job, piece, problems);
    List<Layer> layers = new ArrayList<>();
    for (LayerKind kind : LayerKinds.ALL) {
      List<LayerSpec> specs = job.layers().stream().filter(s -> isOf(kind, s)).toList();
      if (!specs.isEmpty()) {
        layers.addAll(kind.layers(specs, terms(job)));
      }
    }
    return new Opened(
        plans(job.layers(Areas.Spec.class), plans),
        plans(job.layers(Exclude.Spec.class), plans),
        layers,
        layers.stream()
            .map(layer -> layer.sources().stream().map(s -> plans.get(s.name())).toList())
            .toList(),
        Borrowed.read(job, problems),
        EarlierRun.of(job, problems));
  }

  private static void checkGrid(String code) {
    GeoParquet.checkDescribed(Crs.of(code, "grid.crs").code());
  }

  private static boolean isOf(LayerKind kind, LayerSpec spec) {
    return spec.source().role().equals(kind.role());
  }

  private static List<FilePlan> plans(
      List<? extends LayerSpec> specs, Map<String, List<FilePlan>> plans) {
    return specs.stream().flatMap(spec -> plans.get(spec.source().name()).stream()).toList();
  }

  private static Terms terms(Job job) {
    double halfLife = job.score().halfLifeDays();
    return new Terms(
        job.grid(),
        job.period(),
        job.slices(),
        halfLife > 0 ? halfLife : Double.POSITIVE_INFINITY,
        Terms.Darkness.valueOf(job.score().dark().name()),
        job.score().group(),
        job.hasPlaces(),
        job.release().isPublic(),
        job.isDatedOnly());
  }

  /** Opens files side by side; plans and problems keep the order of the job. */
  private static Map<String, List<FilePlan>> plans(Job job, long piece, Problems problems) {
    Map<String, Callable<List<FilePlan>>> work = new LinkedHashMap<>();
    List<Problems> found = new ArrayList<>();
    for (LayerSpec spec : job.layers()) {
      LayerKind kind = LayerKinds.ALL.stream().filter(k -> isOf(k, spec)).findFirst().orElseThrow();
      Problems ofLayer = new Problems();
      found.add(ofLayer);
      Opening opening = new Opening(job.grid().crs(), job.period().zone(), piece);
      work.put(spec.source().name(), () -> opening.open(spec.source(), kind, ofLayer));
    }
    Map<String, List<FilePlan>> plans = SideBySide.run(work);
    found.forEach(ofLayer -> problems.addAll(ofLayer.all()));
    return plans;
  }

  /** {@return whether some file of a layer names groups of people} */
  public boolean hasGroups(int layer) {
    return plans.get(layer).stream().flatMap(List::stream).anyMatch(plan -> plan.has("group"));
  }

  /** {@return all files in words} */
  public String told() {
    long files =
        areas.size()
            + excludes.size()
            + plans.stream().flatMap(List::stream).mapToLong(List::size).sum();
    return files + " files";
  }
}
