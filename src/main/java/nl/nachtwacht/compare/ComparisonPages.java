package nl.nachtwacht.compare;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.ComparisonContent;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.publish.Stamp;
import nl.nachtwacht.stat.Interval;

/** Turns a comparison into what its page shows. */
public final class ComparisonPages {
  private static final List<String> GROUPS = List.of("g4", "g40", "other");
  private static final int STEPS = 60;
  private static final double INHABITANTS = 10_000;

  private final Standings reports;
  private final LocalDate from;
  private final LocalDate to;

  private ComparisonPages(Standings reports) {
    this.reports = reports;
    List<City> cities = reports.cities();
    this.from = cities.stream().map(City::from).min(Comparator.naturalOrder()).orElseThrow();
    this.to = cities.stream().map(City::to).max(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * {@return the content of the page}
   *
   * @param cities in the order of codes
   * @param stamp of the comparison
   * @param unlike what readers must know where cities were not measured alike
   */
  public static ComparisonContent content(List<City> cities, Stamp stamp, List<String> unlike) {
    Standings reports = Standings.of(Indicator.PER_10K, cities);
    ComparisonPages pages = new ComparisonPages(reports);
    Headline headline = Headline.of(reports);
    Map<String, List<Standing>> groups =
        reports.all().stream().collect(Collectors.groupingBy(s -> s.city().group()));
    return new ComparisonContent(
        stamp,
        pages.period(stamp.language()),
        headline.mean().in(stamp.language()),
        headline.verdict().in(stamp.language()),
        unlike,
        GROUPS.stream()
            .filter(groups::containsKey)
            .map(code -> pages.group(code, groups.get(code)))
            .toList(),
        reports.ofAll(),
        pages.funnel());
  }

  private String period(String language) {
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language));
    String until = language.equals("en") ? " to " : " t/m ";
    return from.format(form) + until + to.minusDays(1).format(form);
  }

  private ComparisonContent.Group group(String code, List<Standing> standings) {
    Comparator<Standing> order =
        Comparator.comparing(Standing::city, Indicator.PER_10K.highestFirst());
    return new ComparisonContent.Group(
        code,
        standings.get(0).ofPeers(),
        standings.stream().sorted(order).map(this::line).toList());
  }

  private ComparisonContent.Line line(Standing standing) {
    City city = standing.city();
    ComparisonContent.Ranks ranks =
        standing
            .ranks()
            .map(r -> new ComparisonContent.Ranks(r.low(), r.high(), standing.peers()))
            .orElse(new ComparisonContent.Ranks(0, 0, standing.peers()));
    return new ComparisonContent.Line(
        city.name(),
        figure(Indicator.PER_10K, city),
        standing.position().orElse(""),
        ranks,
        figure(Indicator.UNSAFE, city),
        city.months().stream().map(this::month).toList(),
        facts(standing));
  }

  private static ComparisonContent.Facts facts(Standing standing) {
    City city = standing.city();
    return new ComparisonContent.Facts(
        city.source().job(),
        city.from().toString(),
        city.to().minusDays(1).toString(),
        city.real("report_count"),
        Indicator.PER_10K.isWithheld(city),
        city.real("campaign_share"),
        Indicator.DARK.of(city),
        Indicator.LAMPS_OUT.of(city),
        Indicator.CAMERAS.of(city),
        standing.funnel().orElse(""));
  }

  private static Figure figure(Indicator indicator, City city) {
    return new Figure(indicator.of(city), indicator.low(city), indicator.high(city));
  }

  private ComparisonContent.Month month(FinishedRow row) {
    Function<String, Double> share =
        column -> {
          LocalDate day = LocalDate.parse(row.text(column).orElseThrow());
          double days = to.toEpochDay() - from.toEpochDay();
          return (day.toEpochDay() - from.toEpochDay()) / days;
        };
    return new ComparisonContent.Month(
        share.apply("period_start"),
        share.apply("period_end"),
        row.real("report_per_10k").orElse(Double.NaN),
        row.is("campaign"),
        row.is("exceptional"));
  }

  /** Sizes are inhabitants over the period of the first city: where periods differ, as it were. */
  private ComparisonContent.Funnel funnel() {
    List<Standing> known = reports.all().stream().filter(s -> s.funnel().isPresent()).toList();
    double years = reports.cities().get(0).years();
    List<ComparisonContent.Point> points =
        known.stream()
            .map(
                s ->
                    new ComparisonContent.Point(
                        s.city().name(),
                        INHABITANTS * Indicator.PER_10K.exposure(s.city()) / years,
                        Indicator.PER_10K.of(s.city()),
                        !s.funnel().orElseThrow().equals("inside")))
            .toList();
    double most = points.stream().mapToDouble(ComparisonContent.Point::inhabitants).max().orElse(0);
    List<ComparisonContent.Limit> limits =
        IntStream.rangeClosed(1, STEPS)
            .filter(step -> most > 0)
            .mapToObj(step -> limit(most * step * step / (STEPS * STEPS), years))
            .toList();
    return new ComparisonContent.Funnel(points, limits, reports.funnel().isJudged());
  }

  private ComparisonContent.Limit limit(double inhabitants, double years) {
    double expected = reports.ofAll() * inhabitants / INHABITANTS * years;
    return new ComparisonContent.Limit(
        inhabitants, rates(expected, Standings.INNER), rates(expected, Standings.OUTER));
  }

  private Figure rates(double expected, double tail) {
    Interval ratio = reports.funnel().limits(expected, tail).times(reports.ofAll());
    return new Figure(reports.ofAll(), ratio.low(), ratio.high());
  }
}
