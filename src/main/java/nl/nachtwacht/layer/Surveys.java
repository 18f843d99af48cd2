package nl.nachtwacht.layer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;
import nl.nachtwacht.layer.Field.Holds;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Brush;
import nl.nachtwacht.tile.Fixed;

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
          Field.optional("victim", "True where harassed in the last year.").also("slachtoffer"),
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
    return List.of(new Evidence(LayerSpec.all(specs, Spec.class), terms));
  }

  /** Answers as evidence: how many, and their weighted mean. */
  private static final class Evidence implements Layer {
    private static final long serialVersionUID = 1L;
    private static final double MOST = 1e6;

    // Numbers of a feature and bands alike; weights and sums in 2⁻³².
    private static final int ANSWERS = 0;
    private static final int WEIGHTS = 1;
    private static final int WEIGHTED = 2;

    private final ArrayList<Spec> specs;
    private final Terms terms;

    Evidence(List<Spec> specs, Terms terms) {
      this.specs = new ArrayList<>(specs);
      this.terms = terms;
    }

    @Override
    public List<Source> sources() {
      return specs.stream().map(Spec::source).toList();
    }

    @Override
    public int width() {
      return 3;
    }

    @Override
    public Reason take(int source, Row row, Places places, Features.Builder out) {
      Optional<When> when = row.time(TIME);
      if (when.isEmpty() && !row.text(TIME).isEmpty()) {
        return Reason.TIME;
      }
      if (row.text(SCORE).isEmpty()) {
        return Reason.MISSING;
      }
      double score = row.numberOr(SCORE, Double.NaN);
      double weight = row.numberOr(WEIGHT, 1);
      double answers = row.numberOr(COUNT, 1);
      boolean isSound = weight > 0 && weight <= MOST && answers >= 1 && answers <= MOST;
      if (!isSound || !specs.get(source).scale().holds(score)) {
        return Reason.VALUE;
      }
      Reason timely = when.map(w -> terms.period().fate(w.epochSecond())).orElse(Reason.USED);
      if (timely != Reason.USED) {
        return timely;
      }
      if (places.municipalityAt(row.xCm(), row.yCm()) < 0) {
        return Reason.OUTSIDE_DOMAIN;
      }
      if (!terms.scores(Grouped.group(row, GROUP))) {
        return Reason.OUTSIDE_GROUP;
      }
      double heard = weight * answers;
      out.point(
          row.xCm(), row.yCm(), Math.round(answers), Fixed.of(heard), Fixed.of(heard * score));
      return Reason.USED;
    }

    @Override
    public Optional<Grouped> grouped(int source, Row row) {
      boolean isUnsafe = specs.get(source).scale().isUnsafe(row.number(SCORE));
      long answers = Math.round(row.numberOr(COUNT, 1));
      long weight = Fixed.of(row.numberOr(WEIGHT, 1));
      return Optional.of(new Grouped(Grouped.group(row, GROUP), 0, answers, weight, isUnsafe));
    }

    @Override
    public List<Band> bands() {
      return List.of(Band.sum("answers"), Band.sum("weights"), Band.sum("weighted answers"));
    }

    @Override
    public void mark(Features features, int answer, Brush brush) {
      for (int number = ANSWERS; number <= WEIGHTED; number++) {
        brush.cell(
            number, features.xCm(answer), features.yCm(answer), features.number(answer, number));
      }
    }

    @Override
    public Table finish(Ground ground) {
      return ground
          .reals(
              MEAN,
              row ->
                  ground.at(ANSWERS, row) == 0
                      ? Double.NaN
                      : (double) ground.at(WEIGHTED, row) / ground.at(WEIGHTS, row))
          .and(ground.counts(RESPONDENTS, ANSWERS))
          .and(ground.reals(WEIGHT_SUM, row -> Fixed.real(ground.at(WEIGHTS, row))));
    }
  }
}
