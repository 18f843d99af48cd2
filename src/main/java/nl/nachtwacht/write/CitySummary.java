package nl.nachtwacht.write;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nachtwacht.aggregate.AreaTable;
import nl.nachtwacht.aggregate.Change;
import nl.nachtwacht.aggregate.MunicipalityColumns;
import nl.nachtwacht.aggregate.TrendTable;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.ComparisonContent;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.SummaryContent;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Table;

/**
 * What the page of one municipality shows, from its row of the municipalities and its months: the
 * same for both sides, since each side's tables hold what that side may tell.
 */
public final class CitySummary {
  private static final String PER_10K = MunicipalityColumns.PER_10K.get(0).name();
  private static final String UNSAFE = MunicipalityColumns.UNSAFE.name();
  private static final double SMALL = 20;

  private final Job job;
  private final Titles titles;
  private final TableRow city;
  private final LocalDate from;
  private final LocalDate to;

  /**
   * A page to be.
   *
   * @param titles what its side says of itself
   * @param city its row of that side's municipalities
   */
  public CitySummary(Job job, Titles titles, TableRow city) {
    this.job = job;
    this.titles = titles;
    this.city = city;
    this.from = LocalDate.parse(titles.stamp().periodStart());
    this.to = LocalDate.parse(titles.stamp().periodEnd());
  }

  /**
   * {@return the content of the page}
   *
   * @param months its rows of the side's trend
   * @param places where to look first
   * @param proposals what is proposed
   */
  public SummaryContent of(
      Table months, List<SummaryContent.Place> places, List<SummaryContent.Proposal> proposals) {
    Optional<Manifest.Goal> goal =
        job.goal().filter(g -> city.table().find(g.indicator()).isPresent()).isPresent()
            ? GoalReport.of(job, city.table().pick(new int[] {city.row()}))
            : Optional.empty();
    return new SummaryContent(
        titles.stamp(),
        titles.notice(),
        !titles.isPublic(),
        city.text(AreaTable.MUNICIPALITY.name()),
        period(),
        in(headline()),
        in(verdict()),
        goal.map(this::words).map(this::in).orElse(""),
        tiles(goal),
        trend(months),
        places,
        proposals);
  }

  private String in(Words words) {
    return words.in(job.language());
  }

  private String day(LocalDate date) {
    return Titles.day(date, job.language());
  }

  private String period() {
    return day(from) + in(new Words(" t/m ", " to ")) + day(to.minusDays(1));
  }

  private Words headline() {
    String name = city.text(AreaTable.MUNICIPALITY.name());
    Figure rate = city.figure(PER_10K);
    double count = city.real(MunicipalityColumns.REPORTS.name());
    if (!Double.isNaN(rate.value())) {
      String form = rate.value() < SMALL ? "%.1f" : "%.0f";
      String value = String.format(Locale.ROOT, form, rate.value());
      String ends = String.format(Locale.ROOT, form + "–" + form, rate.low(), rate.high());
      return new Words(
          ("In " + name + " komen per jaar " + value.replace('.', ',') + " meldingen binnen")
              + (" op 10.000 inwoners (" + ends.replace('.', ',') + ")."),
          ("In " + name + " " + value + " reports a year come in")
              + (" per 10,000 inhabitants (" + ends + ")."));
    }
    return Double.isNaN(count)
        ? new Words(
            "In " + name + " zijn er te weinig meldingen om te tonen.",
            "In " + name + " there are too few reports to show.")
        : new Words(
            "In " + name + " kwamen " + (long) count + " meldingen binnen.",
            "In " + name + " " + (long) count + " reports came in.");
  }

  private Words verdict() {
    List<Words> said = new ArrayList<>();
    Figure unsafe = city.figure(UNSAFE);
    if (!Double.isNaN(unsafe.value())) {
      String share = percents(unsafe);
      said.add(new Words(share + " voelt zich onveilig.", share + " feel unsafe."));
    }
    Figure change = city.figure("change_pct");
    if (!Double.isNaN(change.value())) {
      said.add(changed(change));
    }
    double areas = city.real(MunicipalityColumns.RISK_AREAS.name());
    if (areas > 0) {
      String share = percent(city.real("risk_area_share"));
      said.add(
          new Words(
              "Het risico komt samen in " + (int) areas + " gebieden: " + share + " van de grond.",
              "Risk comes together in " + (int) areas + " areas: " + share + " of the ground."));
    }
    return new Words(
        String.join(" ", said.stream().map(Words::nl).toList()),
        String.join(" ", said.stream().map(Words::en).toList()));
  }

