package nl.nachtwacht.compare;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.stat.Funnel;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.RankInterval;

/**
 * Holds one figure of each city against those of the others.
 *
 * @param indicator the figure
 * @param cities all of them, in the order of codes
 * @param known those that have the figure
 * @param funnel what chance makes of reports
 */
public record Standings(Indicator indicator, List<City> cities, List<City> known, Funnel funnel) {
  /** Chance beyond the inner limits of the funnel, on either side. */
  static final double INNER = 0.025;

  /** Chance beyond the outer limits. */
  static final double OUTER = 0.001;

  /** Copies the lists. */
  public Standings {
    cities = List.copyOf(cities);
    known = List.copyOf(known);
  }

  /** {@return the cities by a figure} */
  public static Standings of(Indicator indicator, List<City> cities) {
    List<City> known = cities.stream().filter(c -> !Double.isNaN(indicator.of(c))).toList();
    double pooled = indicator.pooled(known);
    Funnel funnel =
        Funnel.of(
            known.stream().mapToDouble(indicator::count).toArray(),
            known.stream().mapToDouble(city -> pooled * indicator.exposure(city)).toArray());
    return new Standings(indicator, cities, known, funnel);
  }

  /** {@return the figure of all cities together, NaN where none has it} */
  public double ofAll() {
    return indicator.pooled(known);
  }

  /** {@return how each city stands, in the order of codes} */
  public List<Standing> all() {
    return cities.stream().map(this::of).toList();
  }

  private Standing of(City city) {
    List<City> peers = known.stream().filter(c -> c.group().equals(city.group())).toList();
    double ofPeers = indicator.pooled(peers);
    boolean isKnown = peers.contains(city);
    boolean isRanked = isKnown && peers.size() > 1 && indicator.kind() != Indicator.Kind.SEEN;
    return new Standing(
        city,
        indicator,
        peers.size(),
        ofPeers,
        ofAll(),
        isRanked ? Optional.of(position(city, ofPeers)) : Optional.empty(),
        isKnown && indicator.kind() == Indicator.Kind.COUNTED
            ? Optional.of(flag(city))
            : Optional.empty(),
        isRanked ? ranks(city, peers) : Optional.empty());
  }

  private String position(City city, double ofPeers) {
    if (indicator.low(city) > ofPeers) {
      return "higher";
    }
    return indicator.high(city) < ofPeers ? "lower" : "not_clearly_different";
  }

  private Optional<RankInterval> ranks(City city, List<City> peers) {
    RankInterval ranks =
        RankInterval.of(
            peers.indexOf(city),
            peers.size(),
            (i, j) -> indicator.isAbove(peers.get(i), peers.get(j)));
    return Optional.of(ranks).filter(r -> !r.isVague(peers.size()));
  }

  /** Of all counts that round to the published one, the nearest to what was expected decides. */
  private String flag(City city) {
    double expected = ofAll() * indicator.exposure(city);
    double count = indicator.count(city);
    double near = Math.max(count - city.off(), Math.min(count + city.off(), expected));
    if (isWithin(near / expected, funnel.limits(expected, INNER))) {
      return "inside";
    }
    return isWithin(near / expected, funnel.limits(expected, OUTER)) ? "outside_95" : "outside_998";
  }

  private static boolean isWithin(double ratio, Interval limits) {
    return ratio >= limits.low() && ratio <= limits.high();
  }
}
