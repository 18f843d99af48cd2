package nl.nachtwacht.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.read.FilePlan;
import nl.nachtwacht.read.FileReport;
import nl.nachtwacht.read.RowReader;
import nl.nachtwacht.read.Split;

/**
 * Finds the numbers of rows whose id stands for two contents, for the message that ends the work.
 * Blocks hold no row numbers, since no run that goes well needs them: the few splits with the first
 * such rows are read once more.
 */
final class ConflictRows {
  private ConflictRows() {}

  /** Names in each report of a file that must not have such rows the first of them. */
  static void name(List<FilePlan> files, LeftOut leftOut, List<FileReport> reports) {
    int block = 0;
    for (int file = 0; file < files.size(); file++) {
      boolean stops =
          reports.get(file).ledger().count(Reason.ID_CONFLICT) > 0
              && !files.get(file).source().rejectConflicts();
      List<Long> rows = new ArrayList<>();
      for (Split split : files.get(file).splits()) {
        BitSet conflicts = leftOut.conflicts(block++);
        if (stops && !conflicts.isEmpty() && rows.size() < FileReport.NAMED_ROWS) {
          rows.addAll(rows(split, conflicts));
        }
      }
      if (stops) {
        reports.set(file, reports.get(file).named(Reason.ID_CONFLICT, rows));
      }
    }
  }

  /** The numbers of some of the rows with an id, which are counted from 0 as blocks do. */
  private static List<Long> rows(Split split, BitSet wanted) {
    List<Long> rows = new ArrayList<>();
    int[] seen = {0};
    RowReader.read(
        split,
        row -> {
          if (row.hasId() && wanted.get(seen[0]++)) {
            rows.add(row.position());
          }
          return Reason.USED;
        });
    return rows;
  }
}
