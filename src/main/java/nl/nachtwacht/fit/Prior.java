package nl.nachtwacht.fit;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is thought of the weights before the municipality's own reports are seen: all alike, or the
 * surroundings as they weighed in other cities. How much reports weigh is never borrowed, since
 * that depends on how many a city has.
 */
public final class Prior implements Serializable {
  /** All components alike. */
  public static final Prior EVEN = new Prior(new TreeMap<>());

  private static final long serialVersionUID = 1L;
  private static final double LEAST = 0.001;

  private final TreeMap<String, Double> elsewhere;

  private Prior(TreeMap<String, Double> elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** {@return a prior by the weights that components had in other cities} */
  public static Prior of(SortedMap<String, Double> elsewhere) {
    return new Prior(new TreeMap<>(elsewhere));
  }

  /**
   * {@return the pseudo-counts of some components, together {@code strength}; a component that no
   * other city had counts as the least}
   */
  double[] alpha(List<Component> components, double strength) {
    double[] alpha = new double[components.size()];
    double even = strength / alpha.length;
    double known = 0;
    int borrowed = 0;
    for (Component component : components) {
      if (!component.source().equals(Counted.REPORTS)) {
        known += Math.max(LEAST, elsewhere.getOrDefault(component.name(), 0.0));
        borrowed++;
      }
    }
    for (int k = 0; k < alpha.length; k++) {
      Component component = components.get(k);
      boolean isBorrowed = !elsewhere.isEmpty() && !component.source().equals(Counted.REPORTS);
      alpha[k] =
          isBorrowed
              ? even
                  * borrowed
                  * Math.max(LEAST, elsewhere.getOrDefault(component.name(), 0.0))
                  / known
              : even;
    }
    return alpha;
  }
}
