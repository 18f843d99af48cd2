package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.table.TableCodec;

/**
 * A block of rows that waits on disk, on its way from a task to a writer that can't join parts.
 *
 * <p>Errors: E0602 and E0702 when the file can't be written or read back.
 */
public final class TableFile {
  private TableFile() {}

  /** Writes the rows. */
  public static Part write(Table rows, Path file) {
    try {
      Files.write(file, TableCodec.encode(rows));
      return new Part(file.toString(), rows.rows(), Box.EMPTY);
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  /** {@return the rows, whose columns these are, once the file is deleted} */
  public static Table take(Part part, List<Column> columns) {
    try {
      Table rows = TableCodec.decode(columns, Files.readAllBytes(part.path()));
      Files.delete(part.path());
      return rows;
    } catch (IOException e) {
      throw WriteFault.of(part.path(), e);
    }
  }
}
