package nl.nachtwacht.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Prints the values of columns, row by row, in the notation of a text format.
 *
 * <p>Guarantee: a number stands with the decimals that its column declares, at least one, and is
 * the same in every format. Errors: a missing value in a column that declares that it has none, and
 * an infinite number, are {@link IllegalStateException}s that name the column only.
 */
final class Values {
  /** Prints the value of a row. */
  interface Printer {
    /** Appends it to the buffer. */
    void print(int row, Bytes out);
  }

  /** Prints a text with the quotes and escapes of a format. */
  interface TextPrinter {
    /** Appends it to the buffer. */
    void print(String text, Bytes out);
  }

  /**
   * How a format writes what is not a digit.
   *
   * @param missing what stands for no value
   * @param point the decimal sign
   * @param text prints a text
   */
  record Notation(String missing, char point, TextPrinter text) {}

  private Values() {}

  /** {@return a printer for each of the columns of a table} */
  static List<Printer> printers(Table table, List<Column> columns, Notation notation) {
    return columns.stream().map(column -> printer(table, column, notation)).toList();
  }

  private static Printer printer(Table table, Column column, Notation notation) {
    return switch (column.type()) {
      case INT -> ints(table.ints(column.name()), column, notation);
      case REAL -> reals(table.reals(column.name()), column, notation);
      case TEXT -> texts(table.texts(column.name()), column, notation);
      case BOOL -> bools(table.bools(column.name()));
    };
  }

  private static Printer ints(Table.Ints values, Column column, Notation notation) {
    Printer missing = missing(column, notation);
    return (row, out) -> {
      if (values.isMissing(row)) {
        missing.print(row, out);
      } else {
        out.whole(values.at(row));
      }
    };
  }

  private static Printer reals(Table.Reals values, Column column, Notation notation) {
    Printer missing = missing(column, notation);
    char point = notation.point();
    byte[] tail = ascii(column.decimals() == 0 ? point + "0" : "");
    return (row, out) -> {
      if (values.isMissing(row)) {
        missing.print(row, out);
      } else {
        double value = finite(values.at(row), column);
        out.fixed(column.digits(value), column.decimals(), point).put(tail);
      }
    };
  }

  private static Printer texts(Table.Texts values, Column column, Notation notation) {
    Printer missing = missing(column, notation);
    return (row, out) -> {
      if (values.isMissing(row)) {
        missing.print(row, out);
      } else {
        notation.text().print(values.at(row), out);
      }
    };
  }

  private static Printer bools(Table.Bools values) {
    byte[] yes = ascii("true");
    byte[] no = ascii("false");
    return (row, out) -> out.put(values.at(row) ? yes : no);
  }

  private static Printer missing(Column column, Notation notation) {
    byte[] sign = ascii(notation.missing());
    boolean required = isRequired(column);
    return (row, out) -> {
      if (required) {
        throw absent(column.name(), row);
      }
      out.put(sign);
    };
  }

  /** {@return whether a column declares that it never lacks a value} */
  static boolean isRequired(Column column) {
    return column.type() == Column.Type.BOOL || column.nullMeans().equals("never");
  }

  /** {@return the defect of a missing value in a required column} */
  static IllegalStateException absent(String column, int row) {
    return new IllegalStateException("column " + column + " lacks a value in row " + row);
  }

  /** {@return the value, which must not be infinite} */
  static double finite(double value, Column column) {
    if (Double.isInfinite(value)) {
      throw new IllegalStateException("column " + column.name() + " holds an infinite number");
    }
    return value;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
