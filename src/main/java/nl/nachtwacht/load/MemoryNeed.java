package nl.nachtwacht.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.spark.Room;

/**
 * How much heap a run needs in each process that runs tasks.
 *
 * <p>Held values may go to disk, what a task works with may not. So a run fits when the latter and
 * as much of the former as Spark would keep fit side by side. The figures behind it, and how far
 * they were from measured runs, stand in docs/developer/performance.md.
 *
 * @param heldBytes rows and tables that stay until they are published, in memory or on disk
 * @param workBytes what the busiest stage works with beside them, in all tasks at a time
 * @param room what a process has to offer
 */
public record MemoryNeed(long heldBytes, long workBytes, Room room) {
  private static final long MB = 1L << 20;

  /** What comes and goes in a task. */
  private static final long YOUNG_BYTES = 128 * MB;

  /** {@return what Spark needs to start at all} */
  public static MemoryNeed ofSpark(Room room) {
    return new MemoryNeed(0, 0, room);
  }

  /** {@return the heap below which the run is refused} */
  long leastBytes() {
    double share = Room.HELD_SHARE;
    long used = workBytes + room.tasks() * YOUNG_BYTES;
    // used + share · (heap − reserved) ≤ heap, where what is held fills all that Spark gives it.
    double spilling = (used - share * Room.RESERVED_BYTES) / (1 - share);
    return Math.max(Room.LEAST_HEAP_BYTES, Math.min(heldBytes + used, (long) spilling));
  }

  /** {@return why the run can't fit; empty when it can} */
  public Optional<Problem> refusal() {
    if (room.heapBytes() >= leastBytes()) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            Code.E0701,
            "",
            "this run needs a heap of "
                + mb(leastBytes())
                + " or more; it has "
                + mb(room.heapBytes())
                + atATime(),
            "set " + room.setting(leastBytes()) + " or more, or run fewer tasks at a time"));
  }

  private String atATime() {
    return " for " + room.tasks() + (room.tasks() == 1 ? " task" : " tasks") + " at a time";
  }

  /**
   * Stops a run that can't fit, before its work.
   *
   * @throws Refusal E0701
   */
  public void refuseIfTooLarge() {
    refusal()
        .ifPresent(
            problem -> {
              throw new Refusal(List.of(problem));
            });
  }

  /** {@return what people read of it} */
  public String told() {
    return "memory: about "
        + mb(heldBytes + workBytes)
        + ", in a heap of at least "
        + mb(leastBytes())
        + "; it is "
        + mb(room.heapBytes())
        + atATime();
  }

  private static String mb(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", (bytes + MB - 1) / MB);
  }
}
