package nl.nachtwacht.process;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.OutputPlace;

/**
 * What differs from one execution to the next: clock, machine, times. Stands in one block of the
 * manifest and nowhere else.
 *
 * @param clock the clock
 * @param startedAt when the command began
 * @param host name of this machine
 * @param heap what this process needs of its heap
 */
public record Execution(Clock clock, Instant startedAt, String host, PeakHeap heap)
    implements AutoCloseable {
  private static final int BYTES_OF_MB = 1 << 20;

  /** Begins to watch; ends when it is closed. */
  public static Execution begin(Clock clock) {
    return new Execution(clock, now(clock), thisHost(), PeakHeap.watch());
  }

  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /**
   * {@return who wants to write what}
   *
   * @param name what the job is called
   * @param inputs what the output is not to replace
   * @param force whether the output of another job may be replaced
   * @param breakLock whether a lock may be taken from a holder that died elsewhere
   */
  public OutputPlace.Claim claim(String name, List<Path> inputs, boolean force, boolean breakLock) {
    return new OutputPlace.Claim(
        name,
        inputs,
        new OutputPlace.Holder(host, ProcessHandle.current().pid(), startedAt.toString()),
        force,
        breakLock);
  }

  /**
   * {@return the block of the manifest}
   *
   * @param files the files that were read
   * @param history file of all releases, where the job names one
   */
  public Manifest.Execution block(
      List<Manifest.InputFile> files, List<Manifest.Stage> stages, int partitions, String history) {
    return new Manifest.Execution(
        startedAt.toString(),
        now(clock).toString(),
        host,
        Runtime.version().toString(),
        Version.SPARK,
        files,
        stages,
        heap.bytes() / BYTES_OF_MB,
        partitions,
        history);
  }

  @Override
  public void close() {
    heap.close();
  }
}
