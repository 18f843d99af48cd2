package nl.nachtwacht.burn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Places;
import nl.nachtwacht.tile.Cover;
import nl.nachtwacht.tile.Inside;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The cells that count: those whose centre lies in an area and in no excluded polygon.
 *
 * <p>Guarantee: a centre on a border that areas share belongs to the area with the smaller code.
 * Two domains of the same areas are equal in every answer, whatever the order of the areas' rows.
 * Immutable.
 */
public final class Domain implements Places {
  private static final long serialVersionUID = 1L;

  private final Grid grid;
  private final List<Municipality> municipalities;
  private final List<Area> areas;
  private final long[] tiles;
  private final TileIndex index;
  private final int[][] areaOf;
  private final int[] municipalityOf;

  private Domain(
      Grid grid,
      List<Municipality> municipalities,
      List<Area> areas,
      TreeMap<Long, int[]> areaByTile) {
    this.grid = grid;
    this.municipalities = List.copyOf(municipalities);
    this.areas = List.copyOf(areas);
    this.tiles = areaByTile.keySet().stream().mapToLong(Long::longValue).toArray();
    this.index = new TileIndex(tiles);
    this.areaOf = areaByTile.values().toArray(int[][]::new);
    this.municipalityOf = areas.stream().mapToInt(Area::municipality).toArray();
  }

  /**
   * Rasterises areas.
   *
   * @param areas in the order of their codes
   * @param excluded polygons without cells, such as open water
   */
  public static Domain of(
      Grid grid, List<Municipality> municipalities, List<Area> areas, List<Geometry> excluded) {
    List<Geometry> parts = new ArrayList<>();
    List<Integer> owner = new ArrayList<>();
    for (int area = 0; area < areas.size(); area++) {
      for (Geometry part : areas.get(area).parts()) {
        parts.add(part);
        owner.add(area);
      }
    }
    Map<Long, List<Integer>> partsByTile = byTile(grid, parts);
    Map<Long, List<Integer>> excludedByTile = byTile(grid, excluded);
    TreeMap<Long, int[]> areaByTile = new TreeMap<>();
    partsByTile.forEach(
        (tile, which) -> {
          int[] first = Inside.first(grid, tile, pick(parts, which));
          int[] out =
              Inside.first(
                  grid, tile, pick(excluded, excludedByTile.getOrDefault(tile, List.of())));
          for (int i = 0; i < first.length; i++) {
            first[i] = first[i] < 0 || out[i] >= 0 ? -1 : owner.get(which.get(first[i]));
          }
          if (Arrays.stream(first).anyMatch(a -> a >= 0)) {
            areaByTile.put(tile, first);
          }
        });
    return new Domain(grid, municipalities, areas, areaByTile);
  }

  /** {@return the lattice} */
  public Grid grid() {
    return grid;
  }

  /** {@return the municipalities in the order of their codes} */
  public List<Municipality> municipalities() {
    return municipalities;
  }

  /** {@return the areas in the order of their codes} */
  public List<Area> areas() {
    return areas;
  }

  /** {@return the areas of a municipality, ascending} */
  public int[] areasOf(int municipality) {
    return IntStream.range(0, municipalityOf.length)
        .filter(area -> municipalityOf[area] == municipality)
        .toArray();
  }

  /**
   * {@return how many live in some areas together, −1 when that isn't known of one of them: the
   * others alone would make every rate too high}
   */
  public int inhabitants(int... some) {
    int sum = 0;
    for (int area : some) {
      int own = areas.get(area).inhabitants();
      if (own < 0) {
        return -1;
      }
      sum = Math.addExact(sum, own);
    }
    return sum;
  }

  /** {@return the tiles that hold a cell of the domain, ascending} */
  public long[] tiles() {
    return tiles.clone();
  }

  /** {@return whether a tile holds a cell of the domain} */
  public boolean hasTile(long tile) {
    return index.of(tile) >= 0;
  }

  /** {@return how many cells} */
  public long cells() {
    return Arrays.stream(areaOf).flatMapToInt(Arrays::stream).filter(a -> a >= 0).count();
  }

