package nl.nachtwacht.load;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.Protected;
import nl.nachtwacht.layer.ReportPoints;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;

/**
 * The reports of one municipality's cells in some spans of time. Holds personal data: it stays
 * between tasks and prints nothing.
 */
public final class SpanPoints implements Protected, Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<ReportPoints> bySpan;

  private SpanPoints(List<ReportPoints> bySpan) {
    this.bySpan = new ArrayList<>(bySpan);
  }

  /** Some reports of one span. */
  private record Some(int span, ReportPoints points) implements Serializable {}

  /**
   * {@return the reports of each municipality, in a task each; none where the job has no layer of
   * reports}
   *
   * @param spans of the job's period
   */
  public static Held<SpanPoints> gather(
      String stage, Cluster cluster, Loaded loaded, List<Period> spans) {
    int layer = loaded.layerOf(Reports.class).orElse(-1);
    ArrayList<Period> all = new ArrayList<>(spans);
    Shared<LeftOut> leftOut = cluster.share(loaded.leftOut());
    return loaded
        .blocks()
        .exchange(
            stage,
            loaded.domain().municipalities().size(),
            block -> block.layer() == layer ? some(block, leftOut.get(), all) : List.of(),
            (municipality, parts) -> joined(parts, all.size()));
  }

  private static List<Held.Keyed<Some>> some(Block block, LeftOut leftOut, List<Period> spans) {
    List<Held.Keyed<Some>> keyed = new ArrayList<>();
    for (int span = 0; span < spans.size(); span++) {
      int which = span;
      Reports.points(block.rows().features(), leftOut.features(block), spans.get(span))
          .forEach((m, points) -> keyed.add(new Held.Keyed<>(m, new Some(which, points))));
    }
    return keyed;
  }

  private static SpanPoints joined(Iterable<Some> parts, int spans) {
    TreeMap<Integer, List<ReportPoints>> bySpan = new TreeMap<>();
    parts.forEach(
        part -> bySpan.computeIfAbsent(part.span, s -> new ArrayList<>()).add(part.points));
    List<ReportPoints> joined = new ArrayList<>();
    for (int span = 0; span < spans; span++) {
      joined.add(ReportPoints.joined(bySpan.getOrDefault(span, List.of())));
    }
    return new SpanPoints(joined);
  }

  /** {@return the reports of a span} */
  public ReportPoints of(int span) {
    return bySpan.get(span);
  }

  /** {@return how many reports each span has} */
  public double[] counts() {
    return bySpan.stream().mapToDouble(ReportPoints::count).toArray();
  }

  @Override
  public String toString() {
    return bySpan.size() + " spans";
  }
}
