package nl.nachtwacht.read;

/**
 * Codes of grid cells: {@code E1215N4870}, whose numbers are hectometres, and the INSPIRE form
 * {@code CRS28992RES50mN487000E121500}, whose numbers are metres and which tells its size.
 *
 * <p>Limits: the short form tells no size; its cell is taken to be 100 m.
 */
final class CellCode {
  private CellCode() {}

  /**
   * Puts the centre of a cell in metres into {@code xy}.
   *
   * @param crs the system that codes are of; a code of another one can't be read
   * @return whether the text is the code of a cell of that system
   */
  static boolean centre(String code, String crs, double[] xy) {
    return code.startsWith("CRS") ? inspire(code, crs, xy) : hectometres(code, xy);
  }

  private static boolean hectometres(String code, double[] xy) {
    int north = code.indexOf('N');
    if (!code.startsWith("E") || north < 0) {
      return false;
    }
    long east = whole(code, 1, north);
    long up = whole(code, north + 1, code.length());
    xy[0] = east * 100 + 50;
    xy[1] = up * 100 + 50;
    return east >= 0 && up >= 0;
  }

  private static boolean inspire(String code, String crs, double[] xy) {
    int size = code.indexOf("RES");
    int north = code.indexOf("mN");
    int east = code.indexOf('E', Math.max(north, 0));
    if (size < 0 || north < size || east < north) {
      return false;
    }
    long metres = whole(code, size + 3, north);
    long up = whole(code, north + 2, east);
    long right = whole(code, east + 1, code.length());
    xy[0] = right + metres / 2.0;
    xy[1] = up + metres / 2.0;
    return metres > 0 && up >= 0 && right >= 0 && crs.equals("EPSG:" + code.substring(3, size));
  }

  /** The whole number in a part of a text, -1 when it is none. */
  private static long whole(String text, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i - from > 8) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return from < to ? value : -1;
  }
}
