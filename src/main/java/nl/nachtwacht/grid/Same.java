package nl.nachtwacht.grid;

/** The transform of a system to itself, which leaves places as they are. */
record Same() implements Transform {
  @Override
  public void apply(double[] xy, int count) {
    // Nothing moves.
  }
}
