package nl.nachtwacht.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;

/** The settings of Spark: those that our promises rest on, and those that a user may change. */
final class Settings {
  /** Ours: each serves silence about people, whole results or a short start. */
  private static final Map<String, String> MANDATORY = new LinkedHashMap<>();

  /** Yours to override by spark-submit or spark-defaults.conf. */
  private static final Map<String, String> DEFAULT = new LinkedHashMap<>();

  static {
    // Pages of the web interface show rows and plans.
    MANDATORY.put("spark.ui.enabled", "false");
    // Shuffle and spill files hold protected rows; other users of the disk must not read them.
    MANDATORY.put("spark.io.encryption.enabled", "true");
    MANDATORY.put("spark.hadoop.fs.permissions.umask-mode", "077");
    // Tasks write parts of files: a slow twin of a finished task must not write them again.
    MANDATORY.put("spark.speculation", "false");
    // The second algorithm can leave output of a failed attempt behind.
    MANDATORY.put("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1");

    DEFAULT.put("spark.eventLog.enabled", "false");
    DEFAULT.put("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    DEFAULT.put("spark.log.level", "WARN");
    // Spark takes a whole block of memory for each stage's code, which is some kilobytes.
    DEFAULT.put("spark.broadcast.blockSize", "256k");
    DEFAULT.put("spark.driver.host", "127.0.0.1");
    DEFAULT.put("spark.driver.bindAddress", "127.0.0.1");
  }

  private Settings() {}

  /**
   * {@return the configuration for a master; an empty one means: as submitted, else this machine}
   */
  static SparkConf of(String master) {
    Self.introduce();
    SparkConf conf = new SparkConf().setAppName("nachtwacht");
    if (!master.isEmpty()) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", "local[*]");
    if (conf.get("spark.master").startsWith("local")) {
      DEFAULT.forEach(conf::setIfMissing);
    } else {
      DEFAULT.entrySet().stream()
          .filter(e -> !e.getKey().startsWith("spark.driver."))
          .forEach(e -> conf.setIfMissing(e.getKey(), e.getValue()));
    }
    MANDATORY.forEach(conf::set);
    return conf;
  }
}
