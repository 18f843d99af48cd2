package nl.nachtwacht.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.nachtwacht.effect.Counted.Zone;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.stat.PooledMean;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Measures of one kind together: three or more of which each has a control, and an estimate that
 * nothing speaks against. One alone seldom has the reports to show anything.
 */
public final class Pool {
  private static final int FEWEST = 3;

  private Pool() {}

  /**
   * {@return a finding per kind with enough measures, in the order of kinds}
   *
   * @param owner code of the municipality, {@code ALL} for several
   */
  public static List<Finding> of(String owner, List<Finding> findings) {
    TreeMap<Measures.Kind, List<Finding>> byKind = new TreeMap<>();
    findings.stream()
        .filter(f -> f.outcome() == Outcome.REPORTS && f.verdict() != Verdict.CANNOT_SAY)
        .filter(f -> f.estimate().method() != Estimate.Method.ITS)
        .forEach(f -> byKind.computeIfAbsent(f.measure().kind(), k -> new ArrayList<>()).add(f));
    return byKind.entrySet().stream()
        .filter(kind -> kind.getValue().size() >= FEWEST)
        .map(kind -> pooled(owner, kind.getKey(), kind.getValue()))
        .toList();
  }

  private static Finding pooled(String owner, Measures.Kind kind, List<Finding> some) {
    List<Estimate> each = some.stream().map(Finding::estimate).toList();
    PooledMean mean =
        PooledMean.of(
            each.stream().mapToDouble(e -> StrictMath.log(e.ratio())).toArray(),
            each.stream().mapToDouble(Estimate::error).toArray());
    String code = kind.name().toLowerCase(Locale.ROOT);
    Measure all =
        new Measure(
            owner + "-M-" + code,
            some.size() + " × " + code,
            kind,
            days(some),
            new GeometryFactory().createPolygon());
    ArrayList<Counted> zones = new ArrayList<>();
    for (Zone zone : Zone.values()) {
      List<Counted> of =
          some.stream().flatMap(f -> f.zones().stream()).filter(c -> c.zone() == zone).toList();
      if (!of.isEmpty()) {
        zones.add(joined(zone, of));
      }
    }
    return new Finding(
        all,
        Outcome.REPORTS,
        zones,
        Estimate.of(mean, some.size()),
        new TreeSet<>(),
        some.stream().mapToDouble(Finding::controlFit).min().orElse(0),
        some.stream().anyMatch(Finding::hasCampaign),
        WeightedDisplacement.NONE,
        Displacement.CANNOT_SAY,
        Backing.NONE);
  }

  private static Counted joined(Zone zone, List<Counted> some) {
    long[] cells =
        some.stream().flatMapToLong(c -> Arrays.stream(c.cells())).sorted().distinct().toArray();
    return new Counted(
        zone,
        cells,
        sum(some.stream().map(Counted::count).toList()),
        sum(some.stream().map(Counted::exposure).toList()));
  }

  private static Pair sum(List<Pair> pairs) {
    return new Pair(
        pairs.stream().mapToDouble(Pair::before).sum(),
        pairs.stream().mapToDouble(Pair::after).sum());
  }

  /** From the first day before to the last day after. */
  private static BeforeAfter days(List<Finding> some) {
    List<BeforeAfter> each = some.stream().map(f -> f.measure().days()).toList();
    Comparator<LocalDate> order = Comparator.naturalOrder();
    return new BeforeAfter(
        new Period(
            each.stream().map(d -> d.before().from()).min(order).orElseThrow(),
            each.stream().map(d -> d.before().to()).max(order).orElseThrow(),
            each.get(0).before().zone()),
        new Period(
            each.stream().map(d -> d.after().from()).min(order).orElseThrow(),
            each.stream().map(d -> d.after().to()).max(order).orElseThrow(),
            each.get(0).after().zone()));
  }
}
