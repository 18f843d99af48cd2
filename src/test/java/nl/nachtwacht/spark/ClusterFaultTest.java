package nl.nachtwacht.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Refusal;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

class ClusterFaultTest {
  private static final String LOST =
      "Job aborted due to stage failure: Task 0 in stage 3.0 failed 4 times, most recent failure:"
          + " Lost task 0.3 in stage 3.0 (TID 9) (host kanariegeel executor 5): ExecutorLostFailure"
          + " (executor 5 exited caused by one of the running tasks) Reason: Command exited with"
          + " code ";

  @Test
  void executorsThatKeepBeingKilledAreLost() {
    Problem problem = told(new IllegalStateException(new SparkException(LOST + "137")));
    assertEquals(Code.E0703, problem.code());
    assertEquals(Exit.RESOURCES, problem.code().exit());
    assertEquals(
        "executors were lost again and again, the last with exit status 137", problem.what());
    assertFalse(problem.text().contains("kanariegeel"));
  }

  @Test
  void executorsWithoutHeapNeedMemory() {
    Problem problem = told(new SparkException(LOST + "52"));
    assertEquals(Code.E0701, problem.code());
    assertTrue(problem.help().contains("spark.executor.memory"));
  }

  @Test
  void executorsThatDieBeforeTheirFirstTaskAreLost() {
    String said = "Job 3 cancelled as part of cancellation of all jobs";
    assertEquals(Code.E0703, told(new SparkException(said)).code());
  }

  @Test
  void fullDiskOfSparkIsNoDefect() {
    String said =
        "Task 0 in stage 3.0 failed 1 times: java.io.IOException: No space left on device";
    Problem problem = told(new IllegalStateException(new SparkException(said)));
    assertEquals(Code.E0702, problem.code());
    assertTrue(problem.help().contains("spark.local.dir"));
  }

  @Test
  void clusterThatEndsTheApplicationIsNoDefect() {
    assertEquals(
        Code.E0703, told(new IllegalStateException("SparkContext has been shutdown")).code());
  }

  @Test
  void faultOfOursStaysOne() {
    assertTrue(ClusterFault.find(new SparkException("Job aborted: Task failed")).isEmpty());
    RuntimeException fault = TaskFault.of("burn", new IllegalStateException("kanariegeel"));
    RuntimeException failed = new RuntimeException(LOST + "1", fault);
    assertEquals(fault, TaskFault.unwrapped(failed));
  }

  private static Problem told(Exception thrown) {
    Refusal refusal = ClusterFault.find(thrown).orElseThrow();
    return refusal.problems().get(0);
  }
}
