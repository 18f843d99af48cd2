package nl.nachtwacht.read;

import java.io.Serializable;
import java.util.List;

/**
 * Which columns of a file are read, and what for. A slot is a position in {@code wanted}.
 *
 * @param wanted the columns that are read; no other column enters memory as a row
 * @param slotOfField for each field of the kind its slot, -1 when the file has none
 * @param content our names and their slots in the order of names: what makes a row's content
 * @param place where the place comes from
 * @param where the conditions that a row must meet
 * @param count how many columns the file has
 */
public record Columns(
    List<Wanted> wanted,
    List<Integer> slotOfField,
    List<Named> content,
    Place place,
    List<Kept> where,
    int count)
    implements Serializable {
  /**
   * A column that is read.
   *
   * @param name its name in the file
   * @param index its position in the file, from 0
   */
  public record Wanted(String name, int index) implements Serializable {}

  /**
   * A field of ours in a slot.
   *
   * @param name our name of the field
   * @param slot where it is
   */
  public record Named(String name, int slot) implements Serializable {}

  /**
   * A condition on a column.
   *
   * @param slot where the column is
   * @param values what it may hold
   */
  public record Kept(int slot, List<String> values) implements Serializable {}

  /**
   * Where the place of a row comes from.
   *
   * @param from which way
   * @param first slot of x, of the geometry or of the cell code; -1 for the file's geometry
   * @param second slot of y, else -1
   * @param required whether a row without a place is refused
   * @param dimensions bit d is set when places of dimension d can be used
   */
  public record Place(From from, int first, int second, boolean required, int dimensions)
      implements Serializable {}

  /** The ways in which a row tells its place. */
  public enum From {
    /** It tells none. */
    NOWHERE,
    /** The geometry of the format. */
    FILE,
    /** Two columns with coordinates. */
    X_Y,
    /** A column with WKT, or WKB in hexadecimal digits. */
    TEXT,
    /** A column with codes of cells. */
    CELL
  }

  /** Copies the lists. */
  public Columns {
    wanted = List.copyOf(wanted);
    slotOfField = List.copyOf(slotOfField);
    content = List.copyOf(content);
    where = List.copyOf(where);
  }
}
