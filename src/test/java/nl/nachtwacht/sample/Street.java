package nl.nachtwacht.sample;

import java.util.List;

/**
 * A street as a row of places ten metres apart.
 *
 * @param name its name
 * @param kind what it is
 * @param points places along its middle
 */
record Street(String name, Kind kind, List<Spot> points) {
  /** Metres between the places along a street. */
  static final double STEP = 10;

  /** What a street is. */
  enum Kind {
    /** A road that joins neighbourhoods. */
    MAIN("hoofdweg"),
    /** A street with houses. */
    STREET("straat"),
    /** A path through a park, used by many and lit by few lamps. */
    PATH("pad");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** {@return the word in streets.geojson} */
    String word() {
      return word;
    }
  }
}
