package nl.nachtwacht.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of typed columns, held column by column in primitive arrays.
 *
 * <p>Shape: {@link #rows()} rows; every column has a value per row. Missing: an INT is {@link
 * #NO_INT}, a REAL is NaN, a TEXT is missing when {@link Texts#isMissing}. Immutable: a changed
 * table is a new one that shares the untouched columns. Errors: an unknown column, or one of
 * another type, is an {@link IllegalStateException}.
 */
public final class Table implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The missing value of INT columns. */
  public static final int NO_INT = Integer.MIN_VALUE;

  private final int rows;
  private final LinkedHashMap<String, Entry> entries;

  private record Entry(Column column, Serializable data) implements Serializable {}

  private Table(int rows, LinkedHashMap<String, Entry> entries) {
    this.rows = rows;
    this.entries = entries;
  }

  /** {@return a table without columns and with that many rows} */
  public static Table ofRows(int rows) {
    return new Table(rows, new LinkedHashMap<>());
  }

  /** {@return how many rows} */
  public int rows() {
    return rows;
  }

  /** {@return the columns in their order} */
  public List<Column> columns() {
    return entries.values().stream().map(Entry::column).toList();
  }

  /** {@return the column of that name} */
  public Optional<Column> find(String name) {
    return Optional.ofNullable(entries.get(name)).map(Entry::column);
  }

  /** {@return this table with a column of whole numbers more, {@link #NO_INT} where missing} */
  public Table with(Column column, int[] values) {
    return put(column, Column.Type.INT, values.length, values);
  }

  /** {@return this table with a column of numbers more, NaN where missing} */
  public Table with(Column column, double[] values) {
    return put(column, Column.Type.REAL, values.length, values);
  }

  /** {@return this table with a column of text more; a missing text is null in the array} */
  public Table with(Column column, String[] values) {
    return put(column, Column.Type.TEXT, values.length, values);
  }

  /** {@return this table with a column of true and false more} */
  public Table with(Column column, boolean[] values) {
    return put(column, Column.Type.BOOL, values.length, values);
  }

  /** {@return this table and the columns of another with as many rows} */
  public Table and(Table other) {
    if (other.rows != rows) {
      throw new IllegalStateException("tables of " + rows + " and " + other.rows + " rows");
    }
    LinkedHashMap<String, Entry> all = new LinkedHashMap<>(entries);
    for (Entry entry : other.entries.values()) {
      putNew(all, entry);
    }
    return new Table(rows, all);
  }

  /** {@return the columns of these names, in that order, as far as they are here} */
  public Table only(List<String> names) {
    LinkedHashMap<String, Entry> some = new LinkedHashMap<>();
    for (String name : names) {
      Optional.ofNullable(entries.get(name)).ifPresent(entry -> putNew(some, entry));
    }
    return new Table(rows, some);
  }

  /** {@return this table less one column} */
  public Table without(String name) {
    LinkedHashMap<String, Entry> fewer = new LinkedHashMap<>(entries);
    if (fewer.remove(name) == null) {
      throw new IllegalStateException("no column " + name);
    }
    return new Table(rows, fewer);
  }

  /** {@return exactly these columns, in that order; those not here are missing in every row} */
  public Table shaped(List<Column> columns) {
    Table shaped = ofRows(rows);
    for (Column column : columns) {
      Entry known = entries.get(column.name());
      shaped = known == null ? shaped.withNothing(column) : shaped.withEntry(column, known.data);
    }
    return shaped;
  }

  /** {@return these rows, in that order} */
  public Table pick(int[] which) {
    LinkedHashMap<String, Entry> picked = new LinkedHashMap<>();
    entries.forEach(
        (name, entry) -> picked.put(name, new Entry(entry.column, pick(entry.data, which))));
    return new Table(which.length, picked);
  }

  /** {@return the rows of all tables, one after the other; all have the same columns} */
  public static Table concat(List<Table> tables) {
    if (tables.isEmpty()) {
      return ofRows(0);
    }
    int rows = tables.stream().mapToInt(Table::rows).sum();
    LinkedHashMap<String, Entry> all = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> first : tables.get(0).entries.entrySet()) {
      List<Serializable> parts = new ArrayList<>();
      for (Table table : tables) {
        parts.add(table.entry(first.getKey()).data);
      }
      all.put(first.getKey(), new Entry(first.getValue().column, join(parts, rows)));
    }
    return new Table(rows, all);
  }

  /** {@return the values of a column of numbers} */
  public Reals reals(String name) {
    return new Reals((double[]) data(name, Column.Type.REAL));
  }

  /** {@return the values of a column of whole numbers} */
  public Ints ints(String name) {
    return new Ints((int[]) data(name, Column.Type.INT));
  }

  /** {@return the values of a column of text} */
  public Texts texts(String name) {
    return new Texts((String[]) data(name, Column.Type.TEXT));
  }

  /** {@return the values of a column of true and false} */
  public Bools bools(String name) {
    return new Bools((boolean[]) data(name, Column.Type.BOOL));
  }

  /** The numbers of a column; NaN where missing. */
  public static final class Reals {
    private final double[] values;

    private Reals(double[] values) {
      this.values = values;
    }

    /** {@return the value of a row, NaN when missing} */
    public double at(int row) {
      return values[row];
    }

    /** {@return whether the row has no value} */
    public boolean isMissing(int row) {
      return Double.isNaN(values[row]);
    }

    /** {@return a copy of all values} */
    public double[] toArray() {
      return values.clone();
    }
  }

  /** The whole numbers of a column; {@link #NO_INT} where missing. */
  public static final class Ints {
    private final int[] values;

    private Ints(int[] values) {
      this.values = values;
    }

    /** {@return the value of a row, {@link #NO_INT} when missing} */
    public int at(int row) {
      return values[row];
    }

    /** {@return whether the row has no value} */
    public boolean isMissing(int row) {
      return values[row] == NO_INT;
    }

    /** {@return a copy of all values} */
    public int[] toArray() {
      return values.clone();
    }
  }

  /** The texts of a column. */
  public static final class Texts {
    private final String[] values;

    private Texts(String[] values) {
      this.values = values;
    }

    /** {@return the text of a row, empty when missing} */
    public String at(int row) {
      return values[row] == null ? "" : values[row];
    }

    /** {@return whether the row has no text} */
    public boolean isMissing(int row) {
      return values[row] == null;
    }
  }

  /** The truth values of a column. */
  public static final class Bools {
    private final boolean[] values;

    private Bools(boolean[] values) {
      this.values = values;
    }

    /** {@return the value of a row} */
    public boolean at(int row) {
      return values[row];
    }
  }

  private Table put(Column column, Column.Type type, int length, Serializable values) {
    if (column.type() != type || length != rows) {
      throw new IllegalStateException(
          column.name() + " is " + column.type() + " with " + rows + " rows, given " + length);
    }
    return withEntry(column, values);
  }

  private Table withEntry(Column column, Serializable data) {
    LinkedHashMap<String, Entry> more = new LinkedHashMap<>(entries);
    putNew(more, new Entry(column, data));
    return new Table(rows, more);
  }

  private Table withNothing(Column column) {
    return switch (column.type()) {
      case INT -> {
        int[] none = new int[rows];
        Arrays.fill(none, NO_INT);
        yield with(column, none);
      }
      case REAL -> {
        double[] none = new double[rows];
        Arrays.fill(none, Double.NaN);
        yield with(column, none);
      }
      case TEXT -> with(column, new String[rows]);
      case BOOL -> with(column, new boolean[rows]);
    };
  }

  private static void putNew(LinkedHashMap<String, Entry> entries, Entry entry) {
    if (entries.put(entry.column.name(), entry) != null) {
      throw new IllegalStateException("column " + entry.column.name() + " twice");
    }
  }

  private Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalStateException("no column " + name + " in " + entries.keySet());
    }
    return entry;
  }

  Serializable data(String name, Column.Type type) {
    Entry entry = entry(name);
    if (entry.column.type() != type) {
      throw new IllegalStateException(name + " is " + entry.column.type() + ", not " + type);
    }
    return entry.data;
  }

  private static Serializable pick(Serializable data, int[] which) {
    if (data instanceof double[] reals) {
      double[] picked = new double[which.length];
      for (int i = 0; i < which.length; i++) {
        picked[i] = reals[which[i]];
      }
      return picked;
    }
    if (data instanceof int[] ints) {
      int[] picked = new int[which.length];
      for (int i = 0; i < which.length; i++) {
        picked[i] = ints[which[i]];
      }
      return picked;
    }
    if (data instanceof String[] texts) {
      String[] picked = new String[which.length];
      for (int i = 0; i < which.length; i++) {
        picked[i] = texts[which[i]];
      }
      return picked;
    }
    boolean[] picked = new boolean[which.length];
    for (int i = 0; i < which.length; i++) {
      picked[i] = ((boolean[]) data)[which[i]];
    }
    return picked;
  }

  private static Serializable join(List<Serializable> parts, int rows) {
    Serializable first = parts.get(0);
    Serializable all =
        first instanceof double[]
            ? new double[rows]
            : first instanceof int[]
                ? new int[rows]
                : first instanceof String[] ? new String[rows] : new boolean[rows];
    int at = 0;
    for (Serializable part : parts) {
      int length = java.lang.reflect.Array.getLength(part);
      System.arraycopy(part, 0, all, at, length);
      at += length;
    }
    return all;
  }
}
