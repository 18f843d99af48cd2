/**
 * Cells, tiles and reference systems.
 *
 * <p>The plane of the working reference system (metres) is cut into square cells aligned to
 * multiples of their size, and cells into tiles of 64 × 64. A cell is half open: its left and lower
 * edges belong to it. Places are rounded once to whole centimetres; from there on all is integer.
 * {@link nl.nachtwacht.grid.Cell} packs a cell into a long whose order is (iy, ix); {@link
 * nl.nachtwacht.grid.Grid} knows the size; {@link nl.nachtwacht.grid.Crs} knows reference systems
 * and the transforms between them; {@link nl.nachtwacht.grid.Smooth} makes one cheap for lattices.
 *
 * <p>Depends on problem, job, JTS and GeoTools referencing.
 */
package nl.nachtwacht.grid;
