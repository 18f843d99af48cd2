package nl.nachtwacht.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Refusal;

/** Reads jobs of the tests, and compares generated files. */
public final class JobText {
  /** A job with what is required and nothing else. */
  static final String LEAST =
      """
      nachtwacht: 1
      period: {from: 2024-01-01, to: 2025-01-01}
      layers:
        buurten: {role: areas, path: areas.gpkg}
        meldingen: {role: reports, path: reports.csv}
      """;

  private JobText() {}

  static Path resource(String name) {
    try {
      return Path.of(JobText.class.getResource("/job/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Job read(Path folder, String text, String... sets) {
    try {
      Path file = folder.resolve("job.yaml");
      Files.writeString(file, text);
      return JobFile.read(file, List.of(sets));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the errors, as they are printed; fails when the job is accepted} */
  static String refused(Path folder, String text, String... sets) {
    try {
      read(folder, text, sets);
    } catch (Refusal refusal) {
      if (refusal.exit() != Exit.JOB) {
        throw new AssertionError("exit " + refusal.exit());
      }
      return texts(refusal.problems().stream().filter(p -> p.code().isError()).toList());
    }
    throw new AssertionError("accepted");
  }

  static String texts(List<Problem> problems) {
    return String.join("\n", problems.stream().map(Problem::text).toList());
  }

  /** Rewrites a generated file under {@code -Dgenerate=write}, which the test still fails on. */
  public static String committed(Path file, String generated) {
    try {
      String before = Files.exists(file) ? Files.readString(file) : "";
      if (System.getProperty("generate", "").equals("write") && !before.equals(generated)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, generated);
      }
      return before;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
