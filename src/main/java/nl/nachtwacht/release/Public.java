package nl.nachtwacht.release;

import java.util.Objects;

/**
 * Something that anyone may see.
 *
 * <p>Guarantee: only this package makes one, from numbers that passed the {@link Gate} or, through
 * {@code Unprotected}, from layers that tell nothing of people. What writes public files takes
 * nothing else. There is no way to turn one into another outside this package: a function could
 * smuggle.
 *
 * @param <T> what may be seen
 */
public final class Public<T> {
  private final T value;

  Public(T value) {
    this.value = Objects.requireNonNull(value);
  }

  /** {@return what may be seen} */
  public T value() {
    return value;
  }
}
