package nl.nachtwacht.burn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HorizonPropertyTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);
  private static final int TX = 3;
  private static final int TY = 7;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void horizonHoldsTheNearestOccupiedCellOfTheLoneliestOne(long seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(seed % 2 == 0 ? 3 : 400);
    int[] x = random.ints(count, (TX - 1) * 64, (TX + 2) * 64).toArray();
    int[] y = random.ints(count, (TY - 1) * 64, (TY + 2) * 64).toArray();
    Occupied occupied = new Occupied();
    IntStream.range(0, count).forEach(i -> occupied.add(Cell.of(x[i], y[i])));
    int[] positions = random.ints(200, 0, 4096).distinct().sorted().toArray();
    int moves =
        IntStream.of(positions)
            .map(p -> kingsMoves(TX * 64 + (p & 63), TY * 64 + (p >> 6), x, y))
            .max()
            .getAsInt();

    assertEquals(
        (long) Math.ceil((moves + 1) * Math.sqrt(2) * GRID.cellCm()),
        Horizon.reachCm(GRID, Cell.of(TX, TY), positions, occupied));
  }

  private static int kingsMoves(int ix, int iy, int[] x, int[] y) {
    return IntStream.range(0, x.length)
        .map(i -> Math.max(Math.abs(x[i] - ix), Math.abs(y[i] - iy)))
        .min()
        .getAsInt();
  }
}
