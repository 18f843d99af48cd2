package nl.nachtwacht.compare;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.nachtwacht.stat.RankInterval;

/** A figure by which cities are held side by side. */
public enum Indicator {
  /** Reports by inhabitants. */
  PER_10K("report_per_10k", "per 10,000 inhabitants and year", Kind.COUNTED),
  /** Reports by surface. */
  PER_KM2("report_per_km2_year", "per km2 per year", Kind.COUNTED),
  /** Who feels unsafe. */
  UNSAFE("survey_unsafe_share", "share", Kind.ASKED),
  /** Surface without light. */
  DARK("dark_share", "share", Kind.SEEN),
  /** Lamps that don't burn. */
  LAMPS_OUT("lamp_out_share", "share", Kind.SEEN),
  /** Surface in view of cameras. */
  CAMERAS("camera_cover_share", "share", Kind.SEEN);

  /** How a figure comes about. */
  enum Kind {
    /** Events that are counted. */
    COUNTED,
    /** A sample that is asked. */
    ASKED,
    /** All there is: no chance, so no interval and no rank. */
    SEEN
  }

  private static final double INHABITANTS = 10_000;
  private static final double SURE = 0.975;

  /** Reports or answers from which a figure is more than a hint. */
  private static final int SUFFICIENT = 30;

  private final String column;
  private final String unit;
  private final Kind kind;

  Indicator(String column, String unit, Kind kind) {
    this.column = column;
    this.unit = unit;
    this.kind = kind;
  }

  /** {@return its column in {@code municipalities}} */
  public String column() {
    return column;
  }

  String unit() {
    return unit;
  }

  Kind kind() {
    return kind;
  }

  /** {@return the figure of a city, NaN where it is withheld or not delivered} */
  public double of(City city) {
    return city.real(column);
  }

  double low(City city) {
    return city.real(column + "_low");
  }

  double high(City city) {
    return city.real(column + "_high");
  }

  /** {@return what reports are set against: 10,000 inhabitants or km², times years} */
  double exposure(City city) {
    double size =
        this == PER_10K ? city.real("inhabitant_count") / INHABITANTS : city.real("area_km2");
    return size * city.years();
  }

  /** {@return reports or answers that the figure rests on} */
  double count(City city) {
    return city.real(kind == Kind.COUNTED ? "report_count" : "survey_respondent_count");
  }

  /** {@return {@code none}, {@code weak} or {@code sufficient}} */
  String evidence(City city) {
    if (Double.isNaN(of(city)) && !isWithheld(city)) {
      return "none";
    }
    return kind == Kind.SEEN || count(city) >= SUFFICIENT ? "sufficient" : "weak";
  }

  boolean isWithheld(City city) {
    return kind != Kind.SEEN && city.isWithheld() && Double.isNaN(of(city));
  }

  /**
   * {@return the figure of some cities together: reports over what they are set against, answers by
   * their number, what is seen by surface}
   *
   * @param cities in the order of codes, all of which have the figure; none: NaN
   */
  double pooled(List<City> cities) {
    if (kind == Kind.COUNTED) {
      return sum(cities, this::count) / sum(cities, this::exposure);
    }
    ToDoubleFunction<City> weight =
        kind == Kind.ASKED ? this::count : city -> city.real("area_km2");
    return sum(cities, city -> of(city) * weight.applyAsDouble(city)) / sum(cities, weight);
  }

  private static double sum(List<City> cities, ToDoubleFunction<City> value) {
    double sum = 0;
    for (City city : cities) {
      sum += value.applyAsDouble(city);
    }
    return sum;
  }

  /** {@return whether the figure of one city is surely above that of another} */
  boolean isAbove(City one, City other) {
    if (kind != Kind.COUNTED) {
      return low(one) > high(other);
    }
    double least = Math.max(0, count(one) - one.off());
    double most = count(other) + other.off();
    return RankInterval.above(least, exposure(one), most, exposure(other)) > SURE;
  }

  /** {@return cities from the highest figure down; those without one last} */
  public Comparator<City> highestFirst() {
    return Comparator.comparingDouble((City city) -> -of(city)).thenComparing(City::code);
  }
}
