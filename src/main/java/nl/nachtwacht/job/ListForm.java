package nl.nachtwacht.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list, or where that is allowed a single value for a list of one.
 *
 * @param <T> the type of an item
 */
public final class ListForm<T> implements Form<List<T>> {
  private final Form<T> item;
  private final boolean takesOne;
  private final int least;
  private final int most;

  ListForm(Form<T> item, boolean takesOne, int least, int most) {
    this.item = item;
    this.takesOne = takesOne;
    this.least = least;
    this.most = most;
  }

  /** {@return this form for lists of exactly that length} */
  public ListForm<T> length(int length) {
    return new ListForm<>(item, takesOne, length, length);
  }

  /** {@return this form for lists of one or more} */
  public ListForm<T> filled() {
    return new ListForm<>(item, takesOne, 1, most);
  }

  @Override
  public Optional<List<T>> read(Node node, Reading reading) {
    if (takesOne && node.kind() != Node.Kind.LIST) {
      return item.read(node, reading).map(List::of);
    }
    if (node.kind() != Node.Kind.LIST
        || node.items().size() < least
        || node.items().size() > most) {
      reading.mismatch(node, words());
      return Optional.empty();
    }
    boolean isOneSetting = item.blocks().isEmpty() || node.items().isEmpty();
    if (isOneSetting) {
      reading.note(node, node.shown(), item instanceof PathForm);
    }
    return all(node, isOneSetting ? reading.silent() : reading);
  }

  private Optional<List<T>> all(Node node, Reading reading) {
    List<T> values = new ArrayList<>();
    for (Node each : node.items()) {
      item.read(each, reading).ifPresent(values::add);
    }
    return values.size() == node.items().size() ? Optional.of(values) : Optional.empty();
  }

  @Override
  public String type() {
    return takesOne ? item.type() + ", or a list of such" : "list of " + item.type();
  }

  @Override
  public String range() {
    String length =
        least == most ? Integer.toString(least) + " long" : least > 0 ? "not empty" : "";
    return Form.joined(", ", item.range(), takesOne ? "" : length);
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> list = Schema.object("type", "array", "items", item.schema());
    if (least > 0) {
      list.put("minItems", least);
    }
    if (most < Integer.MAX_VALUE) {
      list.put("maxItems", most);
    }
    return takesOne ? Schema.anyOf(item.schema(), list) : list;
  }

  @Override
  public List<Section<?>> blocks() {
    return item.blocks();
  }
}
