package nl.nachtwacht.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** What holds for every city; the last seed is a fresh one. */
class RiskAreasPropertyTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);
  private static final int ROUNDS = 60;

  private interface Law {
    void holds(RandomCity city, RiskAreaSpec spec, Random random);
  }

  private static void forMany(long seed, Law law) {
    long used = seed == 0 ? System.nanoTime() : seed;
    Random random = new Random(used);
    for (int round = 0; round < ROUNDS; round++) {
      RandomCity city = RandomCity.of(random);
      RiskAreaSpec spec = RandomCity.spec(random);
      try {
        law.holds(city, spec, random);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + used + ", round " + round + ", " + spec, e);
      }
    }
  }

  private static List<RiskArea> areas(
      RandomCity city, RiskAreaSpec spec, List<Geometry> neighbourhoods) {
    return Shape.groups(new RiskAreas(spec, GRID).first("GM1", city.scored())).stream()
        .flatMap(group -> Shape.simplified(GRID, group, neighbourhoods).stream())
        .toList();
  }

  /** The ground nearest to each of some places, which aren't all over the city. */
  private static List<Geometry> neighbourhoods(Random random) {
    List<Coordinate> sites = new ArrayList<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      sites.add(new Coordinate(2000 * random.nextGaussian(), 2000 * random.nextGaussian()));
    }
    VoronoiDiagramBuilder nearest = new VoronoiDiagramBuilder();
    nearest.setSites(sites);
    Geometry cells = nearest.getDiagram(new GeometryFactory());
    return new ArrayList<>(
        IntStream.range(0, cells.getNumGeometries()).mapToObj(cells::getGeometryN).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 0})
  void everySeedOfAKeptPieceIsInOneAreaAndNoCellInTwo(long seed) {
    forMany(
        seed,
        (city, spec, random) -> {
          Growth growth = new Growth(spec, Levels.of(spec, city.scored()));
          Set<Long> inAreas = new HashSet<>();
          int cells = 0;
          for (CellSet area : growth.areas()) {
            area.stream().forEach(inAreas::add);
            cells += area.size();
          }
          Set<Long> inPieces = new HashSet<>();
          growth.pieces().forEach(piece -> piece.stream().forEach(inPieces::add));
          assertEquals(inPieces, inAreas);
          assertEquals(cells, inAreas.size());
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 0})
  void areasAreLargeEnoughSeededAndSmallWhereTheyCanBeCut(long seed) {
    forMany(
        seed,
        (city, spec, random) -> {
          Levels levels = Levels.of(spec, city.scored());
          Growth growth = new Growth(spec, levels);
          List<CellSet> pieces = growth.pieces();
          for (CellSet area : growth.areas()) {
            assertTrue(area.size() >= spec.minCells());
            assertTrue(area.stream().anyMatch(levels::isSeed));
            List<CellSet> parts = area.parts(spec.isRook());
            if (area.size() > spec.maxCells()) {
              assertEquals(1, parts.size());
              assertTrue(new Flood(spec, levels, area).saddle().isEmpty());
            }
            assertTrue(parts.size() == 1 || pieces.containsAll(parts));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 0})
  void bothHalvesOfACutAreAreasInOnePiece(long seed) {
    forMany(
        seed,
        (city, spec, random) -> {
          Levels levels = Levels.of(spec, city.scored());
          for (CellSet piece : new Growth(spec, levels).pieces()) {
            List<CellSet> halves = new Flood(spec, levels, piece).halves();
            assertTrue(halves.size() <= 2);
            assertEquals(piece, CellSet.union(halves));
            assertEquals(piece.size(), halves.stream().mapToInt(CellSet::size).sum());
            for (CellSet half : halves) {
              assertEquals(1, half.parts(spec.isRook()).size());
              assertTrue(half.size() >= spec.minCells());
              assertTrue(half.stream().anyMatch(levels::isSeed));
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 0})
  void mergingComesOutAsIfEachPairHadBeenTried(long seed) {
    forMany(
        seed,
        (city, spec, random) -> {
          ScoredCells scored = city.scored();
          Growth growth = new Growth(spec, Levels.of(spec, scored));
          List<CellSet> pieces = growth.pieces();
          DisjointSets expected = new DisjointSets(pieces.size());
          for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
              if (isNear(pieces.get(i), pieces.get(j), scored.cells(), spec.mergeCells())) {
                expected.join(i, j);
              }
            }
          }
          List<CellSet> groups =
              expected.groups().stream()
                  .map(group -> CellSet.union(Arrays.stream(group).mapToObj(pieces::get).toList()))
                  .toList();
          assertEquals(groups, growth.merged(pieces));
        });
  }

  /** Whether at most so many steps over cells outside both lead from one to the other. */
  private static boolean isNear(CellSet one, CellSet other, CellSet domain, int cells) {
    Set<Long> reached = new HashSet<>(one.stream().boxed().toList());
    for (int step = 0; step <= cells; step++) {
      Set<Long> next = new HashSet<>(reached);
      for (long cell : reached) {
        for (long neighbour : CellSet.neighbours(cell, true)) {
          if (other.contains(neighbour)) {
            return true;
          }
          if (domain.contains(neighbour)) {
            next.add(neighbour);
          }
        }
      }
      reached = next;
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 0})
  void outlinesAreACoverageFaithfulToTheCells(long seed) {
    forMany(
        seed,
        (city, spec, random) -> {
          List<RiskArea> areas = areas(city, spec, neighbourhoods(random));
          Geometry[] outlines = areas.stream().map(RiskArea::outline).toArray(Geometry[]::new);
          assertTrue(CoverageValidator.isValid(outlines));
          for (RiskArea area : areas) {
            double cells = area.cells().size() * 10_000.0;
            assertTrue(area.outline().isValid());
            assertEquals(cells, area.outline().getArea(), 0.15 * cells);
            Coordinate centre =
                new Coordinate(100 * Cell.ix(area.peak()) + 50, 100 * Cell.iy(area.peak()) + 50);
            assertTrue(area.outline().contains(area.outline().getFactory().createPoint(centre)));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 0})
  void neighboursShareTheVerticesOfTheirBorder(long seed) {
    forMany(
        seed,
        (city, spec, random) -> {
          List<RiskArea> areas = areas(city, spec, neighbourhoods(random));
          for (RiskArea one : areas) {
            for (RiskArea other : areas) {
              if (one != other && one.outline().intersects(other.outline())) {
                Set<Coordinate> own = new HashSet<>(List.of(other.outline().getCoordinates()));
                for (Coordinate corner :
                    one.outline().intersection(other.outline()).getCoordinates()) {
                  assertTrue(own.contains(corner), "no vertex at " + corner);
                }
              }
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {71, 72, 0})
  void theOrderOfCellsAndNeighbourhoodsChangesNothing(long seed) {
    forMany(
        seed,
        (city, spec, random) -> {
          List<Geometry> neighbourhoods = neighbourhoods(random);
          List<RiskArea> areas = areas(city, spec, neighbourhoods);
          Collections.shuffle(neighbourhoods, random);
          assertEquals(areas, areas(city.shuffled(random), spec, neighbourhoods));
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {81, 82, 0})
  void aCityThatMovesTakesItsAreasAlong(long seed) {
    forMany(
        seed,
        (city, spec, random) -> {
          int dx = random.nextInt(200) - 100;
          int dy = random.nextInt(200) - 100;
          List<RiskArea> here = areas(city, spec, List.of());
          List<RiskArea> there = areas(city.moved(dx, dy), spec, List.of());
          assertEquals(here.size(), there.size());
          AffineTransformation move =
              AffineTransformation.translationInstance(100.0 * dx, 100.0 * dy);
          for (int i = 0; i < here.size(); i++) {
            RandomCity cells =
                new RandomCity(here.get(i).cells().stream().toArray(), new double[0]);
            assertEquals(CellSet.of(cells.moved(dx, dy).cells()), there.get(i).cells());
            Geometry moved = move.transform(here.get(i).outline());
            assertTrue(moved.equalsExact(there.get(i).outline()));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {91, 92, 0})
  void idsAreUniqueAlsoAfterAFormerRun(long seed) {
    forMany(
        seed,
        (city, spec, random) -> {
          RiskAreas finder = new RiskAreas(spec, GRID);
          List<FormerArea> former =
              finder.first("GM1", city.scored()).stream()
                  .map(area -> new FormerArea(area.id(), area.cells(), area.outline()))
                  .toList();
          double[] other = RandomCity.of(random).scores();
          double[] mixed = city.scores().clone();
          for (int i = 0; i < mixed.length; i++) {
            mixed[i] += other[i % other.length] / 2;
          }
          List<RiskArea> now =
              finder.after("GM1", new RandomCity(city.cells(), mixed).scored(), former);
          Map<String, RiskArea> byId = new HashMap<>();
          now.forEach(area -> assertEquals(null, byId.put(area.id(), area), area.id()));
          former.forEach(old -> assertTrue(byId.containsKey(old.id())));
        });
  }
}
