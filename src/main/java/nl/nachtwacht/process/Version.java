package nl.nachtwacht.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which nachtwacht this is, as the build wrote it down. */
public final class Version {
  private static final Properties FACTS = facts();

  /** The release of this program. */
  public static final String PROGRAM = FACTS.getProperty("version");

  /** The release of Spark that it was built with. */
  static final String SPARK = FACTS.getProperty("spark");

  /** The version of all methods. */
  public static final String METHODS = "1";

  private Version() {}

  private static Properties facts() {
    Properties facts = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/nl/nachtwacht/version.properties")) {
      facts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts;
  }
}
