package nl.nachtwacht.load;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.PlaceKind;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spec.Job;

/**
 * The features around one municipality that name places or that plans work with, by what they are;
 * nobody's reports or answers.
 */
public final class CityPlaces implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String STAGE = "gather places";

  /** What lies within so many centimetres of a municipality's cells belongs to its plans. */
  private static final int MARGIN_CM = 100_00;

  private final int municipality;
  private final EnumMap<PlaceKind, ArrayList<Features>> byKind = new EnumMap<>(PlaceKind.class);

  private CityPlaces(int municipality) {
    this.municipality = municipality;
  }

  /** {@return the number of the municipality, in the order of codes} */
  public int municipality() {
    return municipality;
  }

  /** {@return the features of one kind, in no order that may be relied on} */
  public List<Features> of(PlaceKind kind) {
    return byKind.getOrDefault(kind, new ArrayList<>());
  }

  /**
   * Brings the places of every municipality together, in a task each; none where none are asked
   * for.
   */
  public static Held<CityPlaces> gather(Cluster cluster, Job job, Loaded loaded) {
    boolean isAsked = job.hasPlaces();
    ArrayList<Layer> layers = new ArrayList<>(loaded.layers());
    Shared<Domain> domain = cluster.share(loaded.domain());
    Shared<LeftOut> leftOut = cluster.share(loaded.leftOut());
    return loaded
        .blocks()
        .exchange(
            STAGE,
            loaded.domain().municipalities().size(),
            block -> {
              List<Held.Keyed<LayerPart>> keyed = new ArrayList<>();
              if (isAsked && layers.get(block.layer()).placeKind().isPresent()) {
                CityReach cities = new CityReach(domain.get(), true);
                LayerPart.byCity(block, leftOut.get().features(block), cities, i -> MARGIN_CM)
                    .forEach((city, part) -> keyed.add(new Held.Keyed<>(city, part)));
              }
              return keyed;
            },
            (city, parts) -> of(city, parts, layers));
  }

  private static CityPlaces of(int city, Iterable<LayerPart> parts, List<Layer> layers) {
    CityPlaces places = new CityPlaces(city);
    for (LayerPart part : parts) {
      Layer layer = layers.get(part.layer());
      PlaceKind kind = layer.placeKind().orElseThrow();
      places.byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(part.features(layer));
    }
    return places;
  }
}
