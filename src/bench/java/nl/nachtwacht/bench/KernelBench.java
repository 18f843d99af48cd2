package nl.nachtwacht.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Crs;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.grid.Smooth;
import nl.nachtwacht.grid.Transform;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Bandwidths;
import nl.nachtwacht.tile.Brush;
import nl.nachtwacht.tile.Cover;
import nl.nachtwacht.tile.LitMask;
import nl.nachtwacht.tile.Nearest;
import nl.nachtwacht.tile.Tile;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The work on one tile of 64 × 64 cells of 100 m as full as the common workload makes it: 400
 * reports, 2,300 lamps, 50 cameras, 6 zones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBench {
  private static final Grid GRID = new Grid("EPSG:28992", 100);
  private static final long TILE = Cell.of(24, 75);
  private static final int WEST = 24 * 64 * 10_000;
  private static final int SOUTH = 75 * 64 * 10_000;
  private static final int SIDE = 64 * 10_000;
  private static final GeometryFactory JTS = new GeometryFactory();

  /** Reports and lamps of the tile. */
  @Param({"400"})
  int reports;

  /** Lamps of the tile. */
  @Param({"2300"})
  int lamps;

  private final int[] everywhere = IntStream.range(0, Tile.CELLS).toArray();
  private final int[] oneCity = new int[Tile.CELLS];
  private int[] x;
  private int[] y;
  private List<Geometry> discs;
  private Nearest.Places lampPlaces;
  private Nearest.Places zones;
  private double[] corners;
  private Transform exact;
  private Transform smooth;

  /** Makes the tile, always the same. */
  @Setup
  public void make() {
    Random random = new Random(7);
    int places = Math.max(reports, lamps);
    x = random.ints(places, 0, SIDE).map(v -> v + WEST).toArray();
    y = random.ints(places, 0, SIDE).map(v -> v + SOUTH).toArray();
    lampPlaces = new Nearest.Places();
    IntStream.range(0, lamps).forEach(i -> lampPlaces.add(x[i], y[i]));
    discs = new ArrayList<>();
    zones = new Nearest.Places();
    for (int i = 0; i < 50; i++) {
      Coordinate centre = new Coordinate(x[i] / 100.0, y[i] / 100.0);
      Geometry disc = JTS.createPoint(centre).buffer(20 + random.nextInt(60));
      discs.add(disc);
      if (i < 6) {
        zones.add(disc.buffer(100));
      }
    }
    corners = new double[2 * 65 * 65];
    for (int i = 0; i < 65 * 65; i++) {
      corners[2 * i] = WEST / 100.0 + 100 * (i % 65);
      corners[2 * i + 1] = SOUTH / 100.0 + 100 * (i / 65);
    }
    exact = Crs.between("EPSG:28992", "OGC:CRS84");
    smooth = new Smooth(exact);
  }

  /** The quartic kernel of 300 m around every report. */
  @Benchmark
  public long kernelDensity() {
    Tile tile = new Tile(TILE, List.of(Band.sum("kernel"), Band.sum("count")));
    Brush brush = new Brush(tile, GRID, oneCity, (x, y) -> 0);
    Bandwidths bandwidths = new Bandwidths(new int[] {30_000});
    for (int i = 0; i < reports; i++) {
      brush.kernel(0, 1, x[i], y[i], bandwidths, 1);
    }
    return tile.at(0, 2080);
  }

  /** The sample points that every lamp lights within 50 m in its own cell. */
  @Benchmark
  public long litMask() {
    long lit = 0;
    for (int i = 0; i < lamps; i++) {
      lit |= LitMask.of(x[i] % 10_000, y[i] % 10_000, 5_000, 10_000);
    }
    return lit;
  }

  /** The share of each cell under 50 discs. */
  @Benchmark
  public double[] cover() {
    return Cover.shares(GRID, TILE, discs);
  }

  /** What the cover replaces: the union of the discs alone, not yet cut to cells. */
  @Benchmark
  public Geometry coverByUnion() {
    return UnaryUnionOp.union(discs);
  }

  /** The distance from each cell to the nearest lamp. */
  @Benchmark
  public int[] nearestLamp() {
    return Nearest.distancesCm(GRID, TILE, everywhere, lampPlaces);
  }

  /** The distance from each cell to the nearest zone. */
  @Benchmark
  public int[] nearestZone() {
    return Nearest.distancesCm(GRID, TILE, everywhere, zones);
  }

  /** The corners of the cells to degrees, each exactly. */
  @Benchmark
  public double[] cornersExact() {
    double[] xy = corners.clone();
    exact.apply(xy, xy.length / 2);
    return xy;
  }

  /** The corners of the cells to degrees, by polynomials. */
  @Benchmark
  public double[] cornersSmooth() {
    double[] xy = corners.clone();
    smooth.apply(xy, xy.length / 2);
    return xy;
  }
}
