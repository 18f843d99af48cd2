package nl.nachtwacht.write;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** A table among the outputs, as the manual and the dictionaries tell of it. */
public interface TableOutput {
  /** {@return the base name of its files and its word in {@code publish.layers}} */
  String name();

  /** {@return what a row is, which columns are its key, and what else the manual should tell} */
  String says();

  /**
   * {@return the columns in their order}
   *
   * @param job decides which of them there are
   * @param facts which geometries the context layer of a name holds
   */
  List<Column> columns(Job job, Function<String, Facts> facts);

  /**
   * {@return the closed lists of codes that a job's columns hold, by column, where no {@link
   * nl.nachtwacht.table.Legend} of that column tells them}
   */
  default Map<String, List<String>> codes(Job job) {
    return Map.of();
  }
}
