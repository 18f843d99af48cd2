package nl.nachtwacht.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the history: a JSON object with its number, what happened, and to which release.
 *
 * @param number its place, from 1
 * @param event what happened
 * @param releaseId to which release
 * @param entry what was released; empty where the event is none
 * @param text the line as it stands in the file, without its end
 */
record HistoryLine(int number, Event event, String releaseId, Optional<Entry> entry, String text) {
  /** What happens to a release. */
  enum Event {
    /** Written before anything is published: from here on it counts. */
    PENDING,
    /** It was published. */
    PUBLISHED,
    /** The run ended before it was published. */
    DROPPED,
    /** It no longer counts, for a reason. */
    WITHDRAWN
  }

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();
  private static final String ROWS = "rows";
  private static final List<String> OF_COPY =
      List.of("city", "layer", "window", "parameters", "zones");

  /** {@return the line that announces an entry} */
  static HistoryLine of(int number, Entry entry) {
    Map<String, Object> fields = head(number, Event.PENDING, entry.releaseId());
    fields.put("city", entry.city());
    fields.put("layer", entry.layer());
    fields.put("window", entry.window().named());
    fields.put(ROWS, entry.rows());
    fields.put("parameters", entry.parameters());
    fields.put("zones", entry.zones());
    return new HistoryLine(
        number, Event.PENDING, entry.releaseId(), Optional.of(entry), json(fields));
  }

  /** {@return the line that tells what became of a release} */
  static HistoryLine of(int number, Event event, String releaseId, Optional<String> reason) {
    Map<String, Object> fields = head(number, event, releaseId);
    reason.ifPresent(text -> fields.put("reason", text));
    return new HistoryLine(number, event, releaseId, Optional.empty(), json(fields));
  }

  private static Map<String, Object> head(int number, Event event, String releaseId) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("line", number);
    fields.put("event", event.name().toLowerCase(Locale.ROOT));
    fields.put("release_id", releaseId);
    return fields;
  }

  private static String json(Map<String, Object> fields) {
    try {
      return MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON", e);
    }
  }

  /** {@return the line of a text, empty when it is none} */
  static Optional<HistoryLine> find(String text) {
    return findCopy(text)
        .filter(line -> line.entry.isEmpty() || !line.entry.get().rows().isEmpty());
  }

  /**
   * {@return the line as its output place keeps a copy of it: without the digest of rows, as that
   * has the secret of the history in it and the same run is to have the same bytes everywhere}
   */
  String copy() {
    try {
      ObjectNode json = (ObjectNode) MAPPER.readTree(text);
      json.remove(ROWS);
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line that was read is none", e);
    }
  }

  /** {@return the line of a copy of it, whose rows may be missing; empty when it is none} */
  static Optional<HistoryLine> findCopy(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      Event event = Event.valueOf(json.path("event").asText().toUpperCase(Locale.ROOT));
      String id = json.path("release_id").asText();
      int number = json.path("line").asInt();
      boolean isWhole =
          number > 0
              && !id.isEmpty()
              && (event != Event.PENDING || OF_COPY.stream().allMatch(json::hasNonNull));
      Optional<Entry> entry =
          event == Event.PENDING && isWhole ? Optional.of(entry(id, json)) : Optional.empty();
      return isWhole
          ? Optional.of(new HistoryLine(number, event, id, entry, text))
          : Optional.empty();
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("unchecked")
  private static Entry entry(String id, JsonNode json) {
    return new Entry(
        id,
        json.path("city").asText(),
        json.path("layer").asText(),
        new ReleaseSpec.Window(
            LocalDate.parse(json.path("window").path("from").asText()),
            LocalDate.parse(json.path("window").path("to").asText())),
        json.path(ROWS).asText(),
        MAPPER.convertValue(json.path("parameters"), Map.class),
        json.path("zones").asText());
  }
}
