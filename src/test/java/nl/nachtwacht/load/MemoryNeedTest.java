package nl.nachtwacht.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.spark.Room;
import org.junit.jupiter.api.Test;

/** What fits into a heap: what is worked with, and as much of what is held as Spark keeps there. */
class MemoryNeedTest {
  private static final long MB = 1L << 20;

  private static MemoryNeed need(long held, long work, long heap) {
    return new MemoryNeed(held * MB, work * MB, new Room(2, heap * MB, true));
  }

  @Test
  void smallRunNeedsNoMoreThanSparkItself() {
    assertEquals(450 * MB, need(50, 60, 8000).leastBytes());
    assertTrue(need(50, 60, 450).refusal().isEmpty());
    assertTrue(need(50, 60, 449).refusal().isPresent());
  }

  @Test
  void whatIsHeldMayGoToDisk() {
    // 1,000 of work + 256 of young objects + 0.6 · (heap − 300) held = heap, at 2,690.
    assertEquals(2690 * MB, need(10_000, 1000, 8000).leastBytes());
  }

  @Test
  void whatWouldFitAsAWholeNeedsNoMore() {
    assertEquals(1356 * MB, need(100, 1000, 8000).leastBytes());
  }

  @Test
  void runThatCanNotFitNamesTheSetting() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> need(10_000, 1000, 2000).refuseIfTooLarge());
    assertEquals(Exit.RESOURCES, refusal.exit());
    assertEquals(
        """
        error[E0701]: this run needs a heap of 2,690 MB or more; it has 2,000 MB for 2 tasks at a \
        time
          help: set SPARK_SUBMIT_OPTS=-Xmx3139m (under spark-submit: --driver-memory) or more, or \
        run fewer tasks at a time""",
        refusal.problems().get(0).text());
  }

  @Test
  void executorIsTheRoomOfACluster() {
    Room room = Room.of("spark://host:7077");
    assertEquals(new Room(1, 1024 * MB, false), room);
    assertEquals("spark.executor.memory=1195m", room.setting(1024 * MB));
    assertEquals(3, Room.of("local[3]").tasks());
    assertEquals(1, Room.of("local").tasks());
    assertEquals(Runtime.getRuntime().availableProcessors(), Room.of("local[*]").tasks());
  }
}
