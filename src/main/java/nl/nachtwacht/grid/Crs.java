package nl.nachtwacht.grid;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.problem.Refusal;

/**
 * A reference system, x (east or longitude) first whatever its authority says.
 *
 * <p>The systems that Dutch and Belgian municipalities use are built in: the first transform costs
 * 0.2 s, the next ones nothing. Every other EPSG code comes from GeoTools' database, whose first
 * look-up costs 2 to 4 s; make such transforms on the driver and ship them.
 *
 * <p>Limits: two dimensions. RD New with heights (EPSG:7415) is taken as RD New; other compound and
 * three-dimensional systems count as unknown. No correction grid is used.
 *
 * @param code its short form, such as {@code EPSG:28992} or {@code OGC:CRS84}
 * @param metric whether it is a plane in metres, so that cells can lie in it
 * @param extent where its places are expected, in its own coordinates; empty where not known
 * @param toWgs84 name and accuracy of the step to WGS 84, for readers
 */
public record Crs(String code, boolean metric, Optional<Extent> extent, String toWgs84) {
  private static final Pattern EPSG =
      Pattern.compile(
          "(?:EPSG:(?:[0-9.]*:)?|URN:(?:X-)?OGC:DEF:CRS:EPSG:[0-9.]*:"
              + "|HTTPS?://(?:WWW\\.)?OPENGIS\\.NET/(?:DEF/CRS/EPSG/[0-9.]+/|GML/SRS/EPSG\\.XML#))"
              + "([0-9]{4,6})");
  private static final Pattern CRS84 =
      Pattern.compile(
          "(?:(?:OGC:|URN:(?:X-)?OGC:DEF:CRS:OGC:[0-9.]*:"
              + "|HTTPS?://(?:WWW\\.)?OPENGIS\\.NET/DEF/CRS/OGC/[0-9.]+/)?CRS:?84)");

  /**
   * {@return the system that a text names: {@code EPSG:28992}, {@code OGC:CRS84}, or the URN or
   * opengis.net URI of either; empty where the code is unknown or can't be used}
   */
  public static Optional<Crs> find(String text) {
    return shortCode(text)
        .flatMap(code -> BuiltIn.find(code).map(BuiltIn::crs).or(() -> EpsgDatabase.find(code)));
  }

  /**
   * {@return the system that a text names, see {@link #find}; refuses with E0303 where there is
   * none}
   *
   * @param where place of the text for the message, such as a job file's key; may be empty
   */
  public static Crs of(String text, String where) {
    return find(text)
        .orElseThrow(
            () ->
                new Refusal(
                    Code.E0303,
                    where,
                    "the reference system " + Quote.of(text) + " is not known",
                    "give an EPSG code of a plane or geographic system, such as EPSG:28992 (RD"
                        + " New) or EPSG:4326 (longitude and latitude)"));
  }

  /**
   * {@return the transform between two systems, each named as for {@link #find}}
   *
   * <p>Guarantee: never a guess: where no datum shift between the two is known, or a code is
   * unknown, it refuses with E0303. Forward and back differs by 9 mm in RD New, a result of the
   * missing heights.
   */
  public static Transform between(String from, String to) {
    String source = shortCode(from).orElse(from);
    String target = shortCode(to).orElse(to);
    if (source.equals(target)) {
      return new Same();
    }
    Optional<BuiltIn> first = BuiltIn.find(source);
    Optional<BuiltIn> second = BuiltIn.find(target);
    if (first.isPresent() && second.isPresent()) {
      return first.get().to(second.get());
    }
    return EpsgDatabase.between(of(from, "").code(), of(to, "").code());
  }

  private static Optional<String> shortCode(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    if (CRS84.matcher(upper).matches()) {
      return Optional.of("OGC:CRS84");
    }
    Matcher epsg = EPSG.matcher(upper);
    if (!epsg.matches()) {
      return Optional.empty();
    }
    return Optional.of("EPSG:" + (epsg.group(1).equals("7415") ? "28992" : epsg.group(1)));
  }
}
