package nl.nachtwacht.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.ScalarForm;
import nl.nachtwacht.job.Schema;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;
import nl.nachtwacht.score.ScoreSpec.Dark;
import nl.nachtwacht.score.ScoreSpec.Method;
import nl.nachtwacht.score.ScoreSpec.Missing;
import nl.nachtwacht.score.ScoreSpec.Modifiers;
import nl.nachtwacht.score.ScoreSpec.Normalise;
import nl.nachtwacht.score.ScoreSpec.Survey;

/** The keys of the job's block {@code score}. */
public final class ScoreKeys {
  /** The components that every index knows; context layers may be named besides. */
  public static final List<String> COMPONENTS =
      List.of("reports", "density", "survey", "nightlife");

  private static final Key<Method> METHOD =
      Key.of(
              "method",
              "mixture: sources are weighed by the data; index: by the weights below.",
              Form.choice(Method.class))
          .or("mixture");
  private static final Key<Boolean> BOTH =
      Key.of("both", "Whether the other method is computed beside it.", Form.bool()).or("true");
  private static final Key<Scope> SCOPE =
      Key.of("scope", "Within what is normalised, ranked and fitted.", Form.choice(Scope.class))
          .or("municipality");

  /** Weights of the index. */
  public static final Key<Map<String, Double>> WEIGHTS =
      Key.of(
              "weights",
              "Weights of the index, together 1: reports, density, survey, nightlife, and context"
                  + " layers by name; what is not named weighs nothing.",
              Form.map(Form.number().from(0).to(1)))
          .or("{reports: 0.35, density: 0.25, survey: 0.20, nightlife: 0.20}");

  private static final Key<Double> DARK_STRENGTH =
      Key.of("dark", "Strength of darkness.", Form.number().from(-1).to(10)).or("0.3");
  private static final Key<Double> CAMERA_STRENGTH =
      Key.of("camera", "Strength of cameras.", Form.number().from(-1).to(10)).or("-0.2");
  private static final Key<Modifiers> MODIFIERS =
      Key.of(
              "modifiers",
              "What raises (above 0) or lowers (below 0) the index.",
              Section.of(
                      "Strengths of what raises or lowers the index.",
                      List.of(DARK_STRENGTH, CAMERA_STRENGTH),
                      v -> new Modifiers(v.get(DARK_STRENGTH), v.get(CAMERA_STRENGTH)))
                  .checked(ScoreKeys::checkModifiers))
          .or("{}");
  private static final Key<Optional<Double>> HALF_LIFE =
      Key.of(
              "half_life",
              "A report's weight halves with this age at the end of the period.",
              Form.wordOr("none", Form.number().above(0).to(100000)))
          .or("none")
          .unit("days");
  private static final Key<Optional<Double>> BANDWIDTH =
      Key.of(
              "bandwidth",
              "Reach of the quartic kernel; auto: chosen from the data.",
              Form.wordOr("auto", Form.number().above(0).to(10000)))
          .or("auto")
          .unit("m");
  private static final Key<Dark> DARK =
      Key.of("dark", "How darkness of a cell is told.", Form.choice(Dark.class)).or("lit_share");
  private static final Key<Integer> RESAMPLES =
      Key.of(
              "resamples",
              "Bootstrap replicates for ranks and stability; 0: none.",
              Form.whole().from(0).to(999))
          .or("199");
  private static final Key<Normalise> NORMALISE =
      Key.of(
              "normalise",
              "How a component is brought to 0 to 1.",
              ScalarForm.of(
                  "max | p99 | percentile | minmax | fixed:LOW..HIGH",
                  Normalise::parse,
                  Schema.object(
                      "type", "string", "pattern", "^(max|p99|percentile|minmax|fixed:.+)$")))
          .or("max");
  private static final Key<Survey> SURVEY =
      Key.of(
              "survey",
              "Mean answer of a cell in the index; shrunk: drawn to its neighbourhood's, the more the"
                  + " fewer answered; raw: as it is.",
              Form.choice(Survey.class))
          .or("shrunk");
  private static final Key<Missing> MISSING =
      Key.of(
              "missing",
              "What a cell without answers gets; mean: its neighbourhood's shrunken mean.",
              Form.choice(Missing.class))
          .or("mean");
  private static final Key<Optional<List<String>>> BORROW =
      Key.of(
              "borrow",
              "Files of weights of other cities, as prior of the context sources.",
              Form.oneOrMore(Form.path()))
          .optional("none");
  private static final Key<Optional<String>> GROUP =
      Key.of(
              "group",
              "Only reports and answers of this group count; unknown: those that name none.",
              Form.text())
          .optional("all groups");
  private static final Key<Edge> EDGE =
      Key.of("edge", "Correction of kernels at the edge of the domain.", Form.choice(Edge.class))
          .or("none");

  /** The block {@code score}. */
  public static final Section<ScoreSpec> SECTION =
      Section.of(
              "How cells are scored.",
              List.of(
                  METHOD, BOTH, SCOPE, WEIGHTS, MODIFIERS, HALF_LIFE, BANDWIDTH, DARK, RESAMPLES,
                  NORMALISE, SURVEY, MISSING, BORROW, GROUP, EDGE),
              ScoreKeys::spec)
          .checked(ScoreKeys::checkWeights);

  private enum Scope {
    MUNICIPALITY,
    JOB
  }

  private enum Edge {
    NONE,
    DOMAIN
  }

  private ScoreKeys() {}

  private static void checkModifiers(Values v) {
    double negative = Math.min(0, v.get(DARK_STRENGTH)) + Math.min(0, v.get(CAMERA_STRENGTH));
    if (negative <= -1) {
      String what = "makes the negative strengths add up to " + text(negative);
      v.wrong(CAMERA_STRENGTH, what, "let them add up to more than -1");
    }
  }

  private static void checkWeights(Values v) {
    double sum = v.get(WEIGHTS).values().stream().mapToDouble(w -> w).sum();
    if (Math.abs(sum - 1) > 1e-9) {
      String what = "adds up to " + text(sum) + ", not to 1";
      v.wrong(WEIGHTS, what, "change the weights; one that is not named is 0");
    }
  }

  /** The shortest text of a sum without the last digits that adding blurs. */
  private static String text(double sum) {
    return java.math.BigDecimal.valueOf(sum)
        .setScale(10, java.math.RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static ScoreSpec spec(Values v) {
    return new ScoreSpec(
        v.get(METHOD),
        v.get(BOTH),
        v.get(SCOPE) == Scope.MUNICIPALITY,
        v.get(WEIGHTS),
        v.get(MODIFIERS),
        v.get(HALF_LIFE).orElse(0.0),
        v.get(BANDWIDTH).orElse(0.0),
        v.get(DARK),
        v.get(RESAMPLES),
        v.get(NORMALISE),
        v.get(SURVEY),
        v.get(MISSING),
        v.get(BORROW).orElse(List.of()),
        v.get(GROUP).orElse(""),
        v.get(EDGE) == Edge.DOMAIN);
  }
}
