package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.assess.ScoreTerms;
import nl.nachtwacht.layer.Areas;
import nl.nachtwacht.layer.Cameras;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** The published columns of cells, in their order: identity, result, evidence, housekeeping. */
public final class CellColumns {
  private CellColumns() {}

  /**
   * {@return the columns of a job's cells}
   *
   * @param facts which geometries the context layer of a name holds
   */
  public static List<Column> of(Job job, Function<String, Facts> facts) {
    List<Column> columns = new ArrayList<>(CellNames.ALL);
    columns.addAll(Scores.columns(ScoreTerms.of(job)));
    columns.addAll(Reports.COLUMNS);
    columns.addAll(columns.indexOf(Reports.DENSITY_COLUMN), Scores.rates());
    columns.addAll(Surveys.COLUMNS);
    columns.addAll(Scores.SURVEY_COLUMNS);
    columns.addAll(Lights.COLUMNS);
    columns.addAll(Cameras.COLUMNS);
    columns.addAll(Nightlife.COLUMNS);
    job.layers(Context.Spec.class)
        .forEach(
            context ->
                columns.addAll(Context.columns(context, facts.apply(context.source().name()))));
    columns.add(Context.INHABITANT_COUNT);
    columns.addAll(Areas.COLUMNS);
    return columns;
  }
}
