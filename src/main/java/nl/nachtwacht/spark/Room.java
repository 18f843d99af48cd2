package nl.nachtwacht.spark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;

/**
 * What one process that runs tasks has to offer, known before Spark starts.
 *
 * @param tasks how many tasks run in it at a time
 * @param heapBytes its heap
 * @param isHere whether it is this process; else an executor of a cluster
 */
public record Room(int tasks, long heapBytes, boolean isHere) {
  /** The share of the heap, less {@link #RESERVED_BYTES}, in which Spark holds values. */
  public static final double HELD_SHARE = 0.6;

  /** What Spark leaves to the program before it divides the rest. */
  public static final long RESERVED_BYTES = 300L << 20;

  /** The smallest heap in which Spark starts. */
  public static final long LEAST_HEAP_BYTES = RESERVED_BYTES * 3 / 2;

  private static final Pattern LOCAL = Pattern.compile("local(?:\\[(\\*|\\d+)(?:,\\d+)?])?");

  /** {@return the room under a master; an empty one means: as submitted, else this machine} */
  public static Room of(String master) {
    SparkConf conf = Settings.of(master);
    Matcher local = LOCAL.matcher(conf.get("spark.master"));
    if (local.matches()) {
      return new Room(tasks(local.group(1)), Runtime.getRuntime().maxMemory(), true);
    }
    return new Room(
        conf.getInt("spark.executor.cores", 1),
        conf.getSizeAsBytes("spark.executor.memory", "1g"),
        false);
  }

  private static int tasks(String threads) {
    if (threads == null) {
      return 1;
    }
    return threads.equals("*")
        ? Runtime.getRuntime().availableProcessors()
        : Math.max(1, Integer.parseInt(threads));
  }

  /** {@return what a user sets for a heap of at least so many bytes} */
  public String setting(long bytes) {
    // A heap reports less than it was given: a part of it is kept free for copying.
    long megabytes = (bytes + bytes / 6 >> 20) + 1;
    return isHere
        ? "SPARK_SUBMIT_OPTS=-Xmx" + megabytes + "m (under spark-submit: --driver-memory)"
        : "spark.executor.memory=" + megabytes + "m";
  }
}
