package nl.nachtwacht.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A command that runs in a process of its own, killed with all its children when it is closed.
 *
 * @param process the process
 * @param out what it writes on standard output
 * @param err what it writes on standard error
 */
public record Launched(Process process, Path out, Path err) implements AutoCloseable {
  /** Long, since a loaded machine takes ten times as long as an idle one. */
  private static final int PATIENCE_SECONDS = 300;

  private static final int PAUSE_MILLIS = 10;

  /** Starts a command; its output goes to files in a folder. */
  public static Launched start(
      Path folder, String name, Map<String, String> environment, List<String> command) {
    Path out = folder.resolve(name + ".out");
    Path err = folder.resolve(name + ".err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("SPARK_HOME");
    builder.environment().remove("SPARK_SUBMIT_OPTS");
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    try {
      return new Launched(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until something is so, while the process lives. */
  public void await(String what, BooleanSupplier condition) {
    await(what, this::told, () -> condition.getAsBoolean() || !process.isAlive());
    if (!condition.getAsBoolean()) {
      throw new AssertionError("ended before " + what + "\n" + told());
    }
  }

  private static void await(String what, Supplier<String> told, BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
        throw new AssertionError("waited in vain for " + what + "\n" + told.get());
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Waits until a line of standard error begins so. */
  public void awaitLine(String begin) {
    await("the line " + begin, () -> errors().lines().anyMatch(line -> line.startsWith(begin)));
  }

  /** {@return how the command ended, once it did} */
  public Trial trial() {
    await("the end", this::told, () -> !process.isAlive());
    return new Trial(process.exitValue(), text(out), errors());
  }

  /** {@return what stands on standard error by now} */
  public String errors() {
    return text(err);
  }

  private String told() {
    return text(out) + errors();
  }

  /** Sends a signal. */
  public void signal(String name) {
    try {
      String kill = "kill -" + name + " " + process.pid();
      int status = new ProcessBuilder("bash", "-c", kill).inheritIO().start().waitFor();
      if (status != 0) {
        throw new AssertionError(kill + ": " + status);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> all = new java.util.ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    await("the end of the process", () -> "", () -> all.stream().noneMatch(ProcessHandle::isAlive));
  }
}
