package nl.nachtwacht.problem;

import java.util.List;

/**
 * Ends a command for a reason that the user can mend. Carries every problem that was found; the
 * command line prints them and exits with {@link #exit()}.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Refuses with all of these problems, at least one of which is an error. */
  public Refusal(List<Problem> problems) {
    super(problems.isEmpty() ? "refused" : problems.get(0).code().id(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** Refuses with one problem, see {@link Problem} for the parts. */
  public Refusal(Code code, String where, String what, String help) {
    this(List.of(new Problem(code, where, what, help)));
  }

  /** {@return every problem found, warnings too} */
  public List<Problem> problems() {
    return problems;
  }

  /** {@return the exit status: that of the first error} */
  public Exit exit() {
    return problems.stream()
        .map(Problem::code)
        .filter(Code::isError)
        .findFirst()
        .map(Code::exit)
        .orElse(Exit.DEFECT);
  }
}
