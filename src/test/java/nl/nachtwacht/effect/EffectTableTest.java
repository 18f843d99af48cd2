package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.nachtwacht.layer.Measures.Kind;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

class EffectTableTest {
  private static final Set<String> OF_A_ZONE =
      Set.of("zone", "before_count", "after_count", "exposure_before", "exposure_after");

  /** Measures with every outcome, a pool of them, and one that has nothing to be held against. */
  private static List<Finding> findings() {
    SplittableRandom random = new SplittableRandom(3);
    Town town = Town.even(20, 4);
    for (int[] quarter : town.reports) {
      Arrays.setAll(quarter, i -> 2 + random.nextInt(5));
    }
    Arrays.fill(town.answersBefore, 20);
    Arrays.fill(town.answersAfter, 20);
    Arrays.fill(town.unsafeBefore, 10);
    Arrays.fill(town.unsafeAfter, 10);
    Arrays.fill(town.darkBefore, 0.5);
    Arrays.fill(town.darkAfter, 0.25);
    List<Finding> all =
        new ArrayList<>(
            town.study(
                Town.lamps("A", Town.box(2, 2, 4, 4)),
                Town.lamps("B", Town.box(9, 2, 11, 4)),
                Town.lamps("C", Town.box(2, 12, 4, 14)),
                Town.measure("D", Kind.CAMPAIGN, Town.box(14, 14, 16, 16))));
    all.addAll(Pool.of(Town.CODE, all));
    all.addAll(Town.even(5, 5).study(Town.lamps("Z", Town.box(1, 1, 4, 4))));
    return all;
  }

  private static Map<String, String[]> columns(Table table) {
    Map<String, String[]> columns = new HashMap<>();
    EffectTable.COLUMNS.forEach(c -> columns.put(c.name(), FlatTable.texts(table, c)));
    return columns;
  }

  private static Table table(String language) {
    return EffectTable.of(EffectTable.rows(findings()), language);
  }

  @Test
  void effectAndZoneAreTheKey() {
    Map<String, String[]> of = columns(table("en"));
    Set<String> keys = new HashSet<>();
    String[] ids = of.get("effect_id");
    for (int row = 0; row < ids.length; row++) {
      assertTrue(keys.add(ids[row] + " " + of.get("zone")[row]), ids[row]);
    }
    assertTrue(keys.contains(Town.CODE + "-M-lamp_new-reports control_ring"), "a pool");
    assertTrue(keys.contains("A-survey_unsafe treated") && keys.contains("A-dark_share treated"));
  }

  @Test
  void figuresOfTheWholeStandOnEachRow() {
    Map<String, String[]> of = columns(table("en"));
    String[] ids = of.get("effect_id");
    for (int row = 0; row < ids.length; row++) {
      int head = Arrays.asList(ids).indexOf(ids[row]);
      for (Column column : EffectTable.COLUMNS) {
        if (!OF_A_ZONE.contains(column.name())) {
          String[] values = of.get(column.name());
          assertEquals(values[head], values[row], column.name() + " of " + ids[row]);
        }
      }
    }
    assertNotEquals(of.get("before_count")[0], of.get("before_count")[1]);
  }

  @Test
  void nothingIsMissingButWhereTheColumnSaysSo() {
    Map<String, String[]> of = columns(table("en"));
    Set<String> missing = new HashSet<>();
    for (Column column : EffectTable.COLUMNS) {
      if (Arrays.asList(of.get(column.name())).contains(null)) {
        missing.add(column.name());
        assertNotEquals("never", column.nullMeans(), column.name());
      }
    }
    assertTrue(missing.containsAll(Set.of("change_pct", "method", "p_value", "wdd")));
    for (int row = 0; row < of.get("zone").length; row++) {
      boolean hasNone = of.get("change_pct")[row] == null;
      assertEquals(hasNone, of.get("method")[row] == null);
      assertEquals(of.get("p_value")[row] == null, of.get("change_pct_low")[row] == null);
      assertEquals(of.get("wdd")[row] == null, of.get("wdd_high")[row] == null);
    }
  }

  @Test
  void codesAreThoseOfTheirLists() {
    Map<String, String[]> of = columns(table("en"));
    EffectTable.CODES.forEach(
        (name, codes) ->
            Arrays.stream(of.get(name))
                .filter(code -> code != null)
                .forEach(code -> assertTrue(codes.contains(code), name + ": " + code)));
    assertEquals(
        Set.of("zone", "outcome", "method", "displacement", "verdict"), EffectTable.CODES.keySet());
  }

  @Test
  void languageChangesTheSentenceOnly() {
    Map<String, String[]> nl = columns(table("nl"));
    Map<String, String[]> en = columns(table("en"));
    for (Column column : EffectTable.COLUMNS) {
      boolean isSame = Arrays.equals(nl.get(column.name()), en.get(column.name()));
      assertEquals(!column.name().equals("verdict_text"), isSame, column.name());
    }
  }

  @Test
  void changeIsInPercent() {
    List<Finding> findings = findings();
    Map<String, String[]> of = columns(table("en"));
    Estimate estimate = findings.get(0).estimate();
    assertEquals(100 * (estimate.ratio() - 1), Double.parseDouble(of.get("change_pct")[0]), 1e-9);
    assertEquals(
        100 * (estimate.interval().low() - 1),
        Double.parseDouble(of.get("change_pct_low")[0]),
        1e-9);
    assertEquals("2022-01-01", of.get("before_start")[0]);
    assertEquals("2023-07-01", of.get("before_end")[0]);
    assertEquals("2023-07-01", of.get("after_start")[0]);
    assertEquals("2025-01-01", of.get("after_end")[0]);
  }
}
