package nl.nachtwacht.layer;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a file as a kind sees it: the mapped fields, and the place in the working reference
 * system. A view that the reader moves from row to row: keep nothing of it but values.
 *
 * <p>Fields are addressed by their position in {@link LayerKind#fields()}. Texts are trimmed, in
 * NFC, and empty when the field is not mapped, empty or one of the layer's words for missing.
 */
public interface Row {
  /** {@return the text of a field, empty when there is none} */
  String text(int field);

  /** {@return whether a field holds a number in the layer's decimal notation} */
  boolean isNumber(int field);

  /** {@return the number in a field; call {@link #isNumber} first} */
  double number(int field);

  /** {@return the number in a field, another where it is empty, NaN where it holds no number} */
  default double numberOr(int field, double otherwise) {
    if (text(field).isEmpty()) {
      return otherwise;
    }
    return isNumber(field) ? number(field) : Double.NaN;
  }

  /** {@return the time in a field; empty when there is none or no declared pattern reads it} */
  Optional<When> time(int field);

  /** Notes that the row holds a word that the job does not name, though it is used. */
  default void unknownWord() {}

  /** Notes that the row's time is too long a range to tell parts of the week apart. */
  default void longRange() {}

  /** {@return whether the place is a single point} */
  boolean isPoint();

  /** {@return x of a point in centimetres of the working system} */
  int xCm();

  /** {@return y of a point in centimetres of the working system} */
  int yCm();

  /** {@return the place of any kind in metres of the working system, valid in the sense of OGC} */
  Geometry shape();

  /**
   * {@return 64 bits that identify the row within its layer: the start of the SHA-256 of layer name
   * and id, or of the content when it has no id}
   */
  long key();
}
