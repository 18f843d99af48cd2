package nl.nachtwacht.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;

/**
 * The history on a local disk, held from before the gate until what it let out is published.
 *
 * <p>Beside the file lie its secret ({@code .key}) and its lock ({@code .lock}), all for their
 * owner alone. Whoever comes second waits. A write replaces the file as a whole, so it never ends
 * within a line. Errors: E0502 when history or secret can't be read, E0602 when they can't be
 * written.
 */
public final class HistoryFile implements AutoCloseable {
  /** What it is called in an output place. */
  public static final String NAME = "releases.jsonl";

  private static final int SECRET_BYTES = 32;
  private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");
  private static final long PAUSE_MILLIS = 50;

  private final Path file;
  private final FileChannel lock;
  private String fresh = "";

  private HistoryFile(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /** {@return the history, held until it is closed; waits for whoever holds it} */
  public static HistoryFile take(Path file) {
    Path beside = beside(file, ".lock");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel = create(beside, StandardOpenOption.CREATE);
      while (!isLocked(channel)) {
        Thread.sleep(PAUSE_MILLIS);
      }
      return new HistoryFile(file, channel);
    } catch (IOException e) {
      throw unwritable(beside);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + beside, e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.lock() != null;
    } catch (OverlappingFileLockException e) {
      // Held within this process, which the system doesn't wait for.
      return false;
    }
  }

  /**
   * {@return the history}
   *
   * @param copy see {@link History#read}
   */
  public History read(Optional<String> copy) {
    return History.read(file.toString(), Files.exists(file) ? content(file) : "", copy);
  }

  /**
   * {@return the secret that digests of rows rest on; made at the first release, and written with
   * its first line, so that a run that fails before leaves none}
   */
  public byte[] secret(History history) {
    Path key = beside(file, ".key");
    if (Files.exists(key)) {
      String digits = content(key).strip();
      if (!SECRET.matcher(digits).matches()) {
        throw History.lost(key.toString(), "is no secret of a history");
      }
      return HexFormat.of().parseHex(digits);
    }
    if (!history.isEmpty()) {
      throw History.lost(key.toString(), "is missing, though the history has lines");
    }
    if (fresh.isEmpty()) {
      byte[] secret = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(secret);
      fresh = HexFormat.of().formatHex(secret);
    }
    return HexFormat.of().parseHex(fresh);
  }

  /** Writes the history, and its secret first where that is new; both are then on the disk. */
  public void write(History history) {
    if (!fresh.isEmpty()) {
      replace(beside(file, ".key"), fresh + "\n");
      fresh = "";
    }
    replace(file, history.text());
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw History.lost(file.toString(), "is no text");
    } catch (IOException e) {
      throw History.lost(file.toString(), "can't be read");
    }
  }

  private static void replace(Path file, String text) {
    Path whole = beside(file, ".new");
    try {
      Files.deleteIfExists(whole);
      try (FileChannel channel = create(whole, StandardOpenOption.CREATE_NEW)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
        folder.force(true);
      }
    } catch (IOException e) {
      throw unwritable(file);
    }
  }

  private static FileChannel create(Path file, StandardOpenOption how) throws IOException {
    boolean hasModes = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    Set<StandardOpenOption> options = Set.of(how, StandardOpenOption.WRITE);
    return hasModes
        ? FileChannel.open(
            file,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : FileChannel.open(file, options);
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static Refusal unwritable(Path file) {
    return new Refusal(
        Code.E0602, file.toString(), "can't be written", "check the folder's rights and space");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
