package nl.nachtwacht.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.nachtwacht.process.SideBySide;
import nl.nachtwacht.publish.Box;
import nl.nachtwacht.publish.Csv;
import nl.nachtwacht.publish.LocalDisk;
import nl.nachtwacht.publish.Output;
import nl.nachtwacht.publish.Staging;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Table;

/** The files of a run while they are written: sizes and digests are taken beside further ones. */
public final class RunFiles implements AutoCloseable {
  private final Staging staging;
  private final Csv dialect;
  private final ExecutorService beside;
  private final List<Future<Output>> outputs = new ArrayList<>();

  /** Files of a job's run in a folder. */
  public RunFiles(Staging staging, Job job) {
    this(staging, job.publish().isDutchCsv() ? Csv.NL : Csv.STANDARD);
  }

  /** Files in a folder, with text tables in a dialect. */
  public RunFiles(Staging staging, Csv dialect) {
    this(staging, dialect, Executors.newCachedThreadPool());
  }

  private RunFiles(Staging staging, Csv dialect, ExecutorService beside) {
    this.staging = staging;
    this.dialect = dialect;
    this.beside = beside;
  }

  /** {@return further files in the same folder, to be listed when they are added} */
  RunFiles section() {
    return new RunFiles(staging, dialect, beside);
  }

  /** Lists the files of a section after those so far. */
  void add(RunFiles section) {
    outputs.addAll(section.outputs);
  }

  /** {@return where a file of the run goes} */
  public Path file(String path) {
    return staging.file(path);
  }

  /** Does a piece of work beside the rest. */
  <T> Future<T> beside(Callable<T> work) {
    return beside.submit(work);
  }

  /** Notes a file that is written; it is on its way to the disk before publishing asks for it. */
  public void note(String path, long rows, String crs, Box box) {
    outputs.add(
        beside.submit(
            () -> {
              Output output = Output.measured(staging.folder(), path, rows, crs, box);
              new LocalDisk().force(staging.folder().resolve(path));
              return output;
            }));
  }

  /** Writes a table without places. */
  public void csv(String path, Table table) {
    dialect.write(file(path), table);
    note(path, table.rows(), "", Box.EMPTY);
  }

  /** Writes a text. */
  public void text(String path, String text) {
    new LocalDisk().write(file(path), text.getBytes(StandardCharsets.UTF_8));
    note(path, 0, "", Box.EMPTY);
  }

  /** {@return all files so far, measured} */
  public List<Output> written() {
    return outputs.stream().map(SideBySide::await).toList();
  }

  @Override
  public void close() {
    beside.shutdown();
  }
}
