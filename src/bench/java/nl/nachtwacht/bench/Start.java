package nl.nachtwacht.bench;

import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Starts Spark for one empty job: the least that any command with Spark takes. */
public final class Start {
  private Start() {}

  /** Starts, runs two empty tasks, and ends. */
  public static void main(String[] arguments) {
    SparkConf settings =
        new SparkConf()
            .setAppName("start")
            .setMaster("local[2]")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1");
    try (JavaSparkContext context = new JavaSparkContext(settings)) {
      context.parallelize(List.of(1, 2), 2).count();
    }
  }
}
