package nl.nachtwacht.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects problems so that the user hears of all of them at once.
 *
 * <p>Not thread-safe; one per piece of work. Problems keep the order in which they were found.
 */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem, once however often it is found. */
  public void add(Problem problem) {
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** Notes a warning in Dutch and English, see {@link Problem} for the parts. */
  public void warn(Code code, String where, String nl, String en, String help) {
    add(new Problem(code, where, en, nl, help));
  }

  /** Notes an error, see {@link Problem} for the parts. */
  public void add(Code code, String where, String what, String help) {
    add(new Problem(code, where, what, help));
  }

  /** Notes all problems of another piece of work. */
  public void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  /** {@return all problems so far, in the order of their finding} */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /** {@return the problems that are warnings} */
  public List<Problem> warnings() {
    return found.stream().filter(p -> !p.code().isError()).toList();
  }

  /** {@return whether one of the problems is an error} */
  public boolean hasErrors() {
    return found.stream().anyMatch(p -> p.code().isError());
  }

  /**
   * Ends the work when there is an error.
   *
   * @throws Refusal with every problem found so far
   */
  public void refuseIfErrors() {
    if (hasErrors()) {
      throw new Refusal(found);
    }
  }
}
