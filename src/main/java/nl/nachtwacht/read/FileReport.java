package nl.nachtwacht.read;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.problem.Ledger;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Reason;

/**
 * Where the rows of a split, a file or a layer went, and what was noticed on the way.
 *
 * <p>Guarantee: {@link #plus} is associative and commutative, so splits may arrive in any order.
 * Holds counts and row numbers, never a value of a row. Immutable.
 */
public final class FileReport implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Rows that are named per reason. */
  public static final int NAMED_ROWS = 5;

  /** Nothing read. */
  public static final FileReport EMPTY = new Tally().report();

  private final Ledger ledger;
  private final long[][] firstRows;
  private final long[] remarks;
  private final ContentDigest digest;
  private final List<Problem> problems;

  private FileReport(
      Ledger ledger,
      long[][] firstRows,
      long[] remarks,
      ContentDigest digest,
      List<Problem> problems) {
    this.ledger = ledger;
    this.firstRows = firstRows;
    this.remarks = remarks;
    this.digest = digest;
    this.problems = problems;
  }

  /** {@return how many rows went where} */
  public Ledger ledger() {
    return ledger;
  }

  /** {@return the first physical row numbers with that reason, at most five, ascending} */
  public List<Long> firstRows(Reason reason) {
    return Arrays.stream(firstRows[reason.ordinal()]).boxed().toList();
  }

  /** {@return how many rows earned a remark} */
  public long count(Remark remark) {
    return remarks[remark.ordinal()];
  }

  /** {@return what the rows hold, blind to their order} */
  public ContentDigest digest() {
    return digest;
  }

  /** {@return what made it impossible to read on: a damaged or changed file} */
  public List<Problem> problems() {
    return problems;
  }

  /** {@return this report with rows that went to one reason counted under another} */
  public FileReport moved(Reason from, Reason to, long rows) {
    return new FileReport(ledger.moved(from, to, rows), firstRows, remarks, digest, problems);
  }

  /** {@return this report with the first row numbers of a reason, ascending} */
  public FileReport named(Reason reason, List<Long> rows) {
    long[][] named = firstRows.clone();
    named[reason.ordinal()] = rows.stream().limit(NAMED_ROWS).mapToLong(Long::longValue).toArray();
    return new FileReport(ledger, named, remarks, digest, problems);
  }

  /** {@return both reports together} */
  public FileReport plus(FileReport other) {
    long[][] rows = new long[firstRows.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          Stream.of(firstRows[i], other.firstRows[i])
              .flatMapToLong(Arrays::stream)
              .sorted()
              .limit(NAMED_ROWS)
              .toArray();
    }
    long[] sums = remarks.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.addExact(sums[i], other.remarks[i]);
    }
    List<Problem> all =
        Stream.concat(problems.stream(), other.problems.stream())
            .distinct()
            .sorted(Comparator.comparing(Problem::text))
            .toList();
    return new FileReport(ledger.plus(other.ledger), rows, sums, digest.plus(other.digest), all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileReport that
        && ledger.equals(that.ledger)
        && Arrays.deepEquals(firstRows, that.firstRows)
        && Arrays.equals(remarks, that.remarks)
        && digest.equals(that.digest)
        && problems.equals(that.problems);
  }

  @Override
  public int hashCode() {
    return digest.hashCode() * 31 + ledger.hashCode();
  }

  @Override
  public String toString() {
    return ledger.toString();
  }

  /** Counts while a split is read; belongs to one task. */
  static final class Tally {
    private final long[] byReason = new long[Reason.values().length];
    private final long[][] firstRows = new long[Reason.values().length][0];
    private final long[] remarks = new long[Remark.values().length];
    private final ContentDigest.Sum digest = new ContentDigest.Sum();
    private final java.util.ArrayList<Problem> problems = new java.util.ArrayList<>();

    void count(Reason reason, long position) {
      int i = reason.ordinal();
      byReason[i]++;
      // Row numbers of used rows name nothing.
      if (reason != Reason.USED && byReason[i] <= NAMED_ROWS) {
        firstRows[i] = Arrays.copyOf(firstRows[i], firstRows[i].length + 1);
        firstRows[i][firstRows[i].length - 1] = position;
      }
    }

    void count(Remark remark) {
      remarks[remark.ordinal()]++;
    }

    void add(byte[] sha256) {
      digest.add(sha256);
    }

    void add(Problem problem) {
      problems.add(problem);
    }

    FileReport report() {
      long[][] rows = firstRows.clone();
      for (long[] ascending : rows) {
        Arrays.sort(ascending);
      }
      return new FileReport(
          Ledger.of(byReason), rows, remarks.clone(), digest.sum(), List.copyOf(problems));
    }
  }
}
