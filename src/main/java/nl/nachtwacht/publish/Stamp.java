package nl.nachtwacht.publish;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every file says about where it comes from.
 *
 * @param schemaVersion MAJOR.MINOR of the output columns
 * @param idName {@code run_id}, or {@code release_id} in public files
 * @param id 16 hexadecimal digits
 * @param periodStart first day, {@code YYYY-MM-DD}
 * @param periodEnd the day after the last one
 * @param language {@code nl} or {@code en}
 * @param licence SPDX identifier or address of a licence
 */
public record Stamp(
    String schemaVersion,
    String idName,
    String id,
    String periodStart,
    String periodEnd,
    String language,
    String licence)
    implements Serializable {

  /** {@return the block as it stands in GeoJSON and GeoParquet} */
  Map<String, String> members() {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("schema_version", schemaVersion);
    members.put(idName, id);
    members.put("period_start", periodStart);
    members.put("period_end", periodEnd);
    members.put("language", language);
    members.put("licence", licence);
    return members;
  }
}
