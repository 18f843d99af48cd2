package nl.nachtwacht.read;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.nachtwacht.layer.When;

/**
 * Tries the usual ways of writing times on the texts of a column.
 *
 * <p>A way is a few patterns that never read the same text. Two ways that read as many texts are
 * two readings only if they give other times: {@code d-M-yyyy} reads what {@code dd-MM-yyyy} does.
 */
final class TimeTally {
  private static final List<List<String>> WAYS =
      List.of(
          List.of("iso"),
          List.of("dd-MM-yyyy HH:mm:ss", "dd-MM-yyyy HH:mm", "dd-MM-yyyy"),
          List.of("dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy"),
          List.of("dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm", "dd.MM.yyyy"),
          List.of("yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMdd"),
          List.of("yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm", "yyyy/MM/dd"),
          List.of("d-M-yyyy H:mm:ss", "d-M-yyyy H:mm", "d-M-yyyy"),
          List.of("d/M/yyyy H:mm:ss", "d/M/yyyy H:mm", "d/M/yyyy"),
          List.of("M/d/yyyy H:mm:ss", "M/d/yyyy H:mm", "M/d/yyyy"),
          List.of("MM-dd-yyyy HH:mm:ss", "MM-dd-yyyy HH:mm", "MM-dd-yyyy"),
          List.of("epoch-ms"));

  private static final int SHORTEST = 8;
  private static final int LONGEST = 40;

  /** After so many texts a way that reads less than half of them is given up. */
  private static final int TRIAL = 200;

  private static final double ENOUGH = 0.8;

  private final ZoneId zone;
  private final List<Way> alive = new ArrayList<>();
  private long texts;

  TimeTally(ZoneId zone) {
    this.zone = zone;
    WAYS.forEach(patterns -> alive.add(new Way(patterns, zone)));
  }

  void take(String text) {
    texts++;
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return;
    }
    char[] chars = text.toCharArray();
    alive.forEach(way -> way.take(chars));
    if (texts == TRIAL) {
      alive.removeIf(way -> way.read * 2 < texts);
    }
  }

  /** {@return the way that reads most of the texts; empty when none reads most of them} */
  Optional<Times> find() {
    Optional<Way> best = alive.stream().max(Comparator.comparingLong((Way way) -> way.read));
    if (texts == 0 || best.isEmpty() || best.get().read < ENOUGH * texts) {
      return Optional.empty();
    }
    // The first of equals: max would give any.
    Way first = alive.stream().filter(w -> w.read == best.get().read).findFirst().orElseThrow();
    List<String> others =
        alive.stream()
            .filter(way -> way.read == first.read && way.sum != first.sum)
            .findFirst()
            .map(Way::patterns)
            .orElse(List.of());
    double share = (double) first.read / texts;
    return Optional.of(new Times(first.patterns(), others, first.lenient, share, first.years));
  }

  /** Patterns of one way, and what they read. */
  private final class Way {
    private final Map<String, TimeReader> readers = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final TreeMap<Integer, Long> years = new TreeMap<>();
    private final int firstYear;
    private long read;
    private long sum;
    private boolean lenient;

    Way(List<String> patterns, ZoneId zone) {
      patterns.forEach(p -> readers.put(p, new TimeReader(List.of(p), true, zone)));
      // Any short number is a time soon after 1970.
      firstYear = patterns.contains("epoch-ms") ? 1980 : 1900;
    }

    void take(char[] chars) {
      for (Map.Entry<String, TimeReader> reader : readers.entrySet()) {
        Optional<When> when = reader.getValue().read(chars, 0, chars.length);
        if (when.isPresent()) {
          long second = when.get().epochSecond();
          int year = Instant.ofEpochSecond(second).atZone(zone).getYear();
          if (year >= firstYear && year < 2100) {
            read++;
            sum += second;
            lenient |= reader.getValue().rolledOver();
            counts.merge(reader.getKey(), 1L, Long::sum);
            years.merge(year, 1L, Long::sum);
          }
          return;
        }
      }
    }

    List<String> patterns() {
      Comparator<String> rarer = Comparator.comparingLong(counts::get);
      return counts.keySet().stream().sorted(rarer.reversed()).toList();
    }
  }
}
