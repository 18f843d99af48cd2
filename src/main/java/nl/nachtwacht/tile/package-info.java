/**
 * The tile engine: layers burn into tiles of bands that combine exactly.
 *
 * <p>A <em>tile</em> is 64 × 64 cells. It holds <em>bands</em>, one long per cell each. (1) A band
 * knows how two of its values {@link nl.nachtwacht.tile.Combine combine}; (2) combining is
 * associative, commutative and exact; so (3) a tile is the same for any order of features, any
 * split of the work and any retry. A {@link nl.nachtwacht.tile.Brush} marks the bands of one tile.
 * What can't be summed is finished from the geometries themselves, in an order that does not depend
 * on how they came: {@code Cover} (share of a cell under a union of polygons) and {@code Nearest}
 * (distance).
 *
 * <p>Knows no lamp and no report. Uses grid and JTS; imports no Spark.
 */
package nl.nachtwacht.tile;
