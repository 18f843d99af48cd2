package nl.nachtwacht.burn;

import java.io.Serializable;

/**
 * Where tiles stand in a list. Every row of a run asks for its tile several times, and with a
 * thousand tiles a search by halves is among the dearest things that are done for a row. Immutable.
 */
final class TileIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** 2^64 over the golden ratio: as factor it spreads packed tiles, whose halves are alike. */
  private static final long MIXER = 0x9e3779b97f4a7c15L;

  private final long[] tiles;

  /** At the hash of a tile or, where others came first, after it: its place and 1; else 0. */
  private final int[] slots;

  /** An index of different tiles. */
  TileIndex(long[] tiles) {
    this.tiles = tiles;
    this.slots = new int[Integer.highestOneBit(Math.max(1, tiles.length)) * 4];
    for (int place = 0; place < tiles.length; place++) {
      int slot = hash(tiles[place], slots.length);
      while (slots[slot] > 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = place + 1;
    }
  }

  /** {@return the place of a tile in the list, −1 when it isn't there} */
  int of(long tile) {
    int slot = hash(tile, slots.length);
    while (slots[slot] > 0 && tiles[slots[slot] - 1] != tile) {
      slot = slot + 1 & slots.length - 1;
    }
    return slots[slot] - 1;
  }

  /** {@return one of {@code size} slots, a power of two from 4} */
  static int hash(long tile, int size) {
    return (int) (tile * MIXER >>> Long.SIZE - Integer.numberOfTrailingZeros(size));
  }
}
