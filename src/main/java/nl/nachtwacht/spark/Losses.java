package nl.nachtwacht.spark;

import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Ends a job whose executors die one after the other before any of them finishes a task.
 *
 * <p>Spark counts how often a task fails, but a standalone master starts executors for ever that
 * die before their first task. An executor that Spark itself lets go isn't lost.
 */
final class Losses extends SparkListener {
  /** Executors lost in a row, besides twice as many as there ever were at once. */
  private static final int MOST = 4;

  private final SparkContext context;
  private int alive;
  private int most;
  private int lost;

  Losses(SparkContext context) {
    this.context = context;
  }

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded added) {
    alive++;
    most = Math.max(most, alive);
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    alive--;
    String reason = removed.reason();
    if (!reason.contains("killed by driver") && !reason.contains("decommission")) {
      lost++;
    }
    if (lost > MOST + 2 * most) {
      lost = 0;
      context.cancelAllJobs();
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    if (ended.taskInfo().successful()) {
      lost = 0;
    }
  }

  @Override
  public void onJobStart(SparkListenerJobStart started) {
    lost = 0;
  }
}
