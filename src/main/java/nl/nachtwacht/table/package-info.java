/**
 * Tables of what is many: cells, neighbourhoods, slices.
 *
 * <p>A {@link nl.nachtwacht.table.Column} declares one output column: name, type, unit, decimals,
 * what a missing value means, labels and descriptions in both languages, who may see it. Where its
 * values are a closed list of codes, a {@link nl.nachtwacht.table.Legend} names and colours them. A
 * {@link nl.nachtwacht.table.Table} holds rows of such columns in primitive arrays. Stations
 * compute with full precision; a number is rounded once, by {@link
 * nl.nachtwacht.table.Column#round}, when it is written.
 *
 * <p>Depends on JTS. A new column is a value beside the code that fills it.
 */
package nl.nachtwacht.table;
