package nl.nachtwacht.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.stat.Quantile;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Table;

/**
 * Five classes of risk, relative to the other cells of the municipality: the lower half, up to 75,
 * 90 and 97 per cent, and the rest.
 *
 * <p>The breaks are those that are kept of an earlier run, else type-7 quantiles of the printed
 * scores, rounded down to the printed digit. As scores have no further digits, that moves no cell,
 * and the class can be checked against the printed breaks. Bounds: class k holds scores above break
 * k - 1 up to break k. Where neighbouring breaks are equal the classes between them stay empty; the
 * others keep their number and meaning.
 */
final class RiskClass implements Score {
  static final Column RISK_CLASS =
      Column.ints("risk_class", "")
          .missing("no evidence")
          .label("Risicoklasse", "Risk class")
          .says(
              "Klasse van 1 (laagste) tot 5 (hoogste), vergeleken met de rest van de gemeente.",
              "Class from 1 (lowest) to 5 (highest), compared with the rest of the municipality.");
  static final Column RISK_LABEL =
      Column.texts("risk_label")
          .missing("no evidence")
          .label("Risicoklasse", "Risk class")
          .says(
              "Naam van de klasse. Laagste betekent niet veilig: het is een vergelijking.",
              "Name of the class. Lowest does not mean safe: it is a comparison.");
  static final List<Column> COLUMNS = List.of(RISK_CLASS, RISK_LABEL);

  /** Names of the classes from 1 to 5. */
  static final List<Column.Words> LABELS = Legend.RISK.labels();

  private static final List<Integer> PERMILLE = List.of(500, 750, 900, 970);

  /** How many breaks there are between the classes. */
  static final int BREAKS = PERMILLE.size();

  private static final int MOST_DIGITS = 10_000;

  @Override
  public String name() {
    return "risk_class";
  }

  @Override
  public String says() {
    return "Divides the scores of a municipality into five classes by fixed quantiles.";
  }

  @Override
  public List<Column> columns(ScoreJob job) {
    return COLUMNS;
  }

  /** How many cells have each printed score, by city. */
  private static final class Histogram implements Part {
    private static final long serialVersionUID = 1L;
    private final TreeMap<Integer, long[]> counts = new TreeMap<>();

    private void add(int city, int digits, long count) {
      counts.computeIfAbsent(city, c -> new long[MOST_DIGITS + 1])[digits] += count;
    }
  }

  @Override
  public Part gather(Table cells, ScoreJob job) {
    Histogram histogram = new Histogram();
    Cities cities = Cities.of(cells, job.spec().isPerMunicipality());
    Table.Reals scores = cells.reals(Contributions.RISK_SCORE.name());
    for (int row = 0; row < cells.rows(); row++) {
      if (!scores.isMissing(row)) {
        histogram.add(cities.at(row), digits(scores.at(row)), 1);
      }
    }
    return histogram;
  }

  private static int digits(double score) {
    long digits = Contributions.RISK_SCORE.digits(score);
    if (digits < 0 || digits > MOST_DIGITS) {
      throw new IllegalStateException("a score beyond 0 to 100");
    }
    return (int) digits;
  }

  @Override
  public Breaks rule(List<? extends Part> parts, ScoreJob job) {
    Histogram all = new Histogram();
    for (Part part : parts) {
      ((Histogram) part)
          .counts.forEach(
              (city, counts) -> {
                for (int digits = 0; digits <= MOST_DIGITS; digits++) {
                  if (counts[digits] > 0) {
                    all.add(city, digits, counts[digits]);
                  }
                }
              });
    }
    TreeMap<Integer, List<Integer>> breaks = new TreeMap<>();
    all.counts.forEach(
        (city, counts) ->
            breaks.put(city, job.kept().breaks(city).orElseGet(() -> breaks(counts))));
    return new Breaks(breaks, job.spec().isPerMunicipality(), job.language());
  }

  /** The name of the upper end of a class among the constants. */
  static String constant(int classNumber) {
    return "break_" + classNumber;
  }

  private static List<Integer> breaks(long[] counts) {
    return PERMILLE.stream().map(permille -> Quantile.type7Floor(counts, permille)).toList();
  }

  /** {@return the classes of scores among themselves, missing where there is no score} */
  static int[] among(double[] scores) {
    long[] counts = new long[MOST_DIGITS + 1];
    Arrays.stream(scores).filter(s -> !Double.isNaN(s)).forEach(s -> counts[digits(s)]++);
    if (Arrays.stream(counts).allMatch(count -> count == 0)) {
      return Arrays.stream(scores).mapToInt(s -> Table.NO_INT).toArray();
    }
    List<Integer> upper = breaks(counts);
    return Arrays.stream(scores)
        .mapToInt(s -> Double.isNaN(s) ? Table.NO_INT : classOf(digits(s), upper))
        .toArray();
  }

  private static int classOf(int digits, List<Integer> upper) {
    int at = 1;
    for (int end : upper) {
      at += digits > end ? 1 : 0;
    }
    return at;
  }

  /**
   * The upper ends of classes 1 to 4 by city, in printed digits (hundredths of a point).
   *
   * @param byCity four ascending numbers each
   */
  record Breaks(
      SortedMap<Integer, List<Integer>> byCity, boolean isPerMunicipality, String language)
      implements Rule {

    @Override
    public Table score(Table cells) {
      Cities cities = Cities.of(cells, isPerMunicipality);
      Cities.Lookup<List<Integer>> breaks = new Cities.Lookup<>(cities, byCity);
      Table.Reals scores = cells.reals(Contributions.RISK_SCORE.name());
      int[] classes = new int[cells.rows()];
      String[] labels = new String[cells.rows()];
      for (int row = 0; row < classes.length; row++) {
        classes[row] = Table.NO_INT;
        if (!scores.isMissing(row)) {
          classes[row] = classOf(digits(scores.at(row)), breaks.at(row));
          labels[row] = LABELS.get(classes[row] - 1).in(language);
        }
      }
      return Table.ofRows(classes.length).with(RISK_CLASS, classes).with(RISK_LABEL, labels);
    }

    @Override
    public List<Note> notes() {
      List<Note> notes = new ArrayList<>();
      byCity.forEach(
          (city, upper) -> {
            if (upper.stream().distinct().count() < upper.size()) {
              notes.add(new Note("fewer_classes", city, FEWER));
            }
          });
      return notes;
    }

    @Override
    public SortedMap<String, Double> constants(int municipality) {
      SortedMap<String, Double> constants = new TreeMap<>();
      List<Integer> upper =
          byCity.getOrDefault(Cities.key(municipality, isPerMunicipality), List.of());
      for (int k = 0; k < upper.size(); k++) {
        constants.put(constant(k + 1), upper.get(k) / 100.0);
      }
      return constants;
    }
  }

  private static final Column.Words FEWER =
      new Column.Words(
          "Zoveel vakken hebben dezelfde score dat niet alle klassen voorkomen.",
          "So many cells share one score that not all classes occur.");
}
