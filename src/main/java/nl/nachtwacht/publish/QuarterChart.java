package nl.nachtwacht.publish;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import nl.nachtwacht.publish.EffectContent.Piece;
import nl.nachtwacht.table.Column.Words;

/**
 * Reports of a place in pieces of time: bars, pale before the measure and dark from it on, each
 * with a stroke at what the control makes expected.
 *
 * <p>A bar is as wide as its time and as high as its reports in three months, so that a short piece
 * at an end of the period doesn't look like a fall. Pale and dark, bar and stroke stay apart in
 * grey.
 */
final class QuarterChart {
  private static final double QUARTER_DAYS = 365.2425 / 4;
  private static final double HEADROOM = 1.05;

  private final EffectContent content;
  private final PageNumbers numbers;
  private final long first;
  private final double length;
  private final double most;

  QuarterChart(EffectContent content) {
    this.content = content;
    this.numbers = new PageNumbers(content.language());
    this.first = day(content.deed().before().start());
    this.length = day(content.deed().after().end()) - first;
    double highest =
        content.course().pieces().stream()
            .flatMapToDouble(p -> DoubleStream.of(rate(p, p.reports()), rate(p, p.expected())))
            .filter(rate -> !Double.isNaN(rate))
            .max()
            .orElse(0);
    this.most = HEADROOM * Math.max(1, highest);
  }

  private static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  /** {@return so many reports of a piece, as of three months} */
  private static double rate(Piece piece, double reports) {
    return reports / (day(piece.days().end()) - day(piece.days().start())) * QUARTER_DAYS;
  }

  /** {@return the day of the measure, the scale, the chart and the years below it} */
  String draw() {
    Markup page = new Markup();
    page.open("div", "class", "plot");
    page.raw(start()).raw(scale()).raw(chart()).raw(years());
    return page.close().toString();
  }

  /** The words stand on the side that has more room. */
  private String start() {
    double at = at(content.deed().after().start());
    String day = new PageDays(content.language()).day(start(content));
    boolean isLate = at > 0.5;
    Markup svg = new Markup().open("svg", "class", "start", "aria-hidden", "true");
    svg.element(
        "text",
        isLate
            ? in("maatregel, ", "measure, ") + day + " ▸"
            : "◂ " + day + in(", maatregel", ", measure"),
        "x",
        percent(at),
        "y",
        "1em",
        "text-anchor",
        isLate ? "end" : "start");
    return svg.close().toString();
  }

  private static LocalDate start(EffectContent content) {
    return LocalDate.parse(content.deed().after().start());
  }

  private String scale() {
    Markup svg = new Markup().open("svg", "class", "scale", "aria-hidden", "true");
    for (double value = 0; value <= most; value += step()) {
      String y = percent(1 - value / most);
      String word = numbers.decimals(value, 0);
      svg.element("text", word, "x", "100%", "y", y, "dy", ".32em", "text-anchor", "end");
    }
    return svg.close().toString();
  }

  /** Reports are whole. */
  private double step() {
    return Math.max(1, RowChart.step(most));
  }

  private String chart() {
    RowChart chart =
        new RowChart(
            1,
            in(
                    "Staven: meldingen per drie maanden, voor en na de maatregel.",
                    "Bars: reports per three months, before and after the measure.")
                + (content.hasControl()
                    ? in(
                        " Strepen: hoeveel het er waren geweest zoals in het vergelijkingsgebied.",
                        " Strokes: how many there would have been as in the control.")
                    : "")
                + in(
                    " De getallen staan in de tabel eronder.",
                    " The numbers are in the table below."));
    for (double value = step(); value <= most; value += step()) {
      chart.level(0, 1, value / most, "grid");
    }
    newYears().forEach(day -> chart.rule(at(day.toString()), "grid"));
    long measure = day(content.deed().after().start());
    for (Piece piece : content.course().pieces()) {
      String kind = day(piece.days().start()) < measure ? "before" : "after";
      double from = at(piece.days().start());
      double to = at(piece.days().end());
      chart.bar(from, to, rate(piece, piece.reports()) / most, kind);
    }
    for (Piece piece : content.course().pieces()) {
      if (!Double.isNaN(piece.expected())) {
        double height = rate(piece, piece.expected()) / most;
        double from = at(piece.days().start());
        double to = at(piece.days().end());
        chart.level(from, to, height, "halo").level(from, to, height, "expected");
      }
    }
    return chart.rule(at(content.deed().after().start()), "measure").draw();
  }

  /** Below the chart, whose lines they name. */
  private String years() {
    RowChart axis = RowChart.beside(1);
    newYears().forEach(day -> axis.word(at(day.toString()), Integer.toString(day.getYear())));
    return axis.draw();
  }

  private List<LocalDate> newYears() {
    LocalDate start = LocalDate.ofEpochDay(first);
    LocalDate next = start.getDayOfYear() == 1 ? start : start.withDayOfYear(1).plusYears(1);
    return next.datesUntil(LocalDate.ofEpochDay(first + (long) length), Period.ofYears(1)).toList();
  }

  private double at(String date) {
    return (day(date) - first) / length;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(content.language());
  }
}
