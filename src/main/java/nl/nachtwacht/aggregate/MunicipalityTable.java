package nl.nachtwacht.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.load.EarlierRun;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.outline.RiskArea;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.score.Municipalities;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The table of municipalities: a city in figures that it can be held to.
 *
 * <p>Rates are the reports of the period by their reporting weight over the years without
 * disruptions, as the rates of cells are, with Garwood's interval. A figure of cells is their sum,
 * or the mean over those that have one.
 */
public final class MunicipalityTable {
  private static final double M2_OF_KM2 = 1e6;

  /** Figures of cells, but for those of reports. */
  private static final List<Column> FIGURES =
      List.of(
          MunicipalityColumns.SURVEY_MEAN,
          MunicipalityColumns.RESPONDENTS,
          Lights.LAMPS,
          Lights.LAMPS_OUT,
          MunicipalityColumns.DARK,
          MunicipalityColumns.NIGHTLIFE,
          MunicipalityColumns.CAMERAS,
          Neighbourhoods.RISK_AREA_SHARE,
          Neighbourhoods.DARK_IN_RISK_AREAS,
          Neighbourhoods.CAMERA_IN_RISK_AREAS);

  private static final List<Column> REPORTS =
      List.of(MunicipalityColumns.REPORTS, Reports.CORRECTED_COLUMN);

  private final Job job;
  private final Domain domain;
  private final EarlierRun earlier;
  private final ReportingModel reporting;
  private final List<Geometry> outlines;

  /** A table of the municipalities of a domain, with their {@link #outlines}. */
  public MunicipalityTable(
      Job job, Loaded loaded, ReportingModel reporting, List<Geometry> outlines) {
    this.job = job;
    this.domain = loaded.domain();
    this.earlier = loaded.earlier();
    this.reporting = reporting;
    this.outlines = outlines;
  }

  /** {@return per municipality all of its areas as one geometry} */
  public static List<Geometry> outlines(Domain domain) {
    return IntStream.range(0, domain.municipalities().size())
        .mapToObj(municipality -> outline(domain, municipality))
        .toList();
  }

  private static Geometry outline(Domain domain, int municipality) {
    return OverlayNGRobust.union(
        Arrays.stream(domain.areasOf(municipality))
            .mapToObj(area -> domain.areas().get(area).parts())
            .flatMap(List::stream)
            .toList());
  }

  /** {@return the outlines: all areas of each municipality in one multi polygon} */
  public Shapes shapes() {
    return Shapes.of(Shapes.Kind.MULTI_POLYGON, outlines);
  }

  /**
   * {@return a row per municipality, in the order of codes}
   *
   * @param strips sums of cells
   * @param rules the rules of all scores
   * @param areas the risk areas
   */
  public Table of(List<Neighbourhoods.Sums> strips, List<Score.Rule> rules, List<RiskArea> areas) {
    int[] municipalityOf = domain.areas().stream().mapToInt(Area::municipality).toArray();
    boolean hasReports = !job.layers(Reports.Spec.class).isEmpty();
    List<Column> figures =
        Stream.concat(FIGURES.stream(), hasReports ? REPORTS.stream() : Stream.empty()).toList();
    Table sums = Municipalities.table(strips, rules, municipalityOf, outlines.size(), figures);
    List<Neighbourhoods.Sums> byCity = strips.stream().map(s -> s.by(municipalityOf)).toList();
    Table table =
        identity()
            .and(sums)
            .with(MunicipalityColumns.LAMPS_OUT, lampsOut(sums))
            .with(MunicipalityColumns.RISK_AREAS, riskAreas(areas))
            .with(MunicipalityColumns.BEYOND, RiskAreaTable.beyond(byCity, outlines.size()));
    return (hasReports ? table.and(rates(sums)).and(change(table)) : table)
        .shaped(MunicipalityColumns.ALL);
  }

