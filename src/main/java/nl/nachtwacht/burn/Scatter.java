package nl.nachtwacht.burn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.tile.Brush;
import nl.nachtwacht.tile.Tile;
import org.locationtech.jts.geom.Envelope;

/**
 * Sends the features of one block to the tiles that they can matter to.
 *
 * <p>Guarantee: what a tile gathers from all parcels does not depend on how features were cut into
 * blocks. A tile for which a block holds more features than its bands weigh gets the bands, so no
 * place is too hot to carry.
 */
public final class Scatter {
  /** About the bytes of a feature that travels alone. */
  private static final int FEATURE_BYTES = 16;

  private final BurnPlan plan;

  /** Scatters by that plan. */
  public Scatter(BurnPlan plan) {
    this.plan = plan;
  }

  /** {@return the parcels of a block of one layer; those left out are not sent} */
  public List<Parcel> parcels(int layerIndex, Features features, java.util.BitSet leftOut) {
    Layer layer = plan.layers().get(layerIndex);
    if (!layer.isEvidence()) {
      return List.of();
    }
    Bins bins = new Bins();
    int[] box = new int[4];
    for (int i = 0; i < features.count(); i++) {
      if (!leftOut.get(i)) {
        int feature = i;
        bound(features, i, box);
        plan.routes(layerIndex)
            .visit(
                box, layer.reachCm(features, i), plan.domain(), tile -> bins.at(tile).add(feature));
      }
    }
    List<Parcel> parcels = new ArrayList<>();
    bins.byTile.forEach((tile, bin) -> parcels.add(parcel(layerIndex, layer, features, tile, bin)));
    return parcels;
  }

  private Parcel parcel(int index, Layer layer, Features features, long tile, Bin bin) {
    int[] which = bin.toArray();
    int heavy = layer.bands().size() * Tile.CELLS * Long.BYTES / FEATURE_BYTES;
    if (layer.keepsFeatures() || which.length <= heavy) {
      return new Parcel(tile, index, false, new Parcel.Bytes(features.encode(which)));
    }
    Tile burned = new Tile(tile, layer.bands());
    Domain domain = plan.domain();
    Brush brush =
        new Brush(burned, domain.grid(), domain.municipalityIn(tile), domain::municipalityAt);
    for (int feature : which) {
      layer.mark(features, feature, brush);
    }
    return new Parcel(tile, index, true, new Parcel.Bytes(burned.encode()));
  }

  private static void bound(Features features, int feature, int[] box) {
    if (features.hasShape(feature)) {
      Envelope envelope = features.shape(feature).getEnvelopeInternal();
      box[0] = Grid.cm(envelope.getMinX());
      box[1] = Grid.cm(envelope.getMinY());
      box[2] = Grid.cm(envelope.getMaxX());
      box[3] = Grid.cm(envelope.getMaxY());
    } else {
      box[0] = features.xCm(feature);
      box[1] = features.yCm(feature);
      box[2] = box[0];
      box[3] = box[1];
    }
  }

  /** The features of each tile, with the bins used last at hand: a tree is slow to ask per row. */
  private static final class Bins {
    private static final int AT_HAND = 1 << 12;

    private final Map<Long, Bin> byTile = new TreeMap<>();
    private final Bin[] atHand = new Bin[AT_HAND];

    Bin at(long tile) {
      int slot = TileIndex.hash(tile, AT_HAND);
      Bin bin = atHand[slot];
      if (bin == null || bin.tile != tile) {
        bin = byTile.computeIfAbsent(tile, Bin::new);
        atHand[slot] = bin;
      }
      return bin;
    }
  }

  /** A growing list of feature numbers. */
  private static final class Bin {
    private final long tile;
    private int[] features = new int[16];
    private int count;

    Bin(long tile) {
      this.tile = tile;
    }

    void add(int feature) {
      if (count == features.length) {
        features = Arrays.copyOf(features, count * 2);
      }
      features[count++] = feature;
    }

    int[] toArray() {
      return Arrays.copyOf(features, count);
    }
  }
}
