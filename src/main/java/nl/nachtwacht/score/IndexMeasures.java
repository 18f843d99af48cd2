package nl.nachtwacht.score;

import nl.nachtwacht.table.Table;

/** Brings the evidence of each component and modifier of the {@link Index} to 0 to 1. */
final class IndexMeasures {
  private final ScoreJob job;
  private final ScoreSpec spec;

  IndexMeasures(ScoreJob job) {
    this.job = job;
    this.spec = job.spec();
  }

  /** The column of evidence without which a component or modifier is absent. */
  String column(String name) {
    return switch (name) {
      case "reports" -> IndexPart.REPORTS;
      case "density" -> IndexPart.DENSITY;
      case "survey" -> IndexPart.SURVEY;
      case "nightlife" -> "nightlife_share";
      case "dark" -> "darkness";
      case "camera" -> "camera_cover_share";
      default -> name + "_distance_m";
    };
  }

  /** The factor that a component or modifier contributes to. */
  static String factor(String name) {
    return switch (name) {
      case "density" -> "reports";
      case "dark" -> "darkness";
      case "camera" -> "cameras";
      default -> name;
    };
  }

  private interface Measure {
    double of(int row, double value);
  }

  /** The measure of a component in every row, 0 to 1. */
  double[] component(String name, Table cells, Cities.Lookup<IndexRule.City> cities) {
    Measure measure = measure(name, cities);
    double[] values = valuesOf(name, cells);
    for (int row = 0; row < values.length; row++) {
      values[row] = measure.of(row, values[row]);
    }
    return values;
  }

  private Measure measure(String name, Cities.Lookup<IndexRule.City> cities) {
    return switch (name) {
      case "reports" -> (row, value) -> cities.at(row).reports().measure(value);
      case "density" -> (row, value) -> cities.at(row).density().measure(value);
      case "survey" -> (row, value) -> unsafety(value);
      case "nightlife" -> (row, value) -> share(value);
      default -> {
        double reach = reach(name);
        yield (row, value) -> share(1 - value / reach);
      }
    };
  }

  private double[] valuesOf(String name, Table cells) {
    return name.equals("survey") ? answers(cells) : cells.reals(column(name)).toArray();
  }

  /** The mean answer of every cell as the job wants it summed up, NaN where it counts as 0. */
  private double[] answers(Table cells) {
    double[] raw = cells.reals(IndexPart.SURVEY).toArray();
    boolean isShrunk = spec.survey() == ScoreSpec.Survey.SHRUNK;
    boolean isFilled = spec.missing() == ScoreSpec.Missing.MEAN;
    if (!isShrunk && !isFilled) {
      return raw;
    }
    // In a cell without answers this is the mean of its neighbourhood.
    Table.Reals shrunk = cells.reals(SurveyScore.SHRUNK.name());
    for (int row = 0; row < raw.length; row++) {
      boolean isTaken = Double.isNaN(raw[row]) ? isFilled : isShrunk;
      raw[row] = isTaken ? shrunk.at(row) : raw[row];
    }
    return raw;
  }

  /** The measure of a mean answer, 0 to 1; 0 where it isn't known. */
  double unsafety(double mean) {
    return share((job.surveySafe() - mean) / (job.surveySafe() - job.surveyUnsafe()));
  }

  private double reach(String context) {
    Double reach = job.reachMetres().get(context);
    if (reach == null) {
      throw new IllegalStateException("no reach of " + context);
    }
    return reach;
  }

  /** The measure of a modifier in every row, 0 to 1; 0 where it isn't known. */
  double[] modifier(String name, Table cells) {
    return name.equals("dark") && !job.inTheDark()
        ? new double[cells.rows()]
        : shares(cells.reals(column(name)).toArray());
  }

  private static double[] shares(double[] values) {
    for (int row = 0; row < values.length; row++) {
      values[row] = share(values[row]);
    }
    return values;
  }

  /** Cut off at 0 and 1; what is missing counts as 0. */
  private static double share(double value) {
    return value > 0 ? Math.min(1, value) : 0;
  }
}
