package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nachtwacht.publish.BacktestContent.CurveLine;
import nl.nachtwacht.publish.BacktestContent.TestedMap;
import nl.nachtwacht.table.Column.Words;

/**
 * The surveillance curves of all maps as SVG. Lines differ in dash and width as well as in colour,
 * so that they can be told apart in grey and by the colour-blind, and carry their names.
 */
final class SurveillancePlot {
  private static final int WIDTH = 440;
  private static final int HEIGHT = 318;
  private static final int LEFT = 46;
  private static final int RIGHT = 298;
  private static final int TOP = 30;
  private static final int BOTTOM = 278;
  private static final int LINE_HEIGHT = 15;

  /** Shown up to this share of the cells: nobody searches more, and the curves meet at the end. */
  private static final double SHOWN = 0.5;

  /** Colour, dash and width of a line; colours after Okabe and Ito 2008. */
  private record Pen(String colour, String dash, String width) {}

  private static final Pen BEST = new Pen("#8c8c8c", "1 3", "1.5");
  private static final Map<String, Pen> PENS =
      Map.of(
          "mixture", new Pen("#00204d", "", "3"),
          "index", new Pen("#005a94", "9 2", "3"),
          "kde", new Pen("#d55e00", "", "1.5"),
          "count", new Pen("#007a59", "6 3", "1.5"),
          "last_period", new Pen("#a3527f", "2 2", "1.75"),
          "uniform", new Pen("#595959", "", "1"));

  private final BacktestContent content;
  private final PageNumbers numbers;
  private final Markup svg = new Markup();

  SurveillancePlot(BacktestContent content) {
    this.content = content;
    this.numbers = new PageNumbers(content.language());
  }

  /** A line with its name. */
  private record Named(String name, CurveLine curve, Pen pen) {
    double end() {
      return curve.shares()[(int) (SHOWN * (curve.shares().length - 1))];
    }
  }

  /** {@return the drawing} */
  String draw() {
    List<Named> lines = new ArrayList<>();
    lines.add(new Named(in("best mogelijk", "best possible"), content.best(), BEST));
    for (TestedMap map : content.maps()) {
      lines.add(new Named(map.label().in(content.language()), map.curve(), PENS.get(map.code())));
    }
    String title =
        in(
            "Deel van de latere meldingen tegen het doorzochte deel van de vakken, per kaart",
            "Share of the later reports against the share of cells searched, by map");
    svg.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", title);
    frame();
    lines.forEach(this::line);
    names(lines);
    return svg.close().toString();
  }

  private void frame() {
    for (int percent = 0; percent <= 100; percent += 25) {
      double share = percent / 100.0;
      rule(LEFT, y(share), RIGHT, y(share), percent == 0 ? "#1a1a1a" : "#d9d9d9");
      word(numbers.percent(share), LEFT - 5, y(share) + 4, "end");
    }
    for (int percent = 0; percent <= 100 * SHOWN; percent += 10) {
      double share = percent / 100.0;
      rule(x(share), BOTTOM, x(share), BOTTOM + 4, "#1a1a1a");
      word(numbers.percent(share), x(share), BOTTOM + 17, "middle");
    }
    word(in("deel van de latere meldingen", "share of the later reports"), 0, 14, "start");
    word(
        in("doorzocht deel van de vakken", "share of the cells searched"),
        (LEFT + RIGHT) / 2.0,
        BOTTOM + 34,
        "middle");
  }

  private void line(Named line) {
    double[] shares = line.curve().shares();
    StringBuilder path = new StringBuilder();
    for (int step = 0; step <= SHOWN * (shares.length - 1); step++) {
      double x = x(step / (shares.length - 1.0));
      path.append(step == 0 ? "M" : " L").append(at(x)).append(' ').append(at(y(shares[step])));
    }
    List<String> attributes = new ArrayList<>(List.of("d", path.toString(), "fill", "none"));
    attributes.addAll(stroke(line.pen()));
    svg.open("path", attributes.toArray(String[]::new)).close();
  }

  /** Names stand beside the ends of the lines, moved apart where lines end close together. */
  private void names(List<Named> lines) {
    List<Named> downwards =
        lines.stream().sorted(Comparator.comparingDouble((Named line) -> -line.end())).toList();
    double[] heights = downwards.stream().mapToDouble(line -> y(line.end())).toArray();
    for (int i = 0; i < heights.length; i++) {
      double least = i == 0 ? TOP : heights[i - 1] + LINE_HEIGHT;
      heights[i] = Math.max(heights[i], least);
    }
    double over = Arrays.stream(heights).max().orElse(0) - BOTTOM;
    for (int i = 0; i < heights.length; i++) {
      double height = over > 0 ? heights[i] - over : heights[i];
      Named line = downwards.get(i);
      String end = at(y(line.end()));
      List<String> leader =
          new ArrayList<>(
              List.of("x1", at(RIGHT), "y1", end, "x2", at(RIGHT + 14), "y2", at(height)));
      leader.addAll(stroke(line.pen()));
      svg.open("line", leader.toArray(String[]::new)).close();
      svg.element(
          "text",
          line.name(),
          "x",
          at(RIGHT + 18),
          "y",
          at(height + 4),
          "fill",
          line.pen() == BEST ? "#595959" : line.pen().colour());
    }
  }

  private static List<String> stroke(Pen pen) {
    List<String> stroke =
        new ArrayList<>(List.of("stroke", pen.colour(), "stroke-width", pen.width()));
    if (!pen.dash().isEmpty()) {
      stroke.addAll(List.of("stroke-dasharray", pen.dash()));
    }
    return stroke;
  }

  private void rule(double x1, double y1, double x2, double y2, String colour) {
    svg.open("line", "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2), "stroke", colour)
        .close();
  }

  private void word(String words, double x, double y, String anchor) {
    svg.element("text", words, "x", at(x), "y", at(y), "text-anchor", anchor, "fill", "#333");
  }

  private static double x(double share) {
    return LEFT + (RIGHT - LEFT) * share / SHOWN;
  }

  private static double y(double share) {
    return BOTTOM - (BOTTOM - TOP) * share;
  }

  private static String at(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(content.language());
  }
}
