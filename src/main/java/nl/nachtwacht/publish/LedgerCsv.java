package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.nachtwacht.problem.Ledger;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The ledger of a run: a row per file with its counts, then a row per reason.
 *
 * <p>Rows keep the order of the files given, reasons that of {@link nl.nachtwacht.problem.Reason};
 * {@code other} comes last. Missing: on a reason's row only the counts of that reason stand.
 */
public final class LedgerCsv {
  /** The columns, in their order. */
  public static final List<Column> COLUMNS =
      List.of(
          text("layer", "Laag", "Layer").says("Naam in het taakbestand.", "Name in the job file."),
          text("file", "Bestand", "File").says("Naam van het bestand.", "Name of the file."),
          text("format", "Formaat", "Format")
              .says("Hoe het bestand gelezen is.", "How the file was read."),
          text("crs", "Coördinatenstelsel", "Reference system")
              .missing("no coordinates")
              .says("Stelsel van de plaatsen in het bestand.", "System of the file's places."),
          text("encoding", "Tekencodering", "Encoding")
              .missing("a binary format")
              .says("Codering van de tekst in het bestand.", "Encoding of the file's text."),
          count("read_count", "Gelezen", "Read")
              .says("Rijen in het bestand: de som van de vier.", "Rows of the file: all four."),
          count("used_count", "Gebruikt", "Used").says("Rijen die meetellen.", "Rows that count."),
          count("outside_count", "Buiten gebied of periode", "Outside place or period")
              .says(
                  "Goede rijen die buiten de taak vallen.", "Sound rows that are not of this job."),
          count("duplicate_count", "Dubbel", "Duplicate")
              .says("Rijen die een eerdere rij herhalen.", "Rows that say an earlier row again."),
          count("rejected_count", "Afgekeurd", "Rejected")
              .says("Rijen die onbruikbaar zijn.", "Rows that can't be used."),
          text("reason", "Reden", "Reason")
              .missing("counts of the whole file")
              .says("Waarom rijen niet meetellen.", "Why rows don't count."));

  private LedgerCsv() {}

  /**
   * Where the rows of one file went.
   *
   * @param layer its name in the job
   * @param file its name
   * @param format of the file
   * @param crs its reference system, empty without one
   * @param encoding of its text, empty for a binary format
   * @param isProtected whether its rows are about people
   * @param ledger the counts
   */
  public record FileLedger(
      String layer,
      String file,
      String format,
      String crs,
      String encoding,
      boolean isProtected,
      Ledger ledger) {}

  private record Line(FileLedger file, LedgerSums sums, String reason) {
    long count(ToLongFunction<LedgerSums> total, ToLongFunction<LedgerSums.ReasonCount> ofReason) {
      return reason.isEmpty()
          ? total.applyAsLong(sums)
          : ofReason.applyAsLong(sums.reasons().get(reason));
    }
  }

  /** {@return the ledger as a table} */
  public static Table table(List<FileLedger> files) {
    List<Line> lines = new ArrayList<>();
    for (FileLedger file : files) {
      LedgerSums sums = LedgerSums.of(file.ledger(), file.isProtected());
      lines.add(new Line(file, sums, ""));
      sums.reasons().keySet().forEach(reason -> lines.add(new Line(file, sums, reason)));
    }
    return Table.ofRows(lines.size())
        .with(COLUMNS.get(0), texts(lines, line -> line.file().layer()))
        .with(COLUMNS.get(1), texts(lines, line -> line.file().file()))
        .with(COLUMNS.get(2), texts(lines, line -> line.file().format()))
        .with(COLUMNS.get(3), texts(lines, line -> line.file().crs()))
        .with(COLUMNS.get(4), texts(lines, line -> line.file().encoding()))
        .with(COLUMNS.get(5), counts(lines, line -> line.count(LedgerSums::read, r -> -1)))
        .with(COLUMNS.get(6), counts(lines, line -> line.count(LedgerSums::used, r -> -1)))
        .with(
            COLUMNS.get(7),
            counts(lines, line -> line.count(LedgerSums::outside, r -> orNone(r.outside()))))
        .with(COLUMNS.get(8), counts(lines, line -> line.count(LedgerSums::duplicate, r -> -1)))
        .with(
            COLUMNS.get(9),
            counts(lines, line -> line.count(LedgerSums::rejected, r -> orNone(r.rejected()))))
        .with(COLUMNS.get(10), texts(lines, Line::reason));
  }

  private static long orNone(long rows) {
    return rows == 0 ? -1 : rows;
  }

  private static int[] counts(List<Line> lines, ToLongFunction<Line> count) {
    return lines.stream()
        .mapToLong(count)
        .mapToInt(rows -> rows < 0 ? Table.NO_INT : Math.toIntExact(rows))
        .toArray();
  }

  private static String[] texts(List<Line> lines, Function<Line, String> text) {
    return lines.stream().map(text).map(t -> t.isEmpty() ? null : t).toArray(String[]::new);
  }

  private static Column text(String name, String nl, String en) {
    return Column.texts(name).label(nl, en);
  }

  private static Column count(String name, String nl, String en) {
    return Column.ints(name, "").missing("no count of this reason").label(nl, en);
  }
}
