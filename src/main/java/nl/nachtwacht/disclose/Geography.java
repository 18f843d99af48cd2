package nl.nachtwacht.disclose;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.release.Neighbourhood;
import nl.nachtwacht.release.Parameters;
import nl.nachtwacht.release.Tree;

/**
 * The geography of every city at the release gate, made of areas and cells alone.
 *
 * @param trees per municipality of the domain its tree
 * @param side of the leaves where they are squares, in metres; 0: they are neighbourhoods
 */
record Geography(ArrayList<Tree> trees, int side) implements Serializable {
  /** {@return the neighbourhoods of a domain, in the order of its areas} */
  static List<Neighbourhood> neighbourhoods(Domain domain) {
    int[] cells = new int[domain.areas().size()];
    eachCell(domain, cell -> cells[domain.areaAt(cell)]++);
    return IntStream.range(0, cells.length)
        .mapToObj(
            i -> {
              Area area = domain.areas().get(i);
              String city = domain.municipalities().get(area.municipality()).code();
              return new Neighbourhood(city, area.code(), area.districtCode(), cells[i]);
            })
        .toList();
  }

  /**
   * {@return the geography of a domain}
   *
   * @throws nl.nachtwacht.problem.Refusal E0106 when a level is district and an area has none
   */
  static Geography of(Domain domain, List<Neighbourhood> all, Parameters parameters) {
    ArrayList<Tree> trees = new ArrayList<>();
    if (parameters.hasNeighbourhoods()) {
      for (Municipality each : domain.municipalities()) {
        trees.add(Tree.ofNeighbourhoods(each.code(), parameters.levels(), all));
      }
      return new Geography(trees, 0);
    }
    List<LongStream.Builder> cells = new ArrayList<>();
    domain.municipalities().forEach(each -> cells.add(LongStream.builder()));
    eachCell(domain, cell -> cells.get(municipality(domain, cell)).add(cell));
    for (int m = 0; m < cells.size(); m++) {
      String code = domain.municipalities().get(m).code();
      long[] own = cells.get(m).build().toArray();
      trees.add(Tree.ofSquares(code, parameters.levels(), domain.grid(), own));
    }
    return new Geography(trees, Integer.parseInt(parameters.levels().get(0)));
  }

  /** Hands on every cell of a domain. */
  static void eachCell(Domain domain, LongConsumer taker) {
    for (long tile : domain.tiles()) {
      for (int position : domain.positions(tile)) {
        taker.accept(Grid.cellInTile(tile, position));
      }
    }
  }

  /** {@return the municipality of a cell of the domain} */
  static int municipality(Domain domain, long cell) {
    return domain.areas().get(domain.areaAt(cell)).municipality();
  }

  /** {@return the leaf, of its municipality's tree, of a cell of the domain} */
  int leaf(Domain domain, long cell) {
    Area area = domain.areas().get(domain.areaAt(cell));
    String code = side == 0 ? area.code() : Tree.square(domain.grid(), cell, side);
    return trees.get(area.municipality()).leaf(code);
  }
}
