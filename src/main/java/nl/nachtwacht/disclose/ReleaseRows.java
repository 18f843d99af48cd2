package nl.nachtwacht.disclose;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.layer.AnswerRows;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.ReportRows;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.load.LeftOut;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.release.Answer;
import nl.nachtwacht.release.City;
import nl.nachtwacht.release.Evidence;
import nl.nachtwacht.release.ReleaseSpec;
import nl.nachtwacht.release.Row;
import nl.nachtwacht.release.Rows;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spec.Job;

/**
 * Brings the rows on people to the release gate: those of the window, with no more of each than the
 * gate counts by.
 *
 * <p>A row of uncertain place counts where it says, a range of time when it begins. A row without a
 * date is in no window.
 *
 * @param zone whose days the window has
 * @param from first day of the window
 * @param to the day after its last
 * @param overlapsEarlier per slice of the job whether it overlaps an earlier one
 */
public record ReleaseRows(ZoneId zone, LocalDate from, LocalDate to, boolean[] overlapsEarlier)
    implements Serializable {
  private static final String STAGE = "count for release";
  private static final long SECONDS_OF_AN_HOUR = 3600;

  /** An odd number that spreads what it multiplies over all bits. */
  private static final long MIX = 0x9e3779b97f4a7c15L;

  /** {@return what reads the rows of a window of a job} */
  public static ReleaseRows of(Job job, ReleaseSpec.Window window) {
    List<Slice> slices = job.slices();
    boolean[] overlaps = new boolean[slices.size()];
    for (int i = 0; i < overlaps.length; i++) {
      overlaps[i] = slices.subList(0, i).stream().anyMatch(slices.get(i)::overlaps);
    }
    return new ReleaseRows(job.period().zone(), window.from(), window.to(), overlaps);
  }

  /** {@return every city with its rows of each layer on people that the job has} */
  List<City> cities(Cluster cluster, Loaded loaded, Geography geography) {
    Map<String, Integer> layers = new LinkedHashMap<>();
    put(layers, loaded, Reports.class, Evidence.REPORTS);
    put(layers, loaded, Surveys.class, Evidence.SURVEYS);
    Shared<Domain> domain = cluster.share(loaded.domain());
    Shared<Geography> places = cluster.share(geography);
    Shared<LeftOut> leftOut = cluster.share(loaded.leftOut());
    ArrayList<Layer> all = new ArrayList<>(loaded.layers());
    List<OfBlock> blocks =
        loaded
            .blocks()
            .map(
                STAGE,
                block ->
                    new OfBlock(
                        block.layer(),
                        rows(
                            all.get(block.layer()),
                            block.rows().features(),
                            leftOut.get().features(block),
                            domain.get(),
                            places.get())));
    List<City> cities = new ArrayList<>();
    for (int m = 0; m < geography.trees().size(); m++) {
      List<Evidence> evidence = new ArrayList<>();
      int city = m;
      layers.forEach((name, layer) -> evidence.add(evidence(name, blocks, layer, city)));
      cities.add(new City(geography.trees().get(m), evidence));
    }
    return cities;
  }

  /**
   * {@return per report of the window that names nobody and whose hour is known a number that those
   * share which lie in one place and begin in one hour}
   */
  public long[] placesAndHours(Cluster cluster, Loaded loaded) {
    Shared<LeftOut> leftOut = cluster.share(loaded.leftOut());
    ArrayList<Layer> all = new ArrayList<>(loaded.layers());
    return loaded
        .blocks()
        .map(
            STAGE,
            block ->
                all.get(block.layer()) instanceof ReportRows reports
                    ? placesAndHours(
                        reports, block.rows().features(), leftOut.get().features(block))
                    : new long[0])
        .stream()
        .flatMapToLong(LongStream::of)
        .toArray();
  }

  private long[] placesAndHours(ReportRows reports, Features features, BitSet unused) {
    LongStream.Builder keys = LongStream.builder();
    int count = features.count();
    for (int i = unused.nextClearBit(0); i < count; i = unused.nextClearBit(i + 1)) {
      long second = reports.second(features, i);
      boolean isUsed = reports.municipality(features, i) >= 0 && isInWindow(day(second));
      boolean isNameless = reports.person(features, i).isEmpty();
      if (isUsed && isNameless && !reports.isDateOnly(features, i)) {
        long place = ((long) features.xCm(i) << Integer.SIZE) ^ features.yCm(i);
        keys.add(place * MIX + Math.floorDiv(second, SECONDS_OF_AN_HOUR) * (MIX << 1 | 1));
      }
    }
    return keys.build().toArray();
  }

  private static void put(
      Map<String, Integer> layers, Loaded loaded, Class<? extends LayerKind> kind, String name) {
    loaded.layerOf(kind).ifPresent(layer -> layers.put(name, layer));
  }

  private static Evidence evidence(String name, List<OfBlock> blocks, int layer, int city) {
    List<Rows> parts =
        blocks.stream()
            .filter(block -> block.layer() == layer && block.byCity().containsKey(city))
            .map(block -> block.byCity().get(city))
            .toList();
    return new Evidence(name, Rows.joined(parts));
  }

  private record OfBlock(int layer, TreeMap<Integer, Rows> byCity) implements Serializable {}

  private TreeMap<Integer, Rows> rows(
      Layer layer, Features features, BitSet unused, Domain domain, Geography geography) {
    TreeMap<Integer, Rows.Builder> builders = new TreeMap<>();
    boolean isOfPeople = layer instanceof ReportRows || layer instanceof AnswerRows;
    int count = isOfPeople ? features.count() : 0;
    for (int i = unused.nextClearBit(0); i < count; i = unused.nextClearBit(i + 1)) {
      long cell = domain.grid().cellAt(features.xCm(i), features.yCm(i));
      OptionalLong second = second(layer, features, i);
      if (domain.areaAt(cell) < 0 || second.isEmpty() || !isInWindow(day(second.getAsLong()))) {
        continue;
      }
      int leaf = geography.leaf(domain, cell);
      builders
          .computeIfAbsent(Geography.municipality(domain, cell), m -> new Rows.Builder())
          .add(
              layer instanceof ReportRows reports
                  ? report(reports, features, i, leaf)
                  : answer((AnswerRows) layer, features, i, leaf));
    }
    TreeMap<Integer, Rows> rows = new TreeMap<>();
    builders.forEach((city, builder) -> rows.put(city, builder.build()));
    return rows;
  }

  private static OptionalLong second(Layer layer, Features features, int i) {
    return layer instanceof ReportRows reports
        ? OptionalLong.of(reports.second(features, i))
        : ((AnswerRows) layer).second(features, i);
  }

  private LocalDate day(long second) {
    return Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
  }

  private boolean isInWindow(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  private Row report(ReportRows reports, Features features, int i, int leaf) {
    long second = reports.second(features, i);
    boolean hasHour = !reports.isDateOnly(features, i);
    int slice = hasHour ? Row.slice(reports.ofSlices(features, i), overlapsEarlier) : -1;
    return new Row(
        reports.key(features, i),
        reports.person(features, i),
        leaf,
        new Row.When(day(second), second, slice),
        features.label(i),
        Answer.NONE);
  }

  private Row answer(AnswerRows answers, Features features, int i, int leaf) {
    long second = answers.second(features, i).orElseThrow();
    return new Row(
        answers.key(features, i),
        OptionalLong.empty(),
        leaf,
        new Row.When(day(second), second, -1),
        "",
        new Answer(
            answers.respondents(features, i),
            answers.weight(features, i),
            answers.score(features, i),
            answers.isUnsafe(features, i) ? 1 : 0));
  }
}
