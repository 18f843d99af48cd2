package nl.nachtwacht.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Period;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Veldstad for those who measure: its cells, what stands in them, and the rate at which reports are
 * truly made there. The plan is the same for every seed; streets, houses, lamps and the rates that
 * nobody can explain are not.
 */
public final class KnownCity {
  private static final List<String> PEOPLE = List.of("nightlife", "stations", "stops");

  private final SampleCity city;
  private final List<Long> cells;
  private final Map<Long, Integer> position = new TreeMap<>();

  private KnownCity(SampleCity city) {
    this.city = city;
    this.cells = city.domain().cells();
    for (int i = 0; i < cells.size(); i++) {
      position.put(cells.get(i), i);
    }
  }

  /** {@return the city of a seed} */
  public static KnownCity of(long seed) {
    return new KnownCity(new SampleCity(Veldstad.plan(seed)));
  }

  /**
   * {@return the days on which so many reports are made, with all that happens in its years}
   *
   * @param campaign the campaign, which trebles reporting
   */
  public static List<LocalDate> days(long seed, int reports, CalendarWindow campaign) {
    CityPlan.Events plan = Veldstad.plan().events();
    CityPlan.Events events =
        new CityPlan.Events(
            new CityPlan.Window(campaign.from(), campaign.to(), plan.campaign().factor()),
            plan.disruption(),
            plan.regime(),
            plan.measure(),
            plan.placebo(),
            plan.placeboDistrict());
    Times times = new Times(events);
    Dice dice = new Dice(seed, "times " + reports);
    return IntStream.range(0, reports).mapToObj(i -> times.draw(dice).toLocalDate()).toList();
  }

  /** {@return the period of these days} */
  public static Period period() {
    return new Period(Times.FROM, Times.TO, ZoneId.of("Europe/Amsterdam"));
  }

  /** {@return its campaign, as a job would declare it} */
  public static CalendarWindow campaign() {
    return window(CalendarWindow.Kind.CAMPAIGN, Veldstad.plan().events().campaign());
  }

  /** {@return its disruption and its regime, as a job would declare them} */
  public static List<CalendarWindow> otherWindows() {
    CityPlan.Events events = Veldstad.plan().events();
    return List.of(
        window(CalendarWindow.Kind.DISRUPTION, events.disruption()),
        window(CalendarWindow.Kind.REGIME, events.regime().orElseThrow()));
  }

  private static CalendarWindow window(CalendarWindow.Kind kind, CityPlan.Window window) {
    return new CalendarWindow(kind.name(), kind, window.from(), window.to(), "");
  }

  /** {@return the columns of the cells, in the order (iy, ix)} */
  public int[] ix() {
    return cells.stream().mapToInt(Cell::ix).toArray();
  }

  /** {@return their rows} */
  public int[] iy() {
    return cells.stream().mapToInt(Cell::iy).toArray();
  }

  /** {@return per cell the number of its neighbourhood} */
  public int[] neighbourhood() {
    return cells.stream().mapToInt(city.domain()::quarter).toArray();
  }

  /** {@return per neighbourhood the code of its district} */
  public List<String> districts() {
    return city.plan().ground().quarters().stream().map(Quarter::district).toList();
  }

  /** {@return per cell the share of reports at all hours that it truly has} */
  public double[] share() {
    double[] share = new double[cells.size()];
    double sum = 0;
    for (int i = 0; i < share.length; i++) {
      share[i] = city.rates().total(i);
      sum += share[i];
    }
    for (int i = 0; i < share.length; i++) {
      share[i] /= sum;
    }
    return share;
  }

  /** {@return per cell the share of the reports by day, on which darkness has no effect} */
  public double[] shareByDay() {
    double[] share = new double[cells.size()];
    for (int i = 0; i < share.length; i++) {
      share[i] = city.surface().dayShare(i);
    }
    return share;
  }

  /** {@return per cell the share without light} */
  public double[] dark() {
    double[] dark = new double[cells.size()];
    for (int i = 0; i < dark.length; i++) {
      dark[i] = city.surface().dark(i);
    }
    return dark;
  }

  /** {@return per cell the people about, in a unit of its own: no register knows them} */
  public double[] people() {
    double[] people = new double[cells.size()];
    for (int i = 0; i < people.length; i++) {
      people[i] = city.surface().people(i);
    }
    return people;
  }

  /** {@return per cell its lamps} */
  public double[] lamps() {
    double[] lamps = new double[cells.size()];
    city.lamps().forEach(lamp -> addTo(lamps, lamp.at().cell(), 1));
    return lamps;
  }

  /**
   * {@return per layer its points, covered share or people of each cell, as a job would burn it}
   */
  public Map<String, double[]> layers() {
    Map<String, double[]> layers = new LinkedHashMap<>();
    for (String layer : List.of("nightlife", "stations", "stops", "parks", "jop")) {
      layers.put(layer, mass(city.sites(layer).stream().map(CityPlan.Site::shape).toList()));
    }
    Residents residents = new Residents(city);
    layers.put("inhabitants", cells.stream().mapToDouble(residents::in).toArray());
    return layers;
  }

  /** {@return whether a layer says where people are} */
  public static boolean isPeople(String layer) {
    return PEOPLE.contains(layer) || layer.equals("inhabitants");
  }

  private double[] mass(List<Geometry> shapes) {
    double[] mass = new double[cells.size()];
    if (shapes.get(0) instanceof Polygon) {
      Geometry union = UnaryUnionOp.union(shapes);
      for (int i = 0; i < mass.length; i++) {
        Geometry square = Shapes.box(Spot.centre(cells.get(i)), Spot.CELL, Spot.CELL, 0);
        if (union.intersects(square)) {
          mass[i] = union.intersection(square).getArea() / square.getArea();
        }
      }
    } else {
      for (Geometry shape : shapes) {
        addTo(mass, new Spot(shape.getCoordinate().x, shape.getCoordinate().y).cell(), 1);
      }
    }
    return mass;
  }

  private void addTo(double[] sums, long cell, double more) {
    Integer at = position.get(cell);
    if (at != null) {
      sums[at] += more;
    }
  }
}
