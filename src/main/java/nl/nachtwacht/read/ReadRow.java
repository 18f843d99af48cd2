package nl.nachtwacht.read;

import nl.nachtwacht.layer.Row;

/** A row with what is needed to find its like elsewhere: repeats and ids with two contents. */
public interface ReadRow extends Row {
  /** {@return whether the field {@code id} is mapped and not empty} */
  boolean hasId();

  /**
   * {@return the row's id where it is a plain number, of up to 18 digits and without a nought
   * before them; else a negative number, 63 bits of a hash; not for anything that is kept, see
   * {@link #key}}
   */
  long idNumber();

  /** {@return 64 bits of the SHA-256 of all mapped fields and the place as the file gives them} */
  long contentHash();

  /**
   * {@return where the row is in its file: for text the line on which it begins, the first line
   * being 1; for others the number of the feature from 1, or its primary key}
   */
  long position();
}
