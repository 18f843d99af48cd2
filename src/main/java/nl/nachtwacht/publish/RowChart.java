package nl.nachtwacht.publish;

import java.util.Locale;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.ComparisonContent.Month;

/**
 * A chart in one row of a table, from 0 at its left to the most at its right.
 *
 * <p>Places are shares of its width and height, so that the page's style decides how large it is
 * and dots stay round, lines stay thin and letters stay readable in every size. Its classes are
 * drawn by {@code brief.css} and {@code effect.css}.
 */
final class RowChart {
  private static final double WHOLE = 100;

  private final double most;
  private final Markup svg = new Markup();

  /** A chart of that scale, with the words for those who don't see it. */
  RowChart(double most, String words) {
    this.most = most;
    svg.open("svg", "class", "row", "role", "img", "aria-label", words);
  }

  /** {@return a chart that repeats what stands beside it in words} */
  static RowChart beside(double most) {
    RowChart chart = new RowChart(most);
    chart.svg.open("svg", "class", "row", "aria-hidden", "true");
    return chart;
  }

  private RowChart(double most) {
    this.most = most;
  }

  /** Draws a line from top to bottom. */
  RowChart rule(double value, String kind) {
    if (value <= most) {
      svg.open("line", "class", kind, "x1", x(value), "x2", x(value), "y1", "0", "y2", "100%");
      svg.close();
    }
    return this;
  }

  /** Draws a figure with its interval; an end beyond the scale becomes an arrow. */
  RowChart figure(Figure figure) {
    if (Double.isNaN(figure.value())) {
      return this;
    }
    if (figure.low() < figure.high()) {
      String[] ends = {"x1", x(figure.low()), "x2", x(figure.high()), "y1", "50%", "y2", "50%"};
      svg.open("line", ends).close();
      if (figure.high() > most) {
        svg.element("text", "›", "class", "more", "x", "100%", "y", "50%", "dy", ".32em");
      }
    }
    svg.open("circle", "cx", x(figure.value()), "cy", "50%").close();
    return this;
  }

  /** Draws a surface from one value to another over the whole height. */
  RowChart band(double from, double to, String kind) {
    return bar(from, to, 1, kind);
  }

  /** Draws a line from one value to another at a share of the height. */
  RowChart level(double from, double to, double height, String kind) {
    String y = percent(1 - height);
    svg.open("line", "class", kind, "x1", x(from), "x2", x(to), "y1", y, "y2", y).close();
    return this;
  }

  /** Draws a bar from one value to another, up to a share of the height. */
  RowChart bar(double from, double to, double height, String kind) {
    svg.open(
            "rect",
            "class",
            kind,
            "x",
            x(from),
            "width",
            percent((to - from) / most),
            "y",
            percent(1 - height),
            "height",
            percent(height))
        .close();
    return this;
  }

  /** Draws a month of a period from 0 to 1: a bar, over a band where a campaign lifted it. */
  RowChart month(Month month, double highest) {
    if (month.isCampaign()) {
      band(month.start(), month.end(), "campaign");
    }
    if (!Double.isNaN(month.rate())) {
      String plain = month.isCampaign() ? "month lifted" : "month";
      String kind = month.isExceptional() ? "exceptional" : plain;
      bar(month.start(), month.end(), month.rate() / highest, kind);
    }
    return this;
  }

  /** Writes a word at a value, such as a number of the axis. */
  RowChart word(double value, String word) {
    String anchor = value == 0 ? "start" : value > 0.95 * most ? "end" : "middle";
    svg.element("text", word, "x", x(value), "y", "100%", "dy", "-.25em", "text-anchor", anchor);
    return this;
  }

  /** {@return the drawing} */
  String draw() {
    return svg.close().toString();
  }

  private String x(double value) {
    return percent(Math.min(value, most) / most);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", WHOLE * share);
  }

  /** {@return a round step, two to five of which fill a scale} */
  static double step(double most) {
    double power = 1;
    while (power * 10 <= most) {
      power *= 10;
    }
    while (power > most) {
      power /= 10;
    }
    return most < 2 * power ? power / 2 : most < 5 * power ? power : 2 * power;
  }
}
