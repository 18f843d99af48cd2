package nl.nachtwacht.release;

import java.util.Comparator;
import java.util.List;

/**
 * A city at the gate.
 *
 * @param tree its one geography
 * @param evidence its protected layers, each once
 */
public record City(Tree tree, List<Evidence> evidence) {
  /** Puts the layers into the order of their names. */
  public City {
    evidence = evidence.stream().sorted(Comparator.comparing(Evidence::layer)).toList();
    if (evidence.stream().map(Evidence::layer).distinct().count() != evidence.size()) {
      throw new IllegalStateException("a layer twice");
    }
  }
}
