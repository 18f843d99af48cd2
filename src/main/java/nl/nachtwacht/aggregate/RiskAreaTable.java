package nl.nachtwacht.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.nachtwacht.assess.ScoreTerms;
import nl.nachtwacht.assess.Stations;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.layer.Cameras;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.outline.RiskArea;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.score.ScoreJob;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The table of risk areas: figures of their cells, as neighbourhoods have them, with the classes of
 * cells. An area that has ended has today's figures of the cells that it had.
 */
public final class RiskAreaTable {
  /** Stays as long as the area goes on. */
  public static final Column AREA_ID =
      CellNames.AREA_ID
          .missing("never")
          .says(
              "Blijft gelijk zolang het gebied doorloopt: gemeente en vak van de eerste piek.",
              "Stays as long as the area goes on: municipality and the cell of its first peak.");

  /** What people call it. */
  public static final Column AREA =
      Column.texts("area")
          .label("Gebied", "Area")
          .says(
              "Straat met de buurt, of de buurt met de windstreek.",
              "Street with its neighbourhood, or neighbourhood with the compass point.");

  /** Codes of the neighbourhoods that it lies in. */
  public static final Column NEIGHBOURHOODS =
      Column.texts("neighbourhood_codes")
          .label("Buurtcodes", "Neighbourhood codes")
          .says(
              "Buurten met vakken in het gebied; de buurt met de meeste eerst.",
              "Neighbourhoods with cells in the area; the one with most first.");

  private static final Column FORMER_IDS =
      Column.texts("former_area_ids")
          .missing("new, or no former run")
          .label("Eerdere gebieden", "Former areas")
          .says(
              "Gebieden van de vorige run waarmee het vakken deelt.",
              "Areas of the former run with which it shares cells.");

  /** What it is against the former run. */
  public static final Column STATUS =
      Column.texts("status")
          .label("Status", "Status")
          .says(
              "Tegenover de vorige run: first, new, lasting, grown, shrunk of ended.",
              "Against the former run: first, new, lasting, grown, shrunk or ended.");

  private static final Column AREA_M2 =
      Column.reals("area_m2", "m2", 0)
          .label("Oppervlakte (m²)", "Surface (m²)")
          .says("Oppervlakte van de vakken.", "Surface of its cells.");
  private static final Column CELL_COUNT =
      Column.ints("cell_count", "")
          .label("Aantal vakken", "Cells")
          .says("Vakken van het gebied.", "Cells of the area.");
  private static final Column RANK =
      Column.ints("risk_rank", "")
          .missing("the plausible ranks span over half of the areas")
          .label("Rang", "Rank")
          .says(
              "Plaats in de gemeente naar score; 1 is het hoogste risico.",
              "Place in the municipality by score; 1 is the highest risk.");
  static final Column BEYOND_SHARE =
      Column.reals("beyond_nightlife_share", "", 4)
          .missing("no nightlife layer")
          .label("Aandeel ver van uitgaan", "Share far from nightlife")
          .says(
              "Deel van de opgetelde score in vakken op meer dan 250 m van uitgaan.",
              "Share of the summed score in cells more than 250 m from nightlife.");

  private final Job job;
  private final Domain domain;
  private final Outlining.Outlined outlined;
  private final ScoreJob scoreJob;

  /** A table of the areas that were drawn. */
  public RiskAreaTable(Job job, Domain domain, Outlining.Outlined outlined) {
    this.job = job;
    this.domain = domain;
    this.outlined = outlined;
    this.scoreJob = ScoreTerms.of(job);
  }

