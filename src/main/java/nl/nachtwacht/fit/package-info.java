/**
 * What the data of a whole municipality decide before a cell of it can be scored: how much each
 * source says of where reports come from, and how far that can be trusted.
 *
 * <p>{@link nl.nachtwacht.fit.Mixture} is the risk mixture. It is fitted on a {@code Lattice} from
 * {@code Counts} of reports and the {@link nl.nachtwacht.fit.Surroundings} of the cells, one task
 * per municipality.
 *
 * <p>{@link nl.nachtwacht.fit.ReportingModel} tells how reporting changed in the windows of the
 * job's calendar, what a report in such a window weighs, and how long a period is without its
 * disruptions. It sees counts by month, no report.
 *
 * <p>{@link nl.nachtwacht.fit.Replicates} are scores of resampled rows, and {@link
 * nl.nachtwacht.fit.Stability} tells from them how firm scores and ranks are.
 *
 * <p>Comes from burn, goes to score. Uses problem, job, table, grid, stat, layer.
 */
package nl.nachtwacht.fit;
