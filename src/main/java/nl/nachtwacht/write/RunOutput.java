package nl.nachtwacht.write;

/**
 * One output of a run. A new one is a class that implements this and a line in {@link
 * RunOutputs#ALL}; manual, dictionary and {@code publish.layers} follow from it.
 */
public interface RunOutput extends TableOutput {
  /** {@return whether the job has what the output is about} */
  boolean isThere(RunResults run);

  /** Writes its files. */
  void write(RunResults run, RunWriter writer);
}
