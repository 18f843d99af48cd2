package nl.nachtwacht.release;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * What a release is made from.
 *
 * @param parameters what it goes by
 * @param cellMetres side of a cell
 * @param slices names of the job's slices, in its order; empty: no breakdown by slice
 * @param hasCategories whether a category is mapped
 * @param cities all cities of the job
 * @param facts what stands beside the gate's numbers
 * @param restsOn by name the content digest of each unprotected layer and each version that the
 *     public side rests on
 */
public record Ask(
    Parameters parameters,
    int cellMetres,
    List<String> slices,
    boolean hasCategories,
    List<City> cities,
    Facts facts,
    SortedMap<String, String> restsOn) {
  /** Puts the cities into the order of their codes. */
  public Ask {
    slices = List.copyOf(slices);
    cities = cities.stream().sorted(Comparator.comparing(c -> c.tree().municipality())).toList();
  }
}
