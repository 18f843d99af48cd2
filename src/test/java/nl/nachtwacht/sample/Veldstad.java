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

/** A middle-sized city with an old centre, a park, a bus corridor, and a campaign. */
final class Veldstad {
  private static final Spot CENTRE_OF_TOWN = new Spot(232_037, 540_022);

  /** The day on which a law changed what people report. */
  private static final LocalDate REGIME = LocalDate.of(2024, 7, 1);

  private static final LocalDate EVER = LocalDate.of(9999, 1, 1);

  private Veldstad() {}

  /** {@return the plan} */
  static CityPlan plan() {
    return plan(20_250_101L);
  }

  /** {@return the plan of a city in which chance fell otherwise} */
  static CityPlan plan(long seed) {
    Identity identity =
        new Identity("Veldstad", "GM9901", seed, CENTRE_OF_TOWN, 2040, 1500, 36, true);
    return new CityPlan(identity, ground(identity), life(), events(), faults());
  }

  private static Spot at(double degrees, double metres) {
    return CENTRE_OF_TOWN.at(degrees, metres);
  }

  private static Ground ground(Identity identity) {
    Dice dice = identity.dice("shapes");
    List<Site> excluded =
        List.of(
            new Site("De Vliet", "water", Shapes.band(river(), 60)),
            new Site("Veldplas", "water", Shapes.blob(at(237, 3400), 430, dice)),
            new Site("Ruigeveldse Heide", "natuur", Shapes.blob(at(-22, 3750), 420, dice)));
    List<Site> parks =
        List.of(
            new Site("Zuiderpark", "park", Shapes.blob(at(-85, 1700), 380, dice)),
            new Site("Noorderplantsoen", "park", Shapes.blob(at(97, 1150), 200, dice)));
    return new Ground(quarters(identity), 6000, 3450, roads(), excluded, parks, outages());
  }

  /** Busy places that are dark: without them nobody could tell darkness from emptiness. */
  private static List<Site> outages() {
    return List.of(
        outage("Kloosterhof", at(288, 690), 480),
        outage("Vestingwal", at(96, 700), 380),
        outage("Havenhoofd", at(193, 860), 400),
        outage("Vogelbuurt-Zuid", at(-6, 1500), 500),
        outage("De Schans", at(97, 2500), 500));
  }

  private static Site outage(String name, Spot at, double side) {
    return new Site(name, "storing", Shapes.box(at, side, side, 20));
  }

  private static List<Spot> river() {
    return List.of(
        at(196, 6500),
        at(200, 4500),
        at(203, 3000),
        at(210, 1900),
        at(226, 1250),
        at(248, 1150),
        at(256, 1900),
        at(254, 3000),
        at(250, 4500),
        at(249, 6500));
  }

  private static List<Quarter> quarters(Identity identity) {
    return new Quarters(identity.code(), CENTRE_OF_TOWN)
        .district("Centrum")
        .quarter("Oude Markt", 10, 60, CENTRE)
        .quarter("Havenkwartier", 200, 680, CENTRE)
        .quarter("Stationsbuurt", 20, 760, CENTRE)
        .quarter("Vestingbuurt", 110, 640, CENTRE)
        .quarter("Kloosterhof", 285, 660, CENTRE)
        .district("Noord")
        .quarter("Bloemenbuurt", 75, 1500, URBAN)
        .quarter("Molenwijk", 115, 1600, URBAN)
        .quarter("De Schans", 95, 2450, URBAN, 0.15)
        .quarter("Noorderveld", 62, 2600, SUBURB)
        .quarter("Veenkamp", 125, 2700, SUBURB)
        .district("Oost")
        .quarter("Spoorbuurt", 43, 1450, URBAN)
        .quarter("Vogelbuurt", 0, 1500, URBAN)
        .quarter("Campus", 22, 2300, URBAN)
        .quarter("Oosterhof", -12, 2500, SUBURB)
        .quarter("De Weiden", 38, 3000, SUBURB)
        .quarter("Bedrijvenpark Oost", -37, 2600, INDUSTRY)
        .district("Zuid")
        .quarter("Parkbuurt", -50, 1450, URBAN)
        .quarter("Zuiderpark", -85, 1700, URBAN)
        .quarter("Componistenbuurt", -118, 1650, URBAN)
        .quarter("De Hoven", -68, 2650, SUBURB)
        .quarter("Zuidrand", -100, 2800, SUBURB, 0.2)
        .district("West")
        .quarter("Schildersbuurt", 150, 1500, URBAN)
        .quarter("Westerkade", 185, 1550, URBAN)
        .quarter("De Linde", 158, 2500, SUBURB)
        .quarter("Waterkwartier", 192, 2550, SUBURB)
        .quarter("Industrieterrein West", 222, 2400, INDUSTRY)
        .district("Buitengebied")
        .quarter("Veldbroek", 65, 4200, RURAL)
        .quarter("Hoge Es", 145, 4100, RURAL)
        .quarter("De Maten", 236, 4000, RURAL)
        .quarter("Ruigeveld", -28, 4200, RURAL)
        .all();
  }

