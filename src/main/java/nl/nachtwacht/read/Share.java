package nl.nachtwacht.read;

import java.util.Locale;

/**
 * A part of some rows in words.
 *
 * @param part how many
 * @param all of how many
 */
public record Share(long part, long all) {
  /** {@return such as {@code 12 of 1,300}} */
  public String en() {
    return String.format(Locale.ROOT, "%,d of %,d", part, all);
  }

  /** {@return such as {@code 12 van 1.300}} */
  public String nl() {
    return String.format(Locale.ROOT, "%,d van %,d", part, all).replace(',', '.');
  }
}
