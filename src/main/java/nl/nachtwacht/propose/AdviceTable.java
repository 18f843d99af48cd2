package nl.nachtwacht.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.nachtwacht.aggregate.AreaWords;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.PlaceKind;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.plan.DarkPlace;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Rows;
import nl.nachtwacht.table.Table;

/**
 * What can be done in each risk area, by rule: the handles of the plans and those that need none,
 * the mildest first. Every advice names the figures it rests on.
 */
public final class AdviceTable {
  static final List<String> HANDLES =
      List.of(
          "repair",
          "light",
          "no_social_control",
          "move_jop",
          "campaign_at_stop",
          "host",
          "patrol",
          "camera");

  private static final Column HANDLE =
      Column.texts("handle")
          .label("Middel", "Handle")
          .says("Wat er kan gebeuren.", "What can be done.");

  /** What is advised. */
  public static final Column ADVICE =
      Column.texts("advice").label("Advies", "Advice").says("In één zin.", "In one sentence.");

  private static final Column BASIS =
      Column.texts("basis")
          .label("Steunt op", "Rests on")
          .says(
              "Kolommen waarop het advies steunt, met ; ertussen.",
              "Columns that the advice rests on, joined by ;.");
  static final List<Column> COLUMNS =
      List.of(MeasureColumns.AREA_ID, PriorityTable.POSITION, HANDLE, ADVICE, BASIS);

  /** A place this near a risk area is taken to be part of its trouble. */
  private static final double NEAR_METRES = 100;

  private static final int MOST_NAMES = 3;

  private record Line(int area, String handle, Column.Words advice, String basis) {}

  private final PlanDesk desk;
  private final PlanPlaces places;
  private final List<Line> lines = new ArrayList<>();
  private final Set<Integer> areas = new TreeSet<>();

  private AdviceTable(PlanDesk desk, PlanPlaces places) {
    this.desk = desk;
    this.places = places;
    Arrays.stream(desk.cells().ints(CellNames.RISK_AREA.name()).toArray())
        .filter(area -> area >= 0)
        .forEach(areas::add);
  }

  /** {@return the advice for the risk areas of a municipality} */
  static PlanRows of(PlanDesk desk, PlanPlaces places, CityPlan plan, String language) {
    AdviceTable table = new AdviceTable(desk, places);
    table.light(plan);
    table.places();
    table.nightlife();
    table.watch(plan);
    return new PlanRows(table.table(language), new ArrayList<>());
  }

  private void light(CityPlan plan) {
    TreeMap<String, Integer> repairs = plan.count(PlanTable.LIGHTING, "repair");
    TreeMap<String, Integer> lamps = plan.count(PlanTable.LIGHTING, "new_lamp", "brighten");
    for (int area : areas) {
      int broken = repairs.getOrDefault(id(area), 0);
      int lit = lamps.getOrDefault(id(area), 0);
      if (broken > 0) {
        add(
            area,
            "repair",
            "Herstel " + AreaWords.count(broken, "kapotte lamp", "kapotte lampen") + ".",
            "Repair " + AreaWords.count(broken, "broken lamp", "broken lamps") + ".",
            "lamp_out_count;dark_share");
      }
      if (lit > 0) {
        add(
            area,
            "light",
            "Het verlichtingsplan heeft hier binnen het budget "
                + AreaWords.count(lit, "lamp erbij of feller", "lampen erbij of feller")
                + ".",
            "Within its budget the lighting plan has "
                + AreaWords.count(lit, "lamp", "lamps")
                + " more or brighter here.",
            "dark_share;risk_weighted_m2");
      }
    }
    for (DarkPlace place : plan.withoutControl()) {
      int area = places.areaAt(place.xCm(), place.yCm());
      if (areas.contains(area)) {
        add(
            area,
            "no_social_control",
            "Licht alleen helpt hier niet: er wonen of lopen geen mensen die iets kunnen zien."
                + " Leid het verkeer om.",
            "Light alone is no help here: nobody lives or walks there who could see. Lead people"
                + " another way.",
            "dark_share");
      }
    }
  }

