package nl.nachtwacht.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A form whose values are made of those of another.
 *
 * @param <S> the type that the other form gives
 * @param <T> the type that this one gives
 */
record TurnedForm<S, T>(Form<S> other, Function<S, T> turn) implements Form<T> {
  @Override
  public Optional<T> read(Node node, Reading reading) {
    return other.read(node, reading).map(turn);
  }

  @Override
  public String type() {
    return other.type();
  }

  @Override
  public String words() {
    return other.words();
  }

  @Override
  public String range() {
    return other.range();
  }

  @Override
  public Map<String, Object> schema() {
    return other.schema();
  }

  @Override
  public List<Section<?>> blocks() {
    return other.blocks();
  }
}
