package nl.nachtwacht.process;

/** Hears how the work goes on. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void begins(String stage) {}

        @Override
        public void ends(String stage, String told, double seconds) {}
      };

  /** A stage begins. */
  void begins(String stage);

  /**
   * A stage is done.
   *
   * @param told what it did, in counts
   * @param seconds how long it took
   */
  void ends(String stage, String told, double seconds);
}
