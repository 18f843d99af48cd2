package nl.nachtwacht.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.reference.Reference;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** The made-up city of the reference cases, and jobs that score it. */
final class Rivierstad {
  private static final Reference.Csv SPATIAL = Reference.csv("expected/spatial.csv");
  private static final Reference.Csv KDE = Reference.csv("expected/kde.csv");
  private static final Reference.Csv SCORE = Reference.csv("expected/score.csv");

  private Rivierstad() {}

  static Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put("reports", 0.35);
    weights.put("density", 0.25);
    weights.put("survey", 0.20);
    weights.put("nightlife", 0.20);
    return weights;
  }

  /** The index as the reference case computes it. */
  static ScoreJob job() {
    return new JobText().shrunk().job();
  }

  /** The job with raw survey means, where a cell without answers gets nothing. */
  static ScoreJob rawJob(String normalise, boolean isPerMunicipality) {
    JobText text = new JobText();
    text.normalise = normalise;
    text.isPerMunicipality = isPerMunicipality;
    return text.job();
  }

  /** A job that tests change one word of: the index with its usual weights. */
  static final class JobText {
    ScoreSpec.Method method = ScoreSpec.Method.INDEX;
    boolean isPerMunicipality = true;
    Map<String, Double> weights = weights();
    ScoreSpec.Modifiers modifiers = new ScoreSpec.Modifiers(0.3, -0.2);
    String normalise = "max";
    ScoreSpec.Survey survey = ScoreSpec.Survey.RAW;
    ScoreSpec.Missing missing = ScoreSpec.Missing.ZERO;
    String language = "nl";

    JobText shrunk() {
      survey = ScoreSpec.Survey.SHRUNK;
      missing = ScoreSpec.Missing.MEAN;
      return this;
    }

    ScoreJob job() {
      ScoreSpec spec =
          new ScoreSpec(
              method,
              false,
              isPerMunicipality,
              weights,
              modifiers,
              365,
              300,
              ScoreSpec.Dark.LAMPS,
              0,
              ScoreSpec.Normalise.parse(normalise).orElseThrow(),
              survey,
              missing,
              List.of(),
              "",
              false);
      return new ScoreJob(
          spec,
          1,
          5,
          Map.of("stops", 250.0),
          List.of("stops"),
          100,
          true,
          language,
          true,
          KeptRulers.NONE);
    }
  }

  /** The evidence of all cells, by iy and ix. */
  static Table evidence() {
    int[] counts = SPATIAL.ints("n_rep");
    int rows = counts.length;
    int[] respondents = SPATIAL.ints("n_sur");
    double[] dark =
        IntStream.of(SPATIAL.ints("lights_ok_50"))
            .mapToDouble(n -> 1 - Math.min(1, n / 3.0))
            .toArray();
    return neighbours(counts, 1, 2)
        .with(Column.ints("municipality", ""), new int[rows])
        .with(Column.ints("report_count", ""), counts)
        .with(Column.reals("report_weight", "", 3), SPATIAL.reals("w_rep"))
        .with(Column.reals("report_density", "", 2), KDE.reals("kde"))
        .with(Column.reals("survey_mean", "", 4), SPATIAL.reals("mean_sur"))
        .with(Column.reals("survey_shrunk", "", 4), SCORE.reals("survey_shrunk"))
        .with(Column.ints("survey_respondent_count", ""), respondents)
        .with(Column.ints("neighbourhood_respondents", ""), respondents)
        .with(Column.ints("density_reports", ""), counts)
        .with(Column.reals("nightlife_share", "", 4), SPATIAL.reals("nl_frac"))
        .with(Column.reals("darkness", "", 4), dark)
        .with(Column.reals("camera_cover_share", "", 4), SPATIAL.reals("cam_cov"));
  }

  /** Sums and members over cells of the domain at most {@code squared} cells away, squared. */
  static Table neighbours(int[] counts, int reach, int squared) {
    int[] ix = SPATIAL.ints("ix");
    int[] iy = SPATIAL.ints("iy");
    Map<Long, Integer> rows = new HashMap<>();
    for (int row = 0; row < ix.length; row++) {
      rows.put(Cell.of(ix[row], iy[row]), row);
    }
    int[] sums = new int[ix.length];
    int[] members = new int[ix.length];
    for (int row = 0; row < ix.length; row++) {
      for (int dy = -reach; dy <= reach; dy++) {
        for (int dx = -reach; dx <= reach; dx++) {
          Integer other = rows.get(Cell.of(ix[row] + dx, iy[row] + dy));
          if (other != null && dx * dx + dy * dy <= squared) {
            sums[row] += counts[other];
            members[row]++;
          }
        }
      }
    }
    return Table.ofRows(ix.length)
        .with(Column.ints("queen_sum", ""), sums)
        .with(Column.ints("queen_cells", ""), members);
  }

  /** The table with another column in place of the one of that name. */
  static Table replace(Table table, Column column, double[] values) {
    List<String> others =
        table.columns().stream().map(Column::name).filter(n -> !n.equals(column.name())).toList();
    return table.only(others).with(column, values);
  }

  /** The table without a column. */
  static Table without(Table table, String... names) {
    List<String> gone = Arrays.asList(names);
    return table.only(
        table.columns().stream().map(Column::name).filter(n -> !gone.contains(n)).toList());
  }

  /** The cells scored by one score alone. */
  static Table score(Score score, ScoreJob job, Table cells) {
    return score.rule(List.of(score.gather(cells, job)), job).score(cells);
  }
}
