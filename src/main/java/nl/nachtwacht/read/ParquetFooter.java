package nl.nachtwacht.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.LocalInputFile;

/**
 * An open Parquet file, of which the footer was read and found to fit the file: the groups of rows
 * that it names lie within it.
 *
 * <p>Source: parquet-format, README.md: the file ends with the footer, its length in four bytes and
 * {@code PAR1}.
 */
final class ParquetFooter implements Closeable {
  private static final int TAIL = 8;
  private static final String END = "PAR1";
  private static final String ENCRYPTED = "PARE";

  /** The bytes of a group's columns are in memory together. */
  private static final long MOST_BYTES = 1L << 30;

  private final LocalFile file;
  private final ParquetFileReader reader;

  private ParquetFooter(LocalFile file, ParquetFileReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * A group of rows.
   *
   * @param index its number in the file, from 0
   * @param from its first byte
   * @param firstRow number of its first row, from 1
   * @param rows how many it holds, at least one
   */
  record Group(int index, long from, long firstRow, long rows) {}

  /** Opens a file; throws {@link Damaged} when its footer can't be understood or doesn't fit. */
  static ParquetFooter open(FileFacts facts) throws IOException {
    LocalFile file = LocalFile.of(facts);
    try {
      long at = position(file);
      ParquetFileReader reader = open(file, at);
      try {
        check(reader, at);
        return new ParquetFooter(file, reader);
      } catch (Damaged e) {
        reader.close();
        throw e;
      }
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Where the footer begins. */
  private static long position(LocalFile file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
      long end = bytes.length() - TAIL;
      if (end < END.length()) {
        throw new Damaged("it is cut short: " + bytes.length() + " bytes are no Parquet file");
      }
      bytes.seek(end);
      long length = Integer.toUnsignedLong(Integer.reverseBytes(bytes.readInt()));
      byte[] last = new byte[END.length()];
      bytes.readFully(last);
      String word = new String(last, StandardCharsets.ISO_8859_1);
      if (word.equals(ENCRYPTED)) {
        throw new Damaged("it is encrypted", "export the layer without encryption");
      }
      if (!word.equals(END)) {
        throw new Damaged(
            "it is cut short: after its "
                + bytes.length()
                + " bytes the description of its columns, which stands last, is missing");
      }
      if (length > end - END.length()) {
        throw new Damaged("the length of its footer, at byte " + end + ", is more than the file");
      }
      return end - length;
    }
  }

  private static ParquetFileReader open(LocalFile file, long at) throws IOException {
    try {
      return ParquetFileReader.open(new LocalInputFile(file.path()), options());
    } catch (IOException | RuntimeException e) {
      // Of damaged bytes the library makes exceptions of any kind, with texts from the file.
      throw new Damaged("its footer, from byte " + at + " on, can't be understood");
    }
  }

  /**
   * Options of one reading: they own the decompressors, which no two threads can share. Sums of
   * pages are compared where the file has them: a page can be damaged yet readable.
   */
  private static ParquetReadOptions options() {
    return ParquetReadOptions.builder(new PlainParquetConfiguration())
        .usePageChecksumVerification()
        .build();
  }

  private static void check(ParquetFileReader reader, long end) throws Damaged {
    for (BlockMetaData group : reader.getRowGroups()) {
      for (ColumnChunkMetaData column : group.getColumns()) {
        if (column.isEncrypted()) {
          throw new Damaged("a column is encrypted", "export the layer without encryption");
        }
        long rows = group.getRowCount();
        if (column.getValueCount() < rows || rows <= 0 && column.getValueCount() > 0) {
          throw new Damaged("its footer tells " + rows + " rows of a group that holds others");
        }
        long from = column.getStartingPos();
        long most = end - from;
        if (from < END.length() || column.getTotalSize() < 0 || column.getTotalSize() > most) {
          throw new Damaged(
              "rows that its footer names, at byte " + from + ", lie beyond its data");
        }
      }
    }
  }

  FileMetaData description() {
    return reader.getFileMetaData();
  }

  ParquetColumns columns() {
    return new ParquetColumns(description().getSchema());
  }

  /** {@return what the file says of its geometry, empty when it has none} */
  Optional<GeoMember> geometry() throws Damaged {
    return GeoMember.find(description().getSchema(), description().getKeyValueMetaData());
  }

  /** {@return the groups that hold rows, in the order of the file} */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    long row = 1;
    int index = 0;
    for (BlockMetaData group : reader.getRowGroups()) {
      if (group.getRowCount() > 0) {
        long from =
            group.getColumns().stream()
                .mapToLong(ColumnChunkMetaData::getStartingPos)
                .min()
                .orElse(0);
        groups.add(new Group(index, from, row, group.getRowCount()));
      }
      row += group.getRowCount();
      index++;
    }
    return groups;
  }

  /**
   * Reads the pages of some columns of a group.
   *
   * @throws Damaged when they can't be read, or are more than memory should hold
   */
  PageReadStore pages(Group group, List<ColumnDescriptor> columns) throws IOException {
    reader.setRequestedSchema(columns);
    long bytes = 0;
    for (ColumnChunkMetaData chunk : reader.getRowGroups().get(group.index()).getColumns()) {
      boolean asked =
          columns.stream().anyMatch(c -> chunk.getPath().equals(ColumnPath.get(c.getPath())));
      bytes += asked ? chunk.getTotalSize() : 0;
    }
    if (bytes > MOST_BYTES) {
      throw new Damaged(
          "its rows from " + group.firstRow() + " on hold " + bytes + " bytes in one group",
          "export it with smaller groups of rows, as 100,000 rows a group");
    }
    try {
      return reader.readRowGroup(group.index());
    } catch (IOException | RuntimeException e) {
      throw new Damaged("its data can't be read from row " + group.firstRow() + " on");
    }
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } finally {
      file.close();
    }
  }
}
