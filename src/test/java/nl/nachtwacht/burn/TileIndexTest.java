package nl.nachtwacht.burn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.nachtwacht.grid.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileIndexTest {
  /** A square of tiles on both sides of 0, as no hash of a list of them should mind. */
  private static long[] square(int side) {
    return IntStream.range(0, side)
        .boxed()
        .flatMapToLong(
            y -> LongStream.range(0, side).map(x -> Cell.of((int) x - side / 2, y - side / 2)))
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 41})
  void everyTileIsFoundAtItsPlaceAndNoOther(int side) {
    long[] tiles = square(side);
    TileIndex index = new TileIndex(tiles);
    for (int place = 0; place < tiles.length; place++) {
      assertEquals(place, index.of(tiles[place]));
    }
    for (int x = -side; x <= side; x++) {
      assertEquals(-1, index.of(Cell.of(x, side)), "a tile to the north");
      assertEquals(-1, index.of(Cell.of(side, x)), "a tile to the east");
    }
  }

  @Test
  void nothingIsInAnEmptyList() {
    assertEquals(-1, new TileIndex(new long[0]).of(0));
  }
}
