package nl.nachtwacht.load;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;

/**
 * Which municipalities a feature tells something of: those with a cell near enough. A square about
 * the feature's own cell is searched, so that some are named that it doesn't reach after all.
 *
 * <p>Remembers what it found for a cell; not thread-safe.
 */
public final class CityReach {
  private final Domain domain;
  private final boolean isApart;
  private final Map<From, int[]> known = new HashMap<>();

  /** Cells around a cell. */
  private record From(long cell, int around) {}

  /**
   * Of a domain.
   *
   * @param isApart whether each municipality is taken for itself, rather than all as number 0
   */
  public CityReach(Domain domain, boolean isApart) {
    this.domain = domain;
    this.isApart = isApart;
  }

  /** {@return their numbers, ascending} */
  int[] of(int xCm, int yCm, int reachCm) {
    Grid grid = domain.grid();
    int around = (reachCm + grid.cellCm() - 1) / grid.cellCm();
    return known.computeIfAbsent(new From(grid.cellAt(xCm, yCm), around), this::search);
  }

  /** {@return all numbers} */
  int[] all() {
    return IntStream.range(0, isApart ? domain.municipalities().size() : 1).toArray();
  }

  private int[] search(From from) {
    Grid grid = domain.grid();
    int ix = Cell.ix(from.cell);
    int iy = Cell.iy(from.cell);
    TreeSet<Integer> cities = new TreeSet<>();
    for (int y = iy - from.around; y <= iy + from.around; y++) {
      for (int x = ix - from.around; x <= ix + from.around; x++) {
        int municipality = domain.municipalityAt(grid.centreCm(x), grid.centreCm(y));
        if (municipality >= 0) {
          cities.add(isApart ? municipality : 0);
        }
      }
    }
    return cities.stream().mapToInt(Integer::intValue).toArray();
  }
}
