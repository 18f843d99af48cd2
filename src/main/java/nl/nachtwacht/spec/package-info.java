/**
 * The job as a whole: one checked spec per station, before any layer is opened.
 *
 * <p>{@link nl.nachtwacht.spec.JobFile} reads the YAML into a {@link nl.nachtwacht.spec.Job} by the
 * declarations in {@code JobKeys}; {@code JobChecks} looks at what no single key can know. Each
 * station declares its own keys; here they are put together, and {@code JobManual} writes the
 * manual from them. {@link nl.nachtwacht.spec.OpenLayers} says which layers anyone may see.
 *
 * <p>Called by cli and by every package from draft on. A new block of the job file is a key in
 * {@code JobKeys} and a component of {@code Job}.
 */
package nl.nachtwacht.spec;
