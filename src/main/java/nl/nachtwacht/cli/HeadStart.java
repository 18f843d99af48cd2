package nl.nachtwacht.cli;

import java.util.Set;
import nl.nachtwacht.flow.RunFlow;

/** What takes long to load and is surely needed, loaded while the command line is parsed. */
final class HeadStart {
  private static final Set<String> ON_SPARK =
      Set.of("run", "baseline", "check", "backtest", "effect");

  private HeadStart() {}

  /** Begins in a thread of its own; nobody waits for it. */
  static void begin(String[] arguments) {
    boolean onSpark = arguments.length > 0 && ON_SPARK.contains(arguments[0]);
    Thread thread = new Thread(() -> load(onSpark), "head start");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load(boolean onSpark) {
    if (onSpark) {
      RunFlow.warm();
    }
    MachineCode.load();
  }
}
