package nl.nachtwacht.sample;

import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.sample.CityPlan.Site;

/** The places that a plan leaves to chance: single cafes and bus stops. */
final class Places {
  private static final String[] VENUE_KINDS = {
    "restaurant",
    "restaurant",
    "restaurant",
    "restaurant",
    "snackbar",
    "snackbar",
    "cafe",
    "cafe",
    "bar",
    "bar"
  };

  private static final String[] FIRST = {
    "De Gouden", "Het Witte", "De Oude", "De Blauwe", "Het Zwarte", "De Vrolijke"
  };

  private static final String[] SECOND = {
    "Leeuw", "Paard", "Kroon", "Anker", "Haan", "Zwaan", "Ster", "Molen", "Poort", "Engel"
  };

  private Places() {}

  /** {@return the planned nightlife zones and single houses about them; some overlap} */
  static List<Site> nightlife(CityPlan plan) {
    Dice dice = plan.identity().dice("nightlife");
    List<Site> sites = new ArrayList<>(plan.life().nightlife());
    List<Quarter> quarters = plan.ground().quarters();
    double spread = plan.ground().builtUp() / 7;
    for (int i = 0; i < plan.life().venues(); i++) {
      boolean central = dice.chance(0.7);
      Spot about =
          central ? plan.identity().centre() : quarters.get(dice.below(quarters.size())).seat();
      Spot at = about.plus(dice.normal() * spread, dice.normal() * spread);
      String name = FIRST[i % FIRST.length] + " " + SECOND[(i * 7 + i / 10) % SECOND.length];
      sites.add(new Site(name, dice.word(VENUE_KINDS), Shapes.disc(at, dice.between(15, 40))));
    }
    return List.copyOf(sites);
  }

  /** {@return bus stops along the roads that have them} */
  static List<Site> stops(CityPlan plan, List<Street> streets) {
    List<Site> stops = new ArrayList<>();
    for (int i = 0; i < plan.ground().roads().size(); i++) {
      CityPlan.Road road = plan.ground().roads().get(i);
      int step = (int) (road.stopSpacing() / Street.STEP);
      List<Spot> points = streets.get(i).points();
      for (int k = step; step > 0 && k < points.size(); k += step) {
        String name = "Halte " + road.name() + " " + k / step;
        stops.add(new Site(name, "bus", Shapes.point(points.get(k).plus(5, -5).clearOfEdges())));
      }
    }
    return List.copyOf(stops);
  }
}
