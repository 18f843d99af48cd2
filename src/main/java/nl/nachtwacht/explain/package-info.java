/**
 * One cell of a finished run in words: what its score is made of, what it rests on, which of its
 * figures is for what, and what would lower its class.
 *
 * <p>{@link nl.nachtwacht.explain.Place} says which cell is meant, {@link
 * nl.nachtwacht.explain.CellRows} finds its rows, {@link nl.nachtwacht.explain.Explanation} puts
 * together what the files and the manifest say of it, and {@link nl.nachtwacht.explain.TextForm}
 * and {@link nl.nachtwacht.explain.JsonForm} write that down. Nothing is computed anew but the
 * changes of {@link nl.nachtwacht.explain.LowerClass} for the index, and what darkness makes out
 * for the mixture in {@link nl.nachtwacht.explain.WithoutDarkness}. Comes after {@code publish};
 * may use problem, table, grid, score and publish. A new factor: give it its words in {@code
 * Factor}.
 */
package nl.nachtwacht.explain;
