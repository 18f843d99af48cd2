package nl.nachtwacht.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;

/** The bytes of a split: where the file is packed, those before it are unpacked and passed over. */
final class PartOfFile extends InputStream {
  private final InputStream in;
  private long left;

  PartOfFile(Split split) throws IOException {
    FileFacts file = split.plan().file();
    if (file.packing().isPlain()) {
      SeekableByteChannel channel = Files.newByteChannel(file.local());
      in = Channels.newInputStream(channel.position(split.from()));
    } else {
      in = at(file, split.from());
    }
    left = split.to() - split.from();
  }

  private static InputStream at(FileFacts file, long from) throws IOException {
    InputStream in = file.open();
    try {
      in.skipNBytes(from);
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int n = in.read(buffer, offset, (int) Math.min(length, left));
    left -= Math.max(n, 0);
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
