package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.ShareInterval;
import nl.nachtwacht.stat.ShrunkenMeans;
import nl.nachtwacht.stat.ShrunkenShares;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The columns of {@link SurveyScore} by what each neighbourhood and municipality told.
 *
 * @param job what the job says
 * @param areas by index in the domain; empty without a survey
 * @param cities by ruler
 */
record SurveyRule(ScoreJob job, TreeMap<Integer, Area> areas, TreeMap<Integer, SurveyModel> cities)
    implements Score.Rule {
  private static final double LEVEL = 0.95;
  private static final int FEWEST_AREAS = 5;
  private static final Column.Words FEW_AREAS =
      new Column.Words(
          "Antwoorden uit minder dan 5 buurten: in de score heeft elk vak hetzelfde gemiddelde"
              + " antwoord.",
          "Answers of fewer than 5 neighbourhoods: in the score every cell has the same mean"
              + " answer.");

  /**
   * A share and its interval; all NaN where it isn't known.
   *
   * @param share 0 to 1
   * @param low lower end
   * @param high upper end
   */
  record Share(double share, double low, double high) implements Serializable {
    static Share of(ShrunkenShares.Estimate estimate) {
      return Double.isNaN(estimate.share())
          ? new Share(Double.NaN, Double.NaN, Double.NaN)
          : new Share(estimate.share(), estimate.interval().low(), estimate.interval().high());
    }

    static Share of(ShrunkenShares.Count answers) {
      if (answers.of() == 0) {
        return new Share(Double.NaN, Double.NaN, Double.NaN);
      }
      Interval ends = ShareInterval.wilson(answers.yes(), answers.of(), LEVEL);
      return new Share(answers.yes() / answers.of(), ends.low(), ends.high());
    }
  }

  /**
   * What is known of a neighbourhood.
   *
   * @param city its ruler
   * @param answers its answers
   * @param respondents how many they are
   * @param worth how many effective answers a unit of weight is worth
   * @param mean its mean answer, drawn to that of all
   * @param unsafe its share of unsafe answers, drawn to that of all
   * @param unheard the share of a cell without answers
   * @param victims its share of victims, drawn to that of all
   */
  record Area(
      int city,
      SurveyAnswers answers,
      int respondents,
      double worth,
      double mean,
      Share unsafe,
      Share unheard,
      double victims)
      implements Serializable {

    static Area of(int city, SurveyAnswers answers, SurveyModel model, ScoreJob job) {
      ShrunkenMeans.Estimate mean =
          answers.count() == 0
              ? model.means().unheard()
              : model.means().area(answers.sample(job.surveyUnsafe(), job.surveySafe()));
      ShrunkenShares.Estimate unsafe = model.unsafe().area(answers.unsafe(), LEVEL);
      ShrunkenShares.Count nobody = new ShrunkenShares.Count(0, 0);
      return new Area(
          city,
          answers,
          answers.count(),
          answers.worth(),
          mean.mean(),
          Share.of(unsafe),
          Share.of(model.unsafe().place(unsafe.share(), nobody, LEVEL)),
          model.victims().area(answers.victims(), LEVEL).share());
    }
  }

  static SurveyRule of(SurveyPart all, ScoreJob job) {
    TreeMap<Integer, List<SurveyAnswers>> answers = new TreeMap<>();
    all.areas()
        .values()
        .forEach(a -> answers.computeIfAbsent(a.city(), c -> new ArrayList<>()).add(a.answers()));
    TreeMap<Integer, SurveyModel> cities = new TreeMap<>();
    answers.forEach((city, list) -> cities.put(city, SurveyModel.of(list, job)));
    TreeMap<Integer, Area> areas = new TreeMap<>();
    all.areas()
        .forEach(
            (key, a) -> areas.put(key, Area.of(a.city(), a.answers(), cities.get(a.city()), job)));
    return new SurveyRule(job, areas, cities);
  }

  @Override
  public Table score(Table cells) {
    int rows = cells.rows();
    Table table = Table.ofRows(rows);
    if (!SurveyPart.isThere(cells)) {
      return table;
    }
    Table.Ints areaOf = SurveyPart.areas(cells);
    SurveyAnswers.Cells answers = new SurveyAnswers.Cells(cells);
    int[] respondents = new int[rows];
    double[] means = new double[rows];
    Share[] shares = new Share[rows];
    // Cells of an area have few answers each, so few different counts of them.
    Map<Integer, Map<ShrunkenShares.Count, Share>> known = new HashMap<>();
    for (int row = 0; row < rows; row++) {
      int key = areaOf.at(row);
      Area area = areas.get(key);
      respondents[row] = area.respondents;
      means[row] = mean(area, answers, row);
      shares[row] =
          known
              .computeIfAbsent(key, k -> new HashMap<>())
              .computeIfAbsent(answers.unsafe(row, area.worth), own -> share(area, own));
    }
    return withShares(
        table.with(SurveyScore.SHRUNK, means).with(SurveyScore.RESPONDENTS, respondents), shares);
  }

  private double mean(Area area, SurveyAnswers.Cells answers, int row) {
    if (!answers.isHeard(row)) {
      return area.mean;
    }
    double size = answers.weight(row) * area.worth;
    return cities.get(area.city).means().place(area.mean, size, answers.mean(row));
  }

  private Share share(Area area, ShrunkenShares.Count own) {
    return own.of() == 0
        ? area.unheard
        : Share.of(cities.get(area.city).unsafe().place(area.unsafe.share, own, LEVEL));
  }

  @Override
  public Table areas(int[] municipalityOf) {
    Table table = Table.ofRows(municipalityOf.length);
    if (areas.isEmpty()) {
      return table;
    }
    Share[] shares = new Share[municipalityOf.length];
    double[] victims = new double[municipalityOf.length];
    for (int area = 0; area < shares.length; area++) {
      Area known = area(area, municipalityOf[area]);
      shares[area] = known.unsafe;
      victims[area] = known.victims;
    }
    return withShares(table.with(Neighbourhoods.VICTIM_SHARE, victims), shares);
  }

  /**
   * All answers of a municipality together, which are enough to stand for themselves: nothing is
   * drawn to anything. Wilson's interval with the effective number of answers.
   */
  @Override
  public Table municipalities(int[] municipalityOf, int municipalities) {
    if (areas.isEmpty()) {
      return Table.ofRows(municipalities);
    }
    Share[] shares = new Share[municipalities];
    for (int m = 0; m < municipalities; m++) {
      SurveyAnswers all = new SurveyAnswers();
      int municipality = m;
      areas.forEach(
          (key, area) -> {
            if (municipalityOf[key] == municipality) {
              all.add(area.answers);
            }
          });
      shares[m] = Share.of(all.unsafe());
    }
    return withShares(Table.ofRows(municipalities), shares);
  }

  /** A neighbourhood without a cell has no answers either. */
  private Area area(int area, int municipality) {
    int city = Cities.key(municipality, job.spec().isPerMunicipality());
    SurveyModel model = cities.getOrDefault(city, SurveyModel.of(List.of(), job));
    return areas.containsKey(area)
        ? areas.get(area)
        : Area.of(city, new SurveyAnswers(), model, job);
  }

  private static Table withShares(Table table, Share[] shares) {
    double[] share = new double[shares.length];
    double[] low = new double[shares.length];
    double[] high = new double[shares.length];
    for (int row = 0; row < shares.length; row++) {
      share[row] = shares[row].share;
      low[row] = shares[row].low;
      high[row] = shares[row].high;
    }
    return table
        .with(SurveyScore.UNSAFE_SHARE, share)
        .with(SurveyScore.UNSAFE_SHARE_LOW, low)
        .with(SurveyScore.UNSAFE_SHARE_HIGH, high);
  }

  @Override
  public List<Score.Note> notes() {
    List<Score.Note> notes = new ArrayList<>();
    boolean isInScore =
        job.spec().survey() == ScoreSpec.Survey.SHRUNK && job.spec().weight("survey") > 0;
    cities.forEach(
        (city, model) -> {
          if (isInScore && model.heard() > 0 && model.heard() < FEWEST_AREAS) {
            notes.add(new Score.Note("survey_pooled", city, FEW_AREAS));
          }
        });
    return notes;
  }

  @Override
  public SortedMap<String, Double> constants(int municipality) {
    SortedMap<String, Double> constants = new TreeMap<>();
    SurveyModel model = cities.get(Cities.key(municipality, job.spec().isPerMunicipality()));
    if (model != null && model.heard() > 0) {
      constants.put("mean", model.means().mean());
      constants.put("variance_within", model.means().within());
      constants.put("variance_between", model.means().between());
      constants.put("unsafe_alpha", model.unsafe().alpha());
      constants.put("unsafe_beta", model.unsafe().beta());
      constants.values().removeIf(value -> value.isInfinite());
    }
    return constants;
  }
}
