package nl.nachtwacht.spark;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.storage.StorageLevel;

/** A running Spark: embedded in this process, or the cluster that a job was submitted to. */
public final class Cluster implements AutoCloseable {
  private final JavaSparkContext context;

  private Cluster(JavaSparkContext context) {
    this.context = context;
  }

  /**
   * Starts Spark.
   *
   * @param master a master's address such as {@code local[2]}; empty: as submitted, else all cores
   * @throws nl.nachtwacht.problem.Refusal E0101 for an address that Spark can't read, E0701 for
   *     less memory than it needs
   */
  public static Cluster open(String master) {
    SparkConf settings = Settings.of(master);
    try {
      JavaSparkContext context = new JavaSparkContext(settings);
      context.sc().addSparkListener(new Losses(context.sc()));
      return new Cluster(context);
    } catch (Exception e) {
      // Spark throws checked exceptions that it doesn't declare.
      throw ClusterFault.atStart(e, settings.get("spark.master"));
    }
  }

  /**
   * Loads what starting Spark needs first, its log and Hadoop's user, so that it passes beside the
   * reading of a command line.
   */
  public static void warm() {
    Self.introduce();
    SparkHadoopUtil.get();
  }

  /** {@return a value for all tasks} */
  public <T> Shared<T> share(T value) {
    return running(() -> new Shared<>(context.broadcast(value)));
  }

  /**
   * Runs a step over inputs, one task each, and holds the results where they were made.
   *
   * @param stage what the work is called in messages
   */
  public <A, B extends Serializable> Held<B> hold(String stage, List<A> inputs, Step<A, B> step) {
    int tasks = Math.max(1, inputs.size());
    // Names of steps are for the web interface, which is off; to print them Spark loads a JSON
    // library and its Scala part. A property of the thread that asks, and of those that it starts.
    context.setLocalProperty("spark.rdd.scope.noOverride", "true");
    return running(
        () ->
            new Held<>(
                context
                    .parallelize(inputs, tasks)
                    .map(input -> Held.guarded(stage, step, input))
                    .persist(StorageLevel.MEMORY_AND_DISK())));
  }

  /** A cluster may end an application at any moment. */
  private static <T> T running(Supplier<T> call) {
    try {
      return call.get();
    } catch (IllegalStateException e) {
      throw TaskFault.unwrapped(e);
    }
  }

  @Override
  public void close() {
    context.stop();
  }
}
