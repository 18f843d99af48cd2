package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

class DetectableTest {
  private static Table table(Detectable... places) {
    return Detectable.table(List.of(places));
  }

  @Test
  void longerCountsShowSmallerFalls() {
    Table table = table(Detectable.against(Detectable.Unit.AREA, "A", "Plein", 2, 40));
    Table.Reals falls = table.reals("detectable_pct");
    assertTrue(falls.at(0) < falls.at(1) && falls.at(1) < falls.at(2), "falls");
    assertEquals(24, table.reals("report_count").at(0));
    int needed = table.ints("months_needed").at(0);
    assertEquals(needed, table.ints("months_needed").at(2));
    assertTrue(new nl.nachtwacht.stat.DetectableFall(2.0 * needed, 4.0 * needed).power(0.7) >= 0.8);
  }

  @Test
  void placeWithoutReportsShowsNothing() {
    Table table = table(Detectable.against(Detectable.Unit.NEIGHBOURHOOD, "B", "Weide", 0, 40));
    assertTrue(table.reals("detectable_pct").isMissing(0));
    assertTrue(table.ints("months_needed").isMissing(0));
  }

  @Test
  void municipalityIsHeldAgainstItsOwnCourse() {
    Table both =
        table(
            Detectable.city("GM1", "Stad", 40),
            Detectable.against(Detectable.Unit.AREA, "A", "Alles", 40, 40));
    assertTrue(both.reals("detectable_pct").at(0) > -50);
    // Nothing is left to hold the whole of it against.
    assertTrue(both.reals("detectable_pct").isMissing(3));
    assertTrue(both.ints("months_needed").isMissing(3));
  }
}
