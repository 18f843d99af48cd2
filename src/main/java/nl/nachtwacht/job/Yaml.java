package nl.nachtwacht.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.problem.Refusal;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document into {@link Node}s.
 *
 * <p>Guarantee: bounded work. No objects are made, tags, anchors and aliases are refused, blocks
 * nest {@value #DEEPEST} deep at most, and a document has {@value #LONGEST} characters at most.
 *
 * <p>Errors: {@code E0102} with the line (in a value of the command line {@code E0101}). Broken
 * syntax is told alone, since what follows it can't be trusted.
 */
public final class Yaml {
  /** The longest document, in characters. */
  public static final int LONGEST = 1_000_000;

  /** How deep blocks and lists may nest. */
  public static final int DEEPEST = 12;

  private final String label;
  private final Origin origin;
  private final boolean hasLines;
  private final Problems problems;
  private final Iterator<Event> events;

  private Yaml(String text, String label, Origin origin, boolean hasLines) {
    this.problems = new Problems();
    this.label = label;
    this.origin = origin;
    this.hasLines = hasLines;
    LoadSettings settings =
        LoadSettings.builder().setLabel(label).setCodePointLimit(LONGEST).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * Reads a job file.
   *
   * @param text the document
   * @param file its name, with which messages begin
   * @param all takes what is wrong though the rest can be read: doubled keys, tags, anchors
   * @throws Refusal with {@code E0102} when it is not one plain YAML document
   */
  public static Node document(String text, String file, Problems all) {
    Yaml yaml = new Yaml(text, file, Origin.FILE, true);
    Node root = yaml.only(new Node.At("", file, Origin.FILE));
    all.addAll(yaml.problems.all());
    return root;
  }

  /**
   * Reads a single value, such as {@code 200} or {@code [7, 18]}.
   *
   * @throws Refusal with {@code E0102} when it is not one plain YAML value
   */
  static Node value(String text, Node.At at) {
    Yaml yaml = new Yaml(text, at.place(), at.origin(), false);
    Node value = yaml.only(at);
    yaml.problems.refuseIfErrors();
    return value;
  }

  private Node only(Node.At at) {
    try {
      Event first = events.next();
      while (first.getEventId() == Event.ID.StreamStart
          || first.getEventId() == Event.ID.DocumentStart) {
        first = events.next();
      }
      if (first.getEventId() == Event.ID.StreamEnd) {
        return Node.scalar(at, "", true);
      }
      Node root = node(first, at, 0);
      while (events.hasNext()) {
        Event event = events.next();
        if (event.getEventId() == Event.ID.DocumentStart) {
          throw refusal(place(event), "a second document begins here", "keep one document");
        }
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      String place = e.getProblemMark().map(this::place).orElse(label);
      throw refusal(place, "not YAML: " + firstLine(e.getProblem()), "check indents and quotes");
    } catch (YamlEngineException e) {
      throw refusal(label, "not YAML: " + firstLine(e.getMessage()), "write plain text in UTF-8");
    }
  }

  private Node node(Event event, Node.At at, int depth) {
    refuseSpecials(event);
    if (depth > DEEPEST) {
      throw refusal(place(event), "nests more than " + DEEPEST + " deep", "see docs/job-file.md");
    }
    if (event instanceof ScalarEvent scalar) {
      return Node.scalar(at, scalar.getValue(), scalar.isPlain());
    }
    return event.getEventId() == Event.ID.SequenceStart ? list(at, depth) : map(at, depth);
  }

  private Node list(Node.At at, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, at.item(items.size(), place(e)), depth + 1));
    }
    return Node.list(at, items);
  }

  private Node map(Node.At at, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      refuseSpecials(e);
      if (!(e instanceof ScalarEvent)) {
        throw refusal(place(e), "a key is a list or a block", "write a word before the colon");
      }
      String key = ((ScalarEvent) e).getValue();
      Node value = node(events.next(), at.key(key, place(e)), depth + 1);
      if (entries.putIfAbsent(key, value) != null) {
        String what = "key " + Quote.of(key) + " stands twice in one block";
        problems.add(code(), place(e), what, "remove one of the two");
      }
    }
    return Node.map(at, entries);
  }

  private void refuseSpecials(Event event) {
    if (event.getEventId() == Event.ID.Alias) {
      // Without its anchor there is no value to go on with.
      throw refusal(place(event), "an alias (*) stands here", "write the value itself");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      String what = "an anchor (&) stands here";
      problems.add(code(), place(event), what, "write the value without it");
    }
    boolean isTagged =
        event instanceof ScalarEvent scalar
            ? scalar.getTag().isPresent()
            : event instanceof CollectionStartEvent start && start.getTag().isPresent();
    if (isTagged) {
      problems.add(code(), place(event), "a tag (!) stands here", "write the value without it");
    }
  }

  private String place(Event event) {
    return event.getStartMark().map(this::place).orElse(label);
  }

  private String place(Mark mark) {
    return hasLines ? label + ": line " + (mark.getLine() + 1) : label;
  }

  private Refusal refusal(String place, String what, String help) {
    return new Refusal(code(), place, what, help);
  }

  private Code code() {
    return origin == Origin.SET ? Code.E0101 : Code.E0102;
  }

  private static String firstLine(String message) {
    String line = String.valueOf(message).lines().findFirst().orElse("");
    String quoted = Quote.of(line.length() > 200 ? line.substring(0, 200) : line);
    return quoted.substring(1, quoted.length() - 1);
  }
}
