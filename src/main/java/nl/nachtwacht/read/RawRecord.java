package nl.nachtwacht.read;

import java.text.Normalizer;
import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One record as a format delivers it: texts in slots, and the format's own geometry. Filled and
 * read again for each record of a split, so that rows cost no objects.
 *
 * <p>Texts are cleaned when they are put: trimmed, in NFC, empty when they are one of the layer's
 * words for missing.
 */
final class RawRecord {
  /** What is known of the format's own geometry. */
  enum Place {
    /** None was given. */
    NONE,
    /** A point, see {@link #x()} and {@link #y()}. */
    POINT,
    /** Any other kind. */
    SHAPE,
    /** One that can't be understood. */
    BROKEN
  }

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final char[][] missing;

  /** A geometry written out is no text of people, and may be long. */
  private final int geometrySlot;

  private final int[] from;
  private final int[] to;
  private final String[] texts;
  private char[] chars = new char[1024];
  private int used;
  private boolean damaged;
  private boolean tooLong;
  private long position;
  private boolean ragged;
  private Place place = Place.NONE;
  private double x;
  private double y;
  private Geometry shape = FACTORY.createEmpty(-1);
  private boolean repaired;

  RawRecord(FilePlan plan) {
    int slots = plan.columns().wanted().size();
    Columns.Place source = plan.columns().place();
    from = new int[slots];
    to = new int[slots];
    texts = new String[slots];
    Arrays.fill(texts, "");
    geometrySlot = source.from() == Columns.From.TEXT ? source.first() : -1;
    missing = plan.source().missing().stream().map(String::toCharArray).toArray(char[][]::new);
  }

  /** Forgets the former record. */
  void begin(long position) {
    this.position = position;
    used = 0;
    damaged = false;
    tooLong = false;
    ragged = false;
    repaired = false;
    place = Place.NONE;
    Arrays.fill(from, 0);
    Arrays.fill(to, 0);
  }

  void put(int slot, String text) {
    char[] buffer = text.toCharArray();
    put(slot, buffer, 0, buffer.length);
  }

  /** Puts {@code buffer[offset..offset+length)} into a slot. */
  void put(int slot, char[] buffer, int offset, int length) {
    int start = offset;
    int end = offset + length;
    while (start < end && isBlank(buffer[start])) {
      start++;
    }
    while (end > start && isBlank(buffer[end - 1])) {
      end--;
    }
    if (used + end - start > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + end - start));
    }
    from[slot] = used;
    boolean plain = copy(buffer, start, end);
    to[slot] = used;
    if (!plain) {
      normalise(slot);
    }
    if (isMissing(slot)) {
      used = from[slot];
      to[slot] = used;
    }
    tooLong |= to[slot] - from[slot] > LONGEST && slot != geometrySlot;
  }

  /** The longest text of a field. */
  static final int LONGEST = 10_000;

  /** Whether all characters are below the first that NFC could change. */
  private boolean copy(char[] buffer, int start, int end) {
    System.arraycopy(buffer, start, chars, used, end - start);
    used += end - start;
    boolean plain = true;
    boolean nul = false;
    char last = 0;
    for (int i = start; i < end; i++) {
      char c = buffer[i];
      if (c == 0 || c >= 0x80) {
        plain &= c < 0x300;
        nul |= c == 0 || c == '\ufffd' || isMojibake(last, c);
      }
      last = c;
    }
    damaged |= nul;
    return plain;
  }

  private void normalise(int slot) {
    String text = new String(chars, from[slot], to[slot] - from[slot]);
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    used = from[slot];
    if (used + nfc.length() > chars.length) {
      chars = Arrays.copyOf(chars, used + nfc.length());
    }
    nfc.getChars(0, nfc.length(), chars, used);
    used += nfc.length();
    to[slot] = used;
  }

  private boolean isMissing(int slot) {
    for (char[] word : missing) {
      if (Arrays.equals(chars, from[slot], to[slot], word, 0, word.length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' ? c != 0 : c >= 0x85 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /**
   * Whether two characters are one letter of UTF-8 read as CP1252: Ã or Â before a character that
   * no word has there.
   */
  private static boolean isMojibake(char first, char second) {
    return (first == '\u00c3' || first == '\u00c2')
        && (second <= '\u00bf' || CP1252_HIGH.indexOf(second) >= 0);
  }

  /** What CP1252 makes of the bytes 0x80 to 0x9f. */
  private static final String CP1252_HIGH =
      "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
          + "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178";

  void ragged() {
    ragged = true;
  }

  void point(double x, double y) {
    place = Place.POINT;
    this.x = x;
    this.y = y;
  }

  void shape(Geometry geometry, boolean repaired) {
    place = Place.SHAPE;
    shape = geometry;
    this.repaired = repaired;
  }

  void broken() {
    place = Place.BROKEN;
  }

  void noPlace() {
    place = Place.NONE;
  }

  long position() {
    return position;
  }

  boolean isRagged() {
    return ragged;
  }

  boolean isDamaged() {
    return damaged;
  }

  boolean isTooLong() {
    return tooLong;
  }

  Place place() {
    return place;
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  Geometry shape() {
    return shape;
  }

  boolean isRepaired() {
    return repaired;
  }

  boolean isEmpty(int slot) {
    return from[slot] == to[slot];
  }

  /** The text in a slot; the one of the former record again where it is the same, as most are. */
  String text(int slot) {
    String last = texts[slot];
    if (!isText(slot, last)) {
      last = from[slot] == to[slot] ? "" : new String(chars, from[slot], to[slot] - from[slot]);
      texts[slot] = last;
    }
    return last;
  }

  private boolean isText(int slot, String text) {
    int start = from[slot];
    int length = to[slot] - start;
    if (length != text.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (chars[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  char[] chars() {
    return chars;
  }

  int from(int slot) {
    return from[slot];
  }

  int to(int slot) {
    return to[slot];
  }

  @Override
  public String toString() {
    return "row " + position;
  }
}
