package nl.nachtwacht.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.nachtwacht.backtest.AccuracyTable;
import nl.nachtwacht.backtest.CalibrationTable;
import nl.nachtwacht.job.Manual;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.publish.LedgerCsv;
import nl.nachtwacht.table.Column;

/** Writes the manual of the output columns from their declarations. */
final class ColumnManual {
  private static final String INTRODUCTION =
      """
      # Columns of the outputs

      Generated from the declarations of the columns; a test compares it with them.

      A missing value has exactly one meaning per column; 0 is a measured zero. Numbers are rounded once,
      half to even, to the decimals below, so that all formats show the same. Names end in their unit;
      `_share` runs from 0 to 1 and `_count` counts. A type is `int` (32-bit), `real` (64-bit) or `text`.
      Labels are Dutch and English; `internal/dictionary.csv` of a run holds this page for the layers of
      that run, in both languages.
      """;

  /** A context layer of points and polygons, which makes every column that such a layer can. */
  private static final String JOB =
      """
      nachtwacht: 1
      period: {from: 2024-01-01, to: 2025-01-01}
      layers:
        buurten: {role: areas, path: areas.gpkg}
        meldingen: {role: reports, path: reports.csv}
        x: {role: context, path: x.geojson}
      score:
        method: index
        weights: {reports: 0.5, x: 0.5}
      """;

  private ColumnManual() {}

  /** {@return the manual as Markdown} */
  static String text(Path folder) {
    Job job = JobText.read(folder, JOB);
    return INTRODUCTION
        + file(
            "cells",
            "A row per cell of the domain, whether or not anything happened there; key `cell_id`."
                + " From south to north in GeoJSON, along a Hilbert curve in Parquet. `x` stands"
                + " for the name of a context layer in the job: points make `x_count`, polygons"
                + " `x_share`, and `contrib_x` is there when the index weighs the layer.",
            CellColumns.of(job, name -> new Facts(1, 0, 1)))
        + file(
            "cell_slices",
            "The cells once more for each slice of the week, and for all hours under the name"
                + " `all`; key `cell_id`, `slice`. No geometry: join it to the cells.",
            SliceFiles.COLUMNS)
        + file(
            "neighbourhoods",
            "A row per neighbourhood; key `neighbourhood_code`. Counts are sums over its cells;"
                + " shares, scores and contributions are means over the cells that have one, but"
                + " `survey_unsafe_share` is estimated for the neighbourhood itself;"
                + " classes are quintiles of the municipality's neighbourhoods.",
            AreaTable.columns(ScoreTerms.of(job)))
        + file(
            "municipalities",
            "A row per municipality; key `municipality_code`. Counts are sums over its cells, shares"
                + " are means over the cells that have one; the survey's are of all answers"
                + " together. A `goal` of the job is judged by these.",
            MunicipalityColumns.ALL)
        + file(
            "groups",
            "A row per neighbourhood and group of people that has a report or an answer there; key"
                + " `neighbourhood_code`, `group`. Only where `fields.group` is mapped; all groups,"
                + " whichever `score.group` names. No geometry.",
            GroupTable.COLUMNS)
        + file(
            "trend",
            "A row per whole month of each municipality and of each of its neighbourhoods; key"
                + " `municipality_code`, `neighbourhood_code`, `period_start`. No geometry.",
            TrendTable.COLUMNS)
        + file(
            "ledger",
            "A row per file with its counts, then a row per reason; see"
                + " [where a row goes](analyst/reading-data.md#where-a-row-goes).",
            LedgerCsv.COLUMNS)
        + file(
            "backtest",
            "A row per method, fold and share of the area; written by the command"
                + " [backtest](analyst/backtest.md). Methods: `mixture` and `index` are scores,"
                + " `count`, `last_period`, `kde` and `uniform` the simpler maps.",
            AccuracyTable.COLUMNS)
        + file(
            "calibration",
            "A row per method, fold and tenth of the cells; written by the command"
                + " [backtest](analyst/backtest.md). A uniform map has no tenths.",
            CalibrationTable.COLUMNS);
  }

  private static String file(String name, String says, List<Column> columns) {
    StringBuilder out = new StringBuilder("\n## `" + name + "`\n\n" + says + "\n\n");
    out.append("| column | type | unit | decimals | missing means | label | meaning |\n");
    out.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    columns.stream().filter(Column::isPublished).map(ColumnManual::row).forEach(out::append);
    return out.toString();
  }

  private static String row(Column column) {
    boolean isReal = column.type() == Column.Type.REAL;
    return Manual.line(
        "`" + column.name() + "`",
        column.type().name().toLowerCase(Locale.ROOT),
        column.unit(),
        isReal ? Integer.toString(column.decimals()) : "",
        column.nullMeans(),
        column.label().nl() + " / " + column.label().en(),
        column.description().en());
  }
}
