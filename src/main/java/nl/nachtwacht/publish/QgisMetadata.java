package nl.nachtwacht.publish;

/**
 * What QGIS tells about a layer under Information ({@code .qmd}): title, abstract, licence, period,
 * reference system, extent and where it comes from.
 */
public final class QgisMetadata {
  /** The version whose notation is written; later ones read it. */
  static final String VERSION = "3.22.0";

  /** What every file of QGIS begins with. */
  static final String DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n";

  private static final String CRS84_IN_QGIS = "EPSG:4326";

  private QgisMetadata() {}

  /**
   * {@return the metadata of a layer}
   *
   * @param crs code of its reference system, empty without geometry
   * @param box around it, in that system
   * @param rights whose data it rests on, empty when nobody told
   */
  public static String of(About about, String crs, Box box, String rights) {
    Stamp stamp = about.stamp();
    Markup out = new Markup();
    out.raw(DOCTYPE).open("qgis", "version", VERSION);
    out.element("identifier", stamp.id() + "/" + about.name());
    out.element("parentidentifier", stamp.id());
    out.element("language", stamp.language());
    out.element("type", "dataset");
    out.element("title", about.title());
    out.element("abstract", about.description());
    if (!stamp.licence().isEmpty()) {
      out.element("license", stamp.licence());
    }
    if (!rights.isEmpty()) {
      out.element("rights", rights);
    }
    out.element("encoding", "UTF-8");
    String system = crs.equals(Frame.CRS84) ? CRS84_IN_QGIS : crs;
    if (!crs.isEmpty()) {
      out.open("crs").open("spatialrefsys").element("authid", system).close().close();
    }
    extent(system, box, stamp, out);
    out.element(
        "history",
        "nachtwacht, schema " + stamp.schemaVersion() + ", " + stamp.idName() + " " + stamp.id());
    return out.close().toString();
  }

  private static void extent(String system, Box box, Stamp stamp, Markup out) {
    out.open("extent");
    if (!box.isEmpty()) {
      out.element(
          "spatial",
          "",
          "minx",
          Double.toString(box.minX()),
          "miny",
          Double.toString(box.minY()),
          "maxx",
          Double.toString(box.maxX()),
          "maxy",
          Double.toString(box.maxY()),
          "minz",
          "0",
          "maxz",
          "0",
          "dimensions",
          "2",
          "crs",
          system);
    }
    out.open("temporal").open("period");
    out.element("start", stamp.periodStart() + "T00:00:00");
    out.element("end", stamp.periodEnd() + "T00:00:00");
    out.close().close().close();
  }
}