  private void places() {
    named(PlaceKind.JOP)
        .forEach(
            (area, names) ->
                add(
                    area,
                    "move_jop",
                    "Bespreek of deze jongerenplek kan verhuizen: "
                        + some(names, "en andere")
                        + ".",
                    "Discuss whether this youth meeting place can move: "
                        + some(names, "and others")
                        + ".",
                    "risk_score;report_count"));
    named(PlaceKind.STOP)
        .forEach(
            (area, names) ->
                add(
                    area,
                    "campaign_at_stop",
                    "Hang de campagne bij de halte: " + some(names, "en andere") + ".",
                    "Hang the campaign at the stop: " + some(names, "and others") + ".",
                    "report_count;peak_slice"));
  }

  private void nightlife() {
    if (desk.cells().find(Nightlife.SHARE.name()).isEmpty()) {
      return;
    }
    Table.Reals shares = desk.cells().reals(Nightlife.SHARE.name());
    Table.Ints of = desk.cells().ints(CellNames.RISK_AREA.name());
    TreeSet<Integer> lively = new TreeSet<>();
    for (int row = 0; row < desk.cells().rows(); row++) {
      if (shares.at(row) > 0) {
        lively.add(of.at(row));
      }
    }
    lively.removeIf(area -> area < 0);
    lively.forEach(
        area ->
            add(
                area,
                "host",
                "Zet op uitgaansavonden gastheren en gastvrouwen in.",
                "Put hosts in the street on nights out.",
                "nightlife_share;peak_slice"));
  }

  private void watch(CityPlan plan) {
    TreeMap<String, Integer> stops = plan.count(PlanTable.PATROLS);
    TreeMap<String, Integer> cameras = plan.count(PlanTable.CAMERAS, "new");
    for (int area : areas) {
      if (stops.containsKey(id(area))) {
        add(
            area,
            "patrol",
            "Het surveillanceplan komt hier " + stops.get(id(area)) + " keer per week.",
            "The patrol plan comes here "
                + AreaWords.count(stops.get(id(area)), "time", "times")
                + " a week.",
            "expected_share;stay_minutes");
      }
      if (cameras.containsKey(id(area))) {
        add(
            area,
            "camera",
            "Pas als lichtere middelen niet volstaan: een camera, na een eigen besluit.",
            "Only when milder means don't suffice: a camera, after a decision of its own.",
            "covered_risk_share;milder_means");
      }
    }
  }

  /** The names of places in or near each risk area. */
  private TreeMap<Integer, TreeSet<String>> named(PlaceKind kind) {
    TreeMap<Integer, TreeSet<String>> names = new TreeMap<>();
    for (Features some : desk.places().of(kind)) {
      for (int i = 0; i < some.count(); i++) {
        for (int area : desk.areasNear(some.xCm(i), some.yCm(i), NEAR_METRES)) {
          names.computeIfAbsent(area, a -> new TreeSet<>()).add(some.label(i));
        }
      }
    }
    names.values().forEach(of -> of.remove(""));
    return names;
  }

  private static String some(TreeSet<String> names, String more) {
    return names.isEmpty()
        ? "-"
        : names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
            + (names.size() > MOST_NAMES ? " " + more : "");
  }

  private String id(int area) {
    return places.areaIds().get(area);
  }

  private void add(int area, String handle, String nl, String en, String basis) {
    boolean isThere =
        lines.stream().anyMatch(line -> line.area == area && line.handle.equals(handle));
    if (!isThere) {
      lines.add(new Line(area, handle, new Column.Words(nl, en), basis));
    }
  }

  private Table table(String language) {
    lines.sort(
        Comparator.comparingInt(Line::area).thenComparingInt(line -> HANDLES.indexOf(line.handle)));
    int[] positions = new int[lines.size()];
    for (int i = 0; i < positions.length; i++) {
      boolean isFirst = i == 0 || lines.get(i - 1).area != lines.get(i).area;
      positions[i] = isFirst ? 1 : positions[i - 1] + 1;
    }
    Rows<Line> of = new Rows<>(lines);
    return Table.ofRows(positions.length)
        .with(MeasureColumns.AREA_ID, of.texts(line -> id(line.area)))
        .with(PriorityTable.POSITION, positions)
        .with(HANDLE, of.texts(Line::handle))
        .with(ADVICE, of.texts(line -> line.advice.in(language)))
        .with(BASIS, of.texts(Line::basis));
  }
}
