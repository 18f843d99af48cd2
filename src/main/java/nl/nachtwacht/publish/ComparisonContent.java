package nl.nachtwacht.publish;

import java.util.List;
import nl.nachtwacht.publish.BacktestContent.Figure;

/**
 * What {@link ComparisonPage} shows.
 *
 * @param stamp which comparison
 * @param period in words
 * @param headline the sentence that may be quoted
 * @param verdict the sentence after it; may be empty
 * @param unlike what readers must know where cities were not measured alike; none where they were
 * @param groups cities by peer group
 * @param ofAll reports per 10,000 inhabitants of all cities together; NaN where none has any
 * @param funnel what chance makes of reports
 */
public record ComparisonContent(
    Stamp stamp,
    String period,
    String headline,
    String verdict,
    List<String> unlike,
    List<Group> groups,
    double ofAll,
    Funnel funnel) {
  /** Copies the lists. */
  public ComparisonContent {
    unlike = List.copyOf(unlike);
    groups = List.copyOf(groups);
  }

  /**
   * Cities that compare with each other.
   *
   * @param code {@code g4}, {@code g40} or {@code other}
   * @param ofPeers reports per 10,000 inhabitants of all of them together; NaN where none has any
   * @param lines from the highest rate down, those without one last
   */
  public record Group(String code, double ofPeers, List<Line> lines) {
    /** Copies the list. */
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A city.
   *
   * @param name of the city
   * @param rate reports per 10,000 inhabitants and year
   * @param position against its peers: a code of the legend; empty where that can't be said
   * @param ranks among its peers
   * @param unsafe share that feels unsafe
   * @param months reports over time
   * @param facts what stands in the table below
   */
  public record Line(
      String name,
      Figure rate,
      String position,
      Ranks ranks,
      Figure unsafe,
      List<Month> months,
      Facts facts) {
    /** Copies the list. */
    public Line {
      months = List.copyOf(months);
    }
  }

  /**
   * Ranks that a city may have.
   *
   * @param low the best, 0 where they tell no order
   * @param high the worst
   * @param of how many peers
   */
  public record Ranks(int low, int high, int of) {}

  /**
   * A month, or months that were joined.
   *
   * @param start where it begins, as a share of the period
   * @param end where it ends
   * @param rate reports per 10,000 inhabitants and year; NaN where not known
   * @param isCampaign whether a campaign touches it
   * @param isExceptional whether a disruption touches it
   */
  public record Month(
      double start, double end, double rate, boolean isCampaign, boolean isExceptional) {}

  /**
   * Where the figures of a city come from, and its other figures.
   *
   * @param source name of the job that published them
   * @param from first day of the period
   * @param to last day of the period
   * @param reports published count; NaN: none
   * @param isWithheld whether reports are too few to show
   * @param campaign share of the period under campaign
   * @param dark share of the surface without light; NaN: not known
   * @param lampsOut share of lamps that don't burn
   * @param cameras share of the surface in view of cameras
   * @param funnel {@code inside}, {@code outside_95}, {@code outside_998} or empty
   */
  public record Facts(
      String source,
      String from,
      String to,
      double reports,
      boolean isWithheld,
      double campaign,
      double dark,
      double lampsOut,
      double cameras,
      String funnel) {}

  /**
   * Cities by their size, and how far chance alone takes them from the rate of all.
   *
   * @param points the cities
   * @param limits from the smallest size to the largest
   * @param isJudged whether there are enough cities to widen the limits by how much they differ
   */
  public record Funnel(List<Point> points, List<Limit> limits, boolean isJudged) {
    /** Copies the lists. */
    public Funnel {
      points = List.copyOf(points);
      limits = List.copyOf(limits);
    }
  }

  /**
   * A city in the funnel.
   *
   * @param name of the city
   * @param inhabitants how many
   * @param rate reports per 10,000 inhabitants and year
   * @param isOutside whether it lies beyond what chance can make
   */
  public record Point(String name, double inhabitants, double rate, boolean isOutside) {}

  /**
   * Limits at one size, as rates.
   *
   * @param inhabitants the size
   * @param inner 95 %
   * @param outer 99.8 %
   */
  public record Limit(double inhabitants, Figure inner, Figure outer) {}

  /** {@return how many cities there are} */
  int cities() {
    return groups.stream().mapToInt(group -> group.lines().size()).sum();
  }
}
