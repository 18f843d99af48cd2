/**
 * A job file that {@code init} makes from the files it finds.
 *
 * <p>{@link nl.nachtwacht.draft.NewLayers} guesses what each file is, {@link
 * nl.nachtwacht.draft.NewJob} puts the layers into a job, {@code LayerText} writes each as YAML,
 * and {@link nl.nachtwacht.draft.LayerTrial} reads the files as a run would, so that what is
 * written runs.
 *
 * <p>Called by flow.InitFlow alone.
 */
package nl.nachtwacht.draft;
