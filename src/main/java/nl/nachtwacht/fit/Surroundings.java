package nl.nachtwacht.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where reports might come from apart from other reports: the densities of all sources that a
 * municipality's cells show.
 *
 * <p>Lamps and cameras are no sources, since they stand where people are. Darkness counts only
 * where people are, and so does an unsafe feeling. Source of the list: designed for this product,
 * see docs/methods.md.
 */
public final class Surroundings {
  /** The source that darkness is. */
  public static final String DARKNESS = "darkness";

  /** The source that an unsafe feeling is. */
  public static final String SURVEY = "survey";

  /** The source that is alike in every cell. */
  public static final String EVERYWHERE = "everywhere";

  private static final int[] REACH_METRES = {0, 300, 900};

  private final List<Component> components = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();

  private Surroundings() {}

  /**
   * What a layer says of the cells.
   *
   * @param source its name
   * @param mass per cell the number of its points, the share under its polygons, or its people
   * @param isPeople whether it says where people are
   */
  public record Mass(String source, double[] mass, boolean isPeople) {}

  /**
   * {@return the densities of a municipality}
   *
   * @param lattice its cells
   * @param layers the context layers
   * @param dark per cell the share without light, 0 where unknown; empty: no register, or daylight
   * @param unsafe per cell how unsafe people feel, 0 to 1; empty: no survey
   */
  public static Surroundings of(
      Lattice lattice, List<Mass> layers, double[] dark, double[] unsafe) {
    Surroundings all = new Surroundings();
    int cells = lattice.cells();
    double[] people = new double[cells];
    for (Mass layer : layers) {
      List<Component> reaches = all.addReaches(lattice, layer);
      if (layer.isPeople()) {
        reaches.stream()
            .filter(reach -> !reach.name().endsWith(":0"))
            .forEach(reach -> addTo(people, reach.density()));
      }
    }
    if (!Component.hasMass(people)) {
      Arrays.fill(people, 1);
    }
    all.addWithPeople(DARKNESS, "dark:people", dark, people);
    all.addWithPeople(SURVEY, "unsafe:people", unsafe, people);
    double[] everywhere = new double[cells];
    Arrays.fill(everywhere, 1);
    all.add(EVERYWHERE, EVERYWHERE, everywhere);
    return all;
  }

  /**
   * {@return these surroundings with a layer more, which tells nothing of people}
   *
   * @param isDark whether darkness acts
   */
  Surroundings with(Lattice lattice, Mass layer, boolean isDark) {
    Surroundings more = new Surroundings();
    more.addReaches(lattice, layer);
    components.stream()
        .filter(component -> isDark || !component.source().equals(DARKNESS))
        .forEach(more.components::add);
    return more;
  }

  private static void addTo(double[] sums, double[] more) {
    for (int cell = 0; cell < sums.length; cell++) {
      sums[cell] += more[cell];
    }
  }

  private List<Component> addReaches(Lattice lattice, Mass layer) {
    List<Component> added = new ArrayList<>();
    for (int metres : REACH_METRES) {
      if (Component.isApart(metres, lattice)) {
        String name = layer.source() + ":" + metres;
        double[] sums = lattice.kernelSum(layer.mass(), metres);
        add(layer.source(), name, sums).ifPresent(added::add);
      }
    }
    return added;
  }

  private void addWithPeople(String source, String name, double[] share, double[] people) {
    if (share.length > 0) {
      double[] mass = new double[people.length];
      for (int cell = 0; cell < mass.length; cell++) {
        mass[cell] = share[cell] * people[cell];
      }
      add(source, name, mass);
    }
  }

  private Optional<Component> add(String source, String name, double[] mass) {
    if (!Component.hasMass(mass)) {
      absent.add(name);
      return Optional.empty();
    }
    Component component = Component.of(source, name, mass);
    components.add(component);
    return Optional.of(component);
  }

  /** {@return the densities, in a fixed order} */
  List<Component> components() {
    return components;
  }

  /** {@return the names of components that have no mass in any cell} */
  List<String> absent() {
    return absent;
  }
}
