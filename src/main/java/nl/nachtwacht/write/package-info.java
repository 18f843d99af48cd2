/**
 * What a run writes for the organisation itself, and the story that goes with it.
 *
 * <p>{@link nl.nachtwacht.write.RunOutputs} lists the outputs; each {@link
 * nl.nachtwacht.write.RunOutput} takes what the run found ({@link nl.nachtwacht.write.RunResults})
 * and writes its files by a {@link nl.nachtwacht.write.RunWriter}. {@link
 * nl.nachtwacht.write.Story} collects how it was done and what to beware of, for manifest and
 * summary. How a format looks on disk is publish's.
 *
 * <p>Called by flow; disclose uses the writer for its own side. A new output is one class and one
 * line in {@code RunOutputs}.
 */
package nl.nachtwacht.write;
