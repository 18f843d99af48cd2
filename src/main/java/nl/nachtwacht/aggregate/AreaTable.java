package nl.nachtwacht.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.nachtwacht.assess.Fitting;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.layer.Cameras;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.load.EarlierRun;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.ScoreJob;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The table of neighbourhoods: what a council discusses. */
public final class AreaTable {
  private static final Column DISTRICT_CODE =
      Column.texts("district_code")
          .missing("no district delivered")
          .label("Wijkcode", "District code")
          .says("Code van de wijk.", "Code of the district.");
  private static final Column DISTRICT =
      Column.texts("district")
          .missing("no district delivered")
          .label("Wijk", "District")
          .says("Naam van de wijk.", "Name of the district.");

  /** Name of the municipality. */
  public static final Column MUNICIPALITY =
      Column.texts("municipality")
          .label("Gemeente", "Municipality")
          .says("Naam van de gemeente.", "Name of the municipality.");

  static final Column INHABITANTS =
      Column.ints("inhabitant_count", "")
          .missing("not delivered")
          .label("Inwoners", "Inhabitants")
          .says("Inwoners, zoals geleverd.", "Inhabitants, as delivered.");
  static final Column AREA_KM2 =
      Column.reals("area_km2", "km2", 4)
          .label("Oppervlakte (km²)", "Surface (km²)")
          .says("Oppervlakte van de buurt.", "Surface of the neighbourhood.");

  /** What an area is called and how large it is. */
  public static final List<Column> IDENTITY =
      List.of(
          CellNames.NEIGHBOURHOOD_CODE,
          CellNames.NEIGHBOURHOOD,
          DISTRICT_CODE,
          DISTRICT,
          CellNames.MUNICIPALITY_CODE,
          MUNICIPALITY,
          INHABITANTS,
          AREA_KM2);

  private static final double M2_OF_KM2 = 1e6;

  private final Job job;
  private final Domain domain;
  private final EarlierRun earlier;
  private final ScoreJob scoreJob;

  /** A table of the areas of a domain. */
  public AreaTable(Job job, Loaded loaded, ScoreJob scoreJob) {
    this.job = job;
    this.domain = loaded.domain();
    this.earlier = loaded.earlier();
    this.scoreJob = scoreJob;
  }

  /**
   * {@return a row per area, in the order of codes}
   *
   * @param strips sums of cells
   * @param rules the rules of all scores, for what they know of areas
   * @param fitted what the fits tell of areas
   * @param ends what the index tells of their intervals
   */
  public Table of(
      List<Neighbourhoods.Sums> strips,
      List<Score.Rule> rules,
      Fitting.Fitted fitted,
      IndexEnds ends) {
    int[] municipalityOf = domain.areas().stream().mapToInt(Area::municipality).toArray();
    List<Column> cellColumns = new ArrayList<>(figures());
    cellColumns.addAll(Scores.columns(scoreJob));
    Table sums = Neighbourhoods.table(strips, municipalityOf, cellColumns, job.language(), kept());
    Table areas = identity(domain).and(sums).and(Scores.areas(rules, municipalityOf));
    AreaFits ofFits =
        new AreaFits(
            municipalityOf,
            area -> domain.areas().get(area).inhabitants(),
            scoreJob,
            strips,
            fitted.told());
    return areas
        .and(perVictim(areas))
        .and(ofFits.table(areas.reals(Scores.withEnds().get(0).name()), ends.neighbourhoods()))
        .and(change(areas))
        .and(AreaFits.ranks(fitted.ranksOfAreas(), areas.rows()))
        .and(PeakSlice.table(job, strips, areas.rows()))
        .shaped(columns(scoreJob));
  }

  /** Scores of the zero measurement's neighbourhoods, by municipality. */
  private SortedMap<Integer, List<Double>> kept() {
    SortedMap<Integer, List<Double>> kept = new TreeMap<>();
    for (int m = 0; m < domain.municipalities().size(); m++) {
      String code = domain.municipalities().get(m).code();
      List<Double> then = earlier.baseline().neighbourhoodScores(code);
      if (!then.isEmpty()) {
        kept.put(m, then);
      }
    }
    return kept;
  }

