package nl.nachtwacht.fit;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What turns a municipality's reports and surroundings into points of the mixture. Kept from one
 * run to another it makes their scores comparable: a safer city gets lower ones.
 *
 * @param weights π by component, in their order
 * @param sums by component what its kernel sums were divided by for a density that adds up to 1
 * @param most the highest density of a cell, which has 100 points
 * @param years how long the reports were collected
 */
public record MixtureRuler(
    Map<String, Double> weights, Map<String, Double> sums, double most, double years)
    implements Serializable {
  /** Copies the maps, in their order. */
  public MixtureRuler {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
  }
}