  private static List<Road> roads() {
    return List.of(
        main("Noorderweg", 0, at(88, 0), at(84, 1200), at(80, 3000), at(78, 5200)),
        main("Oosterlaan", 250, at(10, 40), at(2, 1100), at(4, 2300), at(-4, 3300)),
        main("Stationsweg", 450, at(20, 100), at(24, 900), at(30, 2300), at(36, 3600)),
        main("Industrieweg", 450, at(-40, 80), at(-32, 1500), at(-36, 3100), at(-32, 5200)),
        main("Zuiderlaan", 450, at(-90, 60), at(-100, 1300), at(-97, 3200), at(-92, 5000)),
        main("Westerweg", 450, at(180, 60), at(172, 1300), at(176, 3000), at(172, 5000)),
        main("Esweg", 450, at(135, 60), at(137, 1500), at(134, 3000), at(140, 5200)),
        main("Matenweg", 450, at(225, 60), at(212, 1500), at(228, 3100), at(232, 5000)),
        main("Ringweg", 600, ring()),
        new Road(
            "Parkroute",
            Street.Kind.PATH,
            List.of(at(-72, 1250), at(-86, 1650), at(-84, 1900), at(-97, 2200)),
            0));
  }

  private static Spot[] ring() {
    Spot[] spots = new Spot[25];
    for (int i = 0; i < spots.length; i++) {
      spots[i] = at(i * 15, 2050 + 90 * (i % 3));
    }
    spots[24] = spots[0];
    return spots;
  }

  private static Road main(String name, double stopSpacing, Spot... line) {
    return new Road(name, Street.Kind.MAIN, List.of(line), stopSpacing);
  }

  private static Life life() {
    List<Site> nightlife =
        List.of(
            new Site("Oude Markt", "cafe", Shapes.box(at(0, 0), 190, 130, 15)),
            new Site("Marktterrassen", "restaurant", Shapes.box(at(30, 95), 120, 90, 15)),
            new Site("Havenkade", "bar", Shapes.box(at(205, 620), 320, 60, 40)),
            new Site("Pakhuizen", "club", Shapes.box(at(198, 690), 110, 90, 40)),
            new Site("Stationsplein", "snackbar", Shapes.box(at(24, 820), 130, 90, 24)),
            new Site("Vestingstraat", "cafe", Shapes.box(at(112, 380), 240, 40, 100)));
    List<Site> stations =
        List.of(
            new Site("Station Veldstad", "station", Shapes.point(at(25, 900))),
            new Site("Station Campus", "station", Shapes.point(at(27, 2380))));
    return new Life(nightlife, 30, stations, youth());
  }

  private static List<Site> youth() {
    return List.of(
        youth("JOP De Schans", at(99, 2500)),
        youth("JOP Veenkamp", at(122, 2600)),
        youth("JOP Oosterhof", at(-9, 2600)),
        youth("JOP Zuidrand", at(-103, 2700)),
        youth("JOP De Linde", at(160, 2380)),
        youth("JOP Noorderplantsoen", at(92, 1210)));
  }

  private static Site youth(String name, Spot at) {
    return new Site(name, "jop", Shapes.point(at));
  }

  private static Faults faults() {
    return new Faults(
        new Faults.InReports(14, 25, 20, 2, 3, 3, 3, 3, 2, 1),
        new Faults.InSurvey(5, 12, 18, 6),
        new Faults.InLamps(1, 5, 6));
  }

  private static Events events() {
    Measure measure =
        new Measure(
            "licht-spoorbuurt",
            "Nieuwe lampen Spoorbuurt",
            "armatuur",
            "lamp_new",
            LocalDate.of(2023, 9, 1),
            0.5,
            Shapes.box(at(40, 1150), 1000, 900, 43));
    Measure placebo =
        new Measure(
            "licht-waterkwartier",
            "Feller licht Waterkwartier",
            "feller",
            "lamp_brightened",
            LocalDate.of(2023, 9, 1),
            1,
            Shapes.box(at(192, 2450), 900, 800, 12));
    return new Events(
        new Window(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 4, 17), 3),
        new Window(LocalDate.of(2021, 12, 19), LocalDate.of(2022, 2, 25), 0.5),
        Optional.of(new Window(REGIME, EVER, 1.3)),
        measure,
        Optional.of(placebo),
        Optional.of("WK990104"));
  }
}
