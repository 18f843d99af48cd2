package nl.nachtwacht.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.sample.CityPlan.Site;
import org.locationtech.jts.geom.Polygon;

/** A city with all that stands in it and the truth about its risk; the same at every run. */
final class SampleCity {
  private final CityPlan plan;
  private final List<Polygon> neighbourhoods;
  private final Domain domain;
  private final List<Long> treated;
  private final List<Street> streets;
  private final List<Lamp> lamps;
  private final Map<String, List<Site>> sites = new LinkedHashMap<>();
  private final Times times;
  private final Surface surface;
  private final Rates rates;

  SampleCity(CityPlan plan) {
    this.plan = plan;
    neighbourhoods = new Boundaries(plan).draw();
    List<Site> excluded = plan.ground().excluded();
    domain =
        Domain.of(neighbourhoods, excluded.stream().map(site -> (Polygon) site.shape()).toList());
    treated =
        Domain.cellsIn((Polygon) plan.events().measure().shape()).stream()
            .filter(domain::holds)
            .toList();
    streets = new Streets(plan).lay(neighbourhoods);
    lamps = new Lamps(plan, domain, treated).place(streets);
    sites.put("nightlife", Places.nightlife(plan));
    sites.put("stations", plan.life().stations());
    sites.put("stops", Places.stops(plan, streets));
    sites.put("parks", plan.ground().parks());
    sites.put("jop", plan.life().youth());
    times = new Times(plan.events());
    surface = new Surface(plan, domain, streets, sites, new Darkness(lampsBefore()));
    rates = new Rates(surface, times, domain.cells().size(), plan.identity().reports());
  }

  private List<Lamp> lampsBefore() {
    return lamps.stream()
        .filter(lamp -> lamp.placed().isBefore(plan.events().measure().from()))
        .toList();
  }

  /** {@return the plan} */
  CityPlan plan() {
    return plan;
  }

  /** {@return the polygons of the plan's neighbourhoods, in its order} */
  List<Polygon> neighbourhoods() {
    return neighbourhoods;
  }

  /** {@return the cells} */
  Domain domain() {
    return domain;
  }

  /** {@return the cells that the measure treats, in order} */
  List<Long> treated() {
    return treated;
  }

  /** {@return all streets, the planned roads first} */
  List<Street> streets() {
    return streets;
  }

  /** {@return all lamps} */
  List<Lamp> lamps() {
    return lamps;
  }

  /** {@return the sites of a layer that raises risk} */
  List<Site> sites(String layer) {
    return sites.get(layer);
  }

  /** {@return when reports are made} */
  Times times() {
    return times;
  }

  /** {@return where reports are made} */
  Surface surface() {
    return surface;
  }

  /** {@return expected reports} */
  Rates rates() {
    return rates;
  }
}
