/**
 * The job file: from YAML to checked values.
 *
 * <p>{@link nl.nachtwacht.job.Yaml} turns text into a tree of {@link nl.nachtwacht.job.Node}s whose
 * scalars stay text and know their line. A station declares its {@link nl.nachtwacht.job.Key}s
 * (name, sentence, {@link nl.nachtwacht.job.Form}, default) and binds them to a record in a {@link
 * nl.nachtwacht.job.Section}. From one declaration come the reading, the messages with the nearest
 * key, the JSON Schema and the manual. {@link nl.nachtwacht.job.Overrides} replaces single keys
 * from the command line; a {@link nl.nachtwacht.job.Reading} collects every problem and remembers
 * what each key ended up with and where that came from.
 *
 * <p>Depends on problem and snakeyaml-engine, which no other package uses. A new kind of value is a
 * factory of {@code Form}.
 */
package nl.nachtwacht.job;
