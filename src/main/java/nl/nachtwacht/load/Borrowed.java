package nl.nachtwacht.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.nachtwacht.fit.Prior;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.read.WeightsFile;
import nl.nachtwacht.spec.Job;

/**
 * Weights that other cities lend: what is thought of this job's surroundings beforehand.
 *
 * <p>A source of theirs serves the layer of the same name, else the only context layer with that
 * use. Of several files the mean counts. Reports are never borrowed.
 *
 * @param weights weight by component of this job, in the order of names; empty: nothing is borrowed
 */
public record Borrowed(SortedMap<String, Double> weights) {
  private static final String REPORTS = "reports";
  private static final List<String> EVERY_JOB = List.of("darkness", "survey", "everywhere");

  /** {@return what the job borrows; files that can't serve are noted} */
  static Borrowed read(Job job, Problems problems) {
    SortedMap<String, List<Double>> found = new TreeMap<>();
    TreeSet<String> unknown = new TreeSet<>();
    for (String file : job.score().borrow()) {
      for (WeightsFile.Weight weight :
          WeightsFile.read(Path.of(file), job.grid().cellMetres(), problems)) {
        if (!weight.source().equals(REPORTS)) {
          Optional<String> ours = ours(weight.source(), job);
          ours.ifPresent(
              name ->
                  found
                      .computeIfAbsent(component(weight, name), c -> new ArrayList<>())
                      .add(weight.weight()));
          if (ours.isEmpty()) {
            unknown.add(weight.source());
          }
        }
      }
    }
    if (!unknown.isEmpty()) {
      String sources = String.join(", ", unknown);
      problems.warn(
          Code.W0902,
          "score.borrow",
          "geen laag van de taak is een geleende bron " + sources,
          "no layer of the job is a borrowed " + sources,
          "name a layer so, or leave it");
    }
    SortedMap<String, Double> weights = new TreeMap<>();
    found.forEach(
        (component, all) ->
            weights.put(component, all.stream().mapToDouble(w -> w).average().orElseThrow()));
    return new Borrowed(weights);
  }

  private static Optional<String> ours(String source, Job job) {
    boolean isNightlife = source.equals("nightlife") && !job.layers(Nightlife.Spec.class).isEmpty();
    if (isNightlife || EVERY_JOB.contains(source)) {
      return Optional.of(source);
    }
    List<Context.Spec> layers =
        job.layers(Context.Spec.class).stream().filter(Context.Spec::isSource).toList();
    List<String> named =
        layers.stream().map(l -> l.source().name()).filter(source::equals).toList();
    List<String> used =
        layers.stream()
            .filter(l -> l.use().word().equals(source))
            .map(l -> l.source().name())
            .toList();
    List<String> serving = named.isEmpty() ? used : named;
    return serving.size() == 1 ? Optional.of(serving.get(0)) : Optional.empty();
  }

  private static String component(WeightsFile.Weight weight, String ours) {
    String theirs = weight.component();
    return theirs.startsWith(weight.source() + ":")
        ? ours + theirs.substring(weight.source().length())
        : theirs;
  }

  /** {@return the prior that the weights make} */
  public Prior prior() {
    return weights.isEmpty() ? Prior.EVEN : Prior.of(weights);
  }

  /** {@return the weights in words, for what tells one run from another} */
  public Map<String, String> told() {
    return weights.isEmpty() ? Map.of() : Map.of("score.borrow.weights", weights.toString());
  }
}
