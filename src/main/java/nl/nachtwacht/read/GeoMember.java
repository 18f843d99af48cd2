package nl.nachtwacht.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.GeographyLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.GeometryLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * What a Parquet file says of its geometry: in the member {@code geo} of its footer (GeoParquet 1.0
 * and 1.1, the drafts before and after them), else in the type of a column (Parquet 2.11).
 *
 * <p>A reference system that isn't told is longitude and latitude of WGS 84, by both definitions;
 * one that is told to be unknown is unknown; one without a code is found by its name, see {@link
 * Prj}, or unknown. x comes first whatever the system's authority says.
 *
 * @param column the column with the geometries, the primary one where there are several
 * @param encoding how they are stored, {@code WKB} or another
 * @param crs code of the reference system; empty when it isn't known
 * @param crsDeclared whether the file tells that code, rather than leaving it out
 */
record GeoMember(String column, String encoding, String crs, boolean crsDeclared) {
  static final String WKB = "WKB";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DEFAULT_CRS = "OGC:CRS84";

  /**
   * {@return what the file says, empty when it says nothing of a geometry}
   *
   * @throws Damaged when what it says can't be understood
   */
  static Optional<GeoMember> find(MessageType schema, Map<String, String> footer) throws Damaged {
    String geo = text(footer, "geo");
    return geo.isEmpty() ? ofType(schema, footer) : Optional.of(ofText(geo, schema));
  }

  /** A member may be there without a value. */
  private static String text(Map<String, String> footer, String member) {
    return Objects.requireNonNullElse(footer.get(member), "");
  }

  private static GeoMember ofText(String geo, MessageType schema) throws Damaged {
    JsonNode all = json(geo);
    String name = all.path("primary_column").asText();
    JsonNode column = all.path("columns").path(name);
    if (!column.isObject() || !schema.containsField(name)) {
      throw new Damaged(
          "its member geo names a column of geometries that it doesn't hold",
          "export the layer as GeoParquet again");
    }
    String crs = column.has("crs") ? code(column.get("crs")) : DEFAULT_CRS;
    return new GeoMember(
        name, column.path("encoding").asText(), crs, column.has("crs") && !crs.isEmpty());
  }

  private static JsonNode json(String text) throws Damaged {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      // Its message quotes the file.
      throw new Damaged("its member geo is no JSON", "export the layer as GeoParquet again");
    }
  }

  /** The code of PROJJSON, or of the WKT that drafts of GeoParquet had. */
  private static String code(JsonNode crs) {
    if (crs.isTextual()) {
      return Prj.code(crs.asText());
    }
    if (crs.has("source_crs")) {
      return code(crs.get("source_crs"));
    }
    if (crs.has("components") && !crs.has("id")) {
      return code(crs.get("components").path(0));
    }
    JsonNode id = crs.path("id");
    String code = known(id.path("authority").asText() + ":" + id.path("code").asText());
    return code.isEmpty() ? Prj.codeOfName(crs.path("name").asText()) : code;
  }

  /** A code that could be known; those of other authorities are not. */
  private static String known(String spelling) {
    String code = Systems.code(spelling);
    return code.matches("EPSG:[0-9]+") ? code : "";
  }

  private static Optional<GeoMember> ofType(MessageType schema, Map<String, String> footer)
      throws Damaged {
    for (Type column : schema.getFields()) {
      LogicalTypeAnnotation logical = column.getLogicalTypeAnnotation();
      if (logical != null && isGeometry(logical) && column.isPrimitive()) {
        String told = crs(logical);
        String crs = told.isEmpty() ? DEFAULT_CRS : codeOfType(told, footer);
        boolean declared = !told.isEmpty() && !crs.isEmpty();
        return Optional.of(new GeoMember(column.getName(), WKB, crs, declared));
      }
    }
    return Optional.empty();
  }

  /** Whether values of a type are geometries in WKB. */
  static boolean isGeometry(LogicalTypeAnnotation logical) {
    return logical instanceof GeometryLogicalTypeAnnotation
        || logical instanceof GeographyLogicalTypeAnnotation;
  }

  private static String crs(LogicalTypeAnnotation logical) {
    String crs =
        logical instanceof GeometryLogicalTypeAnnotation plane
            ? plane.getCrs()
            : ((GeographyLogicalTypeAnnotation) logical).getCrs();
    return crs == null ? "" : crs;
  }

  /** {@code projjson:KEY} points into the footer, {@code srid:N} and {@code EPSG:N} are codes. */
  private static String codeOfType(String told, Map<String, String> footer) throws Damaged {
    if (told.startsWith("projjson:")) {
      String text = text(footer, told.substring("projjson:".length()));
      return text.isEmpty() ? "" : code(json(text));
    }
    return known(told.replaceFirst("^srid:(?=[1-9])", "EPSG:"));
  }
}
