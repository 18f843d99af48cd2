package nl.nachtwacht.table;

import java.io.Serializable;
import java.util.Objects;

/**
 * The one declaration of an output column. GeoJSON, GeoParquet, GeoPackage, styles, the dictionary
 * and the pages are made from it.
 *
 * @param name English, snake_case, ASCII, at most 30 characters
 * @param type how values are held
 * @param unit {@code m}, {@code km2}, {@code 0-100}, …; empty when unit-free
 * @param decimals digits after the point of a {@link Type#REAL}, else 0
 * @param nullMeans the one meaning of a missing value in English; {@code never} when there is none
 * @param audience who may see it
 * @param label what people read above the column
 * @param description one sentence
 */
public record Column(
    String name,
    Type type,
    String unit,
    int decimals,
    String nullMeans,
    Audience audience,
    Words label,
    Words description)
    implements Serializable {

  /** How the values of a column are held. */
  public enum Type {
    /** A 32-bit whole number. */
    INT,
    /** A 64-bit floating-point number. */
    REAL,
    /** Text. */
    TEXT,
    /** True or false, never missing. */
    BOOL
  }

  /** Who may see a column. */
  public enum Audience {
    /** An intermediate result: written nowhere. */
    WORKING,
    /** The municipality's own desk. */
    INTERNAL,
    /** Anyone, after the release gate. */
    PUBLIC
  }

  /**
   * A text in both languages.
   *
   * @param nl Dutch
   * @param en English
   */
  public record Words(String nl, String en) implements Serializable {
    /** {@return the text in a language, {@code nl} or {@code en}} */
    public String in(String language) {
      return language.equals("en") ? en : nl;
    }
  }

  private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7};

  /** Checks the name and the decimals. */
  public Column {
    Objects.requireNonNull(type);
    if (!name.matches("[a-z][a-z0-9_]{0,29}")) {
      throw new IllegalStateException("not a column name: " + name);
    }
    if (decimals < 0 || decimals >= POWERS.length || (type != Type.REAL && decimals != 0)) {
      throw new IllegalStateException(name + ": decimals " + decimals);
    }
  }

  /** {@return an internal column of whole numbers} */
  public static Column ints(String name, String unit) {
    return new Column(name, Type.INT, unit, 0, "never", Audience.INTERNAL, NONE, NONE);
  }

  /** {@return an internal column of numbers with that many decimals} */
  public static Column reals(String name, String unit, int decimals) {
    return new Column(name, Type.REAL, unit, decimals, "never", Audience.INTERNAL, NONE, NONE);
  }

  /** {@return an internal column of text} */
  public static Column texts(String name) {
    return new Column(name, Type.TEXT, "", 0, "never", Audience.INTERNAL, NONE, NONE);
  }

  /** {@return an internal column of true and false} */
  public static Column bools(String name) {
    return new Column(name, Type.BOOL, "", 0, "never", Audience.INTERNAL, NONE, NONE);
  }

  private static final Words NONE = new Words("", "");

  /** {@return this column with the one meaning of a missing value} */
  public Column missing(String meaning) {
    return new Column(name, type, unit, decimals, meaning, audience, label, description);
  }

  /** {@return this column with its labels} */
  public Column label(String nl, String en) {
    return new Column(
        name, type, unit, decimals, nullMeans, audience, new Words(nl, en), description);
  }

  /** {@return this column with its descriptions} */
  public Column says(String nl, String en) {
    return new Column(name, type, unit, decimals, nullMeans, audience, label, new Words(nl, en));
  }

  /** {@return this column for another audience} */
  public Column audience(Audience whose) {
    return new Column(name, type, unit, decimals, nullMeans, whose, label, description);
  }

  /** {@return this column as an intermediate result, which is written nowhere} */
  public Column working() {
    return audience(Audience.WORKING);
  }

  /** {@return whether the column is written at all} */
  public boolean isPublished() {
    return audience != Audience.WORKING;
  }

  /**
   * Rounds a value, half even, to the declared decimals; NaN stays NaN, minus zero becomes zero.
   *
   * <p>Limits: exact for magnitudes below 2^53 / 10^decimals, which every column stays within.
   */
  public double round(double value) {
    return Rounding.halfEven(value * POWERS[decimals]) / POWERS[decimals] + 0.0;
  }

  /**
   * {@return a rounded value as a whole number of units of its last digit, which is what writers
   * print}
   */
  public long digits(double value) {
    return (long) Rounding.halfEven(value * POWERS[decimals]);
  }
}
