package nl.nachtwacht.burn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.tile.Bandwidths;

/**
 * What every task of the burning must know: the domain, the layers as all their rows settled them,
 * and the routes of each.
 */
public final class BurnPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Domain domain;
  private final ArrayList<Layer> layers;
  private final ArrayList<Routes> routes;
  private final Edge edge;

  /**
   * What is corrected at the edge of the domain.
   *
   * @param bandwidths of the kernel
   * @param densities columns of densities; none: nothing is corrected
   */
  public record Edge(Bandwidths bandwidths, List<String> densities) implements Serializable {
    /** Nothing is corrected. */
    public static final Edge NONE = new Edge(Bandwidths.NONE, List.of());

    /** Copies the list. */
    public Edge {
      densities = List.copyOf(densities);
    }
  }

  /**
   * Plans the burning.
   *
   * @param layers settled layers
   * @param occupied per layer the cells with a feature; looked at for layers with distances
   * @param edge what is corrected at the edge of the domain
   */
  public BurnPlan(Domain domain, List<Layer> layers, List<Occupied> occupied, Edge edge) {
    this.edge = edge;
    this.domain = domain;
    this.layers = new ArrayList<>(layers);
    this.routes = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      routes.add(
          layers.get(i).measuresDistance()
              ? Routes.byHorizon(domain, occupied.get(i))
              : Routes.byReach(domain.grid()));
    }
  }

  /** {@return the cells that count} */
  public Domain domain() {
    return domain;
  }

  /** {@return the layers} */
  public List<Layer> layers() {
    return List.copyOf(layers);
  }

  Edge edge() {
    return edge;
  }

  Routes routes(int layer) {
    return routes.get(layer);
  }
}
