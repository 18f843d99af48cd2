package nl.nachtwacht.aggregate;

import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.layer.Cameras;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.table.Column;

/** The columns of {@link MunicipalityTable}. */
public final class MunicipalityColumns {
  private static final String NO_REPORTS = "no layer of reports";

  /** Municipalities that it compares with. */
  public static final Column PEER_GROUP =
      Column.texts("peer_group")
          .missing("not given in the areas")
          .label("Soort gemeente", "Peer group")
          .says(
              "Gemeenten waarmee zij te vergelijken is: g4, g40 of other.",
              "Municipalities that it compares with: g4, g40 or other.");

  /** Inhabitants of all neighbourhoods together. */
  public static final Column INHABITANTS =
      AreaTable.INHABITANTS
          .missing("not delivered of every neighbourhood")
          .says("Inwoners van alle buurten samen.", "Inhabitants of all neighbourhoods together.");

  /** Surface. */
  public static final Column AREA_KM2 =
      AreaTable.AREA_KM2.says("Oppervlakte van de gemeente.", "Surface of the municipality.");

  static final Column PERIOD_START =
      TrendTable.PERIOD_START.says("Eerste dag van de periode.", "First day of the period.");
  static final Column PERIOD_END =
      TrendTable.PERIOD_END.says(
          "De dag na de laatste van de periode.", "The day after the last of the period.");

  /** Reports in the period. */
  public static final Column REPORTS =
      Reports.COUNT_COLUMN
          .missing(NO_REPORTS)
          .says("Meldingen in de gemeente.", "Reports in the municipality.");

  /** Corrected reports per 10,000 inhabitants and year, with the ends of its interval. */
  public static final List<Column> PER_10K =
      withEnds(
          TrendTable.RATE
              .missing(
                  "no layer of reports, inhabitants not delivered, under 500 inhabitants, or no day"
                      + " without a disruption")
              .says(
                  "Gecorrigeerde meldingen per 10.000 inwoners en per jaar zonder verstoring.",
                  "Corrected reports per 10,000 inhabitants and year without disruption."));

  static final List<Column> PER_KM2 =
      withEnds(
          Column.reals("report_per_km2_year", "per km2 per year", 2)
              .missing("no layer of reports, or no day without a disruption")
              .label("Meldingen per km² per jaar", "Reports per km² a year")
              .says(
                  "Gecorrigeerde meldingen per km² van de gemeente en per jaar zonder verstoring.",
                  "Corrected reports per km² of the municipality and year without disruption."));
  static final Column SURVEY_MEAN =
      Surveys.MEAN.says(
          "Gemiddeld antwoord in de gemeente, op de schaal van de enquête.",
          "Mean answer in the municipality, on the survey's scale.");

  /** Weighted share of all answers that are unsafe. */
  public static final Column UNSAFE =
      Scores.SURVEY_COLUMNS
          .get(0)
          .says(
              "Gewogen aandeel van alle antwoorden dat onveilig is.",
              "Weighted share of all answers that are unsafe.");

  static final Column RESPONDENTS =
      Surveys.RESPONDENTS.says("Antwoorden in de gemeente.", "Answers in the municipality.");

  /** Mean dark share of its cells. */
  public static final Column DARK =
      Lights.DARK_SHARE.says(
          "Gemiddeld deel van een vak buiten bereik van een brandende lamp.",
          "Mean share of a cell beyond the reach of a working lamp.");

  /** Share of lamps that give no light. */
  public static final Column LAMPS_OUT =
      Column.reals("lamp_out_share", "", 4)
          .missing("no light layer, or no lamp")
          .label("Aandeel lampen die niet branden", "Share of lamps out")
          .says("Deel van de lampen dat geen licht geeft.", "Share of lamps that give no light.");

  /** Mean share of a cell in a nightlife zone. */
  public static final Column NIGHTLIFE =
      Nightlife.SHARE.says(
          "Gemiddeld deel van een vak in een uitgaansgebied.",
          "Mean share of a cell in a nightlife zone.");

  /** Mean share of a cell that a camera sees. */
  public static final Column CAMERAS =
      Cameras.COVER_SHARE.says(
          "Gemiddeld deel van een vak dat minstens één camera ziet.",
          "Mean share of a cell that at least one camera sees.");

  /** Share of the days under a campaign. */
  public static final Column CAMPAIGN =
      Column.reals("campaign_share", "", 4)
          .label("Aandeel in een campagne", "Share under campaign")
          .says(
              "Deel van de dagen van de periode waarop een campagne loopt.",
              "Share of the period's days on which a campaign runs.");

  /** Version of the reckoning. */
  public static final Column VERSION =
      Column.texts("method_version")
          .label("Versie van de methode", "Method version")
          .says("Versie van de berekening.", "Version of the reckoning.");

  /** How many risk areas it has. */
  public static final Column RISK_AREAS =
      Column.ints("risk_area_count", "")
          .missing("no risk areas in the job")
          .label("Aantal risicogebieden", "Risk areas")
          .says("Risicogebieden in de gemeente.", "Risk areas in the municipality.");

  /** Share of its summed score far from nightlife. */
  public static final Column BEYOND =
      RiskAreaTable.BEYOND_SHARE.says(
          "Deel van de opgetelde score van de gemeente op meer dan 250 m van uitgaan.",
          "Share of the municipality's summed score more than 250 m from nightlife.");

  static final Column HIGH_RISK =
      Neighbourhoods.HIGH_RISK_CELLS.says(
          "Vakken van de gemeente in klasse 5.", "Cells of the municipality in class 5.");

  /** All columns in the order of publication. */
  public static final List<Column> ALL =
      Stream.of(
              List.of(CellNames.MUNICIPALITY_CODE, AreaTable.MUNICIPALITY, PEER_GROUP),
              List.of(INHABITANTS, AREA_KM2, PERIOD_START, PERIOD_END, REPORTS),
              PER_10K,
              PER_KM2,
              List.of(SURVEY_MEAN, UNSAFE),
              Scores.SURVEY_COLUMNS.subList(1, 3),
              List.of(RESPONDENTS, DARK, LAMPS_OUT, NIGHTLIFE, CAMERAS, CAMPAIGN, VERSION),
              List.of(Reports.CORRECTED_COLUMN, Neighbourhoods.RISK_AREA_SHARE, RISK_AREAS),
              List.of(BEYOND, HIGH_RISK),
              List.of(Neighbourhoods.DARK_IN_RISK_AREAS, Neighbourhoods.CAMERA_IN_RISK_AREAS),
              Change.COLUMNS,
              List.of(Scores.EVIDENCE))
          .flatMap(List::stream)
          .toList();

  private MunicipalityColumns() {}

  /** A rate and the ends of its interval. */
  private static List<Column> withEnds(Column rate) {
    return List.of(
        rate,
        end(rate, "_low", new Column.Words("ondergrens", "lower end"), "Ondergrens", "Lower end"),
        end(rate, "_high", new Column.Words("bovengrens", "upper end"), "Bovengrens", "Upper end"));
  }

  private static Column end(Column rate, String suffix, Column.Words ends, String nl, String en) {
    return Column.reals(rate.name() + suffix, rate.unit(), rate.decimals())
        .missing(rate.nullMeans())
        .label(rate.label().nl() + ", " + ends.nl(), rate.label().en() + ", " + ends.en())
        .says(nl + " van het 95 %-interval (Garwood).", en + " of the 95 % interval (Garwood).");
  }
}