  private Table identity() {
    return Table.ofRows(outlines.size())
        .with(CellNames.MUNICIPALITY_CODE, texts(Municipality::code))
        .with(AreaTable.MUNICIPALITY, texts(Municipality::name))
        .with(
            MunicipalityColumns.PEER_GROUP,
            texts(m -> m.peerGroup().isEmpty() ? null : m.peerGroup()))
        .with(MunicipalityColumns.INHABITANTS, inhabitants())
        .with(MunicipalityColumns.AREA_KM2, reals(this::km2))
        .with(MunicipalityColumns.PERIOD_START, texts(m -> job.period().from().toString()))
        .with(MunicipalityColumns.PERIOD_END, texts(m -> job.period().to().toString()))
        .with(MunicipalityColumns.CAMPAIGN, reals(reporting.calendar()::campaignShare))
        .with(MunicipalityColumns.VERSION, texts(m -> Version.METHODS));
  }

  private String[] texts(Function<Municipality, String> text) {
    return domain.municipalities().stream().map(text).toArray(String[]::new);
  }

  private double[] reals(IntToDoubleFunction value) {
    return IntStream.range(0, outlines.size()).mapToDouble(value).toArray();
  }

  private double km2(int municipality) {
    return outlines.get(municipality).getArea() / M2_OF_KM2;
  }

  private int inhabitants(int municipality) {
    return domain.inhabitants(domain.areasOf(municipality));
  }

  private int[] inhabitants() {
    return IntStream.range(0, outlines.size())
        .map(this::inhabitants)
        .map(of -> of < 0 ? Table.NO_INT : of)
        .toArray();
  }

  private double[] lampsOut(Table sums) {
    Table.Ints lamps = sums.ints(Lights.LAMPS.name());
    Table.Ints out = sums.ints(Lights.LAMPS_OUT.name());
    return reals(m -> lamps.at(m) > 0 ? (double) out.at(m) / lamps.at(m) : Double.NaN);
  }

  private Table change(Table cities) {
    Column code = CellNames.MUNICIPALITY_CODE;
    return Change.of(
        cities.shaped(List.of(code, Reports.COUNT_COLUMN, Reports.CORRECTED_COLUMN)),
        code,
        earlier.places("municipalities", code.name()),
        Change.Years.of(job.period(), earlier));
  }

  private int[] riskAreas(List<RiskArea> areas) {
    return domain.municipalities().stream()
        .mapToInt(
            m ->
                job.riskAreas().isEmpty()
                    ? Table.NO_INT
                    : (int)
                        areas.stream()
                            .filter(RiskArea::isLiving)
                            .filter(area -> area.municipality().equals(m.code()))
                            .count())
        .toArray();
  }

  private Table rates(Table sums) {
    return rates(MunicipalityColumns.PER_10K, m -> rate(sums, m, Rate.per10k(inhabitants(m))))
        .and(rates(MunicipalityColumns.PER_KM2, m -> rate(sums, m, km2(m))));
  }

  /** Reports by their weight; without a window that changes it, as they are. */
  private Rate rate(Table sums, int municipality, double size) {
    Table.Reals corrected = sums.reals(Reports.CORRECTED_COLUMN.name());
    double reports =
        corrected.isMissing(municipality)
            ? sums.ints(MunicipalityColumns.REPORTS.name()).at(municipality)
            : corrected.at(municipality);
    return Rate.of(reports, size * reporting.years(municipality));
  }

  private Table rates(List<Column> columns, IntFunction<Rate> rate) {
    List<Rate> rates = IntStream.range(0, outlines.size()).mapToObj(rate).toList();
    return Table.ofRows(outlines.size())
        .with(columns.get(0), rates.stream().mapToDouble(Rate::value).toArray())
        .with(columns.get(1), rates.stream().mapToDouble(Rate::low).toArray())
        .with(columns.get(2), rates.stream().mapToDouble(Rate::high).toArray());
  }
}
