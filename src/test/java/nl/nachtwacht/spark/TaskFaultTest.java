package nl.nachtwacht.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What reaches the driver when a task fails: the problems of a refusal, and nothing that it held.
 */
class TaskFaultTest {
  private static final String SECRET = "Lepelstraat 12";

  private static Cluster cluster;

  @BeforeAll
  static void start() {
    cluster = Cluster.open("local[2]");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void refusalOfATaskIsThatOfTheRun() {
    Held<Integer> numbers = cluster.hold("count", List.of(1, 2), number -> number);
    Refusal refusal =
        assertThrows(Refusal.class, () -> numbers.map("write", TaskFaultTest::refuseTwo));
    assertEquals(Code.E0702, refusal.problems().get(0).code());
    assertEquals("cells.parquet", refusal.problems().get(0).where());
  }

  @Test
  void messageOfATasksExceptionStaysInTheTask() {
    Held<Integer> numbers = cluster.hold("count", List.of(1), number -> number);
    TaskFault fault =
        assertThrows(TaskFault.class, () -> numbers.map("burn", TaskFaultTest::quoteARow));
    StringWriter all = new StringWriter();
    fault.printStackTrace(new PrintWriter(all));
    assertFalse(all.toString().contains(SECRET));
    assertTrue(fault.getMessage().startsWith("burn: java.lang.IllegalArgumentException < spark."));
  }

  @Test
  void partsMeetInTheTaskOfTheirKeyAndKeysWithoutPartsHaveATask() {
    Held<Integer> numbers = cluster.hold("count", List.of(1, 2, 3), number -> number);
    Held<Integer> sums =
        numbers.exchange(
            "sum",
            3,
            number -> List.of(new Held.Keyed<>(number % 2, number)),
            (key, parts) -> {
              int sum = 0;
              for (int part : parts) {
                sum += part;
              }
              return sum;
            });
    assertEquals(List.of(2, 4, 0), sums.map("sum", sum -> sum));
  }

  private static int refuseTwo(int number) {
    if (number == 2) {
      throw new Refusal(Code.E0702, "cells.parquet", "can't be written", "make room");
    }
    return number;
  }

  private static int quoteARow(int number) {
    throw new IllegalArgumentException("row " + number + " holds " + SECRET);
  }
}
