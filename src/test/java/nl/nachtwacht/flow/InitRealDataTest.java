package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code init} makes of files of others, file by file: {@code -Dnachtwacht.data=DIR} names the
 * folder that holds them, without it nothing is tried. A layer in brackets is written as a comment;
 * a question mark stands where the draft asks.
 */
class InitRealDataTest {
  @TempDir Path folder;

  private static final Pattern LAYER = Pattern.compile("  [\\w\"]+:( +# .*)?");
  private static final Pattern LINE =
      Pattern.compile("( {4}| {6})(# [?] )?(\\w+:|-) ?(.*?)( +# ([?])?.*)?");

  private static Path data(String name) {
    String data = System.getProperty("nachtwacht.data", "");
    assumeTrue(!data.isEmpty(), "no -Dnachtwacht.data");
    return Path.of(data).resolve(name);
  }

  private static String draft(String name) {
    Trial trial = Trial.of("init", data(name).toString(), "--no-progress");
    assertEquals(0, trial.exit(), trial.err());
    return trial.out();
  }

  /** {@return a line per layer of a draft: file, role, system, what is mapped} */
  private static String told(String draft) {
    StringBuilder all = new StringBuilder();
    StringBuilder layer = new StringBuilder();
    String block = draft.substring(draft.indexOf("layers:\n") + 8);
    for (String line : block.substring(0, block.indexOf("\n\n")).lines().toList()) {
      boolean aside = line.startsWith("  # ");
      String plain = aside ? "  " + line.substring(4) : line;
      if (LAYER.matcher(plain).matches()) {
        all.append(layer);
        layer = new StringBuilder(aside ? "()\n" : "\n");
      } else if (!plain.startsWith("    # not") && layer.length() > 0) {
        Matcher said = LINE.matcher(plain);
        layer.insert(layer.length() - (aside ? 2 : 1), said.matches() ? said(said) : "");
      }
    }
    return all.append(layer).toString().strip() + "\n";
  }

  private static String said(Matcher line) {
    String asked = line.group(2) != null || line.group(6) != null ? "?" : "";
    String value = line.group(4);
    String name = line.group(3).replace(":", "");
    if (line.group(1).length() > 4 && !name.equals("-")) {
      return " " + name + "=" + value + asked;
    }
    return switch (name) {
      case "role" -> value + asked;
      case "path", "-" -> value.isEmpty() ? "" : " " + value.substring(value.lastIndexOf('/') + 1);
      case "crs" -> asked.isEmpty() ? " " + value : " crs?";
      case "layer", "missing", "scale", "time" -> " " + value + asked;
      case "use" -> value.equals("factor") ? "" : " " + value;
      case "csv" -> value.contains("1252") ? " 1252" + asked : value.contains(";") ? " ;" : "";
      default -> "";
    };
  }

  @Test
  void groningen() {
    assertEquals(
        """
        areas buurt2017.zip code=BU_CODE name=BU_NAAM district_code=WK_CODE \
        municipality_code=GM_CODE municipality=GM_NAAM inhabitants=AANT_INW
        reports? fietsdiefstallen.csv "EPSG:28992" ; x=x y=y id=nr time=b_datum until=e_datum \
        category=srt ["yyyyMMddHHmmss", "yyyyMMdd"]
        lights openbareverlichting.zip id=LICHTPUNT
        cameras cameratoezicht_akwartier.zip cameratoezicht_vlak
        nightlife horeca.zip name=naam kind=horecatype
        context vierkant100m2014.zip cell=C28992R100 value=INW2014? inhabitants ["-99998"]
        context coffeeshops.zip name=straatnaam?
        (areas buurtindeling.zip code=CODE name=NAAM inhabitants=INW)
        (areas wijk2017.zip code=WK_CODE name=WK_NAAM district_code=WK_CODE district=WK_NAAM \
        municipality_code=GM_CODE municipality=GM_NAAM inhabitants=AANT_INW)
        (areas wijkindeling.zip code=CODE name=NAAM inhabitants=INW)
        (context cameratoezicht_akwartier.zip cameratoezicht_lijn)
        (context onth_verg_drank_en_horeca.zip)
        """,
        told(draft("groningen")));
  }

  @Test
  void utrecht() {
    assertEquals(
        """
        areas buurt.geojson code=KODE name=NAAM district_code=WIJKKODE
        lights? mastoverzicht.geojson 1252?
        (areas wijk.geojson code=KODE name=NAAM)
        (areas gemeente.geojson code=KODE name=NAAM)
        """,
        told(draft("utrecht")));
  }

  @Test
  void netherlands() {
    assertEquals(
        """
        areas amsterdam_buurten.geojson code=code name=naam
        (areas amsterdam_wijken.geojson code=name? name=name)
        (areas gemeenten_2022.json code=gemeentecode name=gemeentenaam \
        municipality_code=gemeentecode municipality=gemeentenaam inhabitants=aantalInwoners)
        """,
        told(draft("netherlands")));
  }

