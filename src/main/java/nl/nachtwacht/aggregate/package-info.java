/**
 * From scored cells to areas: risk areas are drawn, and cells are summed up by risk area,
 * neighbourhood, municipality, month and group.
 *
 * <p>{@link nl.nachtwacht.aggregate.Outlining} draws the risk areas of a municipality in one task,
 * with a name for each. A table of figures is a class of its own, which declares its columns and
 * makes its rows on the driver from sums of the strips.
 *
 * <p>Uses outline and score for what is reckoned. Called by flow and, for the tables, by write;
 * propose takes the areas. A new figure of areas is a column of the table that it belongs to.
 */
package nl.nachtwacht.aggregate;
