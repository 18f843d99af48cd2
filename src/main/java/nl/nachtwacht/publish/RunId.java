package nl.nachtwacht.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The name of a run: what went in, not when or where it ran.
 *
 * <p>Guarantee: 16 hexadecimal digits of a SHA-256; the same for the same contents, job and
 * versions on every machine. It rests on protected rows, so it stands in no public file.
 */
public final class RunId {
  private static final int DIGITS = 16;

  private RunId() {}

  /**
   * {@return the id of a run}
   *
   * @param contents digest of each layer's content by the layer's name
   * @param job the resolved job without paths, memory and partitions, as one text
   * @param earlier ids of the runs that this one builds on, in a fixed order; empty texts for none
   * @param schemaVersion version of the output columns
   * @param softwareVersion version of this program
   */
  public static String of(
      Map<String, String> contents,
      String job,
      List<String> earlier,
      String schemaVersion,
      String softwareVersion) {
    Digest digest = new Digest().add("run").add(schemaVersion).add(softwareVersion).add(job);
    digest.add(Integer.toString(earlier.size()));
    earlier.forEach(digest::add);
    new TreeMap<>(contents).forEach((layer, content) -> digest.add(layer).add(content));
    return digest.hex().substring(0, DIGITS);
  }
}
