package nl.nachtwacht.spark;

import java.util.List;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Refusal;

/**
 * A step failed. Carries the problems of a refusal, which hold no value, and else only where in our
 * code it happened: the message of an exception may quote a row, and Spark copies messages into
 * logs and event logs.
 */
public final class TaskFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int FRAMES = 6;

  private final Problem[] problems;

  private TaskFault(String message, List<Problem> problems) {
    super(message, null, false, false);
    this.problems = problems.toArray(Problem[]::new);
  }

  static TaskFault of(String stage, Throwable cause) {
    List<Problem> told = cause instanceof Refusal refusal ? refusal.problems() : List.of();
    StringBuilder text = new StringBuilder(stage).append(": ").append(cause.getClass().getName());
    int frames = 0;
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (frame.getClassName().startsWith("nl.nachtwacht.") && frames++ < FRAMES) {
        text.append(" < ").append(frame.getClassName().substring("nl.nachtwacht.".length()));
        text.append('.').append(frame.getMethodName()).append(':').append(frame.getLineNumber());
      }
    }
    return new TaskFault(text.toString(), told);
  }

  /**
   * {@return what the driver throws for a failed job: the refusal of a task, if there was one, or
   * that of Spark}
   */
  static RuntimeException unwrapped(RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof TaskFault fault) {
        return fault.problems.length > 0 ? new Refusal(List.of(fault.problems)) : fault;
      }
    }
    return ClusterFault.find(failed).map(RuntimeException.class::cast).orElse(failed);
  }
}
