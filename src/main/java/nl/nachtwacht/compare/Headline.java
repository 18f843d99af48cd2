package nl.nachtwacht.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.PoissonInterval;
import nl.nachtwacht.table.Column.Words;

/**
 * What a comparison says in words that can be quoted.
 *
 * @param mean how many reports come in, with the interval
 * @param verdict in how many cities that is clearly more or fewer than among their peers, and for
 *     how many no difference can be shown
 */
public record Headline(Words mean, Words verdict) {
  private static final double LEVEL = 0.95;

  /** Below this rate a decimal tells something. */
  private static final double SMALL = 20;

  /** Cities that are named rather than counted. */
  private static final int NAMED = 2;

  /**
   * {@return the headline}
   *
   * @param reports the cities by {@link Indicator#PER_10K}
   */
  public static Headline of(Standings reports) {
    return reports.known().isEmpty()
        ? new Headline(
            new Words(
                "Er zijn te weinig meldingen om gemeenten te vergelijken.",
                "There are too few reports to compare municipalities."),
            new Words("", ""))
        : new Headline(mean(reports.known()), verdict(reports));
  }

  /** {@return both sentences} */
  public Words together() {
    return new Words(
        (mean.nl() + " " + verdict.nl()).strip(), (mean.en() + " " + verdict.en()).strip());
  }

  /** The interval holds for all counts that round to the published ones. */
  private static Words mean(List<City> cities) {
    double count = cities.stream().mapToDouble(Indicator.PER_10K::count).sum();
    double exposure = cities.stream().mapToDouble(Indicator.PER_10K::exposure).sum();
    double off = cities.stream().mapToDouble(City::off).sum();
    Interval least = PoissonInterval.garwood(Math.max(0, count - off), LEVEL);
    Interval most = PoissonInterval.garwood(count + off, LEVEL);
    String form = count / exposure < SMALL ? "%.1f" : "%.0f";
    String rate = String.format(Locale.ROOT, form, count / exposure);
    String range =
        String.format(
            Locale.ROOT, form + "–" + form, least.low() / exposure, most.high() / exposure);
    return new Words(
        ("In deze " + cities.size() + " gemeenten komen per jaar " + rate + " meldingen")
                .replace('.', ',')
            + (" binnen op 10.000 inwoners (" + range.replace('.', ',') + ")."),
        ("In these " + cities.size() + " municipalities " + rate + " reports a year come in")
            + (" per 10,000 inhabitants (" + range + ")."));
  }

  private static Words verdict(Standings reports) {
    List<City> higher = at(reports, "higher");
    List<City> lower = at(reports, "lower");
    int alike = at(reports, "not_clearly_different").size();
    if (higher.isEmpty() && lower.isEmpty()) {
      return alike == 0
          ? new Words(
              "Er is geen vergelijkbare gemeente bij: dit zegt niets over meer of minder.",
              "None of them has a comparable one here: this says nothing of more or fewer.")
          : new Words(
              "Geen ervan heeft er aantoonbaar meer of minder dan vergelijkbare gemeenten.",
              "None can be shown to have more or fewer than comparable municipalities.");
    }
    return new Words(
        ("Duidelijk meer dan vergelijkbare gemeenten: " + who(higher, "geen", " en "))
            + ("; duidelijk minder: " + who(lower, "geen", " en "))
            + (alike == 0 ? "." : "; geen verschil aan te tonen: " + alike + "."),
        ("Clearly more than comparable municipalities: " + who(higher, "none", " and "))
            + ("; clearly fewer: " + who(lower, "none", " and "))
            + (alike == 0 ? "." : "; no difference can be shown: " + alike + "."));
  }

  private static List<City> at(Standings reports, String position) {
    return reports.all().stream()
        .filter(s -> s.position().filter(position::equals).isPresent())
        .map(Standing::city)
        .toList();
  }

  private static String who(List<City> cities, String none, String and) {
    if (cities.isEmpty()) {
      return none;
    }
    return cities.size() <= NAMED
        ? cities.stream().map(City::name).collect(Collectors.joining(and))
        : Integer.toString(cities.size());
  }
}
