/**
 * From rows to scored cells: choose bandwidths, fit reporting, burn, fit and score, each a stage on
 * Spark.
 *
 * <p>{@link nl.nachtwacht.assess.Stations} is that line, from the files on, for every command that
 * scores. A strip of tiles is a task while cells are burned and scored, a municipality where
 * something is fitted; {@link nl.nachtwacht.assess.CityCells} brings cells from the one to the
 * other and back. What is reckoned stands in burn, fit and score, which know no Spark.
 *
 * <p>Called by flow; {@link nl.nachtwacht.assess.Stations} hands its {@code Outcome} on to
 * aggregate, propose and write.
 */
package nl.nachtwacht.assess;
