package nl.nachtwacht.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.layer.MeasureId;
import org.junit.jupiter.api.Test;

class CameraPlanTest {
  private static final CameraSpec TWO = new CameraSpec(2, 50, 18_000, "night");

  /** A row of five cells; the cell at the east end has the highest score. */
  private static PlanCells street(double... risk) {
    long[] cells = IntStream.range(0, risk.length).mapToLong(ix -> Cell.of(ix, 0)).toArray();
    return PlanCells.of(Towns.GRID, cells, risk);
  }

  private static Mount mount(String key, int xMetres, int yMetres) {
    return new Mount(key, "lamp_post", 100 * xMetres, 100 * yMetres);
  }

  private static PlaceIndex homes(int... xyMetres) {
    int count = xyMetres.length / 2;
    int[] x = IntStream.range(0, count).map(i -> 100 * xyMetres[2 * i]).toArray();
    int[] y = IntStream.range(0, count).map(i -> 100 * xyMetres[2 * i + 1]).toArray();
    return PlaceIndex.of(Towns.GRID, x, y);
  }

  private static List<String> keys(CameraPlan plan) {
    return plan.rows().stream().map(row -> row.kind().code() + " " + row.key()).toList();
  }

  private static final List<Mount> FIVE =
      IntStream.range(0, 5).mapToObj(i -> mount("m" + i, 100 * i + 50, 50)).toList();

  @Test
  void camerasHangWhereMostRiskIsUnseen() {
    CameraPlan plan =
        CameraPlan.of(
            TWO,
            new CameraPlan.Situation(street(10, 50, 5, 20, 30), FIVE, List.of(), Optional.empty()));
    assertEquals(List.of("new m1", "new m4"), keys(plan));
    CameraRow first = plan.rows().get(0);
    double inDisc = 52 / 64.0; // sample points of 8 × 8 within 50 m of the centre
    assertEquals(50 * inDisc / 115, first.coveredRiskShare(), 1e-12);
    assertEquals(80 * inDisc / 115, plan.rows().get(1).cumulativeShare(), 1e-12);
    assertTrue(plan.rows().get(1).boundShare() >= plan.rows().get(1).cumulativeShare());
    assertEquals(36_000, plan.rows().get(1).cumulativeCostEuro());
    assertEquals(0, first.overlapShare(), 1e-12);
    assertEquals(OptionalInt.empty(), first.homesInView());
  }

  @Test
  void whatCamerasSeeAlreadyIsNoDemand() {
    Camera hanging = new Camera("c1", 15_000, 5_000, View.disc(15_000, 5_000, 5_000));
    Camera useless = new Camera("c2", 15_000, 5_000, View.disc(15_000, 5_000, 4_000));
    CameraPlan plan =
        CameraPlan.of(
            TWO,
            new CameraPlan.Situation(
                street(10, 50, 5, 20, 30), FIVE, List.of(useless, hanging), Optional.empty()));
    assertEquals(List.of("new m4", "new m3", "existing c1", "move c2"), keys(plan));
    assertEquals(1, plan.rows().get(3).overlapShare(), 1e-12);
    assertEquals(0, plan.rows().get(3).coveredRiskShare(), 1e-12);
  }

  @Test
  void cameraThatAloneSeesMuchIsKept() {
    Camera hanging = new Camera("c1", 15_000, 5_000, View.disc(15_000, 5_000, 5_000));
    CameraPlan plan =
        CameraPlan.of(
            TWO,
            new CameraPlan.Situation(
                street(10, 50, 5, 20, 30), FIVE, List.of(hanging), Optional.empty()));
    assertEquals(List.of("new m4", "new m3", "keep c1"), keys(plan));
  }

  @Test
  void amongEqualMountsTheOneWithFewerHomesThenTheSmallerKey() {
    List<Mount> mounts = List.of(mount("a", 50, 50), mount("b", 150, 50), mount("c", 250, 50));
    CameraSpec one = new CameraSpec(1, 50, 1, "night");
    PlanCells even = street(10, 10, 10);
    Optional<PlaceIndex> homes = Optional.of(homes(55, 50, 60, 60));
    assertEquals(
        List.of("new a"),
        keys(
            CameraPlan.of(
                one, new CameraPlan.Situation(even, mounts, List.of(), Optional.empty()))));
    CameraPlan plan = CameraPlan.of(one, new CameraPlan.Situation(even, mounts, List.of(), homes));
    assertEquals(List.of("new b"), keys(plan));
    assertEquals(OptionalInt.of(0), plan.rows().get(0).homesInView());
  }

