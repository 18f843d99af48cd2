package nl.nachtwacht.disclose;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.nachtwacht.backtest.AccuracyTable;
import nl.nachtwacht.backtest.CalibrationTable;
import nl.nachtwacht.compare.ComparisonTable;
import nl.nachtwacht.effect.EffectTable;
import nl.nachtwacht.job.Manual;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.JobText;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.write.RunOutput;
import nl.nachtwacht.write.RunOutputs;

/** Writes the manual of the output columns from their declarations. */
final class ColumnManual {
  private static final String INTRODUCTION =
      """
      # Columns of the outputs

      Generated from the declarations of the columns; a test compares it with them.

      A missing value has exactly one meaning per column; 0 is a measured zero. Numbers are rounded once,
      half to even, to the decimals below, so that all formats show the same. Names end in their unit;
      `_share` runs from 0 to 1 and `_count` counts. A type is `int` (32-bit), `real` (64-bit) or `text`.
      Labels are Dutch and English; `dictionary.csv` of each side of a run holds this page for the layers of
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
    StringBuilder manual = new StringBuilder(INTRODUCTION);
    for (RunOutput output : RunOutputs.ALL) {
      List<Column> columns = RunOutputs.columns(output, job, name -> new Facts(1, 0, 1));
      manual.append(file(output.name(), output.says(), columns));
    }
    for (PublicOutput output : PublicOutputs.ALL) {
      String says = "On the [public side](analyst/releasing.md). " + output.says();
      manual.append(file("public/" + output.name(), says, output.columns()));
    }
    return manual
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
            CalibrationTable.COLUMNS)
        + file(
            "effect",
            "A row per measure, outcome and zone; key `effect_id`, `zone`; written by the command"
                + " [effect](analyst/effect.md). Figures of the whole effect stand on each of its"
                + " rows. Several measures of one kind together have the kind in place of the"
                + " measure.",
            EffectTable.COLUMNS)
        + file(
            "comparison",
            "A row per municipality and figure; key `municipality_code`, `indicator`; written by the"
                + " command [compare](analyst/compare.md) in one file for all. Public. Figures of"
                + " several cities are those of the cities given.",
            ComparisonTable.COLUMNS);
  }

  /** Pages have no columns and no place in the manual. */
  private static String file(String name, String says, List<Column> columns) {
    if (columns.isEmpty()) {
      return "";
    }
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
