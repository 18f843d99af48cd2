package nl.nachtwacht.sample;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.sample.CityPlan.Site;
import org.locationtech.jts.geom.Geometry;

/**
 * The true risk: people about in a cell times a factor for each thing that stands near, times what
 * nobody can explain. A factor acts in full at distance 0 and fades to 1 at its reach. Darkness
 * acts at night only and is small, while lamps stand where people go: so reports go with lamps and
 * not because of them.
 */
final class Surface {
  /** How much reports vary between cells for no known reason: standard deviation of the log. */
  private static final double UNEXPLAINED = 0.45;

  private static final double DARK_NIGHT = 1.4;
  private static final double MAIN_ROAD = 2;
  private static final double PATH_PEOPLE = 9;

  /**
   * Something that raises risk.
   *
   * @param layer its layer
   * @param factor at distance 0
   * @param reach in metres
   * @param nightOnly whether it acts at night only
   */
  private record Source(String layer, double factor, double reach, boolean nightOnly) {
    double at(double distance) {
      return StrictMath.pow(factor, Math.max(0, 1 - distance / reach));
    }
  }

  private static final List<Source> SOURCES =
      List.of(
          new Source("nightlife", 2.5, 250, false),
          new Source("nightlife_night", 2.0, 250, true),
          new Source("stations", 3.0, 400, false),
          new Source("stops", 2.0, 250, false),
          new Source("parks", 2.2, 150, false),
          new Source("jop", 1.5, 250, false),
          new Source("cameras", 1.0, 250, false));

  private final List<Long> cells;
  private final double[] people;
  private final double[] dark;
  private final Dice.Weights day;
  private final Dice.Weights night;

  /**
   * The surface of a city.
   *
   * @param sites features by layer; a layer of {@link #relativeRisk} that is absent has no effect
   * @param darkness as it was before the measure
   */
  Surface(
      CityPlan plan,
      Domain domain,
      List<Street> streets,
      Map<String, List<Site>> sites,
      Darkness darkness) {
    cells = domain.cells();
    people = people(plan, domain, streets);
    dark = cells.stream().mapToDouble(darkness::share).toArray();
    double[] byDay = new double[cells.size()];
    double[] byNight = new double[cells.size()];
    Dice dice = plan.identity().dice("surface");
    for (int i = 0; i < cells.size(); i++) {
      double luck = StrictMath.exp(UNEXPLAINED * dice.normal() - UNEXPLAINED * UNEXPLAINED / 2);
      byDay[i] = people[i] * luck * factors(cells.get(i), sites, false);
      byNight[i] = people[i] * luck * factors(cells.get(i), sites, true);
      byNight[i] *= StrictMath.pow(DARK_NIGHT, dark[i]);
    }
    day = new Dice.Weights(byDay);
    night = new Dice.Weights(byNight);
  }

  /** {@return the planted factors by layer, and of full darkness at night} */
  static Map<String, Double> relativeRisk() {
    Map<String, Double> factors = new LinkedHashMap<>();
    SOURCES.forEach(source -> factors.put(source.layer(), source.factor()));
    factors.put("dark_night", DARK_NIGHT);
    return Collections.unmodifiableMap(factors);
  }

  /** {@return people about, per cell in order, in a unit of its own} */
  double people(int position) {
    return people[position];
  }

  /** {@return the share of a cell that was dark before the measure} */
  double dark(int position) {
    return dark[position];
  }

  /** {@return weights of the cells by day} */
  Dice.Weights day() {
    return day;
  }

  /** {@return weights of the cells by night} */
  Dice.Weights night() {
    return night;
  }

  /** {@return the share of all day reports that a cell has} */
  double dayShare(int position) {
    return day.share(position);
  }

  /** {@return the share of all night reports that a cell has} */
  double nightShare(int position) {
    return night.share(position);
  }

  private static double[] people(CityPlan plan, Domain domain, List<Street> streets) {
    Map<Long, Double> about = new HashMap<>();
    for (Street street : streets) {
      for (Spot spot : street.points()) {
        long cell = spot.cell();
        if (domain.holds(cell)) {
          about.merge(cell, weight(plan, street, domain.quarter(cell)), Double::sum);
        }
      }
    }
    return domain.cells().stream().mapToDouble(c -> 0.05 + about.getOrDefault(c, 0.0)).toArray();
  }

  private static double weight(CityPlan plan, Street street, int quarter) {
    double usual = plan.ground().quarters().get(quarter).kind().people();
    return switch (street.kind()) {
      case MAIN -> MAIN_ROAD * usual;
      case STREET -> usual;
      case PATH -> PATH_PEOPLE;
    };
  }

  private static double factors(long cell, Map<String, List<Site>> sites, boolean atNight) {
    double product = 1;
    for (Source source : SOURCES) {
      String layer = source.layer().replace("_night", "");
      if (atNight || !source.nightOnly()) {
        product *= source.at(distance(cell, sites.getOrDefault(layer, List.of())));
      }
    }
    return product;
  }

  /** {@return metres from a cell's centre to the nearest site; infinite when there is none} */
  static double distance(long cell, List<Site> sites) {
    Geometry centre = Shapes.point(Spot.centre(cell));
    double nearest = Double.POSITIVE_INFINITY;
    for (Site site : sites) {
      // The box of a shape is never farther than the shape, and quicker to ask.
      if (site.shape().getEnvelopeInternal().distance(centre.getEnvelopeInternal()) < nearest) {
        nearest = Math.min(nearest, site.shape().distance(centre));
      }
    }
    return nearest;
  }
}
