package nl.nachtwacht.sample;

import static nl.nachtwacht.sample.Quarter.Kind.CENTRE;
import static nl.nachtwacht.sample.Quarter.Kind.INDUSTRY;
import static nl.nachtwacht.sample.Quarter.Kind.RURAL;
import static nl.nachtwacht.sample.Quarter.Kind.SUBURB;
import static nl.nachtwacht.sample.Quarter.Kind.URBAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.sample.CityPlan.Events;
import nl.nachtwacht.sample.CityPlan.Ground;
import nl.nachtwacht.sample.CityPlan.Identity;
import nl.nachtwacht.sample.CityPlan.Life;
import nl.nachtwacht.sample.CityPlan.Measure;
import nl.nachtwacht.sample.CityPlan.Road;
import nl.nachtwacht.sample.CityPlan.Site;
import nl.nachtwacht.sample.CityPlan.Window;

/** A small town: too few reports for more than a sketch, and a measure without effect. */
final class Kleinvoort {
  private static final Spot CENTRE_OF_TOWN = new Spot(229_541, 452_518);

  private Kleinvoort() {}

  /** {@return the plan} */
  static CityPlan plan() {
    Identity identity =
        new Identity("Kleinvoort", "GM9902", 20_250_102L, CENTRE_OF_TOWN, 116, 220, 4, false);
    Dice dice = identity.dice("shapes");
    List<Site> excluded =
        List.of(new Site("Broekplas", "water", Shapes.blob(at(60, 1350), 210, dice)));
    List<Site> parks =
        List.of(new Site("Wilhelminapark", "park", Shapes.blob(at(150, 420), 110, dice)));
    Ground ground = new Ground(quarters(identity), 2700, 1050, roads(), excluded, parks, List.of());
    return new CityPlan(identity, ground, life(), events(), faults());
  }

  private static Spot at(double degrees, double metres) {
    return CENTRE_OF_TOWN.at(degrees, metres);
  }

  private static List<Quarter> quarters(Identity identity) {
    return new Quarters(identity.code(), CENTRE_OF_TOWN)
        .district("Kleinvoort-Dorp")
        .quarter("Kom", 0, 20, CENTRE)
        .quarter("Kerkbuurt", 100, 520, URBAN)
        .quarter("Brinkhof", 220, 540, URBAN)
        .quarter("Nieuwland", 320, 640, SUBURB)
        .quarter("Eikenbuurt", 30, 680, SUBURB)
        .district("Buitengebied")
        .quarter("Bedrijventerrein De Vos", 178, 1150, INDUSTRY)
        .quarter("Broekland", 65, 1750, RURAL)
        .quarter("Essenveld", 262, 1700, RURAL, 0.3)
        .all();
  }

  private static List<Road> roads() {
    return List.of(
        main("Dorpsstraat", at(95, 1100), at(90, 300), at(270, 300), at(265, 1000)),
        main("Veldstadseweg", at(88, 2500), at(92, 1700), at(95, 1100)),
        main("Vosweg", at(0, 30), at(175, 600), at(178, 1300), at(182, 2400)),
        new Road("Parkpad", Street.Kind.PATH, List.of(at(128, 380), at(165, 520)), 0));
  }

  private static Road main(String name, Spot... line) {
    return new Road(name, Street.Kind.MAIN, List.of(line), 400);
  }

  private static Life life() {
    List<Site> nightlife =
        List.of(
            new Site("Dorpsplein", "cafe", Shapes.box(at(0, 0), 120, 80, 5)),
            new Site("Zaal De Vos", "zaal", Shapes.disc(at(20, 70), 35)));
    List<Site> youth = List.of(new Site("JOP Nieuwland", "jop", Shapes.point(at(322, 700))));
    return new Life(nightlife, 4, List.of(), youth);
  }

  private static Faults faults() {
    return new Faults(
        new Faults.InReports(2, 4, 3, 0, 1, 0, 0, 0, 0, 0),
        new Faults.InSurvey(1, 2, 3, 1),
        new Faults.InLamps(1, 2, 2));
  }

  private static Events events() {
    Measure measure =
        new Measure(
            "jop-nieuwland",
            "Hangplek naar Nieuwland",
            "hangplek",
            "jop_to",
            LocalDate.of(2023, 6, 1),
            1,
            Shapes.disc(at(322, 700), 150));
    return new Events(
        new Window(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 4, 17), 3),
        new Window(LocalDate.of(2021, 12, 19), LocalDate.of(2022, 2, 25), 0.5),
        Optional.empty(),
        measure,
        Optional.empty(),
        Optional.empty());
  }
}
