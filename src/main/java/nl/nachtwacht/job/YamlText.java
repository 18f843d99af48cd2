package nl.nachtwacht.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.nachtwacht.problem.Quote;

/** Writes values and lines of a job file as a person would. */
public final class YamlText {
  /** Where comments begin, so that they stand below one another; behind a longer line one blank. */
  private static final List<Integer> COMMENTS = List.of(36, 48);

  private static final int LONGEST_NAMES = 60;

  /** A word or path that no reader of YAML takes for anything but text. */
  private static final Pattern PLAIN =
      Pattern.compile("(?:[\\p{L}_]|\\.{0,2}/)[\\p{L}\\p{N}_./-]*(?: [\\p{L}\\p{N}_./-]+)*");

  private static final Pattern RESERVED = Pattern.compile("(?i)true|false|null|yes|no|on|off");

  private YamlText() {}

  /** {@return a text as a value or key, in quotes where it needs them} */
  public static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches();
    return plain ? text : JsonText.quoted(text);
  }

  /** {@return a text in quotes} */
  public static String quoted(String text) {
    return JsonText.quoted(text);
  }

  /** {@return texts as a list on one line} */
  public static String list(Collection<String> texts) {
    return texts.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
  }

  /** {@return texts by their keys as a block on one line} */
  public static String map(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(e -> scalar(e.getKey()) + ": " + scalar(e.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /**
   * {@return a line with a comment behind it}
   *
   * @param indent blanks before the text
   * @param comment without its mark; empty: none
   */
  public static String line(int indent, String text, String comment) {
    String line = " ".repeat(indent) + text;
    if (comment.isEmpty()) {
      return line;
    }
    int at = COMMENTS.stream().filter(c -> c > line.length()).findFirst().orElse(line.length() + 1);
    String gap = text.isEmpty() ? "" : " ".repeat(at - line.length());
    return line + gap + "# " + comment;
  }

  /** {@return names from files for a comment, as many as a line holds: none can end the line} */
  public static String names(Collection<String> names) {
    StringBuilder out = new StringBuilder();
    int told = 0;
    for (String name : names) {
      String plain = Quote.bare(name);
      if (told > 0 && out.length() + plain.length() > LONGEST_NAMES) {
        return out + " and " + (names.size() - told) + " more";
      }
      out.append(told++ == 0 ? "" : ", ").append(plain);
    }
    return out.toString();
  }
}
