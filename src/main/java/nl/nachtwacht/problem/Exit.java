package nl.nachtwacht.problem;

/** How a command ends: the number that the shell sees and the words of the last line. */
public enum Exit {
  /** All that was asked is there. */
  DONE(0, "done"),
  /** The command line or the job file is wrong. */
  JOB(2, "command line or job file"),
  /** An input can't be read, or is not what the job says. */
  INPUT(3, "input can't be read"),
  /** More rows rejected than the job allows. */
  REJECTED(4, "too many rows rejected"),
  /** The release gate or the history of releases refused. */
  RELEASE(5, "release gate refused"),
  /** The output place can't be written, isn't ours or is in use. */
  OUTPUT(6, "output place"),
  /** Out of disk, memory or executors. */
  RESOURCES(7, "out of resources"),
  /** A defect of this program. */
  DEFECT(8, "defect of nachtwacht"),
  /** The user pressed Ctrl-C. */
  INTERRUPTED(130, "interrupted"),
  /** The system or a cluster's manager told the process to end. */
  TERMINATED(143, "interrupted");

  private final int number;
  private final String words;

  Exit(int number, String words) {
    this.number = number;
    this.words = words;
  }

  /** {@return the exit status of the process} */
  public int number() {
    return number;
  }

  /** {@return what the last line of a failing command says in brackets} */
  public String words() {
    return words;
  }
}
