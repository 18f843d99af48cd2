package nl.nachtwacht.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A one-way table of the whole city: classes joined until each holds k, then rounded to the same
 * total as the zones. With one class left there is no table.
 *
 * <p>Joining: the smallest class below k first. Ordered classes join the smaller neighbour, ties to
 * the earlier; others go into {@code other}.
 */
final class Breakdown {
  static final String OTHER = "other";

  /**
   * A class.
   *
   * @param codes what it holds, in order
   * @param count how many, true until rounded
   */
  record Part(List<String> codes, int count) {
    private Part and(Part later) {
      List<String> all = new ArrayList<>(codes);
      all.addAll(later.codes);
      return new Part(all, count + later.count);
    }

    /** {@return the codes, joined by semicolons} */
    String code() {
      return String.join(";", codes);
    }
  }

  private static final Comparator<Part> SMALLEST = Comparator.comparingInt(Part::count);

  private Breakdown() {}

  /** {@return the classes of a table whose classes have an order; empty: not to be published} */
  static List<Part> ordered(List<String> codes, int[] counts, Parameters parameters) {
    List<Part> parts = parts(codes, counts);
    while (parts.size() > 1 && hasSmall(parts, parameters.threshold())) {
      int small = parts.indexOf(parts.stream().min(SMALLEST).orElseThrow());
      boolean isBefore =
          small == parts.size() - 1
              || (small > 0 && parts.get(small - 1).count() <= parts.get(small + 1).count());
      int first = isBefore ? small - 1 : small;
      parts.set(first, parts.get(first).and(parts.remove(first + 1)));
    }
    return rounded(parts, parameters.round());
  }

  /**
   * {@return the classes of a table whose classes have no order, in the order given and {@code
   * other} last; empty: not to be published}
   */
  static List<Part> unordered(List<String> codes, int[] counts, Parameters parameters) {
    List<Part> parts = parts(codes, counts);
    Optional<Part> other = parts.stream().filter(p -> p.codes().contains(OTHER)).findFirst();
    other.ifPresent(parts::remove);
    int rest = other.map(Part::count).orElse(0);
    boolean hasOther = rest > 0;
    while (!parts.isEmpty()
        && (hasSmall(parts, parameters.threshold())
            || (hasOther && rest < parameters.threshold()))) {
      Part small = parts.stream().min(SMALLEST.thenComparing(Part::code)).orElseThrow();
      parts.remove(small);
      rest += small.count();
      hasOther = true;
    }
    if (hasOther) {
      parts.add(new Part(List.of(OTHER), rest));
    }
    return rounded(parts, parameters.round());
  }

  /** {@return the same for classes that are known only from the rows, by code} */
  static List<Part> unordered(TreeMap<String, Integer> counts, Parameters parameters) {
    int[] each = counts.values().stream().mapToInt(Integer::intValue).toArray();
    return unordered(List.copyOf(counts.keySet()), each, parameters);
  }

  private static List<Part> parts(List<String> codes, int[] counts) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      parts.add(new Part(List.of(codes.get(i)), counts[i]));
    }
    return parts;
  }

  private static boolean hasSmall(List<Part> parts, int threshold) {
    return parts.stream().anyMatch(part -> part.count() < threshold);
  }

  private static List<Part> rounded(List<Part> parts, int round) {
    if (parts.size() < 2) {
      return List.of();
    }
    int[] counts = Zones.rounded(parts.stream().mapToInt(Part::count).toArray(), round);
    List<Part> rounded = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      rounded.add(new Part(parts.get(i).codes(), counts[i]));
    }
    return rounded;
  }
}
