/**
 * From scored cells to risk areas: places with a border and a name that lasts.
 *
 * <p>A risk area is a set of cells of one municipality that (1) holds a seed, a cell of the top 5
 * per cent, (2) holds only cells of the top 10 per cent, (3) has at least three of them, (4) is in
 * one piece, or in pieces with one cell between them, and (5) has at most a hundred cells, where it
 * can be cut. The figures are those of {@link nl.nachtwacht.outline.RiskAreaSpec}.
 *
 * <p>{@link nl.nachtwacht.outline.RiskAreas} is the way in: {@link
 * nl.nachtwacht.outline.ScoredCells} of one municipality become {@link
 * nl.nachtwacht.outline.RiskArea}s. Inside, {@code Levels} says which cells may, {@code Growth}
 * grows areas, {@code Flood} cuts large ones, {@code Succession} finds those of the former run and
 * {@code Rim} traces outlines. {@link nl.nachtwacht.outline.Shape} then simplifies outlines, of
 * areas that may touch together, and {@code Ground} draws them along borders of neighbourhoods.
 *
 * <p>Comes from {@code score}, goes to {@code plan} and {@code publish}. Uses job, table, grid,
 * stat.
 */
package nl.nachtwacht.outline;
