package nl.nachtwacht.layer;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;
import nl.nachtwacht.layer.Field.Holds;
import nl.nachtwacht.table.Column;

/** Answers of a survey on how safe people feel at a place. Always protected. */
public final class Surveys implements LayerKind {
  /** Positions in {@link #fields()}. */
  static final int ID = 0, SCORE = 1, WEIGHT = 2, GROUP = 3, VICTIM = 4, TIME = 5, COUNT = 6;

  private static final List<Field> FIELDS =
      List.of(
          Field.optional("id", "What tells one respondent from another.")
              .holding(Holds.ID)
              .also("respondent", "respondent_id", "respondentnummer", "nummer", "nr"),
          Field.required("score", "The answer, between the ends of the scale.")
              .holding(Holds.NUMBER)
              .also("rapportcijfer", "cijfer", "veiligheidsgevoel", "antwoord", "rating", "safety")
              .perhaps("safety_avg", "gemiddelde", "mean"),
          Field.optional("weight", "Design weight of the respondent.")
              .holding(Holds.NUMBER)
              .also("weegfactor", "gewicht", "weging"),
          Field.optional("group", "Group of the respondent, for score.group and the table groups.")
              .also("geslacht", "gender", "groep", "doelgroep"),
          Field.optional(
                  "victim",
                  "Whether harassed in the last year: true, ja, yes or 1, else false, nee, no or 0;"
                      + " anything else counts as not told.")
              .also("slachtoffer"),
          Field.optional("time", "When it was answered; without, it counts in the period.")
              .holding(Holds.TIME)
              .also("datum", "moment", "tijdstip", "invuldatum", "date", "timestamp"),
          Field.optional("count", "Of how many answers the row is the mean.")
              .holding(Holds.NUMBER)
              .also("aantal", "rating_count", "respondenten", "n"));

  private static final List<Looks> LOOKS =
      List.of(
          Looks.of(
                  "surveys",
                  "answers on how safe people feel",
                  "enquete",
                  "enquetes",
                  "survey",
                  "surveys",
                  "veiligheidsmonitor",
                  "veiligheidsbeleving",
                  "monitor")
              .toldBy("score")
              .with(
                  new Looks.Span("scale", "score", 1, 5, "{unsafe: 1, safe: 5}"),
                  new Looks.Span("scale", "score", 1, 7, "{unsafe: 1, safe: 7}"),
                  new Looks.Span("scale", "score", 1, 10, "{unsafe: 1, safe: 10}"),
                  new Looks.Span("scale", "score", 0, 10, "{unsafe: 0, safe: 10}"),
                  new Looks.Span("scale", "score", 0, 100, "{unsafe: 0, safe: 100}")));

  /** Mean answer. */
  public static final Column MEAN =
      Column.reals("survey_mean", "", 4)
          .missing("no respondent")
          .label("Gemiddeld antwoord", "Mean answer")
          .says(
              "Gemiddeld antwoord in het vak, op de schaal van de enquête.",
              "Mean answer in the cell, on the survey's scale.");

  /** Answers in the cell. */
  public static final Column RESPONDENTS =
      Column.ints("survey_respondent_count", "")
          .missing("no survey")
          .label("Aantal antwoorden", "Answers")
          .says("Antwoorden in het vak.", "Answers in the cell.");

  /** Sum of the answers’ weights. */
  public static final Column WEIGHT_SUM = Column.reals("survey_weight", "", 3).working();

  /** Sum of weights times squared answers, the scale being 0 (unsafe) to 1 (safe). */
  public static final Column SQUARES = Column.reals("survey_squares", "", 3).working();

  /** Sum of the answers’ squared weights. */
  public static final Column SQUARED_WEIGHTS =
      Column.reals("survey_squared_weight", "", 3).working();

  /** Sum of weights over rows: a row that is the mean of many answers counts once. */
  public static final Column ROW_WEIGHTS = Column.reals("survey_row_weight", "", 3).working();

  /** Sum of the weights of rows that are one answer: only these can be told to be unsafe. */
  public static final Column SINGLE_WEIGHTS = Column.reals("survey_single_weight", "", 3).working();

