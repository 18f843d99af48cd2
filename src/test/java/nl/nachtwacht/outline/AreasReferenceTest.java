package nl.nachtwacht.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;

/** Areas of the reference city against scipy's labels; see {@code reference/README.md}. */
class AreasReferenceTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);
  private static final int NEVER = 1_000_000;

  private static RiskAreaSpec spec(boolean isRook, int maxCells, int mergeCells) {
    return new RiskAreaSpec(0.05, 0.10, 3, maxCells, mergeCells, isRook, false);
  }

  private static long[] cells(Reference.Csv table) {
    int[] ix = table.ints("ix");
    int[] iy = table.ints("iy");
    return IntStream.range(0, ix.length).mapToLong(i -> Cell.of(ix[i], iy[i])).toArray();
  }

  private static ScoredCells city() {
    Reference.Csv table = Reference.csv("expected/score.csv");
    return ScoredCells.of(cells(table), table.reals("score"));
  }

  private static Growth growth(RiskAreaSpec spec) {
    return new Growth(spec, Levels.of(spec, city()));
  }

  /** The cells of each area by the name that a column of a table gives it. */
  private static TreeMap<String, CellSet> named(String file, String column) {
    Reference.Csv table = Reference.csv(file);
    long[] cells = cells(table);
    String[] names = table.texts(column);
    TreeMap<String, CellSet> areas = new TreeMap<>();
    for (String name : names) {
      long[] own =
          IntStream.range(0, cells.length)
              .filter(i -> names[i].equals(name))
              .mapToLong(i -> cells[i])
              .toArray();
      if (!name.isEmpty()) {
        areas.put(name, CellSet.of(own));
      }
    }
    return areas;
  }

  @Test
  void cutsAreScoresOfTheTopCells() {
    Reference.Values values = Reference.values("areas");
    RiskAreaSpec spec = spec(true, NEVER, 1);
    ScoredCells city = city();
    Levels levels = Levels.of(spec, city);
    values.check("cut_seed", levels.cut(0.05));
    values.check("cut_grow", levels.cut(0.10));
    int seeds = 0;
    for (boolean isSeed : levels.seeds()) {
      seeds += isSeed ? 1 : 0;
    }
    values.check("cells_top5", seeds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rook", "queen"})
  void piecesAreThoseOfAnImageLabeller(String connect) {
    Growth growth = growth(spec(connect.equals("rook"), NEVER, 0));
    TreeMap<String, CellSet> got = new TreeMap<>();
    growth.pieces().forEach(piece -> got.put(GRID.name(piece.at(0)), piece));
    assertEquals(named("expected/areas.csv", "area_" + connect), got);

    Reference.Values values = Reference.values("areas");
    values.check(connect + ".areas", got.size());
    values.check(connect + ".cells", got.values().stream().mapToInt(CellSet::size).sum());
    CellSet grown = CellSet.of(cells(Reference.csv("expected/areas.csv")));
    values.check(connect + ".components_at_grow", grown.parts(connect.equals("rook")).size());
    ScoredCells city = city();
    got.forEach(
        (name, piece) -> {
          String key = connect + "." + name;
          values.check(key + ".cells", piece.size());
          values.check(key + ".peak", city.score(city.cells().indexOf(city.peak(piece))));
          values.check(key + ".outline_m", Rim.of(GRID, piece).getLength());
          assertEquals(piece.size() * 10_000.0, Rim.of(GRID, piece).getArea());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "rook, 0", "rook, 1", "rook, 2", "rook, 3", "rook, 5", "rook, 8",
    "queen, 0", "queen, 1", "queen, 2", "queen, 3", "queen, 5", "queen, 8"
  })
  void piecesMergeOverSmallGaps(String connect, int cells) {
    Growth growth = growth(spec(connect.equals("rook"), NEVER, cells));
    Reference.values("areas")
        .check(
            connect + ".groups_after_merge_over_" + cells + "_cells",
            growth.merged(growth.pieces()).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 40, 20})
  void largeAreasAreCutAtTheirSaddles(int maxCells) {
    List<CellSet> areas = growth(spec(true, maxCells, 1)).areas();
    ScoredCells city = city();
    List<String> peaks = areas.stream().map(area -> GRID.name(city.peak(area))).toList();
    TreeMap<String, CellSet> got = new TreeMap<>();
    IntStream.range(0, peaks.size()).forEach(i -> got.put(peaks.get(i), areas.get(i)));
    assertEquals(named("expected/areas_split.csv", "area_max" + maxCells), got);

    Reference.Values values = Reference.values("saddle");
    values.check("max=" + maxCells + ".areas", areas.size());
    assertEquals(values.text("max=" + maxCells + ".peaks"), String.join(";", peaks));
    assertEquals(values.text("max=" + maxCells + ".cells"), sizes(areas));
  }

  private static String sizes(List<CellSet> areas) {
    return areas.stream().map(area -> "" + area.size()).collect(Collectors.joining(";"));
  }

  @Test
  void onlyOneOfTheMergedAreasHasASaddle() {
    Reference.Values values = Reference.values("saddle");
    RiskAreaSpec spec = spec(true, NEVER, 1);
    List<CellSet> merged = growth(spec).areas();
    values.check("merged.areas", merged.size());
    assertEquals(values.text("merged.cells"), sizes(merged));
    ScoredCells city = city();
    TreeMap<String, String> saddles = new TreeMap<>();
    for (CellSet area : merged) {
      Optional<Flood.Saddle> saddle = new Flood(spec, Levels.of(spec, city), area).saddle();
      saddle.ifPresent(found -> saddles.put(GRID.name(city.peak(area)), GRID.name(found.cell())));
    }
    String only = "E1211N4861";
    assertEquals(new TreeMap<>(Map.of(only, values.text("first_saddle." + only))), saddles);
  }

  @Test
  void threePeaksThatMeetInOneCellBecomeFourAreas() {
    Reference.Values values = Reference.values("saddle_small");
    String[] rows = values.text("grid").split(";");
    List<Long> cells = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (int y = 0; y < rows.length; y++) {
      String[] row = rows[y].split(" ");
      for (int x = 0; x < row.length; x++) {
        if (!row[x].equals("0")) {
          cells.add(Cell.of(x, y));
          scores.add(Double.valueOf(row[x]));
        }
      }
    }
    ScoredCells all =
        ScoredCells.of(
            cells.stream().mapToLong(Long::longValue).toArray(),
            scores.stream().mapToDouble(Double::doubleValue).toArray());
    boolean[] seeds = new boolean[cells.size()];
    boolean[] grows = new boolean[cells.size()];
    Arrays.fill(grows, true);
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = all.score(i) >= 8;
    }
    Growth growth = new Growth(spec(true, 6, 1), new Levels(all, seeds, grows));
    String got =
        growth.areas().stream()
            .map(
                area ->
                    area.stream()
                        .mapToObj(cell -> Cell.ix(cell) + "/" + Cell.iy(cell))
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining(";"));
    assertEquals(values.text("areas"), got);
  }

  private static CellSet numbered(int... numbers) {
    return CellSet.of(IntStream.of(numbers).mapToLong(n -> Cell.of(n, 0)).toArray());
  }

  private static FormerArea former(String id, int... numbers) {
    return new FormerArea(id, numbered(numbers), new GeometryFactory().createMultiPolygon());
  }

  @Test
  void idsGoOnWithWhatSharesMostCells() {
    List<FormerArea> former =
        List.of(
            former("A", 1, 2, 3, 4, 5, 6),
            former("B", 10, 11, 12, 13),
            former("C", 20, 21, 22),
            former("D", 30, 31));
    List<String> names = List.of("p", "q", "r", "s", "t");
    List<CellSet> areas =
        List.of(
            numbered(2, 3, 4, 5, 6, 7),
            numbered(12, 13, 14, 20),
            numbered(21, 22, 23),
            numbered(40, 41),
            numbered(0, 1, 8));
    Reference.Values values = Reference.values("stable_ids");
    for (String pair : List.of("A.p", "A.t", "B.q", "C.q", "C.r")) {
      CellSet old = former.get("ABCD".indexOf(pair.charAt(0))).cells();
      CellSet now = areas.get("pqrst".indexOf(pair.charAt(2)));
      double shared = old.shared(now);
      values.check("jaccard." + pair, shared / (old.size() + now.size() - shared));
    }
    Succession succession = Succession.of(former, areas, names);
    for (int i = 0; i < areas.size(); i++) {
      String id = succession.formerOf(i).map(FormerArea::id).orElse("(new id)");
      assertEquals(values.text("new." + names.get(i)), id);
    }
    assertEquals(
        values.text("ended"),
        succession.ended().stream().map(FormerArea::id).collect(Collectors.joining(";")));
    assertEquals(List.of("B", "C"), succession.formerIds(1));
    assertEquals(List.of("A"), succession.formerIds(4));
  }
}
