package nl.nachtwacht.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.grid.Crs;
import nl.nachtwacht.grid.Extent;
import nl.nachtwacht.grid.Transform;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.read.Columns.From;
import nl.nachtwacht.read.Placing.Suspect;

/** Decides which reference system the places of a file are in. Works on the driver. */
final class Systems {
  private static final String DEGREES = "EPSG:4326";
  private static final String RD = "EPSG:28992";

  /** Further systems in metres that places here come in. */
  private static final List<Map.Entry<String, Remark>> METRIC =
      List.of(
          Map.entry("EPSG:25831", Remark.FITS_UTM_31),
          Map.entry("EPSG:25832", Remark.FITS_UTM_32),
          Map.entry("EPSG:3857", Remark.FITS_MERCATOR));

  /** Any place whose centimetres fit into an int. */
  private static final Extent PLANE = new Extent(-20_000_000, -20_000_000, 20_000_000, 20_000_000);

  private static final Transform STAY = (xy, count) -> {};

  private final String working;

  Systems(String working) {
    this.working = working;
  }

  /** {@return the code {@code EPSG:n} of a system in any of its spellings; others as they are} */
  static String code(String spelling) {
    String name = spelling.strip().toUpperCase(Locale.ROOT);
    if (name.endsWith("CRS84") || name.endsWith("OGC:84")) {
      return DEGREES;
    }
    int digits = name.length();
    while (digits > 0 && name.charAt(digits - 1) >= '0' && name.charAt(digits - 1) <= '9') {
      digits--;
    }
    boolean epsg = name.contains("EPSG") && digits < name.length();
    String code = epsg ? "EPSG:" + name.substring(digits) : name;
    return code.equals("EPSG:7415") ? RD : code.equals("EPSG:4979") ? DEGREES : code;
  }

  static boolean same(String a, String b) {
    return code(a).equals(code(b));
  }

  /** {@return the placing of a file; empty when none can be told, and then why is noted} */
  Optional<Placing> place(Inspection in, Contents contents, From from) {
    if (from == From.NOWHERE) {
      return Optional.of(new Placing("", false, STAY, PLANE, List.of()));
    }
    String crs = from == From.CELL ? RD : decide(in, contents, from);
    if (crs.isEmpty()) {
      return Optional.empty();
    }
    Optional<Crs> system = Crs.find(crs);
    if (system.isEmpty()) {
      in.problem(
          Code.E0303,
          "the reference system " + ColumnNames.plain(crs) + " is not known",
          "set " + in.key("crs") + " to a code such as EPSG:28992 or EPSG:4326");
      return Optional.empty();
    }
    try {
      boolean degrees = !system.get().metric();
      Transform transform = Crs.between(crs, working);
      List<Suspect> suspects = from == From.CELL ? List.of() : suspects(crs, degrees, transform);
      Extent extent = Crs.find(working).flatMap(Crs::extent).orElse(PLANE);
      return Optional.of(new Placing(crs, degrees, transform, extent, suspects));
    } catch (Refusal e) {
      in.problems().addAll(e.problems());
      return Optional.empty();
    }
  }

  private static String decide(Inspection in, Contents contents, From from) {
    String declared = code(in.source().crs());
    // What a file says of its geometries needn't hold for columns with coordinates.
    boolean ofPlaces = from == From.FILE || from == From.TEXT && !contents.geometry();
    String told = ofPlaces ? code(contents.crs()) : "";
    if (declared.isEmpty() && told.isEmpty()) {
      in.problem(
          Code.E0301,
          "no reference system is known for its places",
          "set "
              + in.key("crs")
              + ", for example EPSG:4326 (longitude and latitude) or EPSG:28992 (RD New, metres)");
      return "";
    }
    if (!declared.isEmpty()
        && contents.crsDeclared()
        && !told.isEmpty()
        && !declared.equals(told)) {
      in.problem(
          Code.E0302,
          "the file says " + ColumnNames.plain(told) + ", the job says " + declared,
          "leave " + in.key("crs") + " out, or mend the file where it is wrong");
      return "";
    }
    return declared.isEmpty() ? told : declared;
  }

  /** {@return the code of the system in metres that a remark is about} */
  static String metric(Remark remark) {
    return METRIC.stream()
        .filter(entry -> entry.getValue() == remark)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(RD);
  }

  /** The ways in which places are usually mistaken. */
  private List<Suspect> suspects(String crs, boolean degrees, Transform declared) {
    List<Suspect> suspects = new ArrayList<>();
    suspects.add(new Suspect(Remark.FITS_SWAPPED, true, degrees, declared));
    if (!degrees) {
      Transform lonLat = Crs.between(DEGREES, working);
      suspects.add(new Suspect(Remark.FITS_LONLAT, false, true, lonLat));
      suspects.add(new Suspect(Remark.FITS_LATLON, true, true, lonLat));
    }
    if (!crs.equals(RD)) {
      Transform metres = Crs.between(RD, working);
      suspects.add(new Suspect(Remark.FITS_RD, false, false, metres));
      suspects.add(new Suspect(Remark.FITS_RD_SWAPPED, true, false, metres));
    }
    for (Map.Entry<String, Remark> other : METRIC) {
      if (!crs.equals(other.getKey())) {
        Transform metres = Crs.between(other.getKey(), working);
        suspects.add(new Suspect(other.getValue(), false, false, metres));
      }
    }
    return suspects;
  }
}