  /** Sum of the weights of single answers that count as unsafe. */
  public static final Column UNSAFE_WEIGHTS = Column.reals("survey_unsafe_weight", "", 3).working();

  /** Sum of the weights of single answers that tell whether they are a victim’s. */
  public static final Column TOLD_WEIGHTS = Column.reals("survey_told_weight", "", 3).working();

  /** Sum of the weights of single answers of victims. */
  public static final Column VICTIM_WEIGHTS = Column.reals("survey_victim_weight", "", 3).working();

  /** The columns that answers make, in the order of publication. */
  public static final List<Column> COLUMNS = List.of(MEAN, RESPONDENTS);

  private static final Key<Double> UNSAFE =
      Key.of("unsafe", "The answer that says least safe.", Form.number()).or("1");
  private static final Key<Double> SAFE =
      Key.of("safe", "The answer that says most safe.", Form.number()).or("10");
  private static final Key<Optional<Double>> UNSAFE_UP_TO =
      Key.of("unsafe_up_to", "The safest answer that still counts as unsafe.", Form.number())
          .optional("a quarter of the scale from its unsafe end");
  private static final Key<Scale> SCALE =
      Key.of(
              "scale",
              "The ends of the scale, which may run either way.",
              Section.of(
                      "Scale of the answers.", List.of(UNSAFE, SAFE, UNSAFE_UP_TO), Surveys::scale)
                  .checked(Surveys::check))
          .or("{}");

  private final Section<Spec> section =
      SourceKeys.section(this, true, List.of(SCALE), (source, v) -> new Spec(source, v.get(SCALE)));

  private static void check(Values v) {
    if (v.get(SAFE).equals(v.get(UNSAFE))) {
      v.contradicts(SAFE, "is the same as unsafe", "give both ends of the scale");
    } else if (!scale(v).holds(scale(v).unsafeUpTo())) {
      v.contradicts(UNSAFE_UP_TO, "lies outside the scale", "give an answer of the scale");
    }
  }

  private static Scale scale(Values v) {
    double quarter = v.get(UNSAFE) + (v.get(SAFE) - v.get(UNSAFE)) / 4;
    return new Scale(v.get(UNSAFE), v.get(SAFE), v.get(UNSAFE_UP_TO).orElse(quarter));
  }

  /**
   * What the job says of a layer of answers.
   *
   * @param source where the rows come from
   * @param scale what the answers mean
   */
  public record Spec(Source source, Scale scale) implements LayerSpec {}

  /**
   * The scale of the answers; {@code unsafe} may be the higher end.
   *
   * @param unsafe the answer that says least safe
   * @param safe the answer that says most safe
   * @param unsafeUpTo the safest answer that still counts as unsafe, itself included
   */
  public record Scale(double unsafe, double safe, double unsafeUpTo) implements Serializable {
    /** {@return whether an answer lies on the scale, its ends included} */
    public boolean holds(double answer) {
      return answer >= Math.min(unsafe, safe) && answer <= Math.max(unsafe, safe);
    }

    /** {@return where an answer lies from 0, the unsafe end, to 1, the safe end} */
    public double place(double answer) {
      return (answer - unsafe) / (safe - unsafe);
    }

    /** {@return whether an answer counts as unsafe} */
    public boolean isUnsafe(double answer) {
      return unsafe < safe ? answer <= unsafeUpTo : answer >= unsafeUpTo;
    }
  }

  @Override
  public String role() {
    return "surveys";
  }

  @Override
  public String says() {
    return "Answers of a survey on how safe people feel. Always protected.";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
  }

  @Override
  public boolean accepts(int dimension) {
    return dimension == 0;
  }

  @Override
  public List<Looks> looks() {
    return LOOKS;
  }

  @Override
  public Section<Spec> section() {
    return section;
  }

  @Override
  public List<Layer> layers(List<LayerSpec> specs, Terms terms) {
    return List.of(new SurveyEvidence(LayerSpec.all(specs, Spec.class), terms));
  }
}
