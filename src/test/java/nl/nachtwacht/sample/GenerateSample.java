package nl.nachtwacht.sample;

import java.nio.file.Path;

/** Writes both sample cities into a folder, by default {@code sample-geo}. */
public final class GenerateSample {
  private GenerateSample() {}

  /**
   * Writes the sample.
   *
   * @param arguments the folder, or nothing
   */
  public static void main(String[] arguments) {
    into(Path.of(arguments.length > 0 ? arguments[0] : "sample-geo"));
  }

  /** Writes {@code veldstad} and {@code kleinvoort} into a folder. */
  static void into(Path folder) {
    SampleWriter.write(new SampleCity(Veldstad.plan()), folder.resolve("veldstad"));
    SampleWriter.write(new SampleCity(Kleinvoort.plan()), folder.resolve("kleinvoort"));
  }
}
