package nl.nachtwacht.sample;

import java.util.List;

/** The tables that every GeoPackage has (OGC 12-128r17, annex C), with RD New in them. */
final class GeoPackageTables {
  /** Names the layer; takes table, identifier, box and reference system. */
  static final String CONTENTS =
      "INSERT INTO gpkg_contents VALUES"
          + " (?, 'features', ?, '', '2025-01-01T00:00:00.000Z', ?, ?, ?, ?, ?)";

  /** Names the layer's geometry; takes table, type and reference system. */
  static final String COLUMN = "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)";

  private static final String WGS84 =
      """
      GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,\
      AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,\
      AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],\
      AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]""";

  private static final String RD =
      """
      PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",\
      SPHEROID["Bessel 1841",6377397.155,299.1528128,AUTHORITY["EPSG","7004"]],\
      AUTHORITY["EPSG","6289"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
      UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],\
      PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],\
      PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],\
      PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],\
      UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],\
      AUTHORITY["EPSG","28992"]]""";

  /**
   * The same as Esri writes it beside a shapefile: without a code, and without its datum's place.
   */
  static final String ESRI_RD =
      """
      PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",\
      SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],\
      UNIT["Degree",0.0174532925199433]],PROJECTION["Double_Stereographic"],\
      PARAMETER["False_Easting",155000.0],PARAMETER["False_Northing",463000.0],\
      PARAMETER["Central_Meridian",5.38763888888889],PARAMETER["Scale_Factor",0.9999079],\
      PARAMETER["Latitude_Of_Origin",52.15616055555555],UNIT["Meter",1.0]]""";

  private GeoPackageTables() {}

  /** {@return the statements that make the tables and fill in the reference systems} */
  static List<String> statements() {
    return List.of(
        """
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
          organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,
          definition TEXT NOT NULL, description TEXT)""",
        """
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
          identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL,
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) \
        REFERENCES gpkg_spatial_ref_sys(srs_id))""",
        """
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
          geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,
          m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
        srs("Undefined Cartesian", -1, "NONE", "undefined"),
        srs("Undefined geographic", 0, "NONE", "undefined"),
        srs("WGS 84", 4326, "EPSG", WGS84),
        srs("Amersfoort / RD New", 28992, "EPSG", RD));
  }

  private static String srs(String name, int id, String organisation, String definition) {
    return "INSERT INTO gpkg_spatial_ref_sys VALUES ('%s', %d, '%s', %d, '%s', NULL)"
        .formatted(name, id, organisation, id, definition);
  }
}
