/**
 * Whether measures helped, beyond what happened elsewhere anyway, and which falls could show at
 * all.
 *
 * <p>Pure: {@link nl.nachtwacht.effect.City} holds the measures of a municipality against places
 * like those that they treat, and says what came of each as a {@link nl.nachtwacht.effect.Finding};
 * {@link nl.nachtwacht.effect.Pool} takes those of one kind together, {@link
 * nl.nachtwacht.effect.EffectTable} prints them, {@link nl.nachtwacht.effect.Sentence} says each in
 * a sentence. {@link nl.nachtwacht.effect.Detectable} says of a place which fall of its reports
 * would show. Source of all figures: docs/methods.md, "Effect of measures".
 *
 * <p>Comes after {@code fit}; may use problem, job, table, grid, stat, layer and fit.
 */
package nl.nachtwacht.effect;
