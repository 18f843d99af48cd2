package nl.nachtwacht.publish;

import java.util.List;

/**
 * What {@link DetectablePage} shows.
 *
 * @param language {@code nl} or {@code en}
 * @param job its name
 * @param runId of this page
 * @param planId of the run whose proposals they are
 * @param headline the sentence that may be quoted
 * @param groups by kind of place
 */
public record DetectableContent(
    String language, String job, String runId, String planId, String headline, List<Group> groups) {
  /** Copies the list. */
  public DetectableContent {
    groups = List.copyOf(groups);
  }

  /**
   * Places of one kind.
   *
   * @param title what they are
   * @param places those that need the least time first
   * @param others how many more there are, which need more time or never show anything
   */
  public record Group(String title, List<Place> places, long others) {
    /** Copies the list. */
    public Group {
      places = List.copyOf(places);
    }
  }

  /**
   * A place.
   *
   * @param name what people call it
   * @param id its code or id
   * @param perYear reports expected in a year
   * @param falls smallest falls that show after 12, 24 and 36 months, as negative shares; NaN: none
   * @param monthsNeeded for a fall of 30 %; infinite: never
   */
  public record Place(
      String name, String id, double perYear, List<Double> falls, double monthsNeeded) {
    /** Copies the list. */
    public Place {
      falls = List.copyOf(falls);
    }
  }
}
