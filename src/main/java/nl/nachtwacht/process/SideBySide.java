package nl.nachtwacht.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Work beside other work of one process, on all of its cores. */
public final class SideBySide {
  private SideBySide() {}

  /** {@return the result of each piece of work by its name, in the order given} */
  public static <T> Map<String, T> run(Map<String, Callable<T>> work) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Map<String, Future<T>> running = new LinkedHashMap<>();
      work.forEach((name, piece) -> running.put(name, threads.submit(piece)));
      Map<String, T> done = new LinkedHashMap<>();
      running.forEach((name, future) -> done.put(name, await(future)));
      return done;
    } finally {
      threads.shutdownNow();
    }
  }

  /** {@return the result to come of a piece of work that begins now, in a thread of its own} */
  public static <T> Future<T> begin(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "beside");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** {@return the result of one piece of work; what it threw is thrown here} */
  public static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException("a piece of work failed", e.getCause());
    }
  }
}
