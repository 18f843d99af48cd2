package nl.nachtwacht.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.problem.Refusal;

/**
 * One run at a time in an output place.
 *
 * <p>The system lets go of the lock of a process that died on this machine. A file that names
 * another machine is believed, since not every network file system passes locks on. The file is
 * read through the channel that locks it: when a process closes any other channel of a file, the
 * system takes all its locks on that file away.
 */
final class PlaceLock implements AutoCloseable {
  /** Name of the lock file. */
  static final String FILE = ".lock";

  private static final int LONGEST = 4096;

  private final Path file;
  private final Object key;
  private final FileChannel channel;
  private final byte[] content;

  private PlaceLock(Path file, Object key, FileChannel channel, byte[] content) {
    this.file = file;
    this.key = key;
    this.channel = channel;
    this.content = content;
  }

  /** Takes the lock, or refuses with E0603 and the name of its holder. */
  static PlaceLock take(Path folder, OutputPlace.Claim claim) {
    Path file = folder.resolve(FILE);
    try {
      if (claim.breakLock()) {
        Files.deleteIfExists(file);
      }
      if (!Files.exists(file)) {
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
      }
      Object key = key(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        PlaceLock lock = take(file, key, channel, claim.holder());
        if (lock.isOurs()) {
          return lock;
        }
      } catch (Refusal | IOException e) {
        channel.close();
        throw e;
      }
      // Its holder deleted the file between our opening and our locking it.
      channel.close();
      return take(folder, claim);
    } catch (NoSuchFileException e) {
      if (Files.isDirectory(folder)) {
        return take(folder, claim);
      }
      throw WriteFault.of(file, e);
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  private static PlaceLock take(
      Path file, Object key, FileChannel channel, OutputPlace.Holder holder) throws IOException {
    Optional<JsonNode> other = holder(channel);
    if (!isFree(channel, false) || isElsewhere(other, holder)) {
      throw new Refusal(List.of(taken(file, other)));
    }
    byte[] content = Json.compact(holder).getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(content), 0);
    channel.force(true);
    return new PlaceLock(file, key, channel, content);
  }

  /** {@return E0603 when another run holds the place; writes nothing} */
  static Optional<Problem> find(Path folder, OutputPlace.Claim claim) {
    Path file = folder.resolve(FILE);
    if (claim.breakLock() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Optional<JsonNode> other = holder(channel);
      boolean free = isFree(channel, true) && !isElsewhere(other, claim.holder());
      return free ? Optional.empty() : Optional.of(taken(file, other));
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  private static boolean isFree(FileChannel channel, boolean shared) throws IOException {
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static boolean isElsewhere(Optional<JsonNode> other, OutputPlace.Holder holder) {
    return other.filter(json -> !json.path("host").asText().equals(holder.host())).isPresent();
  }

  private static Problem taken(Path file, Optional<JsonNode> other) {
    String who =
        other
            .map(
                json ->
                    "process "
                        + json.path("pid").asLong()
                        + " on "
                        + Quote.of(json.path("host").asText())
                        + " since "
                        + Quote.of(json.path("start").asText()))
            .orElse("another process");
    return new Problem(
        Code.E0603,
        file.toString(),
        "held by " + who,
        "wait until it ends; if that machine or process is gone, add --break-lock");
  }

  private static Optional<JsonNode> holder(FileChannel channel) throws IOException {
    if (channel.size() == 0 || channel.size() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.MAPPER.readTree(bytes(channel)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      continue;
    }
    return bytes.array();
  }

  /** What tells a file from another one that got its name; one that is open keeps it. */
  private static Object key(Path file) throws IOException {
    return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }

  /** Refuses when someone else took the lock over meanwhile. */
  void confirm() {
    if (!isOurs()) {
      throw new Refusal(
          Code.E0603, file.toString(), "the lock was broken by another run", "run again");
    }
  }

  /** {@return whether nobody took the lock over} */
  boolean isOurs() {
    try {
      return key(file).equals(key) && Arrays.equals(bytes(channel), content);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      // Emptied, not deleted: a process that has opened it already would lock a file without name.
      if (isOurs()) {
        channel.truncate(0);
      }
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }
}
