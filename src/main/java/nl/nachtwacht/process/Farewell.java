package nl.nachtwacht.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.nachtwacht.publish.OutputPlace;

/**
 * Sees to it that a run whose process is told to end publishes nothing and leaves nothing behind.
 *
 * <p>The run itself ends soon, since Spark stops at the same time, and then clears its place. A run
 * that takes longer is not waited for: its place is cleared over its head.
 */
public final class Farewell implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 5;

  private final OutputPlace place;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread watch = new Thread(this::part, "farewell");

  /** Watches over the place of an output until it is closed. */
  public Farewell(OutputPlace place) {
    this.place = place;
    try {
      Runtime.getRuntime().addShutdownHook(watch);
    } catch (IllegalStateException e) {
      place.close();
      throw e;
    }
  }

  /** {@return the place of the output, closed with this} */
  public OutputPlace place() {
    return place;
  }

  private void part() {
    place.abandon();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    place.close();
  }

  @Override
  public void close() {
    try {
      place.close();
    } finally {
      ended.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(watch);
      } catch (IllegalStateException e) {
        // The process is about to end: the watch finds its work done.
        return;
      }
    }
  }
}
