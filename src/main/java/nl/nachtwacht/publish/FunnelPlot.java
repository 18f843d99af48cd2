package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.nachtwacht.publish.ComparisonContent.Funnel;
import nl.nachtwacht.publish.ComparisonContent.Limit;
import nl.nachtwacht.publish.ComparisonContent.Point;
import nl.nachtwacht.table.Column.Words;

/**
 * Cities by their size, between the limits of chance, as SVG. The axis of sizes goes by square
 * roots, as most cities are small. What lies outside is filled and named; the rest is open.
 */
final class FunnelPlot {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 212;
  private static final int LEFT = 24;
  private static final int RIGHT = 236;
  private static final int TOP = 20;
  private static final int BOTTOM = 182;
  private static final double ROOM = 1.12;

  /** Up to so many cities all are named. */
  private static final int ALL_NAMED = 12;

  /** Half the width of a number below the axis. */
  private static final int ROOM_OF_NUMBER = 18;

  private static final int LETTER = 5;
  private static final int LINE = 10;

  private final Funnel funnel;
  private final double ofAll;
  private final PageNumbers numbers;
  private final String language;
  private final double widest;
  private final double highest;
  private final Markup svg = new Markup();
  private final List<double[]> taken = new ArrayList<>();

  FunnelPlot(Funnel funnel, double ofAll, String language) {
    this.funnel = funnel;
    this.ofAll = ofAll;
    this.language = language;
    this.numbers = new PageNumbers(language);
    this.widest = ROOM * funnel.points().stream().mapToDouble(Point::inhabitants).max().orElse(1);
    double most = funnel.points().stream().mapToDouble(Point::rate).max().orElse(1);
    this.highest = ROOM * Math.max(most, 2 * ofAll);
  }

  /** {@return the drawing} */
  String draw() {
    String title =
        in(
            "Trechter: meldingen per 10.000 inwoners tegen het aantal inwoners",
            "Funnel: reports per 10,000 inhabitants against inhabitants");
    svg.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", title);
    svg.open("g", "class", "funnel");
    surface("outer", limit -> limit.outer().low(), limit -> limit.outer().high());
    surface("inner", limit -> limit.inner().low(), limit -> limit.inner().high());
    frame();
    points();
    return svg.close().close().toString();
  }

  private void surface(String kind, ToDoubleFunction<Limit> low, ToDoubleFunction<Limit> high) {
    List<Limit> limits = funnel.limits();
    String upper = limits.stream().map(l -> at(l, high)).collect(Collectors.joining(" L"));
    StringBuilder lower = new StringBuilder();
    for (int i = limits.size() - 1; i >= 0; i--) {
      lower.append(" L").append(at(limits.get(i), low));
    }
    svg.open("path", "class", kind, "d", "M" + upper + lower + " Z").close();
  }

  private String at(Limit limit, ToDoubleFunction<Limit> rate) {
    return number(x(limit.inhabitants())) + " " + number(y(rate.applyAsDouble(limit)));
  }

  private void frame() {
    double step = RowChart.step(highest);
    for (double tick = 0; tick <= highest; tick += step) {
      rule(tick == 0 ? "base" : "grid", tick);
      word(numbers.decimals(tick, step < 1 ? 1 : 0), LEFT - 4, y(tick) + 3, "end");
    }
    rule("all", ofAll);
    double size = RowChart.step(widest);
    for (double tick : new double[] {size / 5, size, 2 * size, 4 * size}) {
      if (tick <= widest && x(tick) < RIGHT - ROOM_OF_NUMBER) {
        word(thousands(tick), x(tick), BOTTOM + 12, "middle");
      }
    }
    word(in("meldingen per 10.000", "reports per 10,000"), 0, 9, "start");
    word(in("inwoners", "inhabitants"), RIGHT, BOTTOM + 25, "end");
  }

  private String thousands(double inhabitants) {
    String plain = String.format(Locale.ROOT, "%,d", Math.round(inhabitants));
    return in(plain.replace(',', '.'), plain);
  }

  private void points() {
    for (Point point : funnel.points()) {
      double x = x(point.inhabitants());
      double y = y(point.rate());
      taken.add(new double[] {x - 3, y - 3, x + 3, y + 3});
    }
    boolean isFew = funnel.points().size() <= ALL_NAMED;
    for (Point point : funnel.points()) {
      String kind = point.isOutside() ? "outside" : "inside";
      String x = number(x(point.inhabitants()));
      svg.open("circle", "class", kind, "cx", x, "cy", number(y(point.rate())), "r", "3");
      svg.element("title", point.name()).close();
    }
    funnel.points().stream().filter(p -> isFew || p.isOutside()).forEach(this::name);
  }

  /** A name that would lie over another one is left out: all stand in the table. */
  private void name(Point point) {
    boolean isLeft = x(point.inhabitants()) > (LEFT + RIGHT) / 2.0;
    double width = LETTER * point.name().length();
    double x = x(point.inhabitants()) + (isLeft ? -5 : 5);
    double y = y(point.rate());
    double[] box = {isLeft ? x - width : x, y - LINE / 2.0, isLeft ? x : x + width, y + LINE / 2.0};
    boolean isFree =
        taken.stream()
            .noneMatch(b -> box[0] < b[2] && b[0] < box[2] && box[1] < b[3] && b[1] < box[3]);
    if (isFree && box[2] <= WIDTH && box[0] >= LEFT) {
      taken.add(box);
      word(point.name(), x, y + 3, isLeft ? "end" : "start");
    }
  }

  private void rule(String kind, double rate) {
    String y = number(y(rate));
    svg.open("line", "class", kind, "x1", "" + LEFT, "x2", "" + RIGHT, "y1", y, "y2", y).close();
  }

  private void word(String words, double x, double y, String anchor) {
    svg.element("text", words, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private double x(double inhabitants) {
    return LEFT + (RIGHT - LEFT) * Math.sqrt(Math.min(1, inhabitants / widest));
  }

  private double y(double rate) {
    return BOTTOM - (BOTTOM - TOP) * Math.min(1, rate / highest);
  }

  private static String number(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(language);
  }
}
