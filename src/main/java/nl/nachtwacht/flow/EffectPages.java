package nl.nachtwacht.flow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.effect.Backing;
import nl.nachtwacht.effect.BeforeAfter;
import nl.nachtwacht.effect.Counted;
import nl.nachtwacht.effect.Counted.Zone;
import nl.nachtwacht.effect.Displacement;
import nl.nachtwacht.effect.Doubt;
import nl.nachtwacht.effect.Estimate;
import nl.nachtwacht.effect.Finding;
import nl.nachtwacht.effect.Measure;
import nl.nachtwacht.effect.Outcome;
import nl.nachtwacht.effect.Sentence;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.EffectContent;
import nl.nachtwacht.publish.EffectPage;
import nl.nachtwacht.publish.SheetsContent.Days;
import nl.nachtwacht.publish.Stamp;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.stat.DetectableFall;
import nl.nachtwacht.table.Column.Words;

/** Turns the findings of a municipality into what the page of each of its measures shows. */
final class EffectPages {
  private static final double FALL = 0.7;
  private static final int MOST_NAMES = 3;

  /** No three months have fewer days. */
  private static final long QUARTER_DAYS = 89;

  /** Pieces of time shorter than half a quarter tell nothing by themselves. */
  private static final long SHORT_DAYS = 45;

  private final Job job;
  private final Domain domain;
  private final Stamp stamp;
  private final Municipality municipality;

  EffectPages(Job job, Domain domain, Stamp stamp, Municipality municipality) {
    this.job = job;
    this.domain = domain;
    this.stamp = stamp;
    this.municipality = municipality;
  }

  /** {@return the page of each measure by its id} */
  Map<String, String> pages(List<Finding> findings) {
    Map<String, List<Finding>> byMeasure =
        findings.stream()
            .collect(
                Collectors.groupingBy(f -> f.measure().id(), TreeMap::new, Collectors.toList()));
    Map<String, String> pages = new TreeMap<>();
    byMeasure.forEach((id, some) -> pages.put(id, EffectPage.of(content(some))));
    return pages;
  }

  private EffectContent content(List<Finding> some) {
    List<Finding> findings = some.stream().sorted(Comparator.comparing(Finding::outcome)).toList();
    Finding reports = findings.get(0);
    return new EffectContent(
        job.language(),
        municipality.name(),
        stamp,
        deed(reports),
        findings.stream().map(EffectPages::outcome).toList(),
        course(reports),
        power(reports.backing().power()),
        caveats(reports));
  }

  private EffectContent.Deed deed(Finding finding) {
    Measure measure = finding.measure();
    Days after = days(measure.days().after());
    return new EffectContent.Deed(
        measure.name(),
        EffectTerms.of(measure.kind()),
        neighbourhoods(finding.zones().get(0)),
        job.grid().cellMetres(),
        days(measure.days().before()),
        after,
        measure.days().after().to().isBefore(job.period().to()));
  }

  private static Days days(Period period) {
    return new Days(period.from().toString(), period.to().toString());
  }

  /** The ones with most cells, then by name. */
  private List<String> neighbourhoods(Counted place) {
    Map<String, Long> cells =
        Arrays.stream(place.cells())
            .mapToInt(domain::areaAt)
            .mapToObj(domain.areas()::get)
            .map(Area::name)
            .filter(name -> !name.isEmpty())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return cells.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_NAMES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static EffectContent.Outcome outcome(Finding finding) {
    return new EffectContent.Outcome(
        finding.outcome().label(),
        EffectContent.Verdict.valueOf(finding.verdict().name()),
        Sentence.of(finding),
        change(finding.estimate()),
        method(finding),
        finding.outcome() == Outcome.REPORTS,
        finding.zones().stream().map(EffectPages::zone).toList());
  }

  private static Figure change(Estimate estimate) {
    return new Figure(
        estimate.ratio() - 1, estimate.interval().low() - 1, estimate.interval().high() - 1);
  }

  private static EffectContent.Zone zone(Counted counted) {
    return new EffectContent.Zone(
        counted.zone().code(),
        counted.cells().length,
        counted.count().before(),
        counted.count().after(),
        counted.exposure().before(),
        counted.exposure().after());
  }

  private static EffectContent.Course course(Finding finding) {
    Estimate.Range ends = finding.difference().interval();
    return new EffectContent.Course(
        pieces(finding),
        expectedAfter(finding),
        new Figure(finding.difference().value(), ends.low(), ends.high()),
        EffectTerms.of(finding.displacement()),
        finding.displacement() == Displacement.CANNOT_SAY
            ? Double.NaN
            : finding.backing().quotient());
  }

  /** As many as before, times what became of those of the control, or of the course before. */
  private static double expectedAfter(Finding finding) {
    Counted place = finding.zones().get(0);
    return finding.zones().stream()
        .filter(counted -> counted.zone() == Zone.CONTROL)
        .mapToDouble(c -> place.count().before() * c.count().after() / c.count().before())
        .filter(Double::isFinite)
        .findFirst()
        .orElse(
            finding.estimate().method() == Estimate.Method.ITS
                ? place.count().after() / finding.estimate().ratio()
                : Double.NaN);
  }

  private static List<EffectContent.Piece> pieces(Finding finding) {
    Backing backing = finding.backing();
    int before = backing.quartersBefore();
    double scale = sum(backing.treated(), before) / (sum(backing.control(), before));
    boolean isScaled = Double.isFinite(scale) && scale > 0;
    List<EffectContent.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < backing.quarters().size(); i++) {
      pieces.add(
          new EffectContent.Piece(
              days(backing.quarters().get(i)),
              backing.treated()[i],
              isScaled ? scale * backing.control()[i] : Double.NaN));
    }
    List<EffectContent.Piece> first = new ArrayList<>(pieces.subList(0, before));
    Collections.reverse(first);
    List<EffectContent.Piece> joined = new ArrayList<>(quarters(first));
    joined.addAll(quarters(pieces.subList(before, pieces.size())));
    joined.sort(Comparator.comparing(piece -> piece.days().start()));
    return joined;
  }

