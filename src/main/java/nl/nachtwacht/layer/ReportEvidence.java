package nl.nachtwacht.layer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * the reports within the bandwidth; then per slice share, weight and kernel.
 */
final class ReportEvidence implements ReportRows {
  private static final long serialVersionUID = 1L;
  private static final double LIGHTEST = 1e-6;
  private static final double HEAVIEST = 1e6;
  private static final double SECONDS_OF_A_DAY = 86_400;

  // Numbers of a feature.
  private static final int MUNICIPALITY = 0;
  private static final int WEIGHT = 1;
  private static final int START = 2;
  private static final int DATE_ONLY = 3;
  private static final int KEY = 4;
  private static final int NUMBERS = 5;

  // Bands; those of a slice follow those of all time.
  private static final int COUNT = 0;
  private static final int WEIGHTS = 1;
  private static final int KERNEL = 2;
  private static final int QUEEN = 3;
  private static final int NEAR = 4;
  private static final int OF_ALL_TIME = 5;
  private static final int PER_SLICE = 3;

  private final ArrayList<Reports.Spec> specs;
  private final Terms terms;
  private final Bandwidths bandwidths;
  private final long startSecond;
  private final long endSecond;

  ReportEvidence(List<Reports.Spec> specs, Terms terms, Bandwidths bandwidths) {
    this.specs = new ArrayList<>(specs);
    this.terms = terms;
    this.bandwidths = bandwidths;
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

  /** A report outside the domain is kept, for the density of the cells near it. */
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
    if (until.isPresent() && until.get().epochSecond() < start) {
      return Reason.UNTIL_BEFORE_FROM;
    }
    double weight = specs.get(source).weights().of(row);
    if (!(weight >= LIGHTEST && weight <= HEAVIEST)) {
      return Reason.VALUE;
    }
    if (start < startSecond || start >= endSecond) {
      return terms.period().fate(start);
    }
    int municipality = places.municipalityAt(row.xCm(), row.yCm());
    double ageDays = (endSecond - start) / SECONDS_OF_A_DAY;
    long fixed = Fixed.of(weight * terms.recency(ageDays));
    long dateOnly = when.get().dateOnly() ? 1 : 0;
    out.point(row.xCm(), row.yCm(), municipality, fixed, start, dateOnly, row.key());
    return municipality < 0 ? Reason.OUTSIDE_DOMAIN : Reason.USED;
  }

  @Override
  public List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    for (String name : List.of("count", "weight", "kernel", "queen", "near")) {
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
    return Math.max(bandwidths.widestCm(), terms.grid().cellCm());
  }

  @Override
  public Layer settled(Facts facts, Bandwidths known) {
    return new ReportEvidence(specs, terms, known);
  }

  @Override
  public void mark(Features features, int report, Brush brush) {
    int x = features.xCm(report);
    int y = features.yCm(report);
    int municipality = (int) features.number(report, MUNICIPALITY);
    long weight = features.number(report, WEIGHT);
    brush.kernel(KERNEL, NEAR, x, y, bandwidths, 1);
    if (municipality >= 0) {
      brush.cell(COUNT, x, y, 1);
      brush.cell(WEIGHTS, x, y, weight);
      brush.queen(QUEEN, x, y, municipality, 1);
    }
    long[] shares = shares(features, report);
    for (int slice = 0; slice < shares.length; slice++) {
      long share = shares[slice];
      if (share > 0) {
        int first = OF_ALL_TIME + slice * PER_SLICE;
        brush.kernel(first + KERNEL, -1, x, y, bandwidths, Fixed.real(share));
        if (municipality >= 0) {
          brush.cell(first + COUNT, x, y, share);
          brush.cell(first + WEIGHTS, x, y, Fixed.of(Fixed.real(share) * Fixed.real(weight)));
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
  public double weight(Features reports, int report) {
    return Fixed.real(reports.number(report, WEIGHT));
  }

  @Override
  public double[] ofSlices(Features reports, int report) {
    return Arrays.stream(shares(reports, report)).mapToDouble(Fixed::real).toArray();
  }

  /** What of a report falls into each slice: all or nothing, or by the hours of a whole day. */
  private long[] shares(Features features, int report) {
    long start = features.number(report, START);
    ZoneId zone = terms.period().zone();
    long end =
        features.number(report, DATE_ONLY) == 0
            ? start
            : Instant.ofEpochSecond(start).atZone(zone).plusDays(1).toEpochSecond();
    return Slice.shares(terms.slices(), start, end, zone);
  }

  @Override
  public Table finish(Ground ground) {
    Table table =
        ground
            .counts(Reports.COUNT_COLUMN, COUNT)
            .and(ground.counts(Reports.QUEEN_SUM, QUEEN))
            .and(ground.counts(Reports.NEAR, NEAR))
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

  /** Reports per km²: 3/(π h²) makes the kernel integrate to 1. */
  private Table density(Ground ground, Column column, int band) {
    return ground.reals(
        column,
        row -> {
          double km = bandwidths.atCm(ground.municipality(row)) / 100_000.0;
          return Fixed.real(ground.at(band, row)) * 3 / (Math.PI * km * km);
        });
  }

  /**
   * {@return the reports of each municipality's domain, as the choice of a bandwidth needs them}
   */
  static SortedMap<Integer, ReportPoints> points(Features reports, BitSet leftOut) {
    SortedMap<Integer, ReportPoints.Builder> builders = new TreeMap<>();
    for (int i = 0; i < reports.count(); i++) {
      int municipality = (int) reports.number(i, MUNICIPALITY);
      if (municipality >= 0 && !leftOut.get(i)) {
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
