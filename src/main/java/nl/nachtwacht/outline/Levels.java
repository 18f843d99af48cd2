package nl.nachtwacht.outline;

/**
 * Which cells seed an area and which may belong to one.
 *
 * @param cells of a municipality
 * @param seeds per cell, whether it seeds an area
 * @param grows per cell, whether it may belong to one; every seed may
 */
record Levels(ScoredCells cells, boolean[] seeds, boolean[] grows) {
  private static final double ROUNDING = 1e-9;
  private static final int LEAST_SEED_CLASS = 2;
  private static final int LEAST_GROW_CLASS = 1;

  static Levels of(RiskAreaSpec spec, ScoredCells cells) {
    Levels levels =
        new Levels(cells, new boolean[cells.cells().size()], new boolean[cells.cells().size()]);
    double seed = levels.cut(spec.share());
    double grow = levels.cut(spec.grow());
    for (int i = 0; i < levels.seeds.length; i++) {
      boolean hot = spec.isFromHotspots();
      levels.seeds[i] = hot ? levels.isHot(i, LEAST_SEED_CLASS) : levels.isHigh(i, seed);
      levels.grows[i] = hot ? levels.isHot(i, LEAST_GROW_CLASS) : levels.isHigh(i, grow);
    }
    return levels;
  }

  /** The score of the last of the top cells; no cell reaches it where none has a score. */
  double cut(double share) {
    int top = Math.max(1, (int) Math.ceil(share * cells.scored() - ROUNDING));
    return cells.scored() == 0 ? Double.POSITIVE_INFINITY : cells.score(cells.atRank(top - 1));
  }

  private boolean isHigh(int position, double cut) {
    return cells.score(position) >= cut && cells.score(position) > 0;
  }

  private boolean isHot(int position, int least) {
    return cells.hasScore(position) && cells.hotspotClass(position) >= least;
  }

  boolean isSeed(long cell) {
    return seeds[cells.cells().indexOf(cell)];
  }
}
