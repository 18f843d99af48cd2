package nl.nachtwacht.read;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.layer.Source;

/**
 * All that a task needs to read a file, and what ledger and manifest say of it.
 *
 * @param source the layer as declared
 * @param file the file as found
 * @param format name of the format, such as CSV or GeoPackage
 * @param dialect how texts and numbers are written
 * @param table table or layer in the file; empty for formats with one
 * @param columns which columns are read and what for
 * @param placing how places become those of the working system
 * @param zone zone of times that tell none
 * @param cuts where splits begin; at least one
 */
public record FilePlan(
    Source source,
    FileFacts file,
    String format,
    Dialect dialect,
    Table table,
    Columns columns,
    Placing placing,
    ZoneId zone,
    List<Cut> cuts)
    implements Serializable {
  /**
   * The beginning of a split.
   *
   * @param from first byte
   * @param firstLine its line number, from 1
   */
  public record Cut(long from, long firstLine) implements Serializable {}

  /** Copies the cuts. */
  public FilePlan {
    cuts = List.copyOf(cuts);
  }

  /** {@return the layer's name} */
  public String layer() {
    return source.name();
  }

  /** {@return the file's last name, as messages call it} */
  public String name() {
    return file.name();
  }

  /** {@return code of the reference system of the file's places; empty when none has a place} */
  public String crs() {
    return placing.crs();
  }

  /** {@return whether its places are squares, told by codes} */
  public boolean placesAreCells() {
    return columns.place().from() == Columns.From.CELL;
  }

  /** {@return whether the file has a column for one of our fields} */
  public boolean has(String field) {
    return columns.content().stream().anyMatch(column -> column.name().equals(field));
  }

  /** {@return the parts of the file, which together hold each record once} */
  public List<Split> splits() {
    List<Split> splits = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      long to = i + 1 < cuts.size() ? cuts.get(i + 1).from() : file.unpackedBytes();
      splits.add(new Split(this, cuts.get(i).from(), to, cuts.get(i).firstLine()));
    }
    return List.copyOf(splits);
  }
}