  private Table change(Table areas) {
    Column code = CellNames.NEIGHBOURHOOD_CODE;
    return Change.of(
        areas.shaped(List.of(code, Reports.COUNT_COLUMN, Reports.CORRECTED_COLUMN)),
        code,
        earlier.places("neighbourhoods", code.name()),
        Change.Years.of(job.period(), earlier));
  }

  /** Reports a year over expected victims; nothing where none are to be expected. */
  private Table perVictim(Table areas) {
    double[] perVictim = new double[areas.rows()];
    Arrays.fill(perVictim, Double.NaN);
    if (areas.find(Neighbourhoods.VICTIM_SHARE.name()).isPresent()) {
      Table.Reals shares = areas.reals(Neighbourhoods.VICTIM_SHARE.name());
      Table.Ints reports = areas.ints(Reports.COUNT_COLUMN.name());
      for (int area = 0; area < perVictim.length; area++) {
        double victims = shares.at(area) * Math.max(0, domain.areas().get(area).inhabitants());
        double perYear = reports.at(area) / job.period().years();
        perVictim[area] = victims > 0 ? perYear / victims : Double.NaN;
      }
    }
    return Table.ofRows(areas.rows()).with(Neighbourhoods.REPORT_PER_VICTIM, perVictim);
  }

  /** {@return the columns in the order of publication: identity, figures, result} */
  public static List<Column> columns(ScoreJob scoreJob) {
    List<Column> columns = new ArrayList<>(IDENTITY);
    columns.addAll(figures());
    columns.addAll(Neighbourhoods.columns(scoreJob));
    columns.add(PeakSlice.COLUMN);
    columns.addAll(Change.COLUMNS);
    return columns;
  }

  /** Figures of cells that neighbourhoods have too, summed up or estimated for themselves. */
  private static List<Column> figures() {
    List<Column> figures = new ArrayList<>();
    figures.add(Reports.COUNT_COLUMN);
    figures.add(Reports.CORRECTED_COLUMN);
    figures.addAll(AreaFits.RATES);
    figures.add(Surveys.MEAN);
    figures.addAll(Scores.SURVEY_COLUMNS);
    figures.add(Surveys.RESPONDENTS);
    figures.addAll(Lights.COLUMNS);
    figures.addAll(Nightlife.COLUMNS);
    figures.addAll(Cameras.COLUMNS);
    figures.add(Neighbourhoods.RISK_AREA_SHARE);
    return figures.stream()
        .filter(
            c ->
                Neighbourhoods.isSummedUp(c.name())
                    || Scores.SURVEY_COLUMNS.contains(c)
                    || AreaFits.RATES.contains(c))
        .toList();
  }

  /** {@return the areas of a domain by name and size, in the order of codes} */
  public static Table identity(Domain domain) {
    return Table.ofRows(domain.areas().size())
        .with(CellNames.NEIGHBOURHOOD_CODE, texts(domain, Area::code))
        .with(CellNames.NEIGHBOURHOOD, texts(domain, Area::name))
        .with(DISTRICT_CODE, texts(domain, Area::districtCode))
        .with(DISTRICT, texts(domain, Area::district))
        .with(
            CellNames.MUNICIPALITY_CODE,
            texts(domain, a -> domain.municipalities().get(a.municipality()).code()))
        .with(
            MUNICIPALITY, texts(domain, a -> domain.municipalities().get(a.municipality()).name()))
        .with(
            INHABITANTS,
            domain.areas().stream()
                .mapToInt(a -> a.inhabitants() < 0 ? Table.NO_INT : a.inhabitants())
                .toArray())
        .with(
            AREA_KM2,
            domain.areas().stream().mapToDouble(a -> shape(a).getArea() / M2_OF_KM2).toArray());
  }

  private static String[] texts(Domain domain, Function<Area, String> text) {
    return domain.areas().stream()
        .map(text)
        .map(t -> t.isEmpty() ? null : t)
        .toArray(String[]::new);
  }

  /** {@return the outlines of all areas, as multi polygons} */
  public static Shapes shapes(Domain domain) {
    return Shapes.of(
        Shapes.Kind.MULTI_POLYGON, domain.areas().stream().map(AreaTable::shape).toList());
  }

  private static Geometry shape(Area area) {
    return area.parts().size() == 1 ? area.parts().get(0) : OverlayNGRobust.union(area.parts());
  }
}
