package nl.nachtwacht.layer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Bandwidths;
import nl.nachtwacht.tile.Brush;
import nl.nachtwacht.tile.Fixed;

/**
 * What reports are evidence of: counts, weights and density, of all time and per slice of the week.
 *
 * <p>Bands in 2⁻³² but for whole counts: of all time count, weight, kernel, the members of Gi* and
 * the reports within the bandwidth, the corrected count; then per slice share, weight and kernel.
 *
 * <p>A report of uncertain place is spread by {@link Whereabouts} in weight and kernel. What counts
 * whole reports counts it where the row says: the count and its shares of slices, so that a cell's
 * shares are of its own reports; Gi*, whose counts are whole; and the reports within the bandwidth,
 * so that one vague report doesn't pass for knowledge of all cells around.
 */
final class ReportEvidence implements ReportRows {
  private static final long serialVersionUID = 1L;
  private static final long[] NO_SHARES = {};
  private static final double LIGHTEST = 1e-6;
  private static final double HEAVIEST = 1e6;
  private static final double SECONDS_OF_A_DAY = 86_400;
  private static final double WIDEST_RADIUS_METRES = 5000;

  // Numbers of a feature.
  private static final int MUNICIPALITY = 0;
  private static final int WEIGHT = 1;
  static final int START = 2;
  private static final int SECONDS = 3;
  private static final int KEY = 4;
  static final int RADIUS = 5;
  private static final int PERSON = 6;
  private static final int DATE_ONLY = 7;
  private static final int NUMBERS = 8;

  // Bands; those of a slice follow those of all time.
  private static final int COUNT = 0;
  private static final int WEIGHTS = 1;
  private static final int KERNEL = 2;
  private static final int QUEEN = 3;
  private static final int NEAR = 4;
  private static final int CORRECTED = 5;
  private static final int OF_ALL_TIME = 6;
  private static final int PER_SLICE = 3;

  private final ArrayList<Reports.Spec> specs;
  private final Terms terms;
  private final Bandwidths bandwidths;
  private final ReportingWeights reporting;
  private final long startSecond;
  private final long endSecond;

  ReportEvidence(List<Reports.Spec> specs, Terms terms, Settled known) {
    this.specs = new ArrayList<>(specs);
    this.terms = terms;
    this.bandwidths = known.bandwidths();
    this.reporting = known.reporting();
    this.startSecond = terms.period().start().getEpochSecond();
    this.endSecond = terms.period().end().getEpochSecond();
  }

  @Override
  public List<Source> sources() {
    return specs.stream().map(Reports.Spec::source).toList();
  }

  @Override
  public int width() {
    return NUMBERS;
  }

  /**
   * A report of the scored group outside the domain is kept, for the density of the cells near it.
   * When it began says whether it is of the period.
   */
  @Override
  public Reason take(int source, Row row, Places places, Features.Builder out) {
    Optional<When> when = row.time(Reports.TIME);
    if (when.isEmpty()) {
      return Reason.TIME;
    }
    long start = when.get().epochSecond();
    Optional<When> until = row.time(Reports.UNTIL);
    if (until.isEmpty() && !row.text(Reports.UNTIL).isEmpty()) {
      return Reason.TIME;
    }
    long seconds = until.orElse(when.get()).end(terms.period().zone()) - start;
    if (seconds < 0) {
      return Reason.UNTIL_BEFORE_FROM;
    }
    double weight = specs.get(source).weights().of(row);
    if (!(weight >= LIGHTEST && weight <= HEAVIEST) || radius(row) < 0) {
      return Reason.VALUE;
    }
    if (start < startSecond || start >= endSecond) {
      return terms.period().fate(start);
    }
    int municipality = places.municipalityAt(row.xCm(), row.yCm());
    if (!terms.scores(Grouped.group(row, Reports.GROUP))) {
      return municipality < 0 ? Reason.OUTSIDE_DOMAIN : Reason.OUTSIDE_GROUP;
    }
    double ageDays = (endSecond - start) / SECONDS_OF_A_DAY;
    long fixed = Fixed.of(weight * terms.recency(ageDays));
    if (seconds > Slice.LONGEST_RANGE_SECONDS) {
      row.longRange();
    }
    out.point(
        row.xCm(),
        row.yCm(),
        municipality,
        fixed,
        start,
        seconds,
        row.key(),
        radius(row),
        person(row),
        when.get().dateOnly() ? 1 : 0);
    if (terms.isReleased()) {
      out.label(row.text(Reports.CATEGORY));
    }
    return municipality < 0 ? Reason.OUTSIDE_DOMAIN : Reason.USED;
  }

