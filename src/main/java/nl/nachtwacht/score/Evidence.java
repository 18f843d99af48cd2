package nl.nachtwacht.score;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Whether enough is known of a cell to give it a score.
 *
 * <p>{@code sufficient}: at least 5 reports within the bandwidth of its centre, or 10 respondents
 * in its neighbourhood; {@code none}: no report within the bandwidth and no respondent in the
 * neighbourhood, and no source of the mixture but the one that is everywhere; {@code weak}: the
 * rest. A municipality without a single report is never better than {@code weak}. Missing: an
 * absent column counts as 0.
 */
final class Evidence implements Score {
  /** What a cell without evidence has in the column. */
  static final String NONE = "none";

  static final Column EVIDENCE =
      Column.texts("evidence")
          .label("Hoeveel gegevens", "How much data")
          .says(
              "Of er genoeg meldingen of antwoorden zijn: none (geen gegevens), weak (weinig),"
                  + " sufficient (voldoende).",
              "Whether there are enough reports or answers: none, weak (little data), sufficient.");

  private static final int SUFFICIENT_REPORTS = 5;
  private static final int SUFFICIENT_RESPONDENTS = 10;

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public String says() {
    return "Tells whether enough is known of a cell to give it a score.";
  }

  @Override
  public List<Column> columns(ScoreJob job) {
    return List.of(EVIDENCE);
  }

  private record Reports(SortedMap<Integer, Long> byMunicipality) implements Part {}

  @Override
  public Part gather(Table cells, ScoreJob job) {
    SortedMap<Integer, Long> reports = new TreeMap<>();
    Cities cities = Cities.ofMunicipalities(cells);
    int[] counts = counts(cells, "report_count");
    for (int row = 0; row < counts.length; row++) {
      if (counts[row] > 0) {
        reports.merge(cities.at(row), (long) counts[row], Math::addExact);
      }
    }
    return new Reports(reports);
  }

  @Override
  public Rule rule(List<? extends Part> parts, ScoreJob job) {
    SortedMap<Integer, Long> reports = new TreeMap<>();
    for (Part part : parts) {
      ((Reports) part).byMunicipality.forEach((m, n) -> reports.merge(m, n, Math::addExact));
    }
    return new Levels(reports);
  }

  private record Levels(SortedMap<Integer, Long> reports) implements Rule {
    @Override
    public Table score(Table cells) {
      Cities cities = Cities.ofMunicipalities(cells);
      int[] near = counts(cells, "density_reports");
      int[] respondents = counts(cells, "neighbourhood_respondents");
      int[] sources = counts(cells, "mixture_sources");
      String[] levels = new String[cells.rows()];
      for (int row = 0; row < levels.length; row++) {
        String level = level(near[row], respondents[row]);
        boolean capped = level.equals("sufficient") && !reports.containsKey(cities.at(row));
        boolean isKnownOtherwise = level.equals(NONE) && sources[row] > 0;
        levels[row] = capped || isKnownOtherwise ? "weak" : level;
      }
      return Table.ofRows(cells.rows()).with(EVIDENCE, levels);
    }
  }

  /** Takes the scores of cells without evidence away; without the column all cells are scored. */
  static void withoutNone(Table cells, double[] scores) {
    if (cells.find(EVIDENCE.name()).isPresent()) {
      Table.Texts evidence = cells.texts(EVIDENCE.name());
      for (int row = 0; row < scores.length; row++) {
        scores[row] = evidence.at(row).equals(NONE) ? Double.NaN : scores[row];
      }
    }
  }

  private static String level(int near, int respondents) {
    if (near >= SUFFICIENT_REPORTS || respondents >= SUFFICIENT_RESPONDENTS) {
      return "sufficient";
    }
    return near == 0 && respondents == 0 ? NONE : "weak";
  }

  private static int[] counts(Table cells, String column) {
    if (cells.find(column).isEmpty()) {
      return new int[cells.rows()];
    }
    int[] counts = cells.ints(column).toArray();
    for (int row = 0; row < counts.length; row++) {
      counts[row] = Math.max(0, counts[row]);
    }
    return counts;
  }
}
