package nl.nachtwacht.publish;

import java.util.List;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.ComparisonContent.Month;
import nl.nachtwacht.publish.ComparisonContent.Ranks;

/**
 * What {@link SummaryPage} shows; what there is nothing of is left out of the page.
 *
 * @param stamp which run or release
 * @param notice what every file of its side begins with
 * @param isInternal whether only the organisation itself may see it
 * @param name of the municipality
 * @param period in words
 * @param headline the sentence that may be quoted
 * @param verdict the sentences after it; may be empty
 * @param goal what is to be reached and whether it is; empty without a goal
 * @param tiles the figures
 * @param trend reports over time
 * @param places where to look first
 * @param proposals what is proposed
 */
public record SummaryContent(
    Stamp stamp,
    String notice,
    boolean isInternal,
    String name,
    String period,
    String headline,
    String verdict,
    String goal,
    List<Tile> tiles,
    Trend trend,
    List<Place> places,
    List<Proposal> proposals) {
  /** Copies the lists. */
  public SummaryContent {
    tiles = List.copyOf(tiles);
    places = List.copyOf(places);
    proposals = List.copyOf(proposals);
  }

  /**
   * A figure on its scale.
   *
   * @param label what it is
   * @param figure the figure; without an interval its ends are NaN
   * @param most end of the scale
   * @param isShare whether it is a share
   * @param target what it should be; NaN without one
   */
  public record Tile(String label, Figure figure, double most, boolean isShare, double target) {}

  /**
   * Reports over time.
   *
   * @param label what a bar counts
   * @param months in the order of time; rates over what the label says
   * @param years where years begin, or the quarters of one, as shares of the period
   */
  public record Trend(String label, List<Month> months, List<Year> years) {
    /** Copies the lists. */
    public Trend {
      months = List.copyOf(months);
      years = List.copyOf(years);
    }
  }

  /**
   * Where a year begins.
   *
   * @param start as a share of the period
   * @param name the year, or the month
   */
  public record Year(double start, String name) {}

  /**
   * A place to look at first.
   *
   * @param name of the place
   * @param score 0 to 100
   * @param ranks among the risk areas
   * @param why the largest factor, and when most happens
   * @param reports how many
   */
  public record Place(String name, Figure score, Ranks ranks, String why, int reports) {}

  /**
   * What is proposed.
   *
   * @param what in words
   * @param count how many
   * @param euro what they cost together; NaN: not known
   */
  public record Proposal(String what, int count, double euro) {}
}
