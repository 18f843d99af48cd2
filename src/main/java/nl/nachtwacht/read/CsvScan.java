package nl.nachtwacht.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.read.FilePlan.Cut;

/**
 * Finds where the records of a CSV file begin, following its quotes, so that it can be cut into
 * parts of whole records, and whether it ends within a quote.
 *
 * <p>Guarantee: sees the same records as the reader: a quote opens a field only at its beginning,
 * and a line ends with CR, LF or both. Holds for encodings in which delimiter, quote and line ends
 * are one unit: UTF-8, single bytes, UTF-16.
 */
final class CsvScan {
  private static final int CR = '\r';
  private static final int LF = '\n';

  private final int delimiter;
  private final int quote;
  private final int unit;

  /** The units that a scan stops at: ends of lines, and the quote. */
  private final boolean[] marks;

  private final long piece;
  private final List<Cut> cuts = new ArrayList<>();
  private boolean quoted;
  private long closingQuote = -1;
  private long line = 1;
  private long recordStart;
  private long recordLine = 1;
  private long records;

  /** Where the next record that is cut off begins at the earliest. */
  private long nextCut;

  private CsvScan(Dialect dialect, long piece, int bom) {
    this.delimiter = dialect.delimiter().charAt(0);
    this.quote = dialect.quote();
    this.unit = dialect.charset().startsWith("UTF-16") ? 2 : 1;
    this.marks = new boolean[1 + Math.max(quote, CR)];
    this.marks[LF] = true;
    this.marks[CR] = true;
    this.marks[quote] = true;
    this.piece = piece;
    this.recordStart = bom;
    cut(bom, 1);
  }

  /**
   * Scans a file.
   *
   * @param bom bytes before the first record
   * @param piece least bytes between two cuts
   */
  static CsvScan read(FileFacts file, Dialect dialect, int bom, long piece) throws IOException {
    CsvScan scan = new CsvScan(dialect, piece, bom);
    int high = dialect.charset().equals("UTF-16LE") ? 1 : 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = file.open()) {
      in.skipNBytes(bom);
      long at = bom;
      int before = 0;
      for (int n = in.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = in.readNBytes(buffer, 0, buffer.length)) {
        before = scan.take(buffer, n, high, at, before);
        at += n;
      }
      scan.end(at);
    }
    return scan;
  }

  /** Takes the units of a buffer; most are of no account, and the loop is made for these. */
  private int take(byte[] buffer, int n, int high, long offset, int before) {
    int previous = before;
    int step = unit;
    boolean[] marked = marks;
    for (int i = 0; i + step <= n; i += step) {
      int c =
          step == 1
              ? buffer[i] & 0xff
              : (buffer[i + high] & 0xff) << 8 | buffer[i + 1 - high] & 0xff;
      if (c < marked.length && marked[c]) {
        if (c == LF || c == CR) {
          endLine(offset + i, c == LF && previous == CR);
        } else {
          turn(offset + i, previous);
        }
      }
      previous = c;
    }
    return previous;
  }

  private void endLine(long at, boolean secondOfPair) {
    line += secondOfPair ? 0 : 1;
    if (!quoted) {
      end(at);
      recordStart = at + unit;
      recordLine = line;
    }
  }

  /** A quote opens a field at its beginning, closes it, or is one half of a doubled quote. */
  private void turn(long at, int previous) {
    boolean opens = at == recordStart || previous == delimiter || closingQuote == at - unit;
    closingQuote = quoted ? at : closingQuote;
    quoted = !quoted && opens;
  }

  private void end(long at) {
    if (at > recordStart) {
      records++;
      if (recordStart >= nextCut) {
        cut(recordStart, recordLine);
      }
    }
  }

  private void cut(long from, long firstLine) {
    cuts.add(new Cut(from, firstLine));
    nextCut = piece > Long.MAX_VALUE - from ? Long.MAX_VALUE : from + piece;
  }

  /** {@return where parts of the file begin} */
  List<Cut> cuts() {
    return List.copyOf(cuts);
  }

  /** {@return records that are not blank, with the header} */
  long records() {
    return records;
  }

  /** {@return whether the file ends within a quote} */
  boolean endsInQuote() {
    return quoted;
  }

  /** {@return the line on which the last record begins} */
  long lastRecordLine() {
    return recordLine;
  }
}
