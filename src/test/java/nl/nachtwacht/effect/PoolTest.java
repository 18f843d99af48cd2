package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.nachtwacht.effect.Counted.Zone;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.layer.Measures.Kind;
import org.junit.jupiter.api.Test;

class PoolTest {
  private static final Pair CONTROL = new Pair(80, 80);

  private static Finding finding(String id, Kind kind, int after, int column, Doubt... doubts) {
    Pair treated = new Pair(40, after);
    ArrayList<Counted> zones = new ArrayList<>();
    zones.add(new Counted(Zone.TREATED, new long[] {column}, treated, new Pair(1, 2)));
    zones.add(new Counted(Zone.CONTROL, new long[] {1, 2}, CONTROL, new Pair(1, 2)));
    return new Finding(
        Town.measure(id, kind, Town.box(column, 0, column + 1, 1)),
        Outcome.REPORTS,
        zones,
        Estimate.of(RatioOfRatios.ofCounts(treated, CONTROL)),
        new TreeSet<>(List.of(doubts)),
        1 - 0.1 * column,
        column == 2,
        WeightedDisplacement.NONE,
        Displacement.NONE_SEEN,
        Backing.NONE);
  }

  private static Finding lamp(String id, int after, int column, Doubt... doubts) {
    return finding(id, Kind.LAMP_NEW, after, column, doubts);
  }

  private static List<Finding> three() {
    return List.of(lamp("A", 20, 5), lamp("B", 24, 6), lamp("C", 16, 7));
  }

  @Test
  void threeOfOneKindArePooled() {
    List<Finding> pooled = Pool.of("GM0001", three());
    assertEquals(1, pooled.size());
    Finding all = pooled.get(0);
    assertEquals("GM0001-M-lamp_new-reports", all.id());
    assertEquals(new Pair(120, 60), Town.count(all, Zone.TREATED));
    assertEquals(new Pair(240, 240), Town.count(all, Zone.CONTROL));
    assertTrue(all.estimate().ratio() > 0.4 && all.estimate().ratio() < 0.6);
    assertTrue(
        all.estimate().error() < lamp("A", 20, 5).estimate().error(), "more is known of three");
    assertEquals(Verdict.NO_CLEAR_CHANGE, all.verdict(), "three have two degrees of freedom");
    assertEquals(0.3, all.controlFit(), 1e-12, "the worst of them");
    assertArrayEquals(new long[] {5, 6, 7}, all.zones().get(0).cells());
    assertArrayEquals(new long[] {1, 2}, all.zones().get(1).cells(), "each cell once");
  }

  @Test
  void sixShowWhatNoneShowsAlone() {
    List<Finding> findings = new ArrayList<>();
    for (int column = 1; column <= 6; column++) {
      findings.add(lamp("L" + column, 25 + column % 3, column));
      assertEquals(Verdict.NO_CLEAR_CHANGE, findings.get(column - 1).verdict());
    }
    assertEquals(Verdict.CLEARLY_LOWER, Pool.of("GM0001", findings).get(0).verdict());
  }

  @Test
  void twoAreTooFew() {
    assertEquals(List.of(), Pool.of("GM0001", three().subList(0, 2)));
  }

  @Test
  void kindsStayApart() {
    List<Finding> findings = new ArrayList<>(three());
    findings.add(finding("D", Kind.CAMERA_ON, 50, 8));
    findings.add(finding("E", Kind.CAMERA_ON, 50, 9));
    assertEquals(1, Pool.of("GM0001", findings).size());
    findings.add(0, finding("F", Kind.CAMERA_ON, 60, 10));
    List<Finding> pooled = Pool.of("GM0001", findings);
    assertEquals(
        List.of("GM0001-M-lamp_new-reports", "GM0001-M-camera_on-reports"),
        pooled.stream().map(Finding::id).toList());
    assertEquals(Pool.of("GM0001", three()).get(0).estimate(), pooled.get(0).estimate());
    assertTrue(pooled.get(1).estimate().ratio() > 1);
  }

  @Test
  void onlyWhatNothingSpeaksAgainstIsPooled() {
    List<Finding> findings = new ArrayList<>(three().subList(0, 2));
    findings.add(lamp("C", 16, 7, Doubt.TREND));
    assertEquals(List.of(), Pool.of("GM0001", findings));
    findings.add(lamp("D", 30, 8));
    assertEquals(
        new Pair(120, 74),
        Town.count(Pool.of("GM0001", findings).get(0), Zone.TREATED),
        "without C");
  }

  @Test
  void municipalitiesArePooledUnderAll() {
    Finding all = Pool.of("ALL", three()).get(0);
    assertEquals("ALL-M-lamp_new", all.measure().id());
    assertTrue(all.measure().where().isEmpty());
    assertEquals(Double.NaN, all.difference().value());
  }

  @Test
  void campaignOfOneIsACampaignOfAll() {
    assertEquals(false, Pool.of("GM0001", three()).get(0).hasCampaign());
    List<Finding> with = List.of(lamp("A", 20, 1), lamp("B", 20, 2), lamp("C", 20, 3));
    assertEquals(true, Pool.of("GM0001", with).get(0).hasCampaign());
  }

  @Test
  void timesOfAllCount() {
    assertEquals(new Pair(3, 6), Pool.of("GM0001", three()).get(0).zones().get(0).exposure());
  }

  @Test
  void daysRunFromTheFirstToTheLast() {
    List<Finding> findings = new ArrayList<>(three().subList(0, 2));
    Finding c = lamp("C", 16, 7);
    java.time.LocalDate later = java.time.LocalDate.of(2023, 10, 1);
    Measure moved = new Measure("C", "C", Kind.LAMP_NEW, Town.days(later), c.measure().where());
    findings.add(
        new Finding(
            moved,
            c.outcome(),
            c.zones(),
            c.estimate(),
            c.doubts(),
            c.controlFit(),
            c.hasCampaign(),
            c.difference(),
            c.displacement(),
            c.backing()));
    BeforeAfter days = Pool.of("GM0001", findings).get(0).measure().days();
    assertEquals(later, days.before().to());
    assertEquals(Town.START, days.after().from());
  }
}
