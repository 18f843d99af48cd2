/**
 * From features to evidence: a table with a row per cell of the domain.
 *
 * <p>The {@link nl.nachtwacht.burn.Domain} says which cells count and to which area each belongs.
 * {@link nl.nachtwacht.burn.Scatter} sends every feature to the tiles that it can matter to, as
 * compact features or, where a tile has gathered many, as bands burned already; {@link
 * nl.nachtwacht.burn.Gather} brings what belongs to one strip of tiles together and finishes it.
 * {@link nl.nachtwacht.burn.Horizon} bounds how far a tile must look for the nearest feature.
 * {@link nl.nachtwacht.burn.Identities} finds rows that say the same twice.
 *
 * <p>Plain Java: whoever moves the bytes decides where the work runs. Uses job, table, grid, tile,
 * layer.
 */
package nl.nachtwacht.burn;
