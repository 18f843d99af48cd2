package nl.nachtwacht.plan;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.plan.PatrolShift.Timed;
import nl.nachtwacht.plan.PatrolShift.Visit;
import nl.nachtwacht.stat.Lot;

/**
 * Who walks where and when in one week.
 *
 * <p>The hours of all nights and teams are shared out at once ({@link PatrolHours}, a round being
 * due every night), then dealt to the nights in turn, so that no area has over an hour more on one
 * night than on another, and what gets few hours gets them on different nights. One short round
 * trip through the areas of a night is cut into stretches, one for each team. The lot draws, by the
 * seed, where rounds begin, which way round a team goes and which night comes first; the areas and
 * their hours stay, so another seed is another week with the same coverage. Guarantee: no team has
 * more hours than it was given, ways included; the order of areas changes nothing. Limits: a stay
 * is taken to help as the formula says; nobody has measured that here.
 */
public final class PatrolPlan {
  private static final double USUAL_HOURS = 6;
  private static final int MINUTES = 60;
  private static final int NOON = 12;
  private static final int STEP_MINUTES = 15;

  private final PatrolSpec spec;
  private final Situation now;
  private final Lot lot;
  private final PatrolShift shifts;
  private final List<PatrolArea> areas;
  private final List<String> heldOut;
  private final List<PatrolRoute> routes = new ArrayList<>();

  private PatrolPlan(PatrolSpec spec, Situation now) {
    this.spec = spec;
    this.now = now;
    lot = new Lot(spec.seed());
    shifts = new PatrolShift(spec.base(), now.way);
    List<PatrolArea> drawn =
        now.areas.stream()
            .sorted(
                Comparator.comparingDouble((PatrolArea area) -> lot.share("out " + area.key(), 0))
                    .thenComparing(PatrolArea::key))
            .toList();
    int out = Math.min(spec.holdOut(), Math.max(0, drawn.size() - 1));
    heldOut = drawn.stream().limit(out).map(PatrolArea::key).sorted().toList();
    areas = drawn.stream().skip(out).sorted(Comparator.comparing(PatrolArea::key)).toList();
    plan();
  }

  /**
   * What is known before a plan is made.
   *
   * @param slice the part of the week in which teams walk
   * @param areas where they can walk
   * @param wholeRisk risk of the slice in the whole municipality, that of the areas included
   * @param way how far places are from each other
   */
  public record Situation(Slice slice, List<PatrolArea> areas, double wholeRisk, Way way) {
    /** Copies the areas. */
    public Situation {
      areas = List.copyOf(areas);
    }
  }

  /** {@return the plan for one municipality} */
  public static PatrolPlan of(PatrolSpec spec, Situation now) {
    return new PatrolPlan(spec, now);
  }

  /** {@return routes by weekday and team; a team for which nothing is left has none} */
  public List<PatrolRoute> routes() {
    return List.copyOf(routes);
  }

  /** {@return keys of the areas that the lot leaves out, to compare with} */
  public List<String> heldOut() {
    return heldOut;
  }

  /** {@return id of a route, such as {@code GM0363-P-sat-weekend_night-1}} */
  public String id(String municipality, PatrolRoute route) {
    String day = route.weekday().name().substring(0, 3).toLowerCase(Locale.ROOT);
    return municipality + "-P-" + day + '-' + now.slice.name() + '-' + route.team();
  }

  private int sliceHours() {
    return Math.floorMod(now.slice.to() - now.slice.from() - 1, 24) + 1;
  }

  /** Hours of a team on a night. */
  private double hours() {
    return Math.min(spec.hours() > 0 ? spec.hours() : USUAL_HOURS, sliceHours());
  }

  /** The nights on which teams walk: all, or by lot as many as there are actions in a month. */
  private List<DayOfWeek> nights() {
    long wanted = spec.actionsPerMonth() > 0 ? (long) Math.ceil(spec.actionsPerMonth()) : 7;
    return now.slice.days().stream()
        .sorted(Comparator.comparingDouble(day -> lot.share("night " + day, 0)))
        .limit(wanted)
        .sorted()
        .toList();
  }

