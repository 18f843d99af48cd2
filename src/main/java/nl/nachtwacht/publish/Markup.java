package nl.nachtwacht.publish;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML or SVG element by element: whatever is given as text or attribute is escaped, and
 * every element that is opened is closed in order.
 */
final class Markup {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values in turn. */
  Markup open(String element, String... attributes) {
    start(element, attributes).append('>');
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  Markup close() {
    String element = open.pop();
    text.append("</").append(element).append('>');
    if (!element.equals("span") && !element.equals("tspan")) {
      text.append('\n');
    }
    return this;
  }

  /** Adds text. */
  Markup text(String words) {
    text.append(escaped(words));
    return this;
  }

  /** Adds an element that holds a text only. */
  Markup element(String element, String words, String... attributes) {
    return open(element, attributes).text(words).close();
  }

  /** Adds an element of HTML that never holds anything, such as {@code meta}. */
  Markup empty(String element, String... attributes) {
    start(element, attributes).append(">\n");
    return this;
  }

  /** Adds a style sheet or a doctype as it is. */
  Markup raw(String trusted) {
    text.append(trusted);
    return this;
  }

  private StringBuilder start(String element, String... attributes) {
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escaped(attributes[i + 1])).append('"');
    }
    return text;
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return text.toString();
  }
}
