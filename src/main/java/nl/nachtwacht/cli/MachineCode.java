package nl.nachtwacht.cli;

import java.security.Security;
import org.conscrypt.OpenSSLProvider;

/**
 * Digests and ciphers in machine code from the first byte on.
 *
 * <p>The JDK has machine code for SHA-256 and AES only behind its second compiler, which a short
 * run does without: there they are 11 and 15 times slower than Conscrypt's, and were a third of a
 * run's work. With the second compiler the JDK's own serve, since the way into Conscrypt's library
 * takes as long as a row's digest; and where the library can't be loaded (another processor, a
 * temporary folder that may hold no programs). The bytes are the same.
 */
final class MachineCode {
  private MachineCode() {}

  /** Loads the library; whoever asked before it was there has the JDK's own. */
  static void load() {
    if (!isFirstCompilerAlone()) {
      return;
    }
    try {
      Security.insertProviderAt(new OpenSSLProvider(), 1);
    } catch (LinkageError e) {
      // No library for this machine: nothing is lost but time.
    }
  }

  /** HotSpot says so of itself. */
  private static boolean isFirstCompilerAlone() {
    return System.getProperty("java.vm.info", "").contains("emulated-client");
  }
}
