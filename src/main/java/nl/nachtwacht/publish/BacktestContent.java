package nl.nachtwacht.publish;

import java.util.List;
import nl.nachtwacht.table.Column.Words;

/**
 * What {@link BacktestPage} shows.
 *
 * @param language {@code nl} or {@code en}
 * @param job its name
 * @param stamp which run
 * @param verdict the headline
 * @param spans the folds
 * @param maps the maps that were held against the reports
 * @param best the curve of a map that knew what would follow
 */
public record BacktestContent(
    String language,
    String job,
    Stamp stamp,
    String verdict,
    List<Span> spans,
    List<TestedMap> maps,
    CurveLine best) {
  /** Copies the lists. */
  public BacktestContent {
    spans = List.copyOf(spans);
    maps = List.copyOf(maps);
  }

  /**
   * The days of one fold, each first day and the day after the last one.
   *
   * @param trainStart what the maps are made of
   * @param testStart where that ends and the test begins
   * @param testEnd where the test ends
   * @param tests reports in the test
   */
  public record Span(String trainStart, String testStart, String testEnd, long tests) {}

  /**
   * A figure with its 95 % interval; NaN where it doesn't exist.
   *
   * @param value the figure
   * @param low lower end
   * @param high upper end
   */
  public record Figure(double value, double low, double high) {}

  /**
   * What a map found in a share of the area.
   *
   * @param areaShare the share
   * @param hitRate share of the reports
   * @param pai hit rate over the share of the area
   * @param pei hits over the most that could be had
   */
  public record Found(double areaShare, Figure hitRate, Figure pai, Figure pei) {}

  /**
   * A surveillance curve.
   *
   * @param shares shares of the reports at equal steps of the share of the cells from 0 to 1
   * @param areaUnder the area under it
   * @param hasManyEquals whether so many cells are equal that they were joined by a straight line
   */
  public record CurveLine(double[] shares, double areaUnder, boolean hasManyEquals) {}

  /**
   * A tenth of the cells.
   *
   * @param expected reports expected
   * @param observed reports that followed
   * @param coverage share of the cells that got about what was expected; NaN without cells
   */
  public record Tenth(double expected, Figure observed, double coverage) {}

  /**
   * A map that was tested.
   *
   * @param code as in the files
   * @param label what it is called
   * @param isScore whether it is the score that the job uses
   * @param found per share of the area
   * @param curve its curve
   * @param tenths from the least expected; none for a map without an order
   * @param coverage share of all cells that got about what was expected
   * @param saysHowSure whether that is by what the map says of its own error; else by chance alone
   * @param blindCells cells where none was expected and one followed
   * @param blindReports reports that followed there
   */
  public record TestedMap(
      String code,
      Words label,
      boolean isScore,
      List<Found> found,
      CurveLine curve,
      List<Tenth> tenths,
      double coverage,
      boolean saysHowSure,
      long blindCells,
      long blindReports) {
    /** Copies the lists. */
    public TestedMap {
      found = List.copyOf(found);
      tenths = List.copyOf(tenths);
    }
  }

  /** {@return the map that the verdict is about} */
  TestedMap score() {
    return maps.stream().filter(TestedMap::isScore).findFirst().orElseThrow();
  }
}
