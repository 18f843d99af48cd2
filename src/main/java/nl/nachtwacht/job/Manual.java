package nl.nachtwacht.job;

import java.util.List;

/** Writes declarations of keys as Markdown, for the manual of the job file. */
public final class Manual {
  private Manual() {}

  /**
   * {@return a heading, a sentence and a table of keys, and the same for every block within}
   *
   * @param path the block's path, as the heading says it
   */
  public static String block(String path, Section<?> section) {
    return "## `" + path + "`\n\n" + section.says() + "\n\n" + keys(path + ".", section.keys());
  }

  /**
   * {@return a table of keys, followed by the blocks within}
   *
   * @param above what stands before a key in the headings of its blocks; empty at the top
   */
  public static String keys(String above, List<Key<?>> keys) {
    StringBuilder out = new StringBuilder(table(keys));
    for (Key<?> key : keys) {
      for (Section<?> inner : key.form().blocks()) {
        out.append('\n').append(block(above + key.name(), inner));
      }
    }
    return out.toString();
  }

  /** {@return a table of keys without the blocks within} */
  public static String table(List<Key<?>> keys) {
    StringBuilder out =
        new StringBuilder("| key | type | default | unit | range | meaning | since |\n")
            .append("| --- | --- | --- | --- | --- | --- | --- |\n");
    keys.forEach(key -> out.append(row(key)));
    return out.toString();
  }

  private static String row(Key<?> key) {
    return line(
        "`" + key.name() + "`",
        key.form().type(),
        byDefault(key),
        key.unit(),
        key.form().range(),
        key.says(),
        key.since());
  }

  private static String byDefault(Key<?> key) {
    if (key.isRequired()) {
      return "**required**";
    }
    String text = key.byDefault().orElseThrow();
    if (text.equals("{}") && !key.form().blocks().isEmpty()) {
      return "as below";
    }
    return key.hasWordsForAbsence() ? text : "`" + text + "`";
  }

  /** {@return a row of a Markdown table, with bars in the cells escaped} */
  public static String line(String... cells) {
    StringBuilder out = new StringBuilder("|");
    for (String cell : cells) {
      out.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
    }
    return out.append('\n').toString();
  }
}
