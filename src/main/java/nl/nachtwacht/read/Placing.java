package nl.nachtwacht.read;

import java.io.Serializable;
import java.util.List;
import nl.nachtwacht.grid.Extent;
import nl.nachtwacht.grid.Transform;

/**
 * How places of a file become places of the working system.
 *
 * @param crs code of the file's reference system; empty when it has no places
 * @param degrees whether its coordinates are degrees
 * @param toWorking from it to the working system
 * @param extent where places are plausible
 * @param suspects other readings of a place, tried where the declared one is implausible: for the
 *     message only, never to move a place
 */
public record Placing(
    String crs, boolean degrees, Transform toWorking, Extent extent, List<Suspect> suspects)
    implements Serializable {
  /**
   * Another reading of coordinates.
   *
   * @param remark what is counted when it fits
   * @param swapped whether y comes first
   * @param degrees whether coordinates must be degrees
   * @param toWorking from the suspected system to the working one
   */
  public record Suspect(Remark remark, boolean swapped, boolean degrees, Transform toWorking)
      implements Serializable {}

  /** Copies the suspects. */
  public Placing {
    suspects = List.copyOf(suspects);
  }
}
