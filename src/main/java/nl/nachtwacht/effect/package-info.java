/**
 * Whether measures helped, beyond what happened elsewhere anyway, and which falls could show at
 * all.
 *
 * <p>Pure: {@link nl.nachtwacht.effect.Detectable} says of a place which fall of its reports would
 * show. Source of all figures: docs/methods.md, "Effect of measures".
 *
 * <p>Comes after {@code layer}; may use problem, job, table, grid, stat and layer.
 */
package nl.nachtwacht.effect;
