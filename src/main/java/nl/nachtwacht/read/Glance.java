package nl.nachtwacht.read;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Problem;

/**
 * What a file, or one table of it, shows to somebody who knows nothing of it.
 *
 * @param source its path, the table in it, and what must be declared to read it
 * @param file its last name
 * @param format name of its format; empty when it can't be read
 * @param dialect how its texts and numbers are written
 * @param columns its columns in their order
 * @param place how its rows tell their places
 * @param rows how many it has
 * @param trouble why it can't be read; empty when it can
 */
public record Glance(
    Source source,
    String file,
    String format,
    Dialect dialect,
    List<ColumnFacts> columns,
    Placed place,
    long rows,
    Optional<Problem> trouble) {
  /** Copies the list. */
  public Glance {
    columns = List.copyOf(columns);
  }

  static Glance failed(Source source, String file, Problem why) {
    return new Glance(
        source, file, "", Dialect.PLAIN, List.of(), Placed.NOWHERE, 0, Optional.of(why));
  }
}
