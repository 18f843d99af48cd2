package nl.nachtwacht.read;

import java.util.List;
import nl.nachtwacht.layer.Source;

/** The reference system that geometries in a column of hexadecimal EWKB tell themselves. */
final class HexSrid {
  private final String column;
  private final ColumnNames columns;

  HexSrid(Source source, List<String> names) {
    column = source.fields().getOrDefault("geometry", "geometry");
    columns = new ColumnNames(names);
  }

  /** {@return the code that the first of the records with a geometry tells, else empty} */
  String find(List<List<String>> records) {
    for (int index : columns.find(column)) {
      for (List<String> record : records) {
        String text = index < record.size() ? record.get(index).strip() : "";
        int srid = srid(text);
        if (srid > 0) {
          return "EPSG:" + srid;
        }
      }
    }
    return "";
  }

  /** The SRID of EWKB or EWKT, 0 when there is none. */
  static int srid(String text) {
    if (text.regionMatches(true, 0, "SRID=", 0, 5)) {
      int end = text.indexOf(';');
      boolean digits =
          end > 5
              && end <= 11
              && text.substring(5, end).chars().allMatch(c -> c >= '0' && c <= '9');
      return digits ? Integer.parseInt(text.substring(5, end)) : 0;
    }
    boolean hex = text.length() >= 18 && Wkb.isHex(text);
    return hex ? Wkb.srid(Wkb.bytes(text.substring(0, 18))) : 0;
  }
}
