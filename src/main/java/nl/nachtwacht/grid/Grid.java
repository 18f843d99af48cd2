package nl.nachtwacht.grid;

import java.io.Serializable;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lattice of cells: a projected reference system in metres and a cell size.
 *
 * <p>Units: centimetres where a name ends in {@code Cm}, else cells. Bounds: a cell holds its left
 * and lower edge, not its right and upper one.
 *
 * @param crs code of the working reference system, such as {@code EPSG:28992}
 * @param cellMetres side of a cell in whole metres, 10 to 5,000
 */
public record Grid(String crs, int cellMetres) implements Serializable {
  /** Cells along the side of a tile. */
  public static final int TILE = 64;

  private static final Pattern HECTOMETRES = Pattern.compile("E(-?\\d{1,6})N(-?\\d{1,6})");
  private static final Pattern METRES =
      Pattern.compile("CRS\\d{1,6}RES\\d{1,4}mN(-?\\d{1,8})E(-?\\d{1,8})");
  private static final int HECTOMETRE = 100;

  /** Checks the cell size. */
  public Grid {
    if (cellMetres < 10 || cellMetres > 5000) {
      throw new IllegalStateException("cell of " + cellMetres + " m");
    }
  }

  /** {@return metres rounded half up to whole centimetres} */
  public static int cm(double metres) {
    // Math.floor takes a number apart bit by bit, here twice for every row.
    double cm = metres * 100 + 0.5;
    long towardsZero = (long) cm;
    return Math.toIntExact(towardsZero > cm ? towardsZero - 1 : towardsZero);
  }

  /** {@return the side of a cell in centimetres} */
  public int cellCm() {
    return cellMetres * 100;
  }

  /** {@return the column or row that holds a coordinate} */
  public int index(int coordinateCm) {
    return Math.floorDiv(coordinateCm, cellCm());
  }

  /** {@return the cell that holds a place} */
  public long cellAt(int xCm, int yCm) {
    return Cell.of(index(xCm), index(yCm));
  }

  /** {@return the coordinate of the centre of a column or row; half a centimetre can't occur} */
  public int centreCm(int index) {
    return index * cellCm() + cellCm() / 2;
  }

  /** {@return the coordinate of the left or lower edge of a column or row} */
  public int edgeCm(int index) {
    return index * cellCm();
  }

  /** {@return the tile that holds a cell} */
  public static long tileOf(long cell) {
    return Cell.of(Cell.ix(cell) >> 6, Cell.iy(cell) >> 6);
  }

  /** {@return the position of a cell in its tile, row by row from the south-west: 0 to 4,095} */
  public static int positionInTile(long cell) {
    return (Cell.iy(cell) & 63) << 6 | Cell.ix(cell) & 63;
  }

  /** {@return the cell at a position of a tile} */
  public static long cellInTile(long tile, int position) {
    return Cell.of((Cell.ix(tile) << 6) + (position & 63), (Cell.iy(tile) << 6) + (position >> 6));
  }

  /**
   * {@return the published name of a cell: {@code E1215N4870} in hectometres for cells that are
   * multiples of 100 m, else the INSPIRE pattern with metres}
   */
  public String name(long cell) {
    long east = (long) Cell.ix(cell) * cellMetres;
    long north = (long) Cell.iy(cell) * cellMetres;
    StringBuilder name = new StringBuilder(16);
    if (cellMetres % 100 == 0) {
      appendFour(name.append('E'), east / 100);
      appendFour(name.append('N'), north / 100);
    } else {
      name.append("CRS").append(crs, crs.indexOf(':') + 1, crs.length());
      name.append("RES").append(cellMetres).append("mN").append(north).append('E').append(east);
    }
    return name.toString();
  }

  /** {@return the cell of that name; empty when it is the name of no cell of this grid} */
  public OptionalLong cellNamed(String name) {
    Matcher hectometres = HECTOMETRES.matcher(name);
    Matcher metres = METRES.matcher(name);
    long east;
    long north;
    if (hectometres.matches()) {
      east = Long.parseLong(hectometres.group(1)) * HECTOMETRE;
      north = Long.parseLong(hectometres.group(2)) * HECTOMETRE;
    } else if (metres.matches()) {
      north = Long.parseLong(metres.group(1));
      east = Long.parseLong(metres.group(2));
    } else {
      return OptionalLong.empty();
    }
    long cell =
        Cell.of((int) Math.floorDiv(east, cellMetres), (int) Math.floorDiv(north, cellMetres));
    return name(cell).equals(name) ? OptionalLong.of(cell) : OptionalLong.empty();
  }

  /** Four digits at least: names are made by the million, too many for a formatter. */
  private static void appendFour(StringBuilder name, long number) {
    if (number < 0) {
      name.append('-');
    }
    long digits = Math.abs(number);
    int least = number < 0 ? 100 : 1000;
    for (int padded = least; padded > 1 && digits < padded; padded /= 10) {
      name.append('0');
    }
    name.append(digits);
  }
}
