package nl.nachtwacht.publish;

import java.util.List;
import java.util.Locale;
import nl.nachtwacht.publish.BacktestContent.Tenth;
import nl.nachtwacht.table.Column.Words;

/**
 * What a map expected and what followed, per tenth of the cells, as SVG: an open square and a dot
 * with its interval. The axis goes by square roots, as the lower tenths would vanish otherwise.
 */
final class CalibrationPlot {
  private static final int WIDTH = 440;
  private static final int HEIGHT = 262;
  private static final int LEFT = 46;
  private static final int RIGHT = 430;
  private static final int TOP = 34;
  private static final int BOTTOM = 222;
  private static final int KEY = 120;
  private static final int KEY_LINE = 14;
  private static final int HALF_SQUARE = 5;
  private static final String DARK = "#00204d";

  private final List<Tenth> tenths;
  private final String language;
  private final PageNumbers numbers;
  private final double most;
  private final Markup svg = new Markup();

  CalibrationPlot(List<Tenth> tenths, String language) {
    this.tenths = tenths;
    this.language = language;
    this.numbers = new PageNumbers(language);
    this.most =
        tenths.stream()
            .mapToDouble(tenth -> Math.max(tenth.expected(), tenth.observed().high()))
            .max()
            .orElse(1);
  }

  /** {@return the drawing} */
  String draw() {
    String title =
        in("Verwachte en gevolgde meldingen per tiende deel", "Reports expected and seen by tenth");
    svg.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", title);
    frame();
    for (int i = 0; i < tenths.size(); i++) {
      double x = x(i);
      Tenth tenth = tenths.get(i);
      line(x, y(tenth.observed().low()), x, y(tenth.observed().high()), DARK, "2");
      dot(x, y(tenth.observed().value()));
      square(x, y(tenth.expected()));
    }
    key();
    return svg.close().toString();
  }

  private void frame() {
    double step = step();
    for (double tick = 0; tick <= most; tick = tick == 0 ? step : tick * 4) {
      line(LEFT, y(tick), RIGHT, y(tick), tick == 0 ? "#1a1a1a" : "#d9d9d9", "1");
      word(numbers.decimals(tick, 0), LEFT - 5, y(tick) + 4, "end");
    }
    word(in("meldingen", "reports"), 0, KEY_LINE, "start");
    for (int i = 0; i < tenths.size(); i++) {
      word(Integer.toString(i + 1), x(i), BOTTOM + 16, "middle");
    }
    word(
        in("tiende deel, van minst naar meest verwacht", "tenth, from least to most expected"),
        (LEFT + RIGHT) / 2.0,
        BOTTOM + 34,
        "middle");
  }

  /** The least round number of which a few fourfolds fill the axis: they lie evenly on it. */
  private double step() {
    double step = 1;
    while (step * 100 < most) {
      step *= step % 5 == 0 ? 2 : 5;
    }
    return step;
  }

  private void key() {
    square(KEY, KEY_LINE - 4);
    word(in("verwacht", "expected"), KEY + 10, KEY_LINE, "start");
    line(KEY + 90, KEY_LINE - 11, KEY + 90, KEY_LINE + 3, DARK, "2");
    dot(KEY + 90, KEY_LINE - 4);
    word(
        in("gevolgd, met 95%-interval", "followed, with 95% interval"),
        KEY + 100,
        KEY_LINE,
        "start");
  }

  private void dot(double x, double y) {
    svg.open("circle", "cx", at(x), "cy", at(y), "r", "3.5", "fill", DARK).close();
  }

  private void square(double x, double y) {
    svg.open(
            "rect",
            "x",
            at(x - HALF_SQUARE),
            "y",
            at(y - HALF_SQUARE),
            "width",
            at(2 * HALF_SQUARE),
            "height",
            at(2 * HALF_SQUARE),
            "fill",
            "none",
            "stroke",
            "#d55e00",
            "stroke-width",
            "1.75")
        .close();
  }

  private void line(double x1, double y1, double x2, double y2, String colour, String width) {
    svg.open(
            "line",
            "x1",
            at(x1),
            "y1",
            at(y1),
            "x2",
            at(x2),
            "y2",
            at(y2),
            "stroke",
            colour,
            "stroke-width",
            width)
        .close();
  }

  private void word(String words, double x, double y, String anchor) {
    svg.element("text", words, "x", at(x), "y", at(y), "text-anchor", anchor, "fill", "#333");
  }

  private double x(int tenth) {
    return LEFT + (RIGHT - LEFT) * (tenth + 0.5) / tenths.size();
  }

  private double y(double reports) {
    return BOTTOM - (BOTTOM - TOP) * Math.sqrt(reports / most);
  }

  private static String at(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(language);
  }
}
