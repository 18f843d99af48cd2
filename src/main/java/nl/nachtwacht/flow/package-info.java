/**
 * The commands, each a straight line from specs to outputs.
 *
 * <p>{@link nl.nachtwacht.flow.JobFile} reads a {@link nl.nachtwacht.flow.Job}: one spec per
 * station, all checked before any layer is opened.
 *
 * <p>Uses all other packages but cli.
 */
package nl.nachtwacht.flow;
