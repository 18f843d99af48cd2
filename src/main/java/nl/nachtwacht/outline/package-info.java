/**
 * From scored cells to risk areas: places with a border and a name that lasts.
 *
 * <p>{@link nl.nachtwacht.outline.RiskAreaSpec} is what the job says of them.
 *
 * <p>Uses job, table, grid, stat, score.
 */
package nl.nachtwacht.outline;
