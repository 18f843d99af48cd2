package nl.nachtwacht.read;

import java.io.Serializable;

/**
 * How texts and numbers are written in a file.
 *
 * @param charset name of the encoding
 * @param delimiter the character between fields; empty for formats that need none
 * @param decimal {@code .} or {@code ,}
 * @param quote the character around fields
 * @param header whether the first record names the columns
 * @param grouped whether the other of point and comma may mark thousands; only where the job
 *     declares the decimal sign, because 1.234 has two readings
 */
public record Dialect(
    String charset, String delimiter, char decimal, char quote, boolean header, boolean grouped)
    implements Serializable {
  /** What formats use that define all of this themselves. */
  public static final Dialect PLAIN = new Dialect("UTF-8", "", '.', '"', true, false);

  /** {@return the one of point and comma that a decimal sign is not} */
  static char other(char decimal) {
    return decimal == ',' ? '.' : ',';
  }

  /** {@return one line for ledger and manifest; empty for formats that leave no choice} */
  public String text() {
    if (delimiter.isEmpty()) {
      return charset.equals("UTF-8") ? "" : "charset " + charset;
    }
    return "charset "
        + charset
        + ", delimiter "
        + (delimiter.equals("\t") ? "tab" : delimiter)
        + ", decimal "
        + decimal
        + ", quote "
        + quote
        + (header ? "" : ", no header");
  }
}
