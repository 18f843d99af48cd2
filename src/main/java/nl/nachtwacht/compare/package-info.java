/**
 * Cities side by side, from the public sides of their finished runs and from nothing else.
 *
 * <p>(1) {@link nl.nachtwacht.compare.Cities} reads what each city published and refuses what can't
 * be compared. (2) {@link nl.nachtwacht.compare.Standings} holds a figure of each city against
 * those of its peers: pooled rates, ranks with their intervals, the funnel. (3) {@link
 * nl.nachtwacht.compare.ComparisonTable} prints that, {@link nl.nachtwacht.compare.Headline} says
 * it in a sentence, {@link nl.nachtwacht.compare.ComparisonPages} makes the page of it. Formulas
 * and sources: docs/methods.md, "Comparing cities".
 *
 * <p>Counts were rounded by each city's release gate to multiples of b; whatever is said to be sure
 * holds for every count that rounds to the published one.
 *
 * <p>Uses problem, table, stat and publish. A new figure is a constant of {@link
 * nl.nachtwacht.compare.Indicator}.
 */
package nl.nachtwacht.compare;
