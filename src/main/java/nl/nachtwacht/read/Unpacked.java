package nl.nachtwacht.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Bytes that are being unpacked: checks how many they are, and their sum where one is told. */
final class Unpacked extends InputStream {
  private static final long ALWAYS_ALLOWED = 256L << 20;
  private static final long MOST_TIMES = 100;
  private static final long NOT_TOLD = -1;

  private final InputStream in;
  private final Closeable owner;
  private final long most;
  private final long expected;
  private final CRC32 crc = new CRC32();
  private long bytes;

  /** A stream that checks its own sum. */
  Unpacked(InputStream in, Closeable owner, long packed) {
    this(in, owner, packed, NOT_TOLD);
  }

  /** An entry of a zip archive, which tells its sum but doesn't check it. */
  Unpacked(InputStream in, Closeable owner, ZipEntry entry) {
    this(in, owner, entry.getCompressedSize(), entry.getCrc());
  }

  private Unpacked(InputStream in, Closeable owner, long packed, long expected) {
    this.in = in;
    this.owner = owner;
    this.expected = expected;
    most = Math.max(ALWAYS_ALLOWED, packed * MOST_TIMES);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n;
    try {
      n = in.read(buffer, offset, length);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw broken();
    }
    if (n < 0) {
      if (expected != NOT_TOLD && crc.getValue() != expected) {
        throw broken();
      }
      return n;
    }
    bytes += n;
    if (expected != NOT_TOLD) {
      crc.update(buffer, offset, n);
    }
    if (bytes > most) {
      throw new Damaged(
          "it unpacks to more than " + MOST_TIMES + " times its size, as files made to do harm do",
          "unpack it yourself when you trust where it comes from, and name the unpacked file");
    }
    return n;
  }

  private Damaged broken() {
    return new Damaged("what is packed in it is damaged after " + bytes + " unpacked bytes");
  }

  @Override
  public void close() throws IOException {
    try {
      in.close();
    } finally {
      owner.close();
    }
  }
}
