package nl.nachtwacht.tile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * 64 × 64 cells with their bands.
 *
 * <p>Shape: per band {@code long[4096]}, row by row from the south-west; a band that nothing marked
 * takes no memory. Guarantee: {@link #merge} is associative and commutative, see {@link Combine}.
 * Not thread-safe.
 */
public final class Tile {
  /** Cells of a tile. */
  public static final int CELLS = 64 * 64;

  private static final byte VERSION = 1;

  private final long id;
  private final List<Band> bands;
  private final long[][] values;

  /** Makes a tile that nothing marked; {@code id} is packed as cells are. */
  public Tile(long id, List<Band> bands) {
    this.id = id;
    this.bands = List.copyOf(bands);
    this.values = new long[bands.size()][];
  }

  /** {@return column and row of the tile, packed as cells are} */
  public long id() {
    return id;
  }

  /** {@return the value of a band at a position, 0 to 4,095} */
  public long at(int band, int position) {
    return values[band] == null ? bands.get(band).combine().neutral() : values[band][position];
  }

  /** Combines a value into a band at a position. */
  public void mark(int band, int position, long value) {
    long[] cells = cells(band);
    cells[position] = bands.get(band).combine().of(cells[position], value);
  }

  /** Combines all values of a tile of the same place and bands into this one. */
  public void merge(Tile other) {
    if (other.id != id || !other.bands.equals(bands)) {
      throw new IllegalStateException("tiles of different places or bands");
    }
    for (int band = 0; band < values.length; band++) {
      long[] theirs = other.values[band];
      for (int i = 0; theirs != null && i < CELLS; i++) {
        mark(band, i, theirs[i]);
      }
    }
  }

  /** {@return the bands as bytes; {@link #decode} reads them back} */
  public byte[] encode() {
    int marked = (int) Arrays.stream(values).filter(v -> v != null).count();
    ByteBuffer out = ByteBuffer.allocate(2 + marked * (1 + CELLS * Long.BYTES));
    out.put(VERSION).put((byte) marked);
    for (int band = 0; band < values.length; band++) {
      if (values[band] != null) {
        out.put((byte) band).asLongBuffer().put(values[band]);
        out.position(out.position() + CELLS * Long.BYTES);
      }
    }
    return out.array();
  }

  /** {@return the tile that {@link #encode} wrote} */
  public static Tile decode(long id, List<Band> bands, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.get() != VERSION) {
      throw new IllegalStateException("tile of another version");
    }
    Tile tile = new Tile(id, bands);
    for (int marked = in.get(); marked > 0; marked--) {
      int band = in.get();
      in.asLongBuffer().get(tile.cells(band));
      in.position(in.position() + CELLS * Long.BYTES);
    }
    return tile;
  }

  /** The cells of a band of sums, to be added to in place. */
  long[] sums(int band) {
    if (bands.get(band).combine() != Combine.SUM) {
      throw new IllegalStateException(bands.get(band).name() + " is no sum");
    }
    return cells(band);
  }

  /** The cells of a band; they stay the tile's own. */
  long[] cells(int band) {
    if (values[band] == null) {
      values[band] = new long[CELLS];
      Arrays.fill(values[band], bands.get(band).combine().neutral());
    }
    return values[band];
  }
}
