package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed comes out as it went in; {@link PackedPage} reads it as the page does. */
class PackedTest {
  private static final Column REAL = Column.reals("real", "", 2);
  private static final Column INT = Column.ints("int", "");
  private static final Column TEXT = Column.texts("text");
  private static final Column BOOL = Column.bools("bool");

  private static PackedPage packed(Table table) {
    Packed packed = new Packed();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("columns", packed.table(table));
    return PackedPage.ofLetters(packed.letters(told));
  }

  @Test
  void missingIsNeitherZeroNorEmpty() {
    Table table =
        Table.ofRows(3)
            .with(REAL, new double[] {0, Double.NaN, -4.25})
            .with(INT, new int[] {Table.NO_INT, 0, -3})
            .with(TEXT, new String[] {"", null, "é \"x\""})
            .with(BOOL, new boolean[] {true, false, true});
    PackedPage page = packed(table);
    List<JsonNode> columns = page.columns(page.told());
    assertEquals(List.of("0.00", "", "-4.25"), page.values(columns.get(0), 3));
    assertEquals(List.of("", "0", "-3"), page.values(columns.get(1), 3));
    assertEquals(List.of("", "", "é \"x\""), page.values(columns.get(2), 3));
    assertEquals(List.of(1), page.missing(columns.get(2), 3));
    assertEquals(List.of("1", "0", "1"), page.values(columns.get(3), 3));
  }

  @Test
  void columnWithoutAnyValueHasOnePlaneOfZeros() {
    PackedPage page =
        packed(
            Table.ofRows(4)
                .with(INT, new int[] {Table.NO_INT, Table.NO_INT, Table.NO_INT, Table.NO_INT}));
    JsonNode column = page.columns(page.told()).get(0);
    assertEquals(1, column.get("planes").asInt());
    assertEquals(List.of(0, 1, 2, 3), page.missing(column, 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {254, 255, 256, 65_534, 65_535, 16_777_215})
  void spanDecidesOnPlanes(int span) {
    PackedPage page = packed(Table.ofRows(2).with(INT, new int[] {-7, -7 + span}));
    JsonNode column = page.columns(page.told()).get(0);
    assertEquals(List.of("-7", Integer.toString(span - 7)), page.values(column, 2));
    int bytes = Integer.toHexString(span + 1).length() + 1 >> 1;
    assertEquals(bytes, column.get("planes").asInt());
  }

  @Test
  void numbersTooFarApartAreRefused() {
    Packed packed = new Packed();
    assertThrows(IllegalStateException.class, () -> packed.units(new long[] {0, 1L << 32}));
  }

  @Test
  void workingColumnsStayInside() {
    PackedPage page =
        packed(Table.ofRows(1).with(INT.working(), new int[] {1}).with(BOOL, new boolean[] {true}));
    assertEquals(1, page.columns(page.told()).size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyTableComesBack(long seed) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(300);
    double[] reals = random.doubles(rows, -1e5, 1e5).map(REAL::round).toArray();
    String[] texts =
        random.ints(rows, 0, 9).mapToObj(i -> i == 0 ? null : "t" + i).toArray(String[]::new);
    PackedPage page = packed(Table.ofRows(rows).with(REAL, reals).with(TEXT, texts));
    List<String> wanted = new ArrayList<>();
    for (double real : reals) {
      wanted.add(String.format(Locale.ROOT, "%.2f", real));
    }
    List<JsonNode> columns = page.columns(page.told());
    assertEquals(wanted, page.values(columns.get(0), rows));
    assertEquals(
        Arrays.stream(texts).map(t -> t == null ? "" : t).toList(),
        page.values(columns.get(1), rows));
  }

  @Test
  void verticesComeBackToTheMetre() {
    MapContent city = MapSamples.internal(12);
    PackedPage page = PackedPage.of(MapPage.of(city));
    JsonNode areas = page.layer("areas");
    Outlines outlines = city.layers().get(2).features().shapes().outlines(Samples.WORKING);
    JsonNode shapes = areas.get("shapes");
    assertEquals(outlines.xy().length / 2, shapes.get("vertices").asInt());
    long[] x = page.steps(shapes.get("x"), shapes.get("vertices").asInt());
    long[] y = page.steps(shapes.get("y"), shapes.get("vertices").asInt());
    for (int i = 0; i < x.length; i++) {
      assertEquals(outlines.xy()[2 * i], x[i]);
      assertEquals(outlines.xy()[2 * i + 1], y[i]);
    }
    assertEquals(3, shapes.get("rings").get("count").asInt());
    assertEquals(2, shapes.get("rows").get("count").asInt());
  }

  @Test
  void largeCityFitsThreeMegabytes() {
    String page = MapPage.of(MapSamples.internal(170));
    assertTrue(page.length() < 3_000_000, page.length() + " letters");
  }
}
