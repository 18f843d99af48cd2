package nl.nachtwacht.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;

/**
 * Cities of hills of risk, with noise, holes in the domain and cells without a score.
 *
 * @param cells in random order
 * @param scores per cell
 */
record RandomCity(long[] cells, double[] scores) {
  static RandomCity of(Random random) {
    int side = 20 + random.nextInt(40);
    double[][] hills = new double[1 + random.nextInt(12)][];
    for (int i = 0; i < hills.length; i++) {
      hills[i] =
          new double[] {
            side * random.nextDouble(), side * random.nextDouble(), 1 + 5 * random.nextDouble()
          };
    }
    double noise = random.nextDouble() / 2;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < side * side; i++) {
      if (random.nextInt(20) > 0) {
        order.add(i);
      }
    }
    Collections.shuffle(order, random);
    long[] cells = new long[order.size()];
    double[] scores = new double[order.size()];
    for (int k = 0; k < cells.length; k++) {
      int x = order.get(k) % side;
      int y = order.get(k) / side;
      cells[k] = Cell.of(x - side / 2, y - side / 2);
      scores[k] = noise * random.nextDouble();
      for (double[] hill : hills) {
        double far = ((x - hill[0]) * (x - hill[0]) + (y - hill[1]) * (y - hill[1])) / hill[2];
        scores[k] += Math.max(0, 1 - far / 9);
      }
      if (random.nextInt(4) == 0) {
        scores[k] = random.nextInt(10) == 0 ? Double.NaN : Math.rint(scores[k] * 4) / 4;
      }
    }
    return new RandomCity(cells, scores);
  }

  static RiskAreaSpec spec(Random random) {
    double share = 0.02 + 0.1 * random.nextDouble();
    int least = 1 + random.nextInt(5);
    return new RiskAreaSpec(
        share,
        share + 0.2 * random.nextDouble(),
        least,
        least + random.nextInt(30),
        random.nextInt(4),
        random.nextBoolean(),
        false);
  }

  ScoredCells scored() {
    return ScoredCells.of(cells, scores);
  }

  RandomCity moved(int dx, int dy) {
    long[] there = new long[cells.length];
    for (int i = 0; i < there.length; i++) {
      there[i] = Cell.of(Cell.ix(cells[i]) + dx, Cell.iy(cells[i]) + dy);
    }
    return new RandomCity(there, scores);
  }

  RandomCity shuffled(Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, cells.length).boxed().toList());
    Collections.shuffle(order, random);
    return new RandomCity(
        order.stream().mapToLong(i -> cells[i]).toArray(),
        order.stream().mapToDouble(i -> scores[i]).toArray());
  }
}
