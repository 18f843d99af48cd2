package nl.nachtwacht.outline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Finds the risk areas of a municipality.
 *
 * <p>Guarantee: the outcome doesn't depend on the order of cells or former areas. Living areas come
 * first, the highest peak first, then those that ended, by their ids. Outlines are exact, corner by
 * corner: {@link Shape#simplified} makes them fit for maps. Missing: cells without a score are in
 * no area.
 *
 * @param spec what the job says of areas
 * @param grid the cells
 */
public record RiskAreas(RiskAreaSpec spec, Grid grid) implements Serializable {
  /** {@return the cells of each area, for those who need neither names nor outlines} */
  public List<CellSet> cells(ScoredCells cells) {
    return new Growth(spec, Levels.of(spec, cells)).areas();
  }

  /**
   * {@return the areas where no former run is known}
   *
   * @param municipality code of the municipality, with which ids begin
   * @param cells all its cells
   */
  public List<RiskArea> first(String municipality, ScoredCells cells) {
    return find(municipality, cells, List.of(), AreaStatus.FIRST);
  }

  /**
   * {@return the areas, with the ids of those that they continue, and those that ended}
   *
   * @param municipality code of the municipality, with which new ids begin
   * @param cells all its cells
   * @param former the areas that lived in this municipality in the former run, perhaps none
   */
  public List<RiskArea> after(String municipality, ScoredCells cells, List<FormerArea> former) {
    return find(municipality, cells, former, AreaStatus.NEW);
  }

  /** {@return the exact outline of some cells, in metres of the working system} */
  public MultiPolygon outline(CellSet cells) {
    return Rim.of(grid, cells);
  }

  private List<RiskArea> find(
      String municipality, ScoredCells cells, List<FormerArea> former, AreaStatus unmatched) {
    List<CellSet> grown = cells(cells);
    List<String> peaks = grown.stream().map(area -> grid.name(cells.peak(area))).toList();
    Succession succession = Succession.of(former, grown, peaks);
    List<RiskArea> areas = new ArrayList<>();
    for (int i = 0; i < grown.size(); i++) {
      CellSet area = grown.get(i);
      Optional<FormerArea> old = succession.formerOf(i);
      areas.add(
          new RiskArea(
              municipality,
              old.map(FormerArea::id).orElseGet(() -> newId(municipality, area, cells, former)),
              old.map(was -> AreaStatus.ofSizes(was.cells().size(), area.size())).orElse(unmatched),
              succession.formerIds(i),
              area,
              cells.peak(area),
              Rim.of(grid, area)));
    }
    succession.ended().forEach(old -> areas.add(ended(municipality, cells, old)));
    return areas;
  }

  private static RiskArea ended(String municipality, ScoredCells cells, FormerArea old) {
    return new RiskArea(
        municipality,
        old.id(),
        AreaStatus.ENDED,
        List.of(old.id()),
        old.cells(),
        cells.peak(old.cells()),
        old.outline());
  }

  /**
   * The highest cell that no former area is named after: a part that splits off may hold the cell
   * that the other part has its name from.
   */
  private String newId(
      String municipality, CellSet area, ScoredCells cells, List<FormerArea> former) {
    Set<String> taken = former.stream().map(FormerArea::id).collect(Collectors.toSet());
    String first = municipality + "-A-" + grid.name(cells.peak(area));
    Stream<String> byHeight =
        area.stream()
            .boxed()
            .sorted(Comparator.comparingInt(cells::rank))
            .map(cell -> municipality + "-A-" + grid.name(cell));
    Stream<String> numbered = IntStream.iterate(2, i -> i + 1).mapToObj(i -> first + "-" + i);
    return Stream.concat(byHeight, numbered)
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }
}