  private Words changed(Figure change) {
    String ends =
        String.format(
            Locale.ROOT, "%+.0f%%, %+.0f – %+.0f", change.value(), change.low(), change.high());
    return switch (city.text(Change.CLASS.name())) {
      case "clearly_lower" ->
          new Words(
              "Duidelijk minder meldingen dan bij de vorige meting (" + ends + ").",
              "Clearly fewer reports than at the former measurement (" + ends + ").");
      case "clearly_higher" ->
          new Words(
              "Duidelijk meer meldingen dan bij de vorige meting (" + ends + ").",
              "Clearly more reports than at the former measurement (" + ends + ").");
      default ->
          new Words(
              "Geen duidelijke verandering sinds de vorige meting (" + ends + ").",
              "No clear change since the former measurement (" + ends + ").");
    };
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "%";
  }

  private static String percents(Figure share) {
    return percent(share.value())
        + (share.low() < share.high()
            ? " (" + Math.round(100 * share.low()) + "–" + percent(share.high()) + ")"
            : "");
  }

  private Words words(Manifest.Goal goal) {
    Words label = city.table().find(goal.indicator()).orElseThrow().label();
    boolean isShare = goal.indicator().endsWith("_share");
    String target =
        isShare ? percent(goal.target()) : String.format(Locale.ROOT, "%.1f", goal.target());
    boolean isFloor = GoalReport.isHigherBetter(job, job.goal().orElseThrow());
    Words verdict =
        switch (goal.verdict()) {
          case "met" -> new Words("gehaald", "met");
          case "not_met" -> new Words("niet gehaald", "not met");
          default -> new Words("niet te zeggen", "cannot be said");
        };
    LocalDate review = LocalDate.parse(goal.review());
    return new Words(
        ("Doel – " + label.nl() + (isFloor ? ": minstens " : ": hoogstens "))
            + (target.replace('.', ',') + ". " + "Stand: ")
            + (verdict.nl() + ". Opnieuw bekijken op " + day(review) + "."),
        ("Goal – " + label.en() + (isFloor ? ": at least " : ": at most "))
            + (target + ". " + "So far: ")
            + (verdict.en() + ". To be reviewed on " + day(review) + "."));
  }

  private List<SummaryContent.Tile> tiles(Optional<Manifest.Goal> goal) {
    List<SummaryContent.Tile> tiles = new ArrayList<>();
    double rate = city.figure(PER_10K).high();
    tile(tiles, PER_10K, Double.isNaN(rate) ? 1 : 1.3 * rate, goal);
    for (String share :
        List.of(
            UNSAFE,
            MunicipalityColumns.DARK.name(),
            MunicipalityColumns.LAMPS_OUT.name(),
            MunicipalityColumns.CAMERAS.name())) {
      tile(tiles, share, 1, goal);
    }
    return tiles;
  }

  private void tile(
      List<SummaryContent.Tile> tiles, String name, double most, Optional<Manifest.Goal> goal) {
    Figure figure = city.figure(name);
    if (!Double.isNaN(figure.value())) {
      double target =
          goal.filter(g -> g.indicator().equals(name))
              .map(Manifest.Goal::target)
              .orElse(Double.NaN);
      double end = target > most ? 1.1 * target : most;
      String label = in(city.table().find(name).orElseThrow().label());
      tiles.add(new SummaryContent.Tile(label, figure, end, name.endsWith("_share"), target));
    }
  }

  private SummaryContent.Trend trend(Table months) {
    List<TableRow> rows =
        IntStream.range(0, months.rows()).mapToObj(row -> new TableRow(months, row)).toList();
    boolean hasRates = rows.stream().anyMatch(row -> row.real(PER_10K) >= 0);
    String value = hasRates ? PER_10K : TrendTable.COUNT.name();
    Words label =
        hasRates
            ? new Words(
                "Meldingen door de tijd, per 10.000 inwoners per jaar",
                "Reports over time, per 10,000 inhabitants a year")
            : new Words("Meldingen per maand", "Reports by month");
    // A year on its own has its quarters named: one word would leave the axis bare.
    int step = to.isAfter(from.plusYears(1)) ? 12 : 3;
    List<SummaryContent.Year> years =
        from.datesUntil(to)
            .filter(day -> day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % step == 0)
            .map(day -> new SummaryContent.Year(share(day), axis(day)))
            .toList();
    return new SummaryContent.Trend(
        in(label), rows.stream().map(row -> month(row, value)).toList(), years);
  }

  private String axis(LocalDate day) {
    return day.getDayOfYear() == 1
        ? "" + day.getYear()
        : day.format(DateTimeFormatter.ofPattern("MMMM", Locale.forLanguageTag(job.language())));
  }

  private ComparisonContent.Month month(TableRow row, String value) {
    return new ComparisonContent.Month(
        share(LocalDate.parse(row.text(TrendTable.PERIOD_START.name()))),
        share(LocalDate.parse(row.text(TrendTable.PERIOD_END.name()))),
        row.real(value),
        row.is(TrendTable.CAMPAIGN.name()),
        row.is(TrendTable.EXCEPTIONAL.name()));
  }

  private double share(LocalDate day) {
    double days = to.toEpochDay() - from.toEpochDay();
    return (day.toEpochDay() - from.toEpochDay()) / days;
  }
}
