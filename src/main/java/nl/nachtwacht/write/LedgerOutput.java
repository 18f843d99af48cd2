package nl.nachtwacht.write;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.publish.LedgerCsv;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** Where every row of every file went. */
final class LedgerOutput implements RunOutput {
  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public String says() {
    return "A row per file with its counts, then a row per reason; see"
        + " [where a row goes](analyst/reading-data.md#where-a-row-goes).";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return LedgerCsv.COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return true;
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    writer.csv(
        name(),
        LedgerCsv.table(
            run.loaded().accounts().files().stream()
                .map(
                    f ->
                        new LedgerCsv.FileLedger(
                            f.plan().layer(),
                            f.plan().name(),
                            f.plan().format(),
                            f.plan().crs(),
                            f.plan().dialect().charset(),
                            f.plan().source().isProtected(),
                            f.report().ledger()))
                .toList()));
  }
}
