package nl.nachtwacht.read;

import java.io.IOException;
import java.util.Optional;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Reason;

/** Reads the rows of a split. Works in tasks, and needs nothing but the split. */
public final class RowReader {
  private RowReader() {}

  /**
   * Reads a split and gives each sound row to a taker.
   *
   * <p>Guarantee: every record of the split is counted once in the report's ledger; the digest
   * holds all records, whatever became of them. Errors: none thrown for what a file holds; a
   * damaged or changed file (E0201, E0202, E0210) is among the report's problems.
   */
  public static FileReport read(Split split, RowTaker taker) {
    FilePlan plan = split.plan();
    FileReport.Tally tally = new FileReport.Tally();
    try {
      if (plan.file().isChanged()) {
        tally.add(changed(plan));
        return tally.report();
      }
      Optional<Format.Fault> fault =
          Formats.named(plan.format()).read(split, new Counting(plan, taker, tally));
      fault.ifPresent(f -> tally.add(damaged(plan.name(), f)));
      if (fault.isEmpty() && plan.file().isChanged()) {
        tally.add(changed(plan));
      }
    } catch (Damaged e) {
      tally.add(damaged(plan.name(), e.fault()));
    } catch (IOException e) {
      tally.add(unreadable(plan.name()));
    }
    return tally.report();
  }

  private static Problem changed(FilePlan plan) {
    return new Problem(
        Code.E0210,
        plan.name(),
        "the file changed while it was read",
        "run again when nothing writes to it");
  }

  static Problem damaged(String name, Format.Fault fault) {
    return new Problem(Code.E0202, name, fault.what(), fault.help());
  }

  static Problem unreadable(String name) {
    return new Problem(
        Code.E0201,
        name,
        "the file can't be read",
        "look whether it exists, whether you may read it, and whether its disk is sound");
  }

  /** Counts what becomes of each record. */
  private static final class Counting implements Format.Records {
    private final RawRecord record;
    private final RowView row;
    private final RowTaker taker;
    private final FileReport.Tally tally;

    Counting(FilePlan plan, RowTaker taker, FileReport.Tally tally) {
      this.record = new RawRecord(plan);
      this.row = new RowView(plan, record, tally);
      this.taker = taker;
      this.tally = tally;
    }

    @Override
    public RawRecord begin(long position) {
      record.begin(position);
      return record;
    }

    @Override
    public void end() {
      Reason reason = row.examine();
      if (reason == Reason.USED) {
        reason = taker.take(row);
      }
      if (reason == Reason.USED) {
        row.remark();
      }
      tally.count(reason, record.position());
    }
  }
}
