/**
 * The gate between evidence on people and what anyone may see.
 *
 * <p>(1) Of each protected layer of a city, rows in the window count, one per person. (2) Over the
 * one {@link nl.nachtwacht.release.Tree} of the city zones grow from the leaves up until they hold
 * k, and no further than that nobody learns whether a place in them has a report ({@code Zones}).
 * (3) Their counts are rounded together to one total; what found no zone is withheld. (4) All
 * public tables are functions of that and of facts that tell nothing of people ({@link
 * nl.nachtwacht.release.Unprotected}). (5) A later release must be of another time, or the same
 * ({@link nl.nachtwacht.release.History}).
 *
 * <p>{@link nl.nachtwacht.release.Gate} does (1) to (4) and touches no file; {@link
 * nl.nachtwacht.release.HistoryFile} keeps (5). {@link nl.nachtwacht.release.Public} is the wall.
 *
 * <p>Comes from rows and areas that disclose hands over, goes back to it. Uses problem, job, table,
 * grid, stat.
 */
package nl.nachtwacht.release;
