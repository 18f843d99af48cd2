package nl.nachtwacht.propose;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
import nl.nachtwacht.plan.CameraPlan;
import nl.nachtwacht.plan.CameraSpec;
import nl.nachtwacht.plan.DarkPlace;
import nl.nachtwacht.plan.LightingPlan;
import nl.nachtwacht.plan.LightingSpec;
import nl.nachtwacht.process.SideBySide;
import nl.nachtwacht.table.Table;

/** All that is proposed for one municipality, made in one task. */
public final class CityPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, PlanRows> byTable = new TreeMap<>();
  private final ArrayList<DarkPlace> withoutControl = new ArrayList<>();
  private final TakenMeasures taken;
  private final TreeMap<String, LinkedHashMap<String, Object>> told = new TreeMap<>();

  private CityPlan(TakenMeasures taken) {
    this.taken = taken;
  }

  /**
   * What a job asks for, the same for all municipalities; lists hold one spec or none.
   *
   * @param lighting how lamps are planned
   * @param cameras how cameras are planned
   * @param patrols how patrols are planned
   * @param purseEuro what all that has a price may cost together
   * @param review when new cameras are judged again, an ISO date
   * @param lastDay of the period, counted from 1970-01-01
   * @param language {@code nl} or {@code en}
   */
  record Wishes(
      ArrayList<LightingSpec> lighting,
      ArrayList<CameraSpec> cameras,
      ArrayList<PatrolTable.Terms> patrols,
      ArrayList<Double> purseEuro,
      String review,
      long lastDay,
      String language)
      implements Serializable {}

  /** {@return the plans that are made at a desk} */
  static CityPlan of(PlanDesk desk, Wishes wishes, PlanPlaces places) {
    CityPlan made = new CityPlan(TakenMeasures.of(desk, wishes.lastDay));
    if (!desk.hasCells()) {
      return made;
    }
    // Lamps, cameras and priorities take as long as each other, and there may be one municipality.
    Future<Optional<LightingPlan>> lamps =
        SideBySide.begin(
            () ->
                wishes.lighting.stream()
                    .findFirst()
                    .map(spec -> LightingTable.plan(desk, spec, places)));
    Optional<CameraPlan> cameras =
        wishes.cameras.stream().findFirst().map(spec -> CameraTable.plan(desk, spec));
    Optional<LightingPlan> lighting = SideBySide.await(lamps);
    Future<List<PlanRows>> priorities =
        SideBySide.begin(
            () ->
                wishes.purseEuro.stream()
                    .map(purse -> PriorityTable.of(desk, purse, lighting, cameras, places))
                    .toList());
    lighting.ifPresent(plan -> made.light(desk, plan, wishes, places));
    cameras.ifPresent(plan -> made.watch(desk, plan, wishes, places));
    for (PatrolTable.Terms terms : wishes.patrols) {
      PatrolTable.Made patrols = PatrolTable.of(desk, terms, places);
      made.put(PlanTable.PATROLS, patrols.stops());
      made.put(PlanTable.ROUTES, patrols.routes());
      made.tell(PlanTable.PATROLS, "heldOut", String.join(";", patrols.heldOut()));
    }
    SideBySide.await(priorities).forEach(rows -> made.put(PlanTable.PRIORITIES, rows));
    made.put(PlanTable.ADVICE, AdviceTable.of(desk, places, made, wishes.language));
    return made;
  }

  private void light(PlanDesk desk, LightingPlan plan, Wishes wishes, PlanPlaces places) {
    LightingSpec spec = wishes.lighting.get(0);
    withoutControl.addAll(plan.noSocialControl());
    put(PlanTable.LIGHTING, LightingTable.of(desk, spec, plan, places, wishes.language));
    boolean isInScore = desk.isDarknessInScore();
    tell(PlanTable.LIGHTING, "chosenBy", isInScore ? "score" : "dark surface by score");
    tell(PlanTable.LIGHTING, "unknownStatus", plan.unknown());
    tell(PlanTable.LIGHTING, "reached", hundredths(plan.reached()));
    tell(PlanTable.LIGHTING, "bound", hundredths(plan.bound()));
  }

  private void watch(PlanDesk desk, CameraPlan plan, Wishes wishes, PlanPlaces places) {
    CameraSpec spec = wishes.cameras.get(0);
    CameraTable.Words words = new CameraTable.Words(wishes.review, wishes.language);
    CameraTable.Made cameras = new CameraTable(desk, spec, plan, places).made(taken, words);
    put(PlanTable.CAMERAS, cameras.rows());
    put(PlanTable.VIEWS, cameras.views());
  }

  private void put(PlanTable plan, PlanRows rows) {
    byTable.put(plan.name(), rows);
  }

  private void tell(PlanTable plan, String what, Object value) {
    told.computeIfAbsent(plan.name(), name -> new LinkedHashMap<>()).put(what, value);
  }

  private static double hundredths(double value) {
    return Math.rint(value * 100) / 100;
  }

  /** {@return by table what the manifest tells of how it was made} */
  public SortedMap<String, LinkedHashMap<String, Object>> told() {
    return told;
  }

  /** {@return the rows of a table; empty: no such plan was asked for} */
  public Optional<PlanRows> rows(PlanTable plan) {
    return Optional.ofNullable(byTable.get(plan.name()));
  }

  /** {@return where light would be no help} */
  List<DarkPlace> withoutControl() {
    return withoutControl;
  }

  /** {@return what was done} */
  public TakenMeasures taken() {
    return taken;
  }

  /**
   * {@return how many proposals each risk area has, of all kinds or of some, as far as paid for}
   */
  TreeMap<String, Integer> count(PlanTable plan, String... kinds) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    rows(plan)
        .ifPresent(
            rows -> {
              Table table = rows.table();
              Table.Texts areas = table.texts(MeasureColumns.AREA_ID.name());
              for (int row = 0; row < table.rows(); row++) {
                if (!areas.isMissing(row) && isCounted(table, row, List.of(kinds))) {
                  counts.merge(areas.at(row), 1, Integer::sum);
                }
              }
            });
    return counts;
  }

  /** {@return whether a proposal is paid for, and of these kinds; none: of any} */
  public static boolean isCounted(Table table, int row, List<String> kinds) {
    boolean isPaid =
        table.find(MeasureColumns.WITHIN_BUDGET.name()).isEmpty()
            || table.bools(MeasureColumns.WITHIN_BUDGET.name()).at(row);
    return isPaid
        && (kinds.isEmpty() || kinds.contains(table.texts(MeasureColumns.KIND.name()).at(row)));
  }
}
