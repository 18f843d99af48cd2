package nl.nachtwacht.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word that stands for nothing, or a value of another form.
 *
 * @param <T> the type of the value
 */
final class EitherForm<T> implements Form<Optional<T>> {
  private final String word;
  private final Form<T> other;

  EitherForm(String word, Form<T> other) {
    this.word = word;
    this.other = other;
  }

  @Override
  public Optional<Optional<T>> read(Node node, Reading reading) {
    if (node.isWord(word)) {
      reading.note(node, word, false);
      return Optional.of(Optional.empty());
    }
    // A wrong scalar must hear of the word too, which the other form doesn't know.
    boolean isScalarForm = other instanceof ScalarForm || other instanceof NumberForm;
    if (isScalarForm ? scalar().scan(node).isEmpty() : node.isText()) {
      reading.mismatch(node, words());
      return Optional.empty();
    }
    return other.read(node, reading).map(Optional::of);
  }

  private ScalarForm<?> scalar() {
    return other instanceof NumberForm<?> number ? number.scalar() : (ScalarForm<T>) other;
  }

  @Override
  public String type() {
    return word + ", or " + other.type();
  }

  @Override
  public String words() {
    return word + ", or " + other.words();
  }

  @Override
  public String range() {
    return other.range();
  }

  @Override
  public Map<String, Object> schema() {
    return Schema.anyOf(Schema.object("enum", List.of(word)), other.schema());
  }

  @Override
  public List<Section<?>> blocks() {
    return other.blocks();
  }
}
