package nl.nachtwacht.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.nachtwacht.problem.Reason;

/** Adds rows to reports.csv that real files have too, each with one fault and its reason. */
final class Mess {
  private static final int LON = 1;
  private static final int LAT = 2;
  private static final int TIME = 3;
  private static final int UNTIL = 4;
  private static final int SEVERITY = 6;

  private static final String[] NO_TIMES = {"32-13-2023 10:00", "gisteren", "", "2023/05/06"};
  private static final String[] NO_SEVERITIES = {"-1", "erg", "0", "-2,5"};

  private final SampleCity city;
  private final ReportLines writer;
  private final Dice dice;
  private final List<Line> lines = new ArrayList<>();

  Mess(SampleCity city, ReportLines writer) {
    this.city = city;
    this.writer = writer;
    this.dice = city.plan().identity().dice("mess");
  }

  /** {@return the clean rows with the spoilt ones among them} */
  List<Line> among(List<Line> clean) {
    lines.addAll(clean);
    Faults.InReports faults = city.plan().faults().reports();
    repeat(clean, faults.repeated());
    for (int i = 0; i < faults.elsewhere(); i++) {
      insert(writer.fields(report(elsewhere(), within())), Reason.OUTSIDE_DOMAIN);
    }
    edgesOfThePeriod(faults.early());
    spoil(faults.swapped(), Reason.OUTSIDE_COUNTRY, Mess::swapped);
    spoil(faults.atZero(), Reason.OUTSIDE_COUNTRY, row -> place(row, "0,000000"));
    spoil(faults.noPlace(), Reason.PLACE, row -> place(row, ""));
    for (int i = 0; i < faults.badTime(); i++) {
      String text = NO_TIMES[i];
      spoil(1, Reason.TIME, row -> with(row, TIME, text));
    }
    for (int i = 0; i < faults.badValue(); i++) {
      String text = NO_SEVERITIES[i];
      spoil(1, Reason.VALUE, row -> with(row, SEVERITY, text));
    }
    spoil(faults.reversed(), Reason.UNTIL_BEFORE_FROM, row -> with(row, UNTIL, "01-01-2022 00:00"));
    ragged(faults.ragged());
    return lines;
  }

  private void repeat(List<Line> clean, int times) {
    for (int i = 0; i < times; i++) {
      Line line = clean.get(dice.below(clean.size()));
      insert(line.text(), Reason.DUPLICATE);
    }
  }

  /** Rows just within and just beyond the period, and some far from it. */
  private void edgesOfThePeriod(int beyond) {
    LocalDateTime from = Times.FROM.atStartOfDay();
    LocalDateTime to = Times.TO.atStartOfDay();
    insert(writer.fields(report(inside(), from)), Reason.USED);
    insert(writer.fields(report(inside(), to.minusMinutes(1))), Reason.USED);
    for (int i = 0; i < beyond; i++) {
      LocalDateTime time =
          switch (i) {
            case 0 -> from.minusMinutes(1);
            case 1 -> to;
            default -> LocalDate.of(2020 + i % 2, 1 + dice.below(12), 9).atTime(21, 30);
          };
      insert(writer.fields(report(inside(), time)), Reason.OUTSIDE_PERIOD);
    }
  }

  private void spoil(int times, Reason reason, UnaryOperator<String[]> fault) {
    for (int i = 0; i < times; i++) {
      insert(fault.apply(writer.fields(report(inside(), within()))), reason);
    }
  }

  private void ragged(int times) {
    for (int i = 0; i < times; i++) {
      String row = String.join(";", writer.fields(report(inside(), within())));
      insert(i % 2 == 0 ? row.substring(0, row.lastIndexOf(';')) : row + ";x", Reason.COLUMNS);
    }
  }

  private static String[] swapped(String[] row) {
    String lon = row[LON];
    row[LON] = row[LAT];
    row[LAT] = lon;
    return row;
  }

  private static String[] place(String[] row, String text) {
    return with(with(row, LON, text), LAT, text);
  }

  private static String[] with(String[] row, int field, String text) {
    row[field] = text;
    return row;
  }

  private void insert(String[] fields, Reason fate) {
    insert(String.join(";", fields), fate);
  }

  private void insert(String text, Reason fate) {
    lines.add(dice.below(lines.size() + 1), new Line(text, fate));
  }

  private Report report(Spot at, LocalDateTime time) {
    Report.Details details = new Report.Details("naroepen", "1", "vrouw", "p9999");
    return new Report(at, time, false, Optional.empty(), details);
  }

  private Spot inside() {
    List<Long> cells = city.domain().cells();
    return Spot.centre(cells.get(dice.below(cells.size()))).plus(dice.between(-40, 40), 0);
  }

  /** A time within the period, later than its first day. */
  private LocalDateTime within() {
    return Times.FROM.plusDays(5 + dice.below(1080)).atTime(dice.below(24), dice.below(60));
  }

  private Spot elsewhere() {
    return elsewhere(city, dice);
  }

  /** {@return a place beyond the city's border, clear of the edges of its cell} */
  static Spot elsewhere(SampleCity city, Dice dice) {
    double metres = city.plan().ground().rim() * dice.between(1.05, 1.4);
    return city.plan().identity().centre().at(dice.between(0, 360), metres).clearOfEdges();
  }
}
