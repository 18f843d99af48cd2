package nl.nachtwacht.publish;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A row of a published file, by column; what is missing is absent.
 *
 * @param values {@code Integer}, {@code Double}, {@code Boolean} or {@code String}, in the order of
 *     the columns
 */
public record FinishedRow(Map<String, Object> values) {
  /** Copies the map. */
  public FinishedRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** {@return a number, whole or not; empty when it is missing or the column isn't there} */
  public OptionalDouble real(String column) {
    return values.get(column) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** {@return a whole number; empty when it is missing or the column isn't there} */
  public OptionalInt whole(String column) {
    return values.get(column) instanceof Integer number
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  /** {@return a text; empty when it is missing or the column isn't there} */
  public Optional<String> text(String column) {
    return values.get(column) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** {@return whether a truth holds; false when the column isn't there} */
  public boolean is(String column) {
    return values.get(column) instanceof Boolean truth && truth;
  }
}
