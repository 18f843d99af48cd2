package nl.nachtwacht.spark;

import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;

/**
 * A value that every executor receives once.
 *
 * @param <T> an immutable value
 */
public final class Shared<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Broadcast<T> broadcast;

  Shared(Broadcast<T> broadcast) {
    this.broadcast = broadcast;
  }

  /** {@return the value} */
  public T get() {
    return broadcast.value();
  }
}
