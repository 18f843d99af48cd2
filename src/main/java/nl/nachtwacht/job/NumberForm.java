package nl.nachtwacht.job;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A form whose values are decimal numbers without quotes: point, no thousands mark, no NaN.
 *
 * @param <T> {@code Integer} or {@code Double}
 */
public final class NumberForm<T extends Number> implements Form<T> {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?([eE][-+]?[0-9]{1,2})?");

  private final String type;
  private final Function<BigDecimal, T> take;
  private final Bounds bounds;

  private record Bounds(Optional<BigDecimal> from, Optional<BigDecimal> to, boolean isOpen) {
    private static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty(), false);

    private boolean hold(BigDecimal value) {
      int below = isOpen ? 0 : -1;
      return from.map(f -> value.compareTo(f) > below).orElse(true)
          && to.map(t -> value.compareTo(t) <= 0).orElse(true);
    }

    private String words() {
      if (from.isPresent() && from.equals(to)) {
        return from.get().toPlainString();
      }
      String low = from.map(f -> (isOpen ? "above " : "from ") + f.toPlainString()).orElse("");
      String until = low.isEmpty() ? "up to " : isOpen ? "and up to " : "to ";
      return Form.joined(" ", low, to.map(t -> until + t.toPlainString()).orElse(""));
    }
  }

  private NumberForm(String type, Function<BigDecimal, T> take, Bounds bounds) {
    this.type = type;
    this.take = take;
    this.bounds = bounds;
  }

  static NumberForm<Double> real() {
    return new NumberForm<>("number", BigDecimal::doubleValue, Bounds.NONE);
  }

  static NumberForm<Integer> whole() {
    return new NumberForm<>("whole number", BigDecimal::intValueExact, Bounds.NONE);
  }

  /** {@return this form for numbers of at least that} */
  public NumberForm<T> from(double least) {
    return with(new Bounds(bound(least), bounds.to(), false));
  }

  /** {@return this form for numbers greater than that} */
  public NumberForm<T> above(double bound) {
    return with(new Bounds(bound(bound), bounds.to(), true));
  }

  /** {@return this form for numbers of at most that} */
  public NumberForm<T> to(double most) {
    return with(new Bounds(bounds.from(), bound(most), bounds.isOpen()));
  }

  private NumberForm<T> with(Bounds other) {
    return new NumberForm<>(type, take, other);
  }

  private static Optional<BigDecimal> bound(double value) {
    return Optional.of(new BigDecimal(plain(Double.toString(value))));
  }

  /** {@return whether a text is a decimal number} */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** {@return a number in its shortest form without exponent: {@code 0.350} as {@code 0.35}} */
  static String plain(String number) {
    BigDecimal shortest = new BigDecimal(number).stripTrailingZeros();
    return shortest.signum() == 0 ? "0" : shortest.toPlainString();
  }

  private Optional<T> scan(String text) {
    if (!isNumber(text)) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text);
    try {
      return bounds.hold(value) ? Optional.of(take.apply(value)) : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** {@return this as a scalar form} */
  ScalarForm<T> scalar() {
    return new ScalarForm<>(type, bounds.words(), this::scan, schema(), true, List.of());
  }

  @Override
  public Optional<T> read(Node node, Reading reading) {
    return scalar().read(node, reading);
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public String range() {
    return bounds.words();
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type.equals("number") ? "number" : "integer");
    bounds.from().ifPresent(f -> schema.put(bounds.isOpen() ? "exclusiveMinimum" : "minimum", f));
    bounds.to().ifPresent(t -> schema.put("maximum", t));
    return schema;
  }
}
