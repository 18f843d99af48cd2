package nl.nachtwacht.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import nl.nachtwacht.problem.Exit;

/** What the system tells the process to do. */
final class Signals {
  private Signals() {}

  /**
   * Lets a signal end the process in order: its last line, then what was registered for the end.
   *
   * <p>Java has no other door to signals than a class of the JDK that the compiler warns of. Where
   * it is missing, or the machine keeps a signal for itself, all stays but the last line.
   */
  static void end(String signal, Exit exit, Terminal terminal) {
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ending =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, given) -> {
                terminal.interrupted(exit);
                System.exit(exit.number());
                return null;
              });
      Object named = type.getConstructor(String.class).newInstance(signal);
      Method handle = type.getMethod("handle", type, handler);
      Object former = handle.invoke(null, named, ending);
      if (former.equals(handler.getField("SIG_IGN").get(null))) {
        // Started in the background, where Ctrl-C is meant for others.
        handle.invoke(null, named, former);
      }
    } catch (ReflectiveOperationException e) {
      // The process still ends with the status that the shell knows.
      return;
    }
  }
}
