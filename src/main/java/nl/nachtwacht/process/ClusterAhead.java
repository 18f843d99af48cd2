package nl.nachtwacht.process;

import java.util.concurrent.Future;
import nl.nachtwacht.spark.Cluster;

/**
 * A cluster that starts while the driver still opens files: starting takes as long as a small
 * city's whole work.
 */
public final class ClusterAhead implements AutoCloseable {
  private final Future<Cluster> starting;

  /** Begins to start a cluster on that master. */
  public ClusterAhead(String master) {
    this.starting = SideBySide.begin(() -> Cluster.open(master));
  }

  /** {@return the cluster, once it has started} */
  public Cluster get() {
    return SideBySide.await(starting);
  }

  @Override
  public void close() {
    Cluster started;
    try {
      started = get();
    } catch (RuntimeException e) {
      // It never started; who asked for it was told.
      return;
    }
    started.close();
  }
}
