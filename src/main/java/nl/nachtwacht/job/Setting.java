package nl.nachtwacht.job;

/**
 * What one key ended up with.
 *
 * @param path the key with those above it, such as {@code score.weights.reports}
 * @param value its value as text; lists in brackets, {@code (words)} where nothing is set
 * @param origin where the value comes from
 * @param isPath whether the value is a place on this machine, which the identity of a run ignores
 */
public record Setting(String path, String value, Origin origin, boolean isPath) {}