  private void plan() {
    List<DayOfWeek> nights = nights();
    int perTeam = Math.max(1, (int) hours());
    double block = Math.min(1, hours());
    int[] given =
        PatrolHours.share(
            areas.stream().mapToDouble(PatrolArea::risk).toArray(),
            areas.stream().mapToDouble(area -> area.roundHours() * nights.size()).toArray(),
            nights.size() * spec.teams() * perTeam,
            block);
    int[][] dealt = dealt(given, nights.size());
    for (int n = 0; n < nights.size(); n++) {
      night(nights.get(n), visits(nights.get(n), dealt[n], block), perTeam, block);
    }
  }

  /** Deals blocks to the nights in turn, area by area. */
  private int[][] dealt(int[] given, int nights) {
    int[][] dealt = new int[nights][given.length];
    int turn = (int) (lot.share("first night", 0) * nights);
    for (int area = 0; area < given.length; area++) {
      for (int block = 0; block < given[area]; block++) {
        dealt[turn++ % nights][area]++;
      }
    }
    return dealt;
  }

  private List<Visit> visits(DayOfWeek night, int[] blocks, double block) {
    return IntStream.range(0, blocks.length)
        .filter(area -> blocks[area] > 0)
        .mapToObj(a -> new Visit(areas.get(a), start(areas.get(a), night), blocks[a] * block))
        .toList();
  }

  /** Draws the cell where a round begins, by its risk. */
  private PatrolArea.Stop start(PatrolArea area, DayOfWeek night) {
    List<PatrolArea.Stop> stops =
        area.stops().stream().sorted(Comparator.comparingLong(PatrolArea.Stop::cell)).toList();
    double left =
        lot.share("start " + area.key(), night.getValue())
            * stops.stream().mapToDouble(PatrolArea.Stop::risk).sum();
    for (PatrolArea.Stop stop : stops) {
      left -= stop.risk();
      if (left < 0) {
        return stop;
      }
    }
    return stops.get(0);
  }

  private void night(DayOfWeek night, List<Visit> visits, int perTeam, double block) {
    List<List<Visit>> teams = cut(shifts.ordered(visits, false), perTeam, block);
    double[] before = new double[areas.size()];
    for (int t = 0; t < teams.size(); t++) {
      boolean isTurned = lot.share("way " + night, t) < 0.5;
      int start = start(t);
      int minutes = (int) (hours() * MINUTES);
      PatrolShift.Shift shift = shifts.plan(teams.get(t), start, minutes, isTurned);
      if (!shift.visits().isEmpty()) {
        routes.add(route(night, t + 1, start, shift, before));
      }
    }
  }

  /** Cuts a way into stretches of as many blocks as a team has; an area may fall into two. */
  private static List<List<Visit>> cut(List<Visit> way, int perTeam, double block) {
    List<List<Visit>> teams = new ArrayList<>();
    int room = 0;
    for (Visit visit : way) {
      int left = (int) Math.round(visit.hours() / block);
      while (left > 0) {
        if (room == 0) {
          teams.add(new ArrayList<>());
          room = perTeam;
        }
        int part = Math.min(left, room);
        teams.get(teams.size() - 1).add(new Visit(visit.area(), visit.place(), part * block));
        room -= part;
        left -= part;
      }
    }
    return teams;
  }

  /** The first team begins with the slice, the last one ends with it. */
  private int start(int team) {
    double slack = (sliceHours() - hours()) * MINUTES;
    double later = spec.teams() > 1 ? slack * team / (spec.teams() - 1) : 0;
    return (now.slice.from() - NOON) * MINUTES + (int) (later / STEP_MINUTES) * STEP_MINUTES;
  }

  private PatrolRoute route(
      DayOfWeek night, int team, int start, PatrolShift.Shift shift, double[] before) {
    List<PatrolStop> stops = new ArrayList<>();
    double expected = 0;
    for (Timed timed : shift.visits()) {
      PatrolArea area = timed.visit().area();
      int index = areas.indexOf(area);
      double stay = timed.stay() / (double) MINUTES;
      double met = PatrolHours.met(before[index], stay, area.roundHours());
      before[index] += stay;
      double share = now.wholeRisk > 0 ? met * area.risk() / now.wholeRisk : 0;
      expected += share;
      stops.add(
          new PatrolStop(
              stops.size() + 1,
              area.key(),
              timed.visit().place(),
              timed.start(),
              timed.stay(),
              timed.travel(),
              timed.metres(),
              met,
              share));
    }
    return new PatrolRoute(
        night,
        team,
        shift.mode(),
        start,
        shift.end(),
        shift.metres(),
        shift.travel(),
        expected,
        stops);
  }
}
