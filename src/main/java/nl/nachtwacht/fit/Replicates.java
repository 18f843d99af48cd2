package nl.nachtwacht.fit;

import java.util.function.Consumer;

/** Scores of the cells of a municipality, computed anew from resampled rows. */
public interface Replicates {
  /**
   * Computes the scores of one replicate after another.
   *
   * @param count how many replicates, numbered from 0
   * @param take gets the score of every cell in the order (iy, ix), per replicate in their order
   */
  void each(int count, Consumer<double[]> take);
}
