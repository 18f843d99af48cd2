package nl.nachtwacht.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * The records of a {@code .shp} one by one: by the positions in its {@code .shx}, or, without one,
 * as they follow each other.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998.
 */
final class ShapeRecords implements Closeable {
  private static final int HEADER = 100;
  private static final int RECORD_HEADER = 8;
  private static final int AHEAD = 1 << 16;

  /** A longer record is no place of a city: four million points with height and measure. */
  private static final long MOST = 128L << 20;

  private final FileFacts file;
  private final Optional<InputStream> index;
  private Optional<SeekableByteChannel> shp = Optional.empty();
  private ByteBuffer ahead = ByteBuffer.allocate(0);
  private long aheadFrom;
  private long number;
  private long from;
  private long length;
  private long next = HEADER;
  private long end;

  private ShapeRecords(FileFacts file, Optional<InputStream> index) {
    this.file = file;
    this.index = index;
  }

  static ShapeRecords open(FileFacts file) throws IOException {
    Optional<InputStream> index = file.openBeside("shx");
    ShapeRecords records =
        new ShapeRecords(file, index.map(in -> new BufferedInputStream(in, AHEAD)));
    try {
      if (index.isPresent()) {
        records.index.get().skipNBytes(HEADER);
      } else {
        long told = records.at(0, HEADER).order(ByteOrder.BIG_ENDIAN).getInt(24) * 2L;
        records.end = Math.min(told, file.unpackedBytes());
      }
      return records;
    } catch (java.io.EOFException e) {
      records.close();
      throw new Damaged("its .shx is cut short");
    } catch (IOException e) {
      records.close();
      throw e;
    }
  }

  /**
   * Goes to the next record.
   *
   * @return false when there is none
   * @throws Damaged when it lies beyond the end of the file
   */
  boolean next() throws IOException {
    number++;
    if (index.isPresent()) {
      byte[] entry = index.get().readNBytes(RECORD_HEADER);
      if (entry.length < RECORD_HEADER) {
        return false;
      }
      place(ByteBuffer.wrap(entry));
    } else {
      if (next + RECORD_HEADER > end) {
        return false;
      }
      ByteBuffer header = at(next, RECORD_HEADER).order(ByteOrder.BIG_ENDIAN);
      from = next + RECORD_HEADER;
      length = header.getInt(header.position() + 4) * 2L;
      next = from + length;
    }
    if (length < 0 || length > 0 && from + length > file.unpackedBytes()) {
      throw new Damaged("shape " + number + " lies beyond the end of the .shp: it is cut short");
    }
    return true;
  }

  /** Positions and lengths are in units of two bytes; a shape of no length has no position. */
  private void place(ByteBuffer entry) {
    from = Integer.toUnsignedLong(entry.getInt(0)) * 2 + RECORD_HEADER;
    length = entry.getInt(4) * 2L;
  }

  /** {@return number of the record, from 1} */
  long number() {
    return number;
  }

  /** {@return the bytes of the record, forgotten with the next; empty when they are too many} */
  Optional<ByteBuffer> bytes() throws IOException {
    return length > MOST
        ? Optional.empty()
        : Optional.of(at(from, (int) length).order(ByteOrder.LITTLE_ENDIAN));
  }

  /**
   * Bytes of the file, from a stretch that is read at once as long as records follow each other.
   */
  private ByteBuffer at(long position, int bytes) throws IOException {
    long skip = position - aheadFrom;
    if (skip < 0 || skip + bytes > ahead.limit()) {
      fill(position, Math.max(bytes, AHEAD));
      skip = 0;
    }
    if (bytes > ahead.limit()) {
      throw new Damaged("the .shp is cut short");
    }
    return ahead.slice((int) skip, bytes);
  }

  private void fill(long position, int bytes) throws IOException {
    if (shp.isEmpty()) {
      shp = Optional.of(LocalFile.channel(file));
    }
    if (ahead.capacity() < bytes) {
      ahead = ByteBuffer.allocate(bytes);
    }
    ahead.clear();
    aheadFrom = position;
    shp.get().position(position);
    while (ahead.hasRemaining() && shp.get().read(ahead) >= 0) {
      // A channel may give less than is asked for.
    }
    ahead.flip();
  }

  @Override
  public void close() throws IOException {
    try {
      if (shp.isPresent()) {
        shp.get().close();
      }
    } finally {
      if (index.isPresent()) {
        index.get().close();
      }
    }
  }
}
