package nl.nachtwacht.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.layer.Lights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrioritiesTest {
  private static final LightingSpec LAMPS = new LightingSpec(9_000, 4_500, 350, 900, "night");
  private static final CameraSpec CAMERAS = new CameraSpec(2, 50, 18_000, "night");

  private static PlanCells street(double inView) {
    long[] cells = IntStream.range(0, 6).mapToLong(ix -> Cell.of(ix, 0)).toArray();
    double[] risk = {60, 50, 40, 30, 20, 10};
    double[] view = IntStream.range(0, 6).mapToDouble(c -> inView).toArray();
    return PlanCells.of(Towns.GRID, cells, risk)
        .withDarkness(new double[] {8, 8, 8, 8, 8, 8})
        .withCameras(view);
  }

  private static Priorities priorities(double purse, double inView) {
    PlanCells cells = street(inView);
    List<Mount> mounts =
        IntStream.range(0, 6)
            .mapToObj(i -> new Mount("m" + i, "wall", 10_000 * i + 5_000, 5_000))
            .toList();
    LightingPlan light =
        LightingPlan.of(
            LAMPS,
            new LightingPlan.Situation(
                cells,
                List.of(new Lamp("broken", 55_000, 5_000, Lights.State.OUT)),
                50,
                Optional.of(mounts.subList(1, 3)),
                Optional.empty(),
                Excluded.none()));
    CameraPlan cameras =
        CameraPlan.of(
            CAMERAS, new CameraPlan.Situation(cells, mounts, List.of(), Optional.empty()));
    return Priorities.of(purse, Optional.of(light), Optional.of(cameras));
  }

  private static List<String> keys(Priorities priorities) {
    return priorities.rows().stream()
        .map(r -> r.letter() + " " + r.kind() + " " + r.key() + (r.isWithinBudget() ? " +" : ""))
        .toList();
  }

  @Test
  void onePurseGoesToWhatTakesMostOffTheScorePerEuro() {
    Priorities all = priorities(27_000, 60);
    assertEquals(
        List.of("L repair broken +", "C new m0 +", "L new_lamp m1 +", "C new m1", "L new_lamp m2"),
        keys(all));
    PriorityRow third = all.rows().get(2);
    assertEquals(350 + 18_000 + 4_500, third.cumulativeCostEuro());
    assertEquals((8 + 60 + 8) * 52 / 64.0, third.cumulativeScoreRemoved(), 1e-9);
    assertTrue(all.bound() >= third.cumulativeScoreRemoved());
  }

  @Test
  void whatTakesNothingOffTheScoreGetsNoMoney() {
    Priorities all = priorities(1_000_000, 0);
    assertEquals(
        List.of("L repair broken +", "L new_lamp m1 +", "L new_lamp m2 +", "C new m0", "C new m1"),
        keys(all));
  }

  @Test
  void nothingProposedIsNoPriority() {
    assertEquals(List.of(), Priorities.of(1, Optional.empty(), Optional.empty()).rows());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void purseHoldsAndNoChoiceWithinItIsFarBetter(long seed) {
    PlanCells town = Towns.town(4, seed);
    List<Mount> mounts = new ArrayList<>();
    List<Lamp> lamps = new ArrayList<>();
    for (View view : Towns.views(8, 4, 50, seed)) {
      mounts.add(new Mount("m" + mounts.size(), "mast", view.xCm(), view.yCm()));
      lamps.add(
          new Lamp(
              "l" + lamps.size(),
              view.yCm(),
              view.xCm(),
              lamps.size() > 2 ? Lights.State.DIMMED : Lights.State.OUT));
    }
    LightingPlan light =
        LightingPlan.of(
            LAMPS,
            new LightingPlan.Situation(
                town, lamps, 50, Optional.of(mounts), Optional.empty(), Excluded.none()));
    CameraPlan cameras =
        CameraPlan.of(CAMERAS, new CameraPlan.Situation(town, mounts, List.of(), Optional.empty()));
    double purse = 5_000 * seed;
    Priorities all = Priorities.of(purse, Optional.of(light), Optional.of(cameras));
    List<PriorityRow> paid = all.rows().stream().filter(PriorityRow::isWithinBudget).toList();
    PriorityRow last = paid.get(paid.size() - 1);
    assertTrue(last.cumulativeCostEuro() <= purse);
    Cover cover = light.proposals().beside(cameras.proposals());
    double optimum = Towns.optimum(cover, LightingPlan.cents(purse), 0);
    assertTrue(last.cumulativeScoreRemoved() >= 0.98 * optimum);
    assertTrue(all.bound() >= optimum);
  }
}