  @Test
  void homesGoOutOfViewForAHalfPerCentOfTheRiskButNotForMore() {
    CameraSpec one = new CameraSpec(1, 50, 1, "night");
    List<Mount> mounts = List.of(mount("a", 50, 50), mount("b", 250, 50));
    Optional<PlaceIndex> homes = Optional.of(homes(50, 50));
    assertEquals(
        List.of("new b"),
        keys(
            CameraPlan.of(
                one, new CameraPlan.Situation(street(10, 0, 9.96), mounts, List.of(), homes))));
    assertEquals(
        List.of("new a"),
        keys(
            CameraPlan.of(
                one, new CameraPlan.Situation(street(10, 0, 9.9), mounts, List.of(), homes))));
  }

  @Test
  void planIsTheSameForAnyOrderOfMountsAndCameras() {
    long seed = System.nanoTime();
    PlanCells town = Towns.town(8, seed);
    List<Mount> mounts = new ArrayList<>();
    List<Camera> cameras = new ArrayList<>();
    for (View view : Towns.views(60, 8, 40, seed)) {
      mounts.add(new Mount("m" + mounts.size(), "wall", view.xCm(), view.yCm()));
    }
    for (View view : Towns.views(6, 8, 60, seed + 1)) {
      cameras.add(new Camera("c" + cameras.size(), view.xCm(), view.yCm(), view));
    }
    Optional<PlaceIndex> homes = Optional.of(homes(100, 100, 300, 310, 420, 90, 700, 650));
    CameraSpec spec = new CameraSpec(5, 40, 18_000, "night");
    CameraPlan plan = CameraPlan.of(spec, new CameraPlan.Situation(town, mounts, cameras, homes));
    Collections.shuffle(mounts, new Random(seed));
    Collections.shuffle(cameras, new Random(seed));
    CameraPlan other = CameraPlan.of(spec, new CameraPlan.Situation(town, mounts, cameras, homes));
    assertEquals(plan.rows(), other.rows(), "seed " + seed);
  }

  @Test
  void prioritiesFollowTheRiskOfAReplicate() {
    CameraPlan plan =
        CameraPlan.of(
            TWO,
            new CameraPlan.Situation(street(10, 50, 5, 20, 30), FIVE, List.of(), Optional.empty()));
    assertArrayEquals(new int[] {2, 1}, plan.positions(new double[] {10, 20, 5, 20, 60}));
    assertEquals(
        52.0 / 64 * 7, plan.inView(plan.rows().get(1), new double[] {1, 2, 3, 4, 7}), 1e-12);
  }

  @Test
  void cameraIsForTheNightWhereDaysAreCalm() {
    CameraPlan plan =
        CameraPlan.of(
            TWO,
            new CameraPlan.Situation(street(10, 50, 5, 20, 30), FIVE, List.of(), Optional.empty()));
    double[] day = {0, 40, 0, 0, 14};
    assertTrue(!plan.isNightOnly(plan.rows().get(0), day));
    assertTrue(plan.isNightOnly(plan.rows().get(1), day));
  }

  @Test
  void sectorSeesAheadOnly() {
    View east = new View(15_000, 5_000, 10_000, 90, 90);
    assertTrue(east.sees(20_000, 5_000));
    assertTrue(east.sees(20_000, 10_000), "its edge is in it");
    assertTrue(!east.sees(10_000, 5_000));
    assertTrue(!east.sees(15_000, 9_000));
    assertEquals(0, east.samples(Towns.GRID, 0, 0));
    assertEquals(-1L, View.disc(15_000, 5_000, 10_000).samples(Towns.GRID, 1, 0));
  }

  @Test
  void milderMeansAreThoseThatAnAreaHasNotHad() {
    assertEquals(
        List.of("lamp_brightened", "lamp_new", "jop_to", "campaign", "training", "patrol"),
        MilderMeans.left(Set.of("lamp_repaired", "host", "camera_on")));
    LocalDate end = LocalDate.of(2025, 1, 1);
    assertEquals(LocalDate.of(2026, 1, 1), MilderMeans.review(Optional.empty(), end));
    assertEquals(end, MilderMeans.review(Optional.of(end), end));
  }

  @Test
  void idOfAMeasureTellsNoNumber() {
    String id = MeasureId.of("GM0363", 'C', "new", "LM-012345");
    assertTrue(id.matches("GM0363-C-[0-9a-f]{8}"), id);
    assertEquals(id, MeasureId.of("GM0363", 'C', "new", "LM-012345"));
  }
}
