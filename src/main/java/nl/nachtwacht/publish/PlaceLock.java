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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
 * another machine is believed, since not every network file system passes locks on.
 */
final class PlaceLock implements AutoCloseable {
  /** Name of the lock file. */
  static final String FILE = ".lock";

  private static final int LONGEST = 4096;

  private final Path file;
  private final FileChannel channel;
  private final byte[] content;

  private PlaceLock(Path file, FileChannel channel, byte[] content) {
    this.file = file;
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
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        PlaceLock lock = take(file, channel, claim.holder());
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
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  private static PlaceLock take(Path file, FileChannel channel, OutputPlace.Holder holder)
      throws IOException {
    Optional<JsonNode> other = content(file);
    if (!isFree(channel, false) || isElsewhere(other, holder)) {
      throw new Refusal(List.of(taken(file, other)));
    }
    byte[] content = Json.compact(holder).getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(content), 0);
    channel.force(true);
    return new PlaceLock(file, channel, content);
  }

  /** {@return E0603 when another run holds the place; writes nothing} */
  static Optional<Problem> find(Path folder, OutputPlace.Claim claim) {
    Path file = folder.resolve(FILE);
    if (claim.breakLock() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Optional<JsonNode> other = content(file);
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

  private static Optional<JsonNode> content(Path file) throws IOException {
    if (Files.size(file) == 0 || Files.size(file) > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.MAPPER.readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
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
      return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      // Emptied, not deleted: a process that has opened it already would lock a file without name.
      channel.truncate(0);
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }
}
