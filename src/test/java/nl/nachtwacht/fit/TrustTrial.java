package nl.nachtwacht.fit;

/** The trust in a mixture, for those who measure from another package. */
public final class TrustTrial {
  private TrustTrial() {}

  /**
   * {@return how far the truth may lie from a mixture of all reports, as a run finds it}
   *
   * @param neighbourhood per cell the number of its neighbourhood
   * @param neighbourhoods how many there are
   */
  public static Trust of(
      Lattice lattice,
      Surroundings surroundings,
      CityReports reports,
      Mixture mixture,
      int[] neighbourhood,
      int neighbourhoods) {
    return new Parting(lattice, surroundings, Prior.EVEN, reports, mixture.weights())
        .trust(neighbourhood, neighbourhoods);
  }
}
