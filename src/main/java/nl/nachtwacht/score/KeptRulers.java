package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Slice;

/**
 * Rulers of an earlier run, by which scores are measured in place of rulers of their own.
 *
 * @param cities by municipality, or the only one of a job that is measured as a whole; a
 *     municipality that isn't there has a ruler of its own
 * @param slices those of parts of the week by name
 */
public record KeptRulers(TreeMap<Integer, City> cities, TreeMap<String, KeptRulers> slices)
    implements Serializable {
  /** Nothing is kept. */
  public static final KeptRulers NONE = new KeptRulers(new TreeMap<>(), new TreeMap<>());

  /** Printed scores have two decimals. */
  private static final double DIGITS = 100;

  /**
   * The ruler of a municipality.
   *
   * @param constants by name, as {@link Score.Rule#constants} told them
   * @param longer how many times as long reports were collected then as now, above 0
   */
  public record City(TreeMap<String, Double> constants, double longer) implements Serializable {}

  /** {@return the number under which a municipality's ruler is looked for} */
  public static int key(int municipality, ScoreSpec spec) {
    return Cities.key(municipality, spec.isPerMunicipality());
  }

  /** The rulers of a part of the week. */
  KeptRulers in(Slice slice) {
    return slices.getOrDefault(slice.name(), NONE);
  }

  /** How a component of the index was brought to 0 to 1, with as many reports a year. */
  Optional<Ruler> index(int key, String component) {
    return Optional.ofNullable(cities.get(key))
        .filter(city -> city.constants.containsKey(component + IndexRule.HIGH_END))
        .map(
            city ->
                new Ruler.Kept(
                    city.constants.get(component + IndexRule.LOW_END) / city.longer,
                    city.constants.get(component + IndexRule.HIGH_END) / city.longer));
  }

  /** The upper ends of classes 1 to 4 in printed digits. */
  Optional<List<Integer>> breaks(int key) {
    return Optional.ofNullable(cities.get(key))
        .filter(city -> city.constants.containsKey(RiskClass.constant(1)))
        .map(
            city ->
                IntStream.rangeClosed(1, RiskClass.BREAKS)
                    .map(k -> (int) Math.round(city.constants.get(RiskClass.constant(k)) * DIGITS))
                    .boxed()
                    .toList());
  }
}