  /** {@return the columns in the order of publication} */
  public static List<Column> columns(ScoreJob job) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                AREA_ID,
                AREA,
                CellNames.MUNICIPALITY_CODE,
                NEIGHBOURHOODS,
                FORMER_IDS,
                STATUS,
                AREA_M2,
                CELL_COUNT));
    columns.addAll(Scores.withEnds());
    columns.addAll(Scores.CLASSES);
    columns.add(RANK);
    columns.addAll(AreaRanks.COLUMNS);
    columns.add(Scores.STABILITY);
    columns.addAll(List.of(Reports.COUNT_COLUMN, Reports.CORRECTED_COLUMN));
    columns.addAll(Scores.rates());
    columns.addAll(Scores.SURVEY_COLUMNS);
    columns.add(Surveys.RESPONDENTS);
    columns.add(PeakSlice.COLUMN);
    columns.addAll(
        List.of(Lights.DARK_SHARE, Lights.LAMPS_OUT, Nightlife.SHARE, Cameras.COVER_SHARE));
    columns.add(BEYOND_SHARE);
    columns.addAll(Scores.contributions(job));
    columns.add(Scores.TOP_FACTOR);
    columns.addAll(AreaWords.COLUMNS);
    return columns;
  }

  /**
   * {@return a row per area with its outline: by municipality, the highest score first}
   *
   * @param outcome the rules that scored the cells, and what the fits tell of areas
   * @param ends what the index tells of their intervals
   */
  public Features of(Stations.Outcome outcome, IndexEnds ends) {
    List<String> codes = domain.municipalities().stream().map(Municipality::code).toList();
    int[] municipalityOf =
        outlined.areas().stream().mapToInt(area -> codes.indexOf(area.municipality())).toArray();
    List<Neighbourhoods.Sums> sums = sums();
    List<Column> reads = new ArrayList<>(columns(scoreJob));
    Table figures = Neighbourhoods.scored(sums, municipalityOf.length, reads);
    AreaFits fits =
        new AreaFits(municipalityOf, area -> -1, scoreJob, sums, outcome.fitted().told());
    Table table = identity().and(figures).with(Gather.MUNICIPALITY, municipalityOf);
    table = table.and(Scores.classes(outcome.scored().rules(), table));
    table = table.and(fits.table(table.reals(Scores.withEnds().get(0).name()), ends.areas()));
    table = table.and(AreaRanks.of(table, municipalityOf)).and(surveys(sums));
    table = table.and(PeakSlice.table(job, sums, municipalityOf.length));
    table =
        table
            .with(RANK, ranks(table, municipalityOf))
            .with(BEYOND_SHARE, beyond(sums, municipalityOf.length));
    table = table.and(AreaWords.of(table, job));
    int[] order = order(table);
    Shapes shapes =
        Shapes.of(
            Shapes.Kind.MULTI_POLYGON, outlined.areas().stream().map(RiskArea::outline).toList());
    return new Features(table.shaped(columns(scoreJob)).pick(order), shapes.pick(order));
  }

  /** {@return the areas of one municipality} */
  public static Features of(String municipality, Features areas) {
    Table.Texts codes = areas.table().texts(CellNames.MUNICIPALITY_CODE.name());
    return areas.pick(
        IntStream.range(0, areas.rows())
            .filter(row -> codes.at(row).equals(municipality))
            .toArray());
  }

  /** Living areas don't overlap, nor do those that ended; the one kind may overlap the other. */
  private List<Neighbourhoods.Sums> sums() {
    if (outlined.areas().isEmpty()) {
      return List.of();
    }
    CellIndex ended = Outlining.members(outlined.areas(), false);
    List<ArrayList<Neighbourhoods.Sums>> sums =
        outlined
            .cells()
            .map(
                "sum up areas",
                strip -> {
                  Table cells = Outlining.summed(strip);
                  return new ArrayList<>(
                      List.of(
                          Neighbourhoods.sums(
                              cells, cells.ints(CellNames.RISK_AREA.name()).toArray()),
                          Neighbourhoods.sums(cells, ended.units(cells))));
                });
    return sums.stream().flatMap(List::stream).toList();
  }

  private Table identity() {
    List<RiskArea> areas = outlined.areas();
    double side = job.grid().cellMetres();
    double cellM2 = side * side;
    return Table.ofRows(areas.size())
        .with(AREA_ID, texts(RiskArea::id))
        .with(AREA, outlined.names().toArray(String[]::new))
        .with(CellNames.MUNICIPALITY_CODE, texts(RiskArea::municipality))
        .with(NEIGHBOURHOODS, texts(this::neighbourhoods))
        .with(FORMER_IDS, texts(area -> joined(area.formerIds())))
        .with(STATUS, texts(area -> area.status().code()))
        .with(AREA_M2, areas.stream().mapToDouble(a -> a.cells().size() * cellM2).toArray())
        .with(CELL_COUNT, areas.stream().mapToInt(a -> a.cells().size()).toArray())
        .with(
            Scores.STABILITY,
            outlined.stability().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static String joined(List<String> texts) {
    return texts.isEmpty() ? null : String.join(";", texts);
  }

  private String neighbourhoods(RiskArea area) {
    return joined(
        AreaNames.neighbourhoods(area.cells(), domain).stream()
            .map(number -> domain.areas().get(number).code())
            .toList());
  }

  private String[] texts(Function<RiskArea, String> text) {
    return outlined.areas().stream().map(text).toArray(String[]::new);
  }

  /** Shares of answers are estimated for cells: of an area they are the mean over its cells. */
  private Table surveys(List<Neighbourhoods.Sums> sums) {
    Table table = Table.ofRows(outlined.areas().size());
    for (Column column : Scores.SURVEY_COLUMNS) {
      Neighbourhoods.Total total = Neighbourhoods.total(sums, column.name(), table.rows());
      table =
          table.with(
              column,
              IntStream.range(0, table.rows())
                  .mapToDouble(
                      a -> total.cells()[a] > 0 ? total.sums()[a] / total.cells()[a] : Double.NaN)
                  .toArray());
    }
    return table;
  }

  /** {@return per unit the share of its score that lies far from nightlife} */
  static double[] beyond(List<Neighbourhoods.Sums> sums, int areas) {
    Neighbourhoods.Total far =
        Neighbourhoods.total(sums, Neighbourhoods.BEYOND_NIGHTLIFE.name(), areas);
    Neighbourhoods.Total all = Neighbourhoods.total(sums, Scores.withEnds().get(0).name(), areas);
    return IntStream.range(0, areas)
        .mapToDouble(
            a ->
                far.cells()[a] > 0 && all.sums()[a] > 0
                    ? far.sums()[a] / all.sums()[a]
                    : Double.NaN)
        .toArray();
  }

  /** Ranks of the living, where it can be told at all which is which. */
  private int[] ranks(Table table, int[] municipalityOf) {
    Table.Reals scores = table.reals(Scores.withEnds().get(0).name());
    Table.Ints low = table.ints(AreaRanks.COLUMNS.get(0).name());
    int[] ranks = new int[municipalityOf.length];
    for (int area = 0; area < ranks.length; area++) {
      int own = area;
      ranks[area] =
          low.isMissing(area)
              ? Table.NO_INT
              : 1
                  + (int)
                      IntStream.range(0, ranks.length)
                          .filter(other -> municipalityOf[other] == municipalityOf[own])
                          .filter(other -> outlined.areas().get(other).isLiving())
                          .filter(other -> scores.at(other) > scores.at(own))
                          .count();
    }
    return ranks;
  }

  private int[] order(Table table) {
    Table.Texts municipality = table.texts(CellNames.MUNICIPALITY_CODE.name());
    Table.Reals scores = table.reals(Scores.withEnds().get(0).name());
    Table.Texts ids = table.texts(AREA_ID.name());
    return IntStream.range(0, table.rows())
        .boxed()
        .sorted(
            Comparator.<Integer, String>comparing(municipality::at)
                .thenComparing(Comparator.comparingDouble(scores::at).reversed())
                .thenComparing(ids::at))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
