package nl.nachtwacht.spark;

import java.io.Serializable;

/**
 * A piece of work that runs in a task. Captures small values and {@link Shared} ones only.
 *
 * @param <A> what it takes
 * @param <R> what it gives
 */
@FunctionalInterface
public interface Step<A, R> extends Serializable {
  /** {@return the result for one input} */
  R apply(A input);
}
