package nl.nachtwacht.read;

import java.util.stream.Stream;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;

/**
 * A file that is being opened.
 *
 * @param source the layer as declared
 * @param kind what its rows are
 * @param file the file
 * @param scan what a first look at its bytes told
 * @param piece least bytes of a part that one task reads, where the format can be cut
 * @param problems where to note what is wrong
 */
record Inspection(
    Source source, LayerKind kind, FileFacts file, FileScan scan, long piece, Problems problems) {
  /** Notes what is wrong with the file. */
  void problem(Code code, String what, String help) {
    problems.add(code, file.name(), what, help);
  }

  /** Warns of the layer, in Dutch and English. */
  void warning(Code code, String nl, String en, String help) {
    problems.warn(code, source.name(), nl, en, help);
  }

  /** {@return the job's key of this layer, such as {@code layers.reports.crs}} */
  String key(String last) {
    return "layers." + source.name() + "." + last;
  }

  /** {@return whether the job maps columns that tell the place of a row} */
  boolean mapsPlace() {
    return Stream.of("x", "y", "geometry", "cell").anyMatch(source.fields()::containsKey);
  }
}