  @Override
  public Optional<Grouped> grouped(int source, Row row) {
    return Optional.of(Grouped.report(Grouped.group(row, Reports.GROUP)));
  }

  /** {@return the digest of who reported; 0: not told, or asked by nobody} */
  private long person(Row row) {
    String who = terms.isReleased() ? row.text(Reports.PERSON) : "";
    return who.isEmpty() ? 0 : digest(who) | 1;
  }

  private static long digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every virtual machine has SHA-256", e);
    }
  }

  /** {@return the radius of uncertainty in centimetres; 0: an exact place, −1: no sound radius} */
  private static int radius(Row row) {
    if (row.text(Reports.RADIUS).isEmpty()) {
      return 0;
    }
    double metres = row.numberOr(Reports.RADIUS, 0);
    return metres > 0 && metres <= WIDEST_RADIUS_METRES ? Math.max(1, Grid.cm(metres)) : -1;
  }

  @Override
  public List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    for (String name : List.of("count", "weight", "kernel", "queen", "near", "corrected")) {
      bands.add(Band.sum(name));
    }
    for (Slice slice : terms.slices()) {
      for (String name : List.of("share", "weight", "kernel")) {
        bands.add(Band.sum(slice.name() + " " + name));
      }
    }
    return bands;
  }

  @Override
  public int reachCm(Features features, int feature) {
    int cell = terms.grid().cellCm();
    int radius = (int) features.number(feature, RADIUS);
    // With a radius it stands at centres of cells: that of its own may lie a part of a cell away.
    return Math.max(bandwidths.widestCm(), cell) + (radius == 0 ? 0 : Math.max(radius, cell));
  }

  @Override
  public Layer settled(Facts facts, Settled known) {
    return new ReportEvidence(specs, terms, known);
  }

  @Override
  public void mark(Features features, int report, Brush brush) {
    int x = features.xCm(report);
    int y = features.yCm(report);
    int municipality = (int) features.number(report, MUNICIPALITY);
    double told = reporting(features, report);
    long weight = weight(features, report, told);
    Whereabouts where = Whereabouts.of(features, report, terms.grid(), brush::municipalityAt);
    if (features.number(report, RADIUS) == 0) {
      brush.kernel(KERNEL, NEAR, x, y, bandwidths, told);
    } else {
      brush.near(NEAR, x, y, bandwidths);
      spreadKernel(KERNEL, where, Fixed.of(told), brush);
    }
    if (municipality >= 0) {
      brush.cell(COUNT, x, y, 1);
      brush.cell(CORRECTED, x, y, Fixed.of(told));
      spread(WEIGHTS, where, weight, brush);
      brush.queen(QUEEN, x, y, municipality, 1);
    }
    long[] shares = shares(features, report);
    for (int slice = 0; slice < shares.length; slice++) {
      long share = shares[slice];
      if (share > 0) {
        int first = OF_ALL_TIME + slice * PER_SLICE;
        spreadKernel(first + KERNEL, where, Fixed.of(Fixed.real(share) * told), brush);
        if (municipality >= 0) {
          brush.cell(first + COUNT, x, y, share);
          long weightInSlice = Fixed.of(Fixed.real(share) * Fixed.real(weight));
          spread(first + WEIGHTS, where, weightInSlice, brush);
        }
      }
    }
  }

  @Override
  public int municipality(Features reports, int report) {
    return (int) reports.number(report, MUNICIPALITY);
  }

  @Override
  public long key(Features reports, int report) {
    return reports.number(report, KEY);
  }

  @Override
  public long second(Features reports, int report) {
    return reports.number(report, START);
  }

  @Override
  public OptionalLong person(Features reports, int report) {
    long person = reports.number(report, PERSON);
    return person == 0 ? OptionalLong.empty() : OptionalLong.of(person);
  }

  @Override
  public boolean isDateOnly(Features reports, int report) {
    return reports.number(report, DATE_ONLY) == 1;
  }

  @Override
  public long weight(Features reports, int report) {
    return weight(reports, report, reporting(reports, report));
  }

  private static long weight(Features reports, int report, double told) {
    return Fixed.of(Fixed.real(reports.number(report, WEIGHT)) * told);
  }

  @Override
  public double reporting(Features reports, int report) {
    return reporting.at(municipality(reports, report), second(reports, report));
  }

  @Override
  public double[] ofSlices(Features reports, int report) {
    long[] shares = shares(reports, report);
    double[] parts = new double[terms.slices().size()];
    for (int slice = 0; slice < shares.length; slice++) {
      parts[slice] = Fixed.real(shares[slice]);
    }
    return parts;
  }

  private static void spread(int band, Whereabouts where, long units, Brush brush) {
    for (int i = 0; i < where.count(); i++) {
      brush.cell(band, where.xCm(i), where.yCm(i), where.part(units, i));
    }
  }

  private void spreadKernel(int band, Whereabouts where, long units, Brush brush) {
    for (int i = 0; i < where.count(); i++) {
      double part = Fixed.real(where.part(units, i));
      brush.kernel(band, -1, where.xCm(i), where.yCm(i), bandwidths, part);
    }
  }

  /**
   * What of a report falls into each slice: all or nothing of an instant, of a range or a whole day
   * by elapsed time, nothing of a range that is too long to tell.
   */
  private long[] shares(Features features, int report) {
    long start = features.number(report, START);
    long seconds = features.number(report, SECONDS);
    return seconds > Slice.LONGEST_RANGE_SECONDS
        ? NO_SHARES
        : Slice.shares(terms.slices(), start, start + seconds, terms.period().zone());
  }

  @Override
  public Table finish(Ground ground) {
    Table table =
        ground
            .counts(Reports.COUNT_COLUMN, COUNT)
            .and(ground.counts(Reports.QUEEN_SUM, QUEEN))
            .and(ground.counts(Reports.NEAR, NEAR))
            .and(corrected(ground))
            .and(weights(ground, Reports.WEIGHT_COLUMN, WEIGHTS))
            .and(density(ground, Reports.DENSITY_COLUMN, KERNEL));
    for (int slice = 0; slice < terms.slices().size(); slice++) {
      String name = terms.slices().get(slice).name();
      int first = OF_ALL_TIME + slice * PER_SLICE;
      table =
          table
              .and(weights(ground, Reports.inSlice(Reports.COUNT_COLUMN, name), first + COUNT))
              .and(weights(ground, Reports.inSlice(Reports.WEIGHT_COLUMN, name), first + WEIGHTS))
              .and(density(ground, Reports.inSlice(Reports.DENSITY_COLUMN, name), first + KERNEL));
    }
    return table;
  }

  private static Table weights(Ground ground, Column column, int band) {
    return ground.reals(column, row -> Fixed.real(ground.at(band, row)));
  }

  private Table corrected(Ground ground) {
    return ground.reals(
        Reports.CORRECTED_COLUMN,
        row ->
            reporting.isCorrected(ground.municipality(row))
                ? Fixed.real(ground.at(CORRECTED, row))
                : Double.NaN);
  }

  /** Reports per km²: 3/(π h²) makes the kernel integrate to 1. */
  private Table density(Ground ground, Column column, int band) {
    return ground.reals(
        column,
        row -> {
          double km = bandwidths.atCm(ground.municipality(row)) / 100_000.0;
          return Fixed.real(ground.at(band, row)) * 3 / (Math.PI * km * km);
        });
  }

  /** {@return the reports of each municipality's domain that begin at a wanted second} */
  static SortedMap<Integer, ReportPoints> points(
      Features reports, BitSet leftOut, LongPredicate isWanted) {
    SortedMap<Integer, ReportPoints.Builder> builders = new TreeMap<>();
    for (int i = 0; i < reports.count(); i++) {
      int municipality = (int) reports.number(i, MUNICIPALITY);
      if (municipality >= 0 && !leftOut.get(i) && isWanted.test(reports.number(i, START))) {
        builders
            .computeIfAbsent(municipality, m -> new ReportPoints.Builder())
            .add(reports.xCm(i), reports.yCm(i), reports.number(i, KEY));
      }
    }
    SortedMap<Integer, ReportPoints> points = new TreeMap<>();
    builders.forEach((municipality, builder) -> points.put(municipality, builder.build()));
    return points;
  }
}
