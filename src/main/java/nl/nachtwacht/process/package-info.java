/**
 * The process that a command runs in, whatever the command does.
 *
 * <p>{@link nl.nachtwacht.process.Stages} runs the stages of a command and tells a {@link
 * nl.nachtwacht.process.Progress} of each; {@link nl.nachtwacht.process.SideBySide} has the
 * driver's threads, {@link nl.nachtwacht.process.ClusterAhead} starts Spark beside them; {@link
 * nl.nachtwacht.process.Execution} knows clock, machine and heap; {@link
 * nl.nachtwacht.process.Farewell} clears the output's place when the process is told to end; {@link
 * nl.nachtwacht.process.Version} says which program it is.
 *
 * <p>Knows no job and no layer. Uses publish for what a manifest holds of an execution, and spark;
 * every package from load on may use it.
 */
package nl.nachtwacht.process;
