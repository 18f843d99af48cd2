/**
 * From risk areas and scores to proposals: lighting, cameras, patrols.
 *
 * <p>{@link nl.nachtwacht.plan.PlanSpec} is what the job says of them.
 *
 * <p>Uses job, table, grid, layer, score, outline. A new plan is one file and one line of the list.
 */
package nl.nachtwacht.plan;
