package nl.nachtwacht.read;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the reference system that a {@code .prj} names.
 *
 * <p>Only by its code or by a name of the table below: the parameters that such a text gives leave
 * out the shift between datums, and a system built from them lies up to 180 m off. What isn't
 * recognised the job must declare.
 */
final class Prj {
  private static final String RD = "EPSG:28992";
  private static final String WGS_84 = "EPSG:4326";
  private static final String ETRS_89 = "EPSG:4258";

  /** Names as Esri, GDAL, PROJ and FME write them, in large letters, all else as one underscore. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("RD_NEW", RD),
          Map.entry("AMERSFOORT_RD_NEW", RD),
          Map.entry("AMERSFOORT_RD_NEW_NAP_HEIGHT", RD),
          Map.entry("GCS_WGS_1984", WGS_84),
          Map.entry("WGS_1984", WGS_84),
          Map.entry("WGS_84", WGS_84),
          Map.entry("GCS_WGS_84", WGS_84),
          Map.entry("WGS84", WGS_84),
          Map.entry("GCS_ETRS_1989", ETRS_89),
          Map.entry("ETRS89", ETRS_89),
          Map.entry("ETRS_1989_UTM_ZONE_31N", "EPSG:25831"),
          Map.entry("ETRS89_UTM_ZONE_31N", "EPSG:25831"),
          Map.entry("ETRS_1989_UTM_ZONE_32N", "EPSG:25832"),
          Map.entry("ETRS89_UTM_ZONE_32N", "EPSG:25832"),
          Map.entry("WGS_1984_UTM_ZONE_31N", "EPSG:32631"),
          Map.entry("WGS_84_UTM_ZONE_31N", "EPSG:32631"),
          Map.entry("WGS_1984_UTM_ZONE_32N", "EPSG:32632"),
          Map.entry("WGS_84_UTM_ZONE_32N", "EPSG:32632"),
          Map.entry("BELGE_LAMBERT_1972", "EPSG:31370"),
          Map.entry("BELGE_1972_BELGIAN_LAMBERT_72", "EPSG:31370"),
          Map.entry("WGS_1984_WEB_MERCATOR_AUXILIARY_SPHERE", "EPSG:3857"),
          Map.entry("WGS_84_PSEUDO_MERCATOR", "EPSG:3857"),
          Map.entry("ETRS_1989_LAEA", "EPSG:3035"),
          Map.entry("ETRS89_EXTENDED_LAEA_EUROPE", "EPSG:3035"),
          Map.entry("GCS_NORTH_AMERICAN_1927", "EPSG:4267"),
          Map.entry("NAD27", "EPSG:4267"),
          Map.entry("GCS_NORTH_AMERICAN_1983", "EPSG:4269"),
          Map.entry("NAD83", "EPSG:4269"));

  /** The code of the outermost node: it stands last in it, so only one bracket follows. */
  private static final Pattern CODE =
      Pattern.compile("(?:AUTHORITY|ID)\\[\"EPSG\",\"?(\\d{4,6})\"?\\]\\]$");

  private Prj() {}

  /** {@return the code {@code EPSG:n} of the system of a WKT; empty when it isn't recognised} */
  static String code(String wkt) {
    Matcher code = CODE.matcher(wkt.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    if (code.find()) {
      return "EPSG:" + code.group(1);
    }
    int from = wkt.indexOf('"') + 1;
    int to = wkt.indexOf('"', from);
    if (from == 0 || to < 0) {
      return "";
    }
    return codeOfName(wkt.substring(from, to));
  }

  /** {@return the code {@code EPSG:n} of the system of a name; empty when it isn't known} */
  static String codeOfName(String name) {
    return CODES.getOrDefault(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_"), "");
  }
}
