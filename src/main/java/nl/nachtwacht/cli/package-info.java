/**
 * The edge: commands, terminal, exit status.
 *
 * <p>{@link nl.nachtwacht.cli.Main} parses the command line and turns whatever a command throws
 * into one exit status and one last line: a {@link nl.nachtwacht.problem.Refusal} is told problem
 * by problem, anything else is a defect of ours and becomes an incident without a value. Results go
 * to standard output, progress and messages to standard error. A new command is a class here and a
 * flow.
 */
package nl.nachtwacht.cli;
