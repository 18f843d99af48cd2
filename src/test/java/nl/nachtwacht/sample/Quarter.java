package nl.nachtwacht.sample;

/**
 * A neighbourhood before it has borders.
 *
 * @param code such as BU99010001
 * @param name the neighbourhood's name
 * @param district the district's code, such as WK990100
 * @param districtName the district's name
 * @param seat the place around which it lies
 * @param kind how it is built
 * @param response how readily its people answer a survey, 1 is usual
 */
record Quarter(
    String code,
    String name,
    String district,
    String districtName,
    Spot seat,
    Kind kind,
    double response) {

  /** How a neighbourhood is built. */
  enum Kind {
    /** The old centre. */
    CENTRE(65, 110, 25, 3.0, 1.6),
    /** Blocks and terraces. */
    URBAN(76, 140, 25, 1.0, 1.7),
    /** Family houses. */
    SUBURB(92, 180, 27, 0.5, 1.1),
    /** Sheds and offices. */
    INDUSTRY(180, 300, 45, 0.2, 0),
    /** Fields with farms. */
    RURAL(800, 1300, 90, 0.04, 0.12);

    private final double along;
    private final double across;
    private final double lampSpacing;
    private final double people;
    private final double residents;

    Kind(double along, double across, double lampSpacing, double people, double residents) {
      this.along = along;
      this.across = across;
      this.lampSpacing = lampSpacing;
      this.people = people;
      this.residents = residents;
    }

    /** {@return metres between streets that run along} */
    double along() {
      return along;
    }

    /** {@return metres between streets that run across} */
    double across() {
      return across;
    }

    /** {@return metres between lamps} */
    double lampSpacing() {
      return lampSpacing;
    }

    /** {@return people about per ten metres of street, in a unit of its own} */
    double people() {
      return people;
    }

    /** {@return inhabitants per ten metres of street} */
    double residents() {
      return residents;
    }
  }
}
