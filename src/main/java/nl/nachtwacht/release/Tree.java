package nl.nachtwacht.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;

/**
 * The one geography of a city that the gate knows: leaves, what they are part of, and the city on
 * top. Each level divides the one above.
 *
 * <p>Guarantee: made of public facts only, never of where reports are. Leaves stand in the order of
 * their names, and so do the nodes of every level. Immutable.
 */
public final class Tree implements Serializable {
  private static final long serialVersionUID = 1L;
  static final String CITY = "city";
  private static final String DISTRICT = "district";

  private final String municipality;
  private final List<String> levels;
  private final List<Leaf> leaves;
  private final List<String> codes;
  private final List<List<String>> nodes = new ArrayList<>();
  private final int[][] parents;
  private final Map<String, Integer> leafOfCode = new TreeMap<>();

  /**
   * A leaf with at least one cell of the domain.
   *
   * @param code code of the neighbourhood, or the square's lower-left corner
   * @param cells how many cells of the domain it holds
   * @param path what stands in the ids of the zones that it can be in, from itself up, the city
   *     left out
   */
  record Leaf(String code, int cells, List<String> path) implements Serializable {}

  private Tree(String municipality, List<String> levels, List<Leaf> leaves) {
    this.municipality = municipality;
    this.levels = new ArrayList<>(levels);
    this.levels.add(CITY);
    this.leaves = leaves.stream().sorted(Comparator.comparing(leaf -> leaf.path().get(0))).toList();
    this.codes = this.leaves.stream().map(Leaf::code).toList();
    for (int level = 0; level < levels.size(); level++) {
      int at = level;
      nodes.add(this.leaves.stream().map(leaf -> leaf.path().get(at)).distinct().sorted().toList());
    }
    nodes.add(List.of("C"));
    for (int leaf = 0; leaf < this.leaves.size(); leaf++) {
      leafOfCode.put(codes.get(leaf), leaf);
    }
    if (leafOfCode.size() != leaves.size()) {
      throw new IllegalStateException("two leaves of one code");
    }
    this.parents = parents();
  }

  private int[][] parents() {
    int[][] above = new int[levels.size() - 1][];
    for (int level = 0; level < above.length; level++) {
      above[level] = new int[nodes.get(level).size()];
      Arrays.fill(above[level], -1);
      for (Leaf leaf : leaves) {
        int node = nodes.get(level).indexOf(leaf.path().get(level));
        boolean isTop = level + 1 == leaf.path().size();
        int parent = isTop ? 0 : nodes.get(level + 1).indexOf(leaf.path().get(level + 1));
        if (above[level][node] >= 0 && above[level][node] != parent) {
          throw new IllegalStateException(
              levels.get(level) + " in two of " + levels.get(level + 1));
        }
        above[level][node] = parent;
      }
    }
    return above;
  }

  /** {@return a tree of leaves that each tell what they are part of} */
  static Tree of(String municipality, List<String> levels, List<Leaf> leaves) {
    return new Tree(municipality, levels, leaves);
  }

  /**
   * {@return the tree of a city with neighbourhoods, or districts of them}
   *
   * @param municipality code of the city
   * @param levels {@code [neighbourhood]} or {@code [neighbourhood, district]}
   * @param all the neighbourhoods of the job; those without a cell are no leaves
   * @throws Refusal E0106 when a level is district and a neighbourhood has none
   */
  public static Tree ofNeighbourhoods(
      String municipality, List<String> levels, List<Neighbourhood> all) {
    List<Leaf> leaves = new ArrayList<>();
    Set<String> codes = all.stream().map(Neighbourhood::code).collect(Collectors.toSet());
    for (Neighbourhood each : all) {
      if (each.municipality().equals(municipality) && each.cells() > 0) {
        List<String> path = new ArrayList<>(List.of("-" + each.code()));
        if (levels.contains(DISTRICT)) {
          if (each.district().isEmpty()) {
            throw new Refusal(
                Code.E0106,
                "release.levels",
                "names districts, but not every neighbourhood has a district_code",
                "map fields.district_code, or set release.levels: [neighbourhood]");
          }
          // A zone's id must not be that of another level.
          path.add((codes.contains(each.district()) ? "-district-" : "-") + each.district());
        }
        leaves.add(new Leaf(each.code(), each.cells(), path));
      }
    }
    return new Tree(municipality, levels, leaves);
  }

  /**
   * {@return the tree of a city without neighbourhoods: squares aligned to multiples of their
   * sides}
   *
   * @param municipality code of the city
   * @param levels sides in metres, each a multiple of the one before, the first of the cell
   * @param grid the lattice of the cells
   * @param cells the city's cells of the domain
   */
  public static Tree ofSquares(String municipality, List<String> levels, Grid grid, long[] cells) {
    Map<String, Integer> cellsOf = new TreeMap<>();
    Map<String, List<String>> paths = new TreeMap<>();
    for (long cell : cells) {
      String code = square(grid, cell, Integer.parseInt(levels.get(0)));
      cellsOf.merge(code, 1, Integer::sum);
      paths.computeIfAbsent(
          code,
          c ->
              levels.stream()
                  .map(side -> side + "-" + square(grid, cell, Integer.parseInt(side)))
                  .toList());
    }
    List<Leaf> leaves =
        paths.entrySet().stream()
            .map(e -> new Leaf(e.getKey(), cellsOf.get(e.getKey()), e.getValue()))
            .toList();
    return new Tree(municipality, levels, leaves);
  }

  /** {@return the code of the square of a side in metres that holds a cell's centre} */
  public static String square(Grid grid, long cell, int side) {
    int east = Math.floorDiv(grid.centreCm(Cell.ix(cell)), side * 100) * side;
    int north = Math.floorDiv(grid.centreCm(Cell.iy(cell)), side * 100) * side;
    return side % 100 == 0
        ? new Grid(grid.crs(), 100).name(Cell.of(east / 100, north / 100))
        : "N" + north + "E" + east;
  }

  /** {@return the leaf of a neighbourhood's or square's code, −1 for none} */
  public int leaf(String code) {
    return leafOfCode.getOrDefault(code, -1);
  }

  /** {@return the codes of all leaves, in their order} */
  public List<String> codes() {
    return codes;
  }

  /** {@return the code of the city} */
  public String municipality() {
    return municipality;
  }

  /** {@return the names of the levels from the leaves up, the last is the city} */
  List<String> levels() {
    return List.copyOf(levels);
  }

  int levelCount() {
    return levels.size();
  }

  int leafCount() {
    return leaves.size();
  }

  int nodeCount(int level) {
    return nodes.get(level).size();
  }

  /** {@return what a node of a level is part of} */
  int parent(int level, int node) {
    return parents[level][node];
  }

  /** {@return how many cells of the domain some leaves hold} */
  int cells(IntStream some) {
    return some.map(leaf -> leaves.get(leaf).cells()).sum();
  }

  /** {@return the id of the zone that a node is, or the rest of a node} */
  String zoneId(String letter, int level, int node) {
    return municipality + "-" + letter + nodes.get(level).get(node);
  }
}