  private static double sum(double[] quarters, int first) {
    return Arrays.stream(quarters).limit(first).sum();
  }

  /**
   * {@return pieces of one side of the measure, joined from it outwards to about three months; a
   * short rest goes to its neighbour}
   */
  private static List<EffectContent.Piece> quarters(List<EffectContent.Piece> outwards) {
    List<EffectContent.Piece> quarters = new ArrayList<>();
    for (EffectContent.Piece piece : outwards) {
      int last = quarters.size() - 1;
      if (last >= 0 && days(quarters.get(last)) < QUARTER_DAYS) {
        quarters.set(last, together(quarters.get(last), piece));
      } else {
        quarters.add(piece);
      }
    }
    int last = quarters.size() - 1;
    if (last > 0 && days(quarters.get(last)) < SHORT_DAYS) {
      quarters.set(last - 1, together(quarters.get(last - 1), quarters.remove(last)));
    }
    return quarters;
  }

  private static long days(EffectContent.Piece piece) {
    LocalDate end = LocalDate.parse(piece.days().end());
    return ChronoUnit.DAYS.between(LocalDate.parse(piece.days().start()), end);
  }

  private static EffectContent.Piece together(EffectContent.Piece one, EffectContent.Piece next) {
    boolean isInOrder = one.days().start().compareTo(next.days().start()) < 0;
    return new EffectContent.Piece(
        new Days((isInOrder ? one : next).days().start(), (isInOrder ? next : one).days().end()),
        one.reports() + next.reports(),
        one.expected() + next.expected());
  }

  private static EffectContent.Power power(DetectableFall fall) {
    return new EffectContent.Power(
        fall.before(),
        fall.others(),
        fall.largestRatio(),
        fall.power(FALL),
        fall.timesAsLong(FALL));
  }

  private EffectContent.Caveats caveats(Finding finding) {
    double[] imbalance = finding.backing().imbalance();
    return new EffectContent.Caveats(
        IntStream.range(0, imbalance.length)
            .mapToObj(i -> new EffectContent.Unlike(EffectTerms.FEATURES.get(i), imbalance[i]))
            .toList(),
        !finding.doubts().contains(Doubt.TREND),
        finding.backing().byChance(),
        job.calendar().stream()
            .filter(w -> w.municipality().isEmpty() || w.municipality().equals(municipality.code()))
            .filter(w -> overlaps(w, finding.measure().days()))
            .map(this::window)
            .toList());
  }

  private static boolean overlaps(CalendarWindow window, BeforeAfter days) {
    return window.from().isBefore(days.after().to()) && window.to().isAfter(days.before().from());
  }

  private EffectContent.Window window(CalendarWindow window) {
    LocalDate end = job.period().to();
    return new EffectContent.Window(
        window.name(),
        new Days(
            window.from().toString(), (window.to().isBefore(end) ? window.to() : end).toString()),
        EffectTerms.of(window.kind()));
  }

  /** A ratio with a count of 0 needs a little more, and that must be told. */
  private static Words method(Finding finding) {
    Estimate.Method method = finding.estimate().method();
    boolean isHalved =
        method == Estimate.Method.DID
            && finding.outcome() != Outcome.DARK_SHARE
            && finding.zones().stream()
                .filter(c -> c.zone() == Zone.TREATED || c.zone() == Zone.CONTROL)
                .anyMatch(c -> c.count().before() == 0 || c.count().after() == 0);
    return isHalved
        ? new Words(
            "uit de vier tellingen hierboven, elk met ½ erbij omdat er een 0 is",
            "from the four counts above, each with ½ more as one is 0")
        : EffectTerms.of(method);
  }
}
