package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.layer.Slice;

/**
 * What scores need to know of the job.
 *
 * @param spec how the job wants its cells scored
 * @param surveyUnsafe the answer at the unsafe end of the survey's scale
 * @param surveySafe the answer at its safe end
 * @param reachMetres reach of each context layer, above 0
 * @param mixtureLayers the context layers that the mixture may use, without nightlife, in order
 * @param cellMetres side of a cell
 * @param hasRates whether the period is long enough, 12 months, for figures per year
 * @param language {@code nl} or {@code en}
 * @param inTheDark whether darkness acts: false in a slice of the week that is light
 * @param kept rulers of an earlier run, which take the place of those that cells would make
 */
public record ScoreJob(
    ScoreSpec spec,
    double surveyUnsafe,
    double surveySafe,
    Map<String, Double> reachMetres,
    List<String> mixtureLayers,
    int cellMetres,
    boolean hasRates,
    String language,
    boolean inTheDark,
    KeptRulers kept)
    implements Serializable {

  private static final double SUM_TOLERANCE = 1e-9;

  /** Checks weights, strengths and scale; the map keeps its order. */
  public ScoreJob {
    mixtureLayers = List.copyOf(mixtureLayers);
    reachMetres = Collections.unmodifiableMap(new LinkedHashMap<>(reachMetres));
    check(spec);
    if (!(Math.abs(surveySafe - surveyUnsafe) > 0)) {
      throw new IllegalStateException("survey scale " + surveyUnsafe + " to " + surveySafe);
    }
  }

  private static void check(ScoreSpec spec) {
    double sum = spec.weights().values().stream().mapToDouble(weight -> weight).sum();
    ScoreSpec.Modifiers modifiers = spec.modifiers();
    double weakening = Math.min(0, modifiers.dark()) + Math.min(0, modifiers.camera());
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)
        || spec.weights().values().stream().anyMatch(weight -> !(weight >= 0))) {
      throw new IllegalStateException("weights " + spec.weights());
    }
    if (!(weakening > -1)) {
      throw new IllegalStateException("strengths " + modifiers);
    }
  }

  /** {@return the same job measured by rulers of an earlier run} */
  public ScoreJob keeping(KeptRulers rulers) {
    return new ScoreJob(
        spec,
        surveyUnsafe,
        surveySafe,
        reachMetres,
        mixtureLayers,
        cellMetres,
        hasRates,
        language,
        inTheDark,
        rulers);
  }

  /** {@return the same job for a slice of the week, in which darkness acts or doesn't} */
  public ScoreJob in(Slice slice) {
    return new ScoreJob(
        spec,
        surveyUnsafe,
        surveySafe,
        reachMetres,
        mixtureLayers,
        cellMetres,
        hasRates,
        language,
        slice.isDark(),
        kept.in(slice));
  }

  /** {@return the signed strengths of what raises or lowers the index, by name} */
  Map<String, Double> strengths() {
    Map<String, Double> strengths = new LinkedHashMap<>();
    strengths.put("dark", spec.modifiers().dark());
    strengths.put("camera", spec.modifiers().camera());
    return strengths;
  }

  /** {@return the surface of a cell} */
  double cellKm2() {
    return cellMetres / 1000.0 * (cellMetres / 1000.0);
  }

  /** {@return the context layers in the score that the job chose, in their order} */
  public List<String> contexts() {
    return Mixture.isChosen(this) ? mixtureLayers : indexContexts();
  }

  /** {@return the context layers that the weights of the index give a part, in their order} */
  List<String> indexContexts() {
    return spec.weights().keySet().stream()
        .filter(name -> !ScoreKeys.COMPONENTS.contains(name) && spec.weight(name) > 0)
        .toList();
  }
}
