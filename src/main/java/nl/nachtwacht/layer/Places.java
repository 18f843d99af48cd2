package nl.nachtwacht.layer;

import java.io.Serializable;

/** What a kind may ask of the domain while it takes rows. */
public interface Places extends Serializable {
  /**
   * {@return the index of the municipality whose domain holds the cell of a place, −1 when the cell
   * is outside the domain}
   */
  int municipalityAt(int xCm, int yCm);
}
