package nl.nachtwacht.layer;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Where the rows of a layer come from and how its files are to be read: what all kinds share.
 *
 * @param name the layer's name in the job
 * @param role the kind's role
 * @param paths addresses or globs, resolved against the job file's folder
 * @param crs declared reference system such as {@code EPSG:4326}; empty: the file's own
 * @param layerInFile table, layer or member name; empty: the only one
 * @param csv what is declared of the CSV dialect
 * @param fields our field name to the file's column name; place fields {@code x}, {@code y}, {@code
 *     geometry}, {@code cell} too
 * @param timePatterns java.time patterns, {@code iso} or {@code epoch-ms}, tried in order
 * @param timeLenient whether second 60 rolls over
 * @param where column name to the values that are kept; other rows are outside
 * @param missing words that mean "not known"
 * @param isProtected whether rows hold a person's data: no value may leave
 * @param allowEmpty whether a file without rows passes
 * @param allowSameFile whether one content may be listed twice
 * @param rejectConflicts whether rows that share an id but not their content are rejected rather
 *     than stopping the run
 * @param licence licence of the data, for the manifest; may be empty
 * @param owner owner of the data, for the manifest; may be empty
 */
public record Source(
    String name,
    String role,
    List<String> paths,
    String crs,
    String layerInFile,
    Csv csv,
    Map<String, String> fields,
    List<String> timePatterns,
    boolean timeLenient,
    Map<String, List<String>> where,
    List<String> missing,
    boolean isProtected,
    boolean allowEmpty,
    boolean allowSameFile,
    boolean rejectConflicts,
    String licence,
    String owner)
    implements Serializable {

  /**
   * What the job declares of a CSV dialect; an empty text means: find out.
   *
   * @param delimiter one character
   * @param decimal {@code .} or {@code ,}
   * @param charset name of the encoding
   * @param quote one character
   * @param header whether the first record names the columns
   */
  public record Csv(String delimiter, String decimal, String charset, String quote, boolean header)
      implements Serializable {
    /** Nothing declared. */
    public static final Csv GUESS = new Csv("", "", "", "", true);
  }

  /** Copies the collections; maps keep their order. */
  public Source {
    paths = List.copyOf(paths);
    timePatterns = List.copyOf(timePatterns);
    missing = List.copyOf(missing);
    fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
    where = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(where));
  }
}
