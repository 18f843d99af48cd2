package nl.nachtwacht.burn;

import java.io.Serializable;

/**
 * What travels from a scattering task to the one that gathers a tile.
 *
 * @param tile the tile
 * @param layer the layer's position in the plan
 * @param burned whether the bytes are bands (else features)
 * @param bytes bands or features in the code of their class
 */
public record Parcel(long tile, int layer, boolean burned, Bytes bytes) implements Serializable {
  /** Bytes that a parcel owns. */
  public static final class Bytes implements Serializable {
    private static final long serialVersionUID = 1L;
    private final byte[] content;

    Bytes(byte[] content) {
      this.content = content;
    }

    byte[] content() {
      return content;
    }
  }
}
