package nl.nachtwacht.flow;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.read.FileFacts;

/**
 * What differs from one execution to the next: clock, machine, times. Stands in one block of the
 * manifest and nowhere else.
 *
 * @param clock the clock
 * @param startedAt when the command began
 * @param host name of this machine
 * @param heap what this process needs of its heap
 */
record Execution(Clock clock, Instant startedAt, String host, PeakHeap heap)
    implements AutoCloseable {
  private static final int BYTES_OF_MB = 1 << 20;

  /** Begins to watch; ends when it is closed. */
  static Execution begin(Clock clock) {
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

  /** {@return who wants to write what} */
  OutputPlace.Claim claim(Job job, RunFlow.Request request) {
    return claim(job.name(), inputs(job), request);
  }

  /** {@return who wants to write what, without a job file} */
  OutputPlace.Claim claim(String name, List<Path> inputs, RunFlow.Request request) {
    return new OutputPlace.Claim(
        name,
        inputs,
        new OutputPlace.Holder(host, ProcessHandle.current().pid(), startedAt.toString()),
        request.force(),
        request.breakLock());
  }

  private static List<Path> inputs(Job job) {
    List<Path> inputs = new ArrayList<>();
    job.layers()
        .forEach(
            layer ->
                layer.source().paths().stream()
                    .filter(path -> !path.contains("://"))
                    .forEach(path -> inputs.add(Path.of(path))));
    return inputs;
  }

  /**
   * {@return the block of the manifest}
   *
   * @param history file of all releases, where the job names one
   */
  Manifest.Execution block(
      Accounts accounts, List<Manifest.Stage> stages, int partitions, String history) {
    return block(
        accounts.files().stream()
            .map(
                outcome -> {
                  FileFacts file = outcome.plan().file();
                  return new Manifest.InputFile(
                      outcome.plan().layer(), file.name(), file.bytes(), file.sha256());
                })
            .toList(),
        stages,
        partitions,
        history);
  }

  /** {@return the block of the manifest, given the files that were read} */
  Manifest.Execution block(
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
