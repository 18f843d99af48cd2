package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The columns of {@link Index} by the rulers of each municipality.
 *
 * @param job what the job says
 * @param isExplained whether contributions are wanted too
 * @param weights weights of the components that there is evidence of
 * @param modifiers strengths of the modifiers that there is evidence of
 * @param absent components and modifiers without evidence
 * @param cities rulers
 */
record IndexRule(
    ScoreJob job,
    boolean isExplained,
    LinkedHashMap<String, Double> weights,
    LinkedHashMap<String, Double> modifiers,
    ArrayList<String> absent,
    TreeMap<Integer, City> cities)
    implements Score.Rule {

  /** How the constants of a component end: the values that measure 0 and 1. */
  static final String LOW_END = "_low";

  static final String HIGH_END = "_high";

  private static final double FULL = 100;
  private static final String REPORTS = "reports";
  private static final String DENSITY = "density";
  private static final String LOW = "index_low";
  private static final String HIGH = "index_high";

  /**
   * The constants of a municipality.
   *
   * @param reports ruler of weighted reports
   * @param density ruler of their density
   */
  record City(Ruler reports, Ruler density) implements Serializable {}

  static IndexRule of(List<IndexPart> parts, ScoreJob job, boolean isExplained) {
    Set<String> columns = new TreeSet<>();
    TreeMap<Integer, List<IndexPart.City>> gathered = new TreeMap<>();
    for (IndexPart part : parts) {
      columns.addAll(part.columns());
      part.cities()
          .forEach((key, city) -> gathered.computeIfAbsent(key, k -> new ArrayList<>()).add(city));
    }
    TreeMap<Integer, City> cities = new TreeMap<>();
    gathered.forEach((key, all) -> cities.put(key, city(all, key, job)));
    IndexMeasures measures = new IndexMeasures(job);
    ArrayList<String> absent = new ArrayList<>();
    LinkedHashMap<String, Double> weights =
        present(job.spec().weights(), name -> columns.contains(measures.column(name)), absent);
    LinkedHashMap<String, Double> modifiers =
        present(job.strengths(), name -> columns.contains(measures.column(name)), absent);
    shareOut(weights, job.spec().weights());
    return new IndexRule(job, isExplained, weights, modifiers, absent, cities);
  }

  private static City city(List<IndexPart.City> parts, int key, ScoreJob job) {
    Normalisation by = new Normalisation(job.spec().normalise());
    return new City(
        job.kept()
            .index(key, REPORTS)
            .orElseGet(() -> by.ruler(parts.stream().map(IndexPart.City::reports).toList())),
        job.kept()
            .index(key, DENSITY)
            .orElseGet(() -> by.ruler(parts.stream().map(IndexPart.City::density).toList())));
  }

  private static LinkedHashMap<String, Double> present(
      Map<String, Double> wanted, Predicate<String> isThere, List<String> absent) {
    LinkedHashMap<String, Double> present = new LinkedHashMap<>();
    wanted.forEach(
        (name, strength) -> {
          if (strength != 0 && isThere.test(name)) {
            present.put(name, strength);
          } else if (strength != 0) {
            absent.add(name);
          }
        });
    return present;
  }

  /** Gives what the absent weigh to the present in proportion; touches nothing if all are there. */
  private static void shareOut(Map<String, Double> present, Map<String, Double> all) {
    long wanted = all.values().stream().filter(weight -> weight != 0).count();
    if (present.size() < wanted) {
      double sum = 0;
      for (double weight : present.values()) {
        sum += weight;
      }
      double left = sum;
      present.replaceAll((name, weight) -> weight / left);
    }
  }

  @Override
  public Table score(Table cells) {
    int rows = cells.rows();
    Cities.Lookup<City> lookup =
        new Cities.Lookup<>(Cities.of(cells, job.spec().isPerMunicipality()), cities);
    IndexMeasures measures = new IndexMeasures(job);
    Contributions points = Contributions.of(job.indexContexts(), rows);
    double[] base = new double[rows];
    double scale = scale();
    weights.forEach(
        (name, weight) -> {
          double[] part = points.points(IndexMeasures.factor(name));
          double[] measure = measures.component(name, cells, lookup);
          for (int row = 0; row < rows; row++) {
            base[row] += weight * measure[row];
            part[row] += scale * weight * measure[row];
          }
        });
    double[] factor = new double[rows];
    modifiers.forEach(
        (name, strength) -> {
          double[] part = points.points(IndexMeasures.factor(name));
          double[] measure = measures.modifier(name, cells);
          for (int row = 0; row < rows; row++) {
            factor[row] += strength * measure[row];
            part[row] += scale * base[row] * strength * measure[row];
          }
        });
    double[] scores = new double[rows];
    for (int row = 0; row < rows; row++) {
      scores[row] = scale * base[row] * (1 + factor[row]);
    }
    Evidence.withoutNone(cells, scores);
    return columns(cells, scores, points);
  }

  /** What brings the weighted sum with all its modifiers to 0 to 100. */
  double scale() {
    return FULL / (1 + strengthening());
  }

  /** The positive strengths of all modifiers that the job names, whether or not they act here. */
  private double strengthening() {
    double sum = 0;
    for (double strength : job.strengths().values()) {
      sum += Math.max(0, strength);
    }
    return sum;
  }

  /** An end of the interval as resampling left it in the cells; missing without. */
  private static IntToDoubleFunction end(Table cells, String column) {
    if (cells.find(column).isEmpty()) {
      return row -> Double.NaN;
    }
    Table.Reals ends = cells.reals(column);
    return ends::at;
  }

  private Table columns(Table cells, double[] scores, Contributions points) {
    if (!Index.isChosen(job)) {
      return Table.ofRows(scores.length).with(Index.INDEX_SCORE, scores);
    }
    Table table =
        Ends.of(Contributions.SCORES, scores, end(cells, LOW), end(cells, HIGH))
            .with(Index.INDEX_SCORE, scores);
    return isExplained ? table.and(points.print(scores)) : table;
  }

  @Override
  public List<Score.Note> notes() {
    List<Score.Note> notes = new ArrayList<>();
    for (String name : absent) {
      Column.Words text =
          new Column.Words(
              "Geen gegevens voor " + name + " van de index; dit onderdeel telt niet mee.",
              "No data for " + name + " of the index; this part does not count.");
      notes.add(new Score.Note("layer_absent", Score.Note.WHOLE_JOB, text));
    }
    cities.forEach(
        (key, city) -> {
          noteFlat(REPORTS, city.reports(), key, notes);
          noteFlat(DENSITY, city.density(), key, notes);
        });
    return notes;
  }

  private void noteFlat(String name, Ruler ruler, int key, List<Score.Note> notes) {
    if (weights.containsKey(name) && !(ruler.high() > ruler.low())) {
      Column.Words text =
          new Column.Words(
              "Alle vakken zijn gelijk voor " + name + ": dit onderdeel is overal 0.",
              "All cells are equal for " + name + ": this part is 0 everywhere.");
      notes.add(new Score.Note("component_flat", key, text));
    }
  }

  @Override
  public SortedMap<String, Double> constants(int municipality) {
    SortedMap<String, Double> constants = new TreeMap<>();
    weights.forEach((name, weight) -> constants.put("weight_" + name, weight));
    modifiers.forEach((name, strength) -> constants.put("strength_" + name, strength));
    City city = cities.get(Cities.key(municipality, job.spec().isPerMunicipality()));
    if (city != null) {
      putEnds(REPORTS, city.reports(), constants);
      putEnds(DENSITY, city.density(), constants);
    }
    return constants;
  }

  private void putEnds(String name, Ruler ruler, SortedMap<String, Double> constants) {
    if (weights.containsKey(name)) {
      constants.put(name + LOW_END, ruler.low());
      constants.put(name + HIGH_END, ruler.high());
    }
  }
}
