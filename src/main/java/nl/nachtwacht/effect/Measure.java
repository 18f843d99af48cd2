package nl.nachtwacht.effect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.nachtwacht.layer.Measures;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * What was done, where and when.
 *
 * @param id stays the same between runs
 * @param name what people call it
 * @param kind what was done
 * @param days before and after it began
 * @param where the cells whose centre lies within are treated, in metres of the working reference
 *     system; empty: the whole municipality
 */
public record Measure(String id, String name, Measures.Kind kind, BeforeAfter days, Geometry where)
    implements Serializable {
  /**
   * {@return the measures, each id and time once: rows of one project, such as its lamps, are one
   * measure where they lie together; a further time of one id gets a number}
   */
  static List<Measure> together(List<Measure> rows) {
    TreeMap<String, List<Measure>> byTime = new TreeMap<>();
    for (Measure row : rows) {
      String time = row.days.after().from() + ".." + row.days.after().to();
      byTime.computeIfAbsent(row.id + " " + time, key -> new ArrayList<>()).add(row);
    }
    TreeMap<String, Integer> times = new TreeMap<>();
    List<Measure> measures = new ArrayList<>();
    for (List<Measure> same : byTime.values()) {
      Measure first = first(same);
      int time = times.merge(first.id, 1, Integer::sum);
      measures.add(
          new Measure(
              time == 1 ? first.id : first.id + "." + time,
              first.name,
              first.kind,
              first.days,
              where(same)));
    }
    return measures;
  }

  /** Whose name and kind count, whatever the order of the rows. */
  private static Measure first(List<Measure> same) {
    return same.stream()
        .min(Comparator.comparing(Measure::name).thenComparing(Measure::kind))
        .orElseThrow();
  }

  /** Everywhere where one of them is. */
  private static Geometry where(List<Measure> same) {
    if (same.size() == 1 || same.stream().anyMatch(m -> m.where.isEmpty())) {
      return same.stream()
          .map(Measure::where)
          .filter(Geometry::isEmpty)
          .findFirst()
          .orElse(same.get(0).where);
    }
    return UnaryUnionOp.union(
        same.stream().map(Measure::where).sorted(Comparator.comparing(Geometry::toText)).toList());
  }

  /** {@return the code of what was done} */
  public String code() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** {@return whether it brings or changes light} */
  boolean isLight() {
    return kind == Measures.Kind.LAMP_NEW
        || kind == Measures.Kind.LAMP_REPAIRED
        || kind == Measures.Kind.LAMP_BRIGHTENED;
  }
}
