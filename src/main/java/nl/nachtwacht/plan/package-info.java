/**
 * From scores to proposals, for one municipality at a time: where light, cameras and teams do most,
 * on plain figures, without files.
 *
 * <p>{@link nl.nachtwacht.plan.PlanSpec} is what the job says of them. {@link
 * nl.nachtwacht.plan.PlanCells} holds the cells with their scores; a {@link
 * nl.nachtwacht.plan.Sight} is what a lamp lights or a camera sees, as 64 sample points a cell.
 * {@link nl.nachtwacht.plan.LightingPlan} and {@link nl.nachtwacht.plan.CameraPlan} are problems of
 * covering ({@code Cover}), which {@code CoverSearch} solves and {@code CoverBound} bounds; {@link
 * nl.nachtwacht.plan.Priorities} puts both under one purse. {@link nl.nachtwacht.plan.PatrolPlan}
 * shares hours out over areas and nights and finds the ways between them. Each gives its rows as
 * records; names of cells and areas are the caller's to add.
 *
 * <p>Uses job, grid, stat, tile, layer. A new plan is one file that makes rows.
 */
package nl.nachtwacht.plan;
