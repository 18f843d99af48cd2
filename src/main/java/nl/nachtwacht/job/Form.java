package nl.nachtwacht.job;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What values a key takes: reads a {@link Node}, and describes itself in words and as JSON Schema.
 *
 * @param <T> the type of a value
 */
public interface Form<T> {
  /** {@return the value; empty when it is wrong, which the reading then knows} */
  Optional<T> read(Node node, Reading reading);

  /** {@return the type in words, such as {@code whole number}} */
  String type();

  /** {@return the allowed range in words; may be empty} */
  default String range() {
    return "";
  }

  /** {@return type and range, as they follow "give"} */
  default String words() {
    boolean isNoun = type().matches("(text|number|whole|path|list|block|date|code|name|time)\\b.*");
    return joined(" ", isNoun ? "a" : "", type(), range());
  }

  /** {@return what the value must satisfy, as an object of JSON Schema draft-07} */
  Map<String, Object> schema();

  /** {@return the blocks of keys that a value is made of, for the manual} */
  default List<Section<?>> blocks() {
    return List.of();
  }

  /** {@return any text without control characters, 1 to 1,000 characters} */
  static ScalarForm<String> text() {
    return ScalarForm.of("text", ScalarForm::cleanText, Schema.text());
  }

  /** {@return a text that a pattern matches as a whole; the pattern must be linear} */
  static ScalarForm<String> text(String pattern, String words) {
    Pattern compiled = Pattern.compile(pattern);
    return ScalarForm.of(
        words,
        text -> compiled.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
        Schema.text(pattern));
  }

  /** {@return a single character, tab included} */
  static ScalarForm<String> character() {
    return ScalarForm.of(
        "one character",
        text -> text.codePointCount(0, text.length()) == 1 ? Optional.of(text) : Optional.empty(),
        Schema.object("type", "string", "minLength", 1, "maxLength", 1));
  }

  /** {@return any finite number} */
  static NumberForm<Double> number() {
    return NumberForm.real();
  }

  /** {@return a whole number of 32 bits} */
  static NumberForm<Integer> whole() {
    return NumberForm.whole();
  }

  /** {@return true or false} */
  static ScalarForm<Boolean> bool() {
    return ScalarForm.of(
            "true or false",
            text ->
                switch (text) {
                  case "true", "True", "TRUE" -> Optional.of(true);
                  case "false", "False", "FALSE" -> Optional.of(false);
                  default -> Optional.empty();
                },
            Schema.object("type", "boolean"))
        .plainOnly();
  }

  /** {@return a local date, {@code YYYY-MM-DD}} */
  static ScalarForm<LocalDate> date() {
    return ScalarForm.of(
        "date as YYYY-MM-DD",
        text -> {
          try {
            return Optional.of(LocalDate.parse(text));
          } catch (DateTimeParseException e) {
            return Optional.empty();
          }
        },
        Schema.object("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
  }

  /** {@return one of these words} */
  static ScalarForm<String> words(String... words) {
    List<String> all = List.of(words);
    return ScalarForm.choice(
        all, text -> all.contains(text) ? Optional.of(text) : Optional.empty());
  }

  /** {@return one of the constants, written in lower case} */
  static <E extends Enum<E>> ScalarForm<E> choice(Class<E> type) {
    Map<String, E> byWord = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      byWord.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    return ScalarForm.choice(
        List.copyOf(byWord.keySet()), text -> Optional.ofNullable(byWord.get(text)));
  }

  /** {@return a file, folder or address, resolved against the folder of the job file} */
  static Form<String> path() {
    return new PathForm();
  }

  /** {@return a list of values} */
  static <T> ListForm<T> list(Form<T> item) {
    return new ListForm<>(item, false, 0, Integer.MAX_VALUE);
  }

  /** {@return a value, or a list of one or more} */
  static <T> ListForm<T> oneOrMore(Form<T> item) {
    return new ListForm<>(item, true, 1, Integer.MAX_VALUE);
  }

  /** {@return a block with any keys, all values of one form} */
  static <T> MapForm<T> map(Form<T> value) {
    return MapForm.of(value);
  }

  /** {@return a word that stands for nothing, or a value} */
  static <T> Form<Optional<T>> wordOr(String word, Form<T> value) {
    return new EitherForm<>(word, value);
  }

  /** {@return this form with its values turned into others} */
  default <U> Form<U> as(Function<T, U> turn) {
    return new TurnedForm<>(this, turn);
  }

  /** {@return the texts with a word between, without empty ones} */
  static String joined(String between, String... parts) {
    return String.join(between, Stream.of(parts).filter(p -> !p.isEmpty()).toList());
  }
}
