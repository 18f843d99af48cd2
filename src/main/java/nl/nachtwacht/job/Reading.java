package nl.nachtwacht.job;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Quote;

/** One reading of a job: gathers its problems and what every key ended up with. Not thread-safe. */
public final class Reading {
  private final Path folder;
  private final Problems problems;
  private final Map<String, Setting> settings;
  private final boolean keepsSettings;

  private Reading(Reading other) {
    this.folder = other.folder;
    this.problems = other.problems;
    this.settings = other.settings;
    this.keepsSettings = false;
  }

  /**
   * Begins a reading.
   *
   * @param folder what relative paths start from
   */
  public Reading(Path folder) {
    this.folder = folder;
    this.problems = new Problems();
    this.settings = new LinkedHashMap<>();
    this.keepsSettings = true;
  }

  /** {@return this reading for the parts of a value that is noted as a whole} */
  Reading silent() {
    return new Reading(this);
  }

  /** {@return the job with {@code --set PATH=VALUE} applied; notes what can't be} */
  public Node override(Node job, List<String> sets) {
    return Overrides.apply(job, sets, problems);
  }

  /** {@return the folder of the job file} */
  Path folder() {
    return folder;
  }

  /** {@return the problems found so far} */
  public Problems problems() {
    return problems;
  }

  /** {@return how many errors were found so far} */
  int errors() {
    return (int) problems.all().stream().filter(p -> p.code().isError()).count();
  }

  /** {@return what every key ended up with, in the order of the declarations} */
  public List<Setting> settings() {
    return List.copyOf(settings.values());
  }

  /** Notes a problem at a node; {@code what} speaks of its path. */
  public void problem(Code code, Node node, String what, String help) {
    problems.add(new Problem(code, node.at().place(), what, help));
  }

  /** Notes that a value is not of the kind that its key takes. */
  void mismatch(Node node, String expected) {
    String found =
        switch (node.kind()) {
          case EMPTY -> "empty";
          case PLAIN, QUOTED -> Quote.of(node.text());
          case LIST -> "a list";
          case MAP -> "a block of keys";
        };
    problem(Code.E0104, node, node.path() + " can't be " + found, "give " + expected);
  }

  /** Notes what a key ended up with. */
  void note(Node node, String value, boolean isPath) {
    note(new Setting(node.path(), value, node.at().origin(), isPath));
  }

  /** Notes what a key ended up with; the last note counts. */
  void note(Setting setting) {
    if (keepsSettings) {
      settings.put(setting.path(), setting);
    }
  }
}
