package nl.nachtwacht.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Draws reports from the surface, with the habits of people who report. */
final class Reports {
  private static final double AT_PIN = 0.06;
  private static final double AT_CORNER = 0.2;
  private static final double FULL_HOUR = 0.25;
  private static final double DEFAULT_HOUR = 0.04;
  private static final double DATE_ONLY = 0.01;
  private static final double SPAN = 0.12;

  private static final Dice.Weights CATEGORY_WEIGHTS =
      new Dice.Weights(new double[] {22, 20, 8, 14, 14, 12, 7, 3});

  private static final String[] CATEGORIES = {
    "nafluiten",
    "naroepen",
    "sissen",
    "intimidatie",
    "achtervolgen",
    "uitschelden",
    "aanranding",
    "schennis"
  };

  private static final int[] SEVERITIES = {1, 1, 1, 3, 3, 2, 5, 4};

  private final SampleCity city;
  private final Dice dice;
  private final Map<Long, List<Spot>> streetSpots = new HashMap<>();
  private final Set<Long> treated;
  private int persons;

  Reports(SampleCity city) {
    this.city = city;
    this.dice = city.plan().identity().dice("reports");
    this.treated = new TreeSet<>(city.treated());
    for (Street street : city.streets()) {
      for (Spot spot : street.points()) {
        streetSpots.computeIfAbsent(spot.cell(), cell -> new ArrayList<>()).add(spot);
      }
    }
  }

  /** {@return the place that the form shows before one moves the marker} */
  static Spot pin(CityPlan plan) {
    return plan.identity().centre().clearOfEdges();
  }

  /** {@return the reports in order of time} */
  List<Report> draw() {
    Dice.Weights day = city.surface().day();
    Dice.Weights night = city.surface().night();
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < city.plan().identity().reports(); i++) {
      LocalDateTime hour = city.times().draw(dice);
      Dice.Weights weights = Times.isNight(hour) ? night : day;
      long cell = city.domain().cells().get(dice.pick(weights));
      if (!prevented(cell, hour)) {
        reports.add(report(cell, hour));
      }
    }
    reports.sort(Comparator.comparing(Report::time));
    return reports;
  }

  private boolean prevented(long cell, LocalDateTime hour) {
    CityPlan.Measure measure = city.plan().events().measure();
    boolean acts = !hour.toLocalDate().isBefore(measure.from());
    return treated.contains(cell)
        && acts
        && Times.isNight(hour)
        && dice.chance(1 - measure.factor());
  }

  private Report report(long cell, LocalDateTime hour) {
    boolean dateOnly = dice.chance(DATE_ONLY);
    LocalDateTime time = dice.chance(FULL_HOUR) ? hour : hour.plusMinutes(dice.below(60));
    if (!Times.isNight(hour) && dice.chance(DEFAULT_HOUR)) {
      time = hour.toLocalDate().atTime(13, 0);
    }
    Optional<LocalDateTime> until =
        !dateOnly && dice.chance(SPAN) ? Optional.of(end(time)) : Optional.empty();
    return new Report(place(cell), time, dateOnly, until, details());
  }

  /** Half of the spans are shorter than 5.5 hours, three in ten longer than 12. */
  private LocalDateTime end(LocalDateTime from) {
    double hours = 5.5 * StrictMath.exp(1.5 * dice.normal());
    LocalDateTime end = from.plusMinutes(Math.max(15, Math.round(hours * 60)));
    LocalDate last = Times.TO.minusDays(1);
    return end.toLocalDate().isAfter(last) ? last.atTime(23, 59) : end;
  }

  private Spot place(long cell) {
    if (dice.chance(AT_PIN)) {
      return pin(city.plan());
    }
    List<Spot> spots = streetSpots.getOrDefault(cell, List.of());
    if (spots.isEmpty()) {
      double x = dice.between(-45, 45);
      return Spot.centre(cell).plus(x, dice.between(-45, 45));
    }
    if (dice.chance(AT_CORNER)) {
      return spots.get(0).clearOfEdges();
    }
    Spot spot = spots.get(dice.below(spots.size()));
    return within(cell, spot.plus(dice.between(-6, 6), dice.between(-6, 6)), spot);
  }

  private static Spot within(long cell, Spot wanted, Spot otherwise) {
    return (wanted.cell() == cell ? wanted : otherwise).clearOfEdges();
  }

  private Report.Details details() {
    int kind = dice.pick(CATEGORY_WEIGHTS);
    String category = dice.chance(0.015) ? CATEGORIES[kind] + "n" : CATEGORIES[kind];
    return new Report.Details(category, severity(kind), group(), person());
  }

  private String severity(int kind) {
    if (dice.chance(0.04)) {
      return "";
    }
    return SEVERITIES[kind] + (dice.chance(0.2) ? ",5" : "");
  }

  private String group() {
    double chance = dice.uniform();
    if (chance < 0.005) {
      return "\"vrouw; minderjarig\"";
    }
    return chance < 0.74 ? "vrouw" : chance < 0.86 ? "man" : chance < 0.94 ? "lhbti" : "";
  }

  /** Three in ten come from somebody who reported before. */
  private String person() {
    int number = persons > 0 && dice.chance(0.3) ? dice.below(persons) : persons++;
    return String.format(Locale.ROOT, "p%04d", number);
  }
}