  @Test
  void vancouver() {
    assertEquals(
        """
        (areas vancouver_neighbourhoods.geojson code=mapid? name=name)
        (reports crimedata_csv_AllNeighbourhoods_2020.csv \
        crimedata_csv_AllNeighbourhoods_2025.csv crs? x=X y=Y category=TYPE time=no column fits?)
        (lights street_lighting_poles_first10000.csv crs? x=longitude y=latitude)
        """,
        told(draft("vancouver")));
  }

  @Test
  void frankfurt() {
    assertEquals(
        """
        surveys? data_per_location.csv geometry=geometry score=safety_avg? count=rating_count \
        {unsafe: 1, safe: 5}?
        """,
        told(draft("frankfurt-survey")));
  }

  @Test
  void draftOfGroningenRunsAsItIs() {
    String job = folder.resolve("groningen.yaml").toString();
    Trial init = Trial.of("init", data("groningen").toString(), "--job", job, "--no-progress");
    assertEquals(0, init.exit(), init.err());
    Trial run = Trial.run(Path.of(job), folder.resolve("out"));
    assertEquals(0, run.exit(), run.err());
  }

  @Test
  void folderWithoutALayerIsRefused() {
    assertEquals(3, Trial.of("init", data("cameras").toString()).exit());
  }

  @Test
  void tablesOfText() {
    assertEquals(
        """
        (context bogota_traffic_lights_ewkb.csv geometry=the_geom)
        (context empty.csv)
        (context escaped_quotes.csv)
        (context kr_accident_zones.csv)
        (context location_coordinates.csv)
        (context newlines_crlf.csv)
        (context simple.csv)
        (context utf8.csv)
        """,
        told(draft("formats/csv")));
  }

  @Test
  void featuresInJson() {
    assertEquals(
        """
        (context issue627.geojson name=NAME)
        (context null_geom.geojson name=Name)
        (context trio.geojson name=name)
        (context badcoord.geojson)
        (context bbox-4or6elements.geojson)
        (context bbox-string.geojson)
        (context different-first-size.geojson)
        (context feature_changed_semantics.geojson)
        (context featurecollection_changed_semantics.geojson)
        (context multiple_problems.geojson)
        (context point-toomany.geojson)
        (context polygon_winding_order.geojson)
        (context good-feature-with-string-id.geojson)
        (context good-featurecollection-bbox.geojson)
        (context good-featurecollection-extensions.geojson)
        (context good-multilinestring.geojson)
        (context good-point-3d.geojson)
        (context good-polygon.geojson)
        (context multipolygon.geojson)
        (context nullproperties.geojson)
        (context test_tz.geojson)
        (context bad-featurelist.geojson)
        (context bad-polygonloop.geojson)
        (context badfeature.geojson)
        (context expected_object.geojson)
        (context geometrycollection_nested.geojson)
        (context multipoint-nondimension.geojson)
        (context point-string.geojson)
        (context short-line.geojson)
        (context short-multilinestring.geojson)
        (context good-geometrycollection.geojson)
        """,
        told(draft("formats/geojson")));
  }

  @Test
  void geoPackages() {
    assertEquals(
        """
        (context buildings.gpkg buildings crs?)
        (context rte.gpkg cats_feature)
        (context styled.gpkg Drawing Layer 1)
        (context test_gpkg_nulls.gpkg test_gpkg_nulls)
        (context tl.gpkg tl_2016_us_state)
        (context attributes.gpkg attributes)
        (context curve.gpkg curve)
        (context nospatial.gpkg nospatial)
        """,
        told(draft("formats/gpkg")));
  }

  @Test
  void shapefiles() {
    assertEquals(
        """
        (context coutwildrnp.shp name=NAME)
        (context latin1.shp crs? name=Name)
        (context naturalearth_lowres.shp name=name)
        (context nc.shp name=NAME)
        (context blockgroups.zip crs?)
        (context corrupt_too_long.shp crs?)
        (context date-property.shp)
        (context null.shp)
        (context number-property.shp)
        (context points.shp)
        (context polygons.shp)
        (context singleton.shp crs?)
        (context storms_xyz.shp crs?)
        (context string-property.shp)
        (context utf8-property.shp)
        (context empty.shp)
        """,
        told(draft("formats/shp")));
  }

  @Test
  void parquet() {
    assertEquals(
        """
        (context example.parquet name=name)
        (context data-multipolygon-encoding_wkb.parquet)
        (context data-multipolygon-wkt.csv crs? geometry=geometry)
        (context data-point-encoding_wkb.parquet)
        (context data-point-wkt.csv crs? geometry=geometry)
        (context data-polygon-encoding_wkb.parquet)
        (context data-polygon-wkt.csv crs? geometry=geometry)
        (context example-crs_vermont-4326_geo.parquet)
        (context example-crs_vermont-crs84-unknown.parquet)
        (context example-crs_vermont-crs84_geo.parquet)
        (context example_geometry_geo.parquet crs?)
        (context example_point_geo.parquet crs?)
        (context example_polygon-z_geo.parquet crs?)
        (context test_data_gdal350.parquet)
        (context test_data_v0.1.0.parquet)
        (context test_data_v0.4.0.parquet)
        """,
        told(draft("formats/parquet")));
  }
}
