package nl.nachtwacht.explain;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.nachtwacht.grid.Crs;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.problem.Refusal;

/**
 * A cell as somebody names it: by its id, or by a place in it.
 *
 * @param text {@code E1215N4870} or another id of a run, or {@code x,y}
 * @param isLonLat whether x and y are degrees of longitude and latitude (WGS 84), not metres of the
 *     grid
 */
public record Place(String text, boolean isLonLat) {
  private static final Pattern PAIR = Pattern.compile("(-?[\\d.]{1,20}),\\s*(-?[\\d.]{1,20})");
  private static final String DEGREES = "OGC:CRS84";
  private static final double FARTHEST_METRES = 1e7;

  /**
   * {@return the cell of a grid that is meant}
   *
   * @throws Refusal E0101 when the text names none
   */
  long in(Grid grid) {
    Matcher pair = PAIR.matcher(text);
    if (pair.matches()) {
      return at(number(pair.group(1)), number(pair.group(2)), grid);
    }
    OptionalLong cell = isLonLat ? OptionalLong.empty() : grid.cellNamed(text);
    return cell.orElseThrow(() -> wrong("names no cell of this run's grid", grid));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private long at(double x, double y, Grid grid) {
    double[] xy = {x, y};
    if (isLonLat) {
      Crs.between(DEGREES, grid.crs()).apply(xy, 1);
    }
    if (!(Math.abs(xy[0]) < FARTHEST_METRES && Math.abs(xy[1]) < FARTHEST_METRES)) {
      throw wrong("is no place in " + (isLonLat ? DEGREES : grid.crs()), grid);
    }
    return grid.cellAt(Grid.cm(xy[0]), Grid.cm(xy[1]));
  }

  private Refusal wrong(String what, Grid grid) {
    return new Refusal(
        Code.E0101,
        isLonLat ? "--lonlat " + Quote.of(text) : Quote.of(text),
        what,
        "give an id such as "
            + grid.name(grid.cellAt(Grid.cm(155_000), Grid.cm(463_000)))
            + ", x,y in metres of "
            + grid.crs()
            + ", or --lonlat with degrees");
  }
}
