package nl.nachtwacht.fit;

/**
 * How firm the scores of a municipality are, from the same replicates for its cells and for larger
 * places.
 *
 * @param cells by cell in the order (iy, ix)
 * @param groups by group of cells, whose score is the mean of its cells
 */
public record Resampled(Stability cells, Stability groups) {
  /** {@return the outcome of so many replicates, with intervals of a level such as 0.95} */
  public static Resampled of(Replicates replicates, int count, Groups groups, double level) {
    Stability cells = new Stability(groups.cells(), count, level);
    Stability means = new Stability(groups.count(), count, level);
    replicates.each(
        count,
        scores -> {
          cells.add(scores);
          means.add(groups.means(scores));
        });
    return new Resampled(cells, means);
  }
}
