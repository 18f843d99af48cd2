package nl.nachtwacht.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Polygon;

/**
 * Places lamps along the streets, closer where more people go. Some streets have none, some are out
 * as a whole, and where the city put new lamps most of a street's lamps are of that day.
 */
final class Lamps {
  private static final double UNLIT_STREETS = 0.07;
  private static final double STREETS_OUT = 0.03;
  private static final double LAMPS_OUT = 0.015;
  private static final double PATH_SPACING = 130;

  /** Where new lamps came, one lamp in three had been there before. */
  private static final int OLD_AMONG_NEW = 3;

  private final CityPlan plan;
  private final Domain domain;
  private final Set<Long> treated;
  private final Set<Long> outages = new TreeSet<>();
  private final List<Lamp> lamps = new ArrayList<>();
  private Dice dice;

  Lamps(CityPlan plan, Domain domain, List<Long> treated) {
    this.plan = plan;
    this.domain = domain;
    boolean lights = plan.events().measure().code().equals("lamp_new");
    for (CityPlan.Site outage : plan.ground().outages()) {
      outages.addAll(Domain.cellsIn((Polygon) outage.shape()));
    }
    this.treated = lights ? new TreeSet<>(treated) : Set.of();
  }

  /** {@return all lamps, numbered along the streets} */
  List<Lamp> place(List<Street> streets) {
    for (int i = 0; i < streets.size(); i++) {
      dice = plan.identity().dice("lamps " + i);
      placeAlong(streets.get(i));
    }
    return List.copyOf(lamps);
  }

  private void placeAlong(Street street) {
    boolean treatedStreet = street.points().stream().anyMatch(p -> treated.contains(p.cell()));
    if (street.kind() == Street.Kind.STREET && !treatedStreet && dice.chance(UNLIT_STREETS)) {
      return;
    }
    boolean out = street.kind() == Street.Kind.STREET && dice.chance(STREETS_OUT);
    String working = dice.word("ok", "ok", "ok", "aan", "gedimd");
    int year = 1975 + dice.below(45);
    double gap = 0;
    int side = 1;
    for (int i = 0; i + 1 < street.points().size(); i++) {
      Spot spot = street.points().get(i);
      if (gap <= 0 && domain.holds(spot.cell())) {
        boolean dark = out || outages.contains(spot.cell());
        String status = dark || dice.chance(LAMPS_OUT) ? "stuk" : working;
        Spot next = street.points().get(i + 1);
        add(beside(spot, next, side), status, placed(spot, year, side));
        side = side % OLD_AMONG_NEW + 1;
        gap = spacing(street, spot) * dice.between(0.85, 1.15);
      }
      gap -= Street.STEP;
    }
  }

  private double spacing(Street street, Spot spot) {
    if (street.kind() == Street.Kind.PATH) {
      return PATH_SPACING;
    }
    return plan.ground().quarters().get(domain.quarter(spot.cell())).kind().lampSpacing();
  }

  /** A place four metres from the middle of the street, on either side in turn. */
  private Spot beside(Spot spot, Spot next, int side) {
    double length = spot.distance(next);
    double aside = (side % 2 == 0 ? 4 : -4) / length;
    return spot.plus(-aside * (next.y() - spot.y()), aside * (next.x() - spot.x()))
        .plus(dice.between(-1, 1), dice.between(-1, 1))
        .clearOfEdges();
  }

  private LocalDate placed(Spot spot, int year, int side) {
    if (treated.contains(spot.cell()) && side != 1) {
      return plan.events().measure().from();
    }
    return LocalDate.of(year, 1 + dice.below(12), 1 + dice.below(28));
  }

  private void add(Spot at, String status, LocalDate placed) {
    String mast = String.format(Locale.ROOT, "L%05d", lamps.size() + 1);
    int height = dice.chance(0.55) ? 4 : dice.chance(0.5) ? 6 : 8;
    OptionalInt lumen =
        dice.chance(0.02)
            ? OptionalInt.empty()
            : OptionalInt.of(height * (500 + 100 * dice.below(4)));
    lamps.add(new Lamp(mast, at, status, lumen, height, placed));
  }
}
