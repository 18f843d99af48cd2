package nl.nachtwacht.spark;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.FullDisk;
import nl.nachtwacht.problem.Refusal;

/**
 * What Spark itself says when it can't go on, told as a problem that the user can mend.
 *
 * <p>Of Spark's messages only the exit status of a lost executor is passed on: they may quote what
 * a task threw.
 */
final class ClusterFault {
  private static final List<String> NO_MASTER =
      List.of("Could not parse Master URL", "Invalid master URL", "Asked to run locally with");

  private static final List<String> LOST =
      List.of(
          "ExecutorLostFailure",
          "FetchFailed",
          "has failed the maximum allowable number",
          // By Losses, and nobody else.
          "cancelled as part of cancellation of all jobs");

  private static final List<String> STOPPED =
      List.of(
          "Spark context stopped",
          "SparkContext was shut down",
          "SparkContext has been shutdown",
          "Cannot call methods on a stopped SparkContext",
          "Master removed our application");

  private static final Pattern STATUS = Pattern.compile("exited with code (\\d{1,3})");

  /** How an executor of Spark ends that ran out of heap. */
  private static final String NO_HEAP = "52";

  private ClusterFault() {}

  /** {@return what kept Spark from starting, in our words; else what it threw} */
  static RuntimeException atStart(Exception thrown, String master) {
    String said = String.valueOf(thrown.getMessage());
    if (NO_MASTER.stream().anyMatch(said::contains)) {
      return new Refusal(
          Code.E0101,
          "--master",
          "'" + master + "' is not the address of a master",
          "write local[*], local[4], spark://HOST:PORT, yarn or k8s://https://HOST:PORT");
    }
    if (said.contains("INVALID_EXECUTOR_MEMORY") || said.contains("INVALID_DRIVER_MEMORY")) {
      boolean isDriver = said.contains("INVALID_DRIVER_MEMORY");
      return new Refusal(
          Code.E0701,
          "",
          (isDriver ? "the heap" : "spark.executor.memory") + " is less than the 450 MB of Spark",
          isDriver
              ? "give more memory: SPARK_SUBMIT_OPTS=-Xmx8g"
              : "give more memory: --conf spark.executor.memory=4g");
    }
    return TaskFault.unwrapped(
        thrown instanceof RuntimeException e
            ? e
            : new IllegalStateException("Spark didn't start", thrown));
  }

  /** {@return the refusal for a job that Spark gave up, unless our own code failed} */
  static Optional<Refusal> find(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage());
      if (STOPPED.stream().anyMatch(said::contains)) {
        return Optional.of(
            new Refusal(
                Code.E0703,
                "",
                "the cluster ended the application, or its master never answered",
                "see whether the cluster is up and whether --master is right, then run again"));
      }
      if (FullDisk.isSaid(said)) {
        return Optional.of(
            new Refusal(
                Code.E0702,
                "",
                "no room on the disk where Spark keeps what it works on",
                "free some space, or give another folder: --conf spark.local.dir=FOLDER"));
      }
      if (LOST.stream().anyMatch(said::contains)) {
        return Optional.of(lost(said));
      }
    }
    return Optional.empty();
  }

  private static Refusal lost(String said) {
    Matcher status = STATUS.matcher(said);
    String number = status.find() ? status.group(1) : "";
    if (number.equals(NO_HEAP)) {
      return new Refusal(
          Code.E0701,
          "",
          "executors ran out of heap again and again",
          "give more memory: --conf spark.executor.memory=8g");
    }
    return new Refusal(
        Code.E0703,
        "",
        "executors were lost again and again"
            + (number.isEmpty() ? "" : ", the last with exit status " + number),
        "look in their logs; when the system killed them (137), set"
            + " spark.executor.memoryOverhead or give them less at once, then run again");
  }
}
