package nl.nachtwacht.load;

import java.io.Serializable;
import java.util.BitSet;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Layer;
import org.locationtech.jts.geom.Envelope;

/**
 * Some rows of a layer on their way to a task. May hold personal data as bytes.
 *
 * @param layer the layer's position in the job
 * @param encoded features in the code of their class
 */
public record LayerPart(int layer, byte[] encoded) implements Serializable {
  /**
   * {@return the rows of a block by the cities whose cells they reach}
   *
   * @param leftOut rows that are not to be used
   * @param reachCm how far a feature's place tells of cities, in centimetres
   */
  public static TreeMap<Integer, LayerPart> byCity(
      Block block, BitSet leftOut, CityReach cities, IntUnaryOperator reachCm) {
    Features all = block.rows().features();
    TreeMap<Integer, IntStream.Builder> which = new TreeMap<>();
    for (int i = leftOut.nextClearBit(0); i < all.count(); i = leftOut.nextClearBit(i + 1)) {
      for (int city : reached(all, i, cities, reachCm.applyAsInt(i))) {
        which.computeIfAbsent(city, c -> IntStream.builder()).add(i);
      }
    }
    TreeMap<Integer, LayerPart> parts = new TreeMap<>();
    which.forEach(
        (city, rows) ->
            parts.put(city, new LayerPart(block.layer(), all.encode(rows.build().toArray()))));
    return parts;
  }

  private static int[] reached(Features all, int i, CityReach cities, int reachCm) {
    if (!all.hasShape(i)) {
      return cities.of(all.xCm(i), all.yCm(i), reachCm);
    }
    if (all.shape(i).isEmpty()) {
      return cities.all();
    }
    Envelope box = all.shape(i).getEnvelopeInternal();
    int half = Grid.cm(Math.max(box.getWidth(), box.getHeight()) / 2);
    return cities.of(Grid.cm(box.centre().x), Grid.cm(box.centre().y), half + reachCm);
  }

  /** {@return the rows as features of their layer} */
  public Features features(Layer ofRows) {
    Features.Builder builder = new Features.Builder(ofRows.width());
    builder.addAll(encoded);
    return builder.build();
  }

  @Override
  public String toString() {
    return "rows of layer " + layer;
  }
}
