package nl.nachtwacht.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Writes tables as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes the
 * text for another encoding.
 *
 * <p>Missing: nothing stands between the separators. Guarantee: a text that a spreadsheet would run
 * as a formula gets an apostrophe in front; numbers are not text and stay. Errors: E0602 and E0702
 * when the file can't be written.
 */
public enum Csv {
  /** Comma and decimal point. */
  STANDARD(',', '.'),
  /** Semicolon and decimal comma, as a Dutch Excel expects. */
  NL(';', ',');

  private static final String FORMULA = "=+-@\t\r";
  private static final int BUFFER = 1 << 20;

  private final char separator;
  private final Values.Notation notation;

  Csv(char separator, char point) {
    this.separator = separator;
    this.notation = new Values.Notation("", point, this::printText);
  }

  /** Writes the published columns of a table. */
  public void write(Path file, Table table) {
    List<Column> columns = table.columns().stream().filter(Column::isPublished).toList();
    List<Values.Printer> printers = Values.printers(table, columns, notation);
    Bytes buffer = new Bytes(BUFFER).put("\ufeff");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < columns.size(); i++) {
        printText(columns.get(i).name(), separated(i, buffer));
      }
      buffer.put("\r\n");
      for (int row = 0; row < table.rows(); row++) {
        for (int i = 0; i < printers.size(); i++) {
          printers.get(i).print(row, separated(i, buffer));
        }
        buffer.put("\r\n");
        if (buffer.size() > BUFFER / 2) {
          out.write(buffer.array(), 0, buffer.size());
          buffer.clear();
        }
      }
      out.write(buffer.array(), 0, buffer.size());
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  private Bytes separated(int position, Bytes out) {
    return position == 0 ? out : out.put(separator);
  }

  private void printText(String text, Bytes out) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == separator || c == '"' || c < ' ');
    String printed = quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    out.put(printed.getBytes(StandardCharsets.UTF_8));
  }
}
