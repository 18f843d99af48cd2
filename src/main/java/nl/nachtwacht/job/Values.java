package nl.nachtwacht.job;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.nachtwacht.problem.Code;

/** The values of one block that was read without a fault, asked for by their keys. */
public final class Values {
  private final Node block;
  private final Reading reading;
  private final Map<Key<?>, Object> values = new LinkedHashMap<>();

  Values(Node block, Reading reading) {
    this.block = block;
    this.reading = reading;
  }

  <T> void read(Key<T> key) {
    key.read(block, reading).ifPresent(value -> values.put(key, value));
  }

  /** {@return the value of a key of this block} */
  @SuppressWarnings("unchecked") // read() puts a T for a Key<T>
  public <T> T get(Key<T> key) {
    if (!values.containsKey(key)) {
      throw new IllegalStateException("not a key of this block: " + key.name());
    }
    return (T) values.get(key);
  }

  /** {@return whether the job or the command line sets a key} */
  public boolean isGiven(Key<?> key) {
    return block.find(key.name()).filter(n -> n.at().origin() != Origin.DEFAULT).isPresent();
  }

  /** {@return the block's own name: the last part of its path} */
  public String name() {
    return block.name();
  }

  /**
   * Notes that a key contradicts another one.
   *
   * @param what goes on after the key's path: {@code is less than reach}
   */
  public void contradicts(Key<?> key, String what, String help) {
    refuse(Code.E0106, key, what, help);
  }

  /**
   * Notes that the value of a key can't be.
   *
   * @param what goes on after the key's path: {@code adds up to 1.1, not to 1}
   */
  public void wrong(Key<?> key, String what, String help) {
    refuse(Code.E0104, key, what, help);
  }

  /** Notes that a key must be there because of others; {@code what} goes on after its path. */
  public void missing(Key<?> key, String what, String help) {
    refuse(Code.E0105, key, what, help);
  }

  private void refuse(Code code, Key<?> key, String what, String help) {
    reading.problem(code, at(key), path(key) + " " + what, help);
  }

  private Node at(Key<?> key) {
    return block.find(key.name()).orElse(block);
  }

  private String path(Key<?> key) {
    return block.at().key(key.name(), "").path();
  }
}
