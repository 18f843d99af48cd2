/**
 * The plans as tasks, one per municipality, and the tables that they make.
 *
 * <p>{@link nl.nachtwacht.propose.Planning} brings a municipality's cells and places to a {@code
 * PlanDesk}; {@link nl.nachtwacht.propose.CityPlan} asks the plans of package plan in turn, and a
 * class per table makes rows of what they answer. {@link nl.nachtwacht.propose.PlanTable} lists the
 * tables with their columns; it knows no files.
 *
 * <p>Called by flow; write takes the rows. A new plan is its table here, a value of {@code
 * PlanTable}, and a line in {@code CityPlan}.
 */
package nl.nachtwacht.propose;
