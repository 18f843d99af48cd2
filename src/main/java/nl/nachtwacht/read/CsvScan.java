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

  private enum State {
    FIELD,
    PLAIN,
    QUOTED,
    QUOTE
  }

  private final int delimiter;
  private final int quote;
  private final long piece;
  private final List<Cut> cuts = new ArrayList<>();
  private State state = State.FIELD;
  private boolean started;
  private boolean afterCr;
  private long line = 1;
  private long recordLine = 1;
  private long records;

  private CsvScan(Dialect dialect, long piece, int bom) {
    this.delimiter = dialect.delimiter().charAt(0);
    this.quote = dialect.quote();
    this.piece = piece;
    cuts.add(new Cut(bom, 1));
  }

  /**
   * Scans a file.
   *
   * @param bom bytes before the first record
   * @param piece least bytes between two cuts
   */
  static CsvScan read(FileFacts file, Dialect dialect, int bom, long piece) throws IOException {
    CsvScan scan = new CsvScan(dialect, piece, bom);
    int unit = dialect.charset().startsWith("UTF-16") ? 2 : 1;
    int high = dialect.charset().equals("UTF-16LE") ? 1 : 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = file.open()) {
      in.skipNBytes(bom);
      long at = bom;
      for (int n = in.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = in.readNBytes(buffer, 0, buffer.length)) {
        for (int i = 0; i + unit <= n; i += unit) {
          int c =
              unit == 1
                  ? buffer[i] & 0xff
                  : (buffer[i + high] & 0xff) << 8 | buffer[i + 1 - high] & 0xff;
          scan.take(c, at + i);
        }
        at += n;
      }
    }
    scan.records += scan.started ? 1 : 0;
    return scan;
  }

  private void take(int c, long at) {
    boolean secondOfPair = c == LF && afterCr;
    if (!secondOfPair && !started && at - cuts.get(cuts.size() - 1).from() >= piece) {
      cuts.add(new Cut(at, line));
    }
    afterCr = c == CR;
    if (c == CR || c == LF) {
      line += secondOfPair ? 0 : 1;
      if (state != State.QUOTED) {
        endRecord();
      }
      return;
    }
    if (!started) {
      started = true;
      recordLine = line;
    }
    state = next(c);
  }

  private void endRecord() {
    records += started ? 1 : 0;
    started = false;
    state = State.FIELD;
  }

  private State next(int c) {
    if (state == State.QUOTED) {
      return c == quote ? State.QUOTE : State.QUOTED;
    }
    if (c == delimiter) {
      return State.FIELD;
    }
    boolean opens = c == quote && state != State.PLAIN;
    return opens ? State.QUOTED : State.PLAIN;
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
    return state == State.QUOTED;
  }

  /** {@return the line on which the last record begins} */
  long lastRecordLine() {
    return recordLine;
  }
}
