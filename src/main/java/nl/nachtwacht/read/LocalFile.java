package nl.nachtwacht.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.nachtwacht.spark.Stores;

/**
 * A file whose bytes can be read in any order: the file itself or, where it is packed, a copy that
 * only its owner can read and that is gone as soon as nobody reads it.
 */
final class LocalFile implements Closeable {
  private final Path path;
  private final boolean copied;

  private LocalFile(Path path, boolean copied) {
    this.path = path;
    this.copied = copied;
  }

  static LocalFile of(FileFacts file) throws IOException {
    if (file.packing().isPlain()) {
      return new LocalFile(file.local(), false);
    }
    Path copy = Files.createTempFile(Stores.scratch(), "nachtwacht-", ".unpacked");
    LocalFile local = new LocalFile(copy, true);
    // Written into: a file put in its place could be read by everybody.
    try (InputStream in = file.open();
        OutputStream out = Files.newOutputStream(copy)) {
      in.transferTo(out);
      return local;
    } catch (IOException e) {
      local.close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  /** {@return a channel that outlives this; the copy has lost its name when this returns} */
  static SeekableByteChannel channel(FileFacts file) throws IOException {
    try (LocalFile local = of(file)) {
      return Files.newByteChannel(local.path, StandardOpenOption.READ);
    }
  }

  /** Takes the name of a copy away: who has it open may read on. */
  @Override
  public void close() throws IOException {
    if (copied) {
      Files.deleteIfExists(path);
    }
  }
}