  /** {@return the cells of a municipality, ascending} */
  public long[] cellsOf(int municipality) {
    return Arrays.stream(tiles)
        .flatMap(
            tile -> {
              int[] own = municipalityIn(tile);
              return IntStream.range(0, own.length)
                  .filter(position -> own[position] == municipality)
                  .mapToLong(position -> Grid.cellInTile(tile, position));
            })
        .sorted()
        .toArray();
  }

  /** {@return the positions of the domain's cells in a tile, ascending} */
  public int[] positions(long tile) {
    int[] area = area(tile);
    return IntStream.range(0, area.length).filter(i -> area[i] >= 0).toArray();
  }

  /** {@return the area of a cell, −1 outside the domain} */
  public int areaAt(long cell) {
    int at = index.of(Grid.tileOf(cell));
    return at < 0 ? -1 : areaOf[at][Grid.positionInTile(cell)];
  }

  /** {@return per position of a tile the municipality of the cell, −1 outside the domain} */
  public int[] municipalityIn(long tile) {
    int[] area = area(tile);
    return Arrays.stream(area).map(a -> a < 0 ? -1 : municipalityOf[a]).toArray();
  }

  @Override
  public int municipalityAt(int xCm, int yCm) {
    int area = areaAt(grid.cellAt(xCm, yCm));
    return area < 0 ? -1 : municipalityOf[area];
  }

  /**
   * {@return how many of a cell and its eight neighbours belong to its municipality: the members of
   * Gi*}
   */
  public int queenCells(long cell) {
    int own = municipalityOf[areaAt(cell)];
    int members = 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int area = areaAt(Cell.of(Cell.ix(cell) + dx, Cell.iy(cell) + dy));
        members += area >= 0 && municipalityOf[area] == own ? 1 : 0;
      }
    }
    return members;
  }

  /** {@return per position of a tile the share of the cell inside its municipality, 0 to 1} */
  public double[] insideShares(long tile) {
    int[] scope = municipalityIn(tile);
    double[] inside = new double[scope.length];
    for (int municipality : Arrays.stream(scope).filter(m -> m >= 0).distinct().toArray()) {
      double[] share = Cover.shares(grid, tile, partsAt(tile, municipality));
      for (int i = 0; i < inside.length; i++) {
        inside[i] = scope[i] == municipality ? share[i] : inside[i];
      }
    }
    return inside;
  }

  private List<Geometry> partsAt(long tile, int municipality) {
    double side = 64.0 * grid.cellMetres();
    double left = Cell.ix(tile) * side;
    double low = Cell.iy(tile) * side;
    Envelope box = new Envelope(left, left + side, low, low + side);
    return areas.stream()
        .filter(area -> area.municipality() == municipality)
        .flatMap(area -> area.parts().stream())
        .filter(part -> box.intersects(part.getEnvelopeInternal()))
        .toList();
  }

  private int[] area(long tile) {
    int at = index.of(tile);
    if (at < 0) {
      throw new IllegalStateException("tile without a cell of the domain");
    }
    return areaOf[at];
  }

  private static Map<Long, List<Integer>> byTile(Grid grid, List<Geometry> shapes) {
    Map<Long, List<Integer>> byTile = new TreeMap<>();
    for (int i = 0; i < shapes.size(); i++) {
      int index = i;
      Tiles.touched(grid, shapes.get(i).getEnvelopeInternal())
          .forEach(tile -> byTile.computeIfAbsent(tile, t -> new ArrayList<>()).add(index));
    }
    return byTile;
  }

  private static List<Geometry> pick(List<Geometry> all, List<Integer> which) {
    return which.stream().map(all::get).toList();
  }

  /** Tiles by envelope. */
  static final class Tiles {
    private Tiles() {}

    /** {@return the tiles that an envelope in metres touches, ascending} */
    static java.util.stream.LongStream touched(Grid grid, Envelope box) {
      int left = grid.index(Grid.cm(box.getMinX())) >> 6;
      int right = grid.index(Grid.cm(box.getMaxX())) >> 6;
      int low = grid.index(Grid.cm(box.getMinY())) >> 6;
      int high = grid.index(Grid.cm(box.getMaxY())) >> 6;
      return IntStream.rangeClosed(low, high)
          .boxed()
          .flatMapToLong(ty -> IntStream.rangeClosed(left, right).mapToLong(tx -> Cell.of(tx, ty)));
    }
  }
}
