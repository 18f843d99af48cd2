package nl.nachtwacht.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/** The end of a Parquet file, in which the library lists some things in no fixed order. */
final class FooterOrder {
  /** The length of the footer and the letters PAR1 close a file. */
  private static final int CLOSE = 8;

  private FooterOrder() {}

  /**
   * Lists the encodings of every column in the order of their numbers.
   *
   * <p>The library keeps them in a hash set of enum values, whose order is another one in each
   * process; readers take them for a set. The footer keeps its length.
   */
  static void settle(Path file) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size() - CLOSE;
      int length = read(channel, end, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt();
      byte[] found = read(channel, end - length, length).array();
      FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(found));
      for (RowGroup group : footer.getRow_groups()) {
        for (ColumnChunk column : group.getColumns()) {
          Collections.sort(column.getMeta_data().getEncodings());
        }
      }
      ByteArrayOutputStream settled = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(footer, settled);
      if (settled.size() != length) {
        throw new IllegalStateException("the footer of " + file + " changed its length");
      }
      ByteBuffer bytes = ByteBuffer.wrap(settled.toByteArray());
      while (bytes.hasRemaining()) {
        channel.write(bytes, end - length + bytes.position());
      }
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("cut short");
      }
    }
    return bytes.flip();
  }
}
