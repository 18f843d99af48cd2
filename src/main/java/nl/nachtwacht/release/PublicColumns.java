package nl.nachtwacht.release;

import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Column.Audience;

/** The columns of public files that come from the gate; those of {@link Unprotected} besides. */
public final class PublicColumns {
  private static final String NO_NUMBER = "not counted alone, or too few to show";

  static final Column MUNICIPALITY_CODE =
      text("municipality_code")
          .label("Gemeentecode", "Municipality code")
          .says("Code van de gemeente.", "Code of the municipality.");
  static final Column NEIGHBOURHOOD_CODE =
      text("neighbourhood_code")
          .missing("the whole municipality")
          .label("Buurtcode", "Neighbourhood code")
          .says("Altijd leeg: de hele gemeente.", "Always empty: the whole municipality.");
  static final Column ZONE_ID =
      text("zone_id")
          .missing("too few to show")
          .label("Telgebied", "Zone")
          .says(
              "Het gebied waarmee de meldingen samen zijn geteld.",
              "The zone with which the reports were counted.");
  static final Column LAYER =
      text("layer")
          .label("Laag", "Layer")
          .says("Waarvan het de rijen telt.", "The layer whose rows it counts.");
  static final Column LEVEL =
      text("level")
          .label("Niveau", "Level")
          .says(
              "Buurt, wijk, gemeente, of de zijde van het vierkant in meter.",
              "Neighbourhood, district, city, or the side of the square in metres.");
  static final Column LEAF_COUNT =
      Column.ints("leaf_count", "")
          .audience(Audience.PUBLIC)
          .label("Aantal delen", "Parts")
          .says(
              "Buurten of vierkanten die erin samen zijn geteld.",
              "Neighbourhoods or squares that are counted together in it.");
  static final Column REPORT_CLASS =
      text("report_class")
          .missing("not counted alone, or not shown at so few reports")
          .label("Meldingen, vergeleken", "Reports, compared")
          .says(
              "Duidelijk meer, niet duidelijk anders of duidelijk minder meldingen per km² dan"
                  + " gemiddeld in de gemeente.",
              "Clearly more, not clearly different or clearly fewer reports per km² than on average"
                  + " in the municipality.");
  static final Column AREA_KM2 =
      Column.reals("area_km2", "km2", 4)
          .audience(Audience.PUBLIC)
          .label("Oppervlakte (km²)", "Surface (km²)")
          .says("Oppervlakte van de vakken.", "Surface of the cells.");
  static final Column REPORT_COUNT =
      Column.ints("report_count", "")
          .missing(NO_NUMBER)
          .audience(Audience.PUBLIC)
          .label("Aantal meldingen (afgerond)", "Reports (rounded)")
          .says(
              "Meldingen, afgerond zodat alles samen het afgeronde totaal is.",
              "Reports, rounded so that all together make the rounded total.");
  static final List<Column> PER_10K =
      withEnds(
          Column.reals("report_per_10k", "per 10,000 inhabitants and year", 1)
              .missing("not counted alone, too few to show, or under 500 inhabitants")
              .label(
                  "Meldingen per 10.000 inwoners per jaar",
                  "Reports per 10,000 inhabitants and year"));
  static final List<Column> PER_KM2 =
      withEnds(
          Column.reals("report_per_km2_year", "per km2 per year", 1)
              .missing(NO_NUMBER)
              .label("Meldingen per km² per jaar", "Reports per km² a year"));
  static final Column RESPONDENT_COUNT = respondents("respondent_count");
  static final Column SURVEY_RESPONDENT_COUNT = respondents("survey_respondent_count");
  static final Column SURVEY_MEAN =
      Column.reals("survey_mean", "scale of the survey", 1)
          .missing(NO_NUMBER)
          .audience(Audience.PUBLIC)
          .label("Gemiddeld antwoord", "Mean answer")
          .says("Gemiddelde op de schaal van de enquête.", "Mean on the survey's scale.");
  static final List<Column> UNSAFE =
      withEnds(
          Column.reals("survey_unsafe_share", "", 2)
              .missing(NO_NUMBER)
              .label("Voelt zich onveilig", "Feels unsafe"));
  static final Column ZONE_REPORT_COUNT =
      Column.ints("zone_report_count", "")
          .missing("too few to show")
          .audience(Audience.PUBLIC)
          .label("Meldingen in het telgebied", "Reports in the zone")
          .says("Meldingen in het hele telgebied.", "Reports in the whole zone.");
  static final Column SURVEY_ZONE_ID =
      text("survey_zone_id")
          .missing("too few to show, or no survey")
          .label("Telgebied van de enquête", "Survey zone")
          .says(
              "Het gebied waarmee de antwoorden samen zijn geteld.",
              "The zone with which the answers were counted.");
  static final Column SUPPRESSION =
      text("suppression")
          .label("Waarop het getal rust", "What the number rests on")
          .says(
              "none: eigen getal; joined: samen met andere geteld; withheld: te weinig om te tonen.",
              "none: its own number; joined: counted together with others; withheld: too few to"
                  + " show.");
  static final Column PERIOD_START =
      text("period_start").label("Vanaf", "From").says("Eerste dag.", "First day.");
  static final Column PERIOD_END =
      text("period_end")
          .label("Tot", "To")
          .says("De dag na de laatste.", "The day after the last.");
  static final Column DIMENSION =
      text("dimension")
          .label("Verdeling naar", "Broken down by")
          .says(
              "Dagdeel, dag van de week of soort.",
              "Part of the week, day of the week or category.");
  static final Column POSITION =
      Column.ints("position", "")
          .audience(Audience.PUBLIC)
          .label("Plaats", "Position")
          .says("Volgorde binnen de verdeling.", "Order within the breakdown.");
  static final Column CLASS =
      text("class")
          .label("Klasse", "Class")
          .says(
              "Codes die samen zijn geteld, gescheiden door puntkomma's.",
              "Codes that are counted together, separated by semicolons.");

  /** All columns of {@code zones} in the order of publication. */
  public static final List<Column> ZONES =
      Stream.of(
              List.of(ZONE_ID, LAYER, MUNICIPALITY_CODE, LEVEL, LEAF_COUNT, REPORT_CLASS, AREA_KM2),
              List.of(REPORT_COUNT, RESPONDENT_COUNT, SURVEY_MEAN, UNSAFE.get(0)))
          .flatMap(List::stream)
          .toList();

  /** All columns of {@code breakdown} in the order of publication. */
  public static final List<Column> BREAKDOWN =
      List.of(MUNICIPALITY_CODE, DIMENSION, POSITION, CLASS, REPORT_COUNT);

  private static final List<Column> FIGURES =
      Stream.of(
              List.of(REPORT_COUNT),
              PER_10K,
              PER_KM2,
              List.of(SURVEY_MEAN),
              UNSAFE,
              List.of(SURVEY_RESPONDENT_COUNT))
          .flatMap(List::stream)
          .toList();

  private PublicColumns() {}

  /** {@return all columns of {@code neighbourhoods}, given those of facts before and after} */
  public static List<Column> neighbourhoods(List<Column> identity, List<Column> facts) {
    List<Column> zone =
        List.of(REPORT_CLASS, ZONE_ID, ZONE_REPORT_COUNT, SURVEY_ZONE_ID, SUPPRESSION);
    return Stream.of(identity, FIGURES, facts, zone).flatMap(List::stream).toList();
  }

  /** {@return all columns of {@code municipalities}, given those of facts before and after} */
  public static List<Column> municipalities(List<Column> identity, List<Column> facts) {
    List<Column> window = List.of(PERIOD_START, PERIOD_END);
    return Stream.of(identity, window, FIGURES, facts, List.of(SUPPRESSION))
        .flatMap(List::stream)
        .toList();
  }

  /** {@return all columns of {@code trend}, given those of the calendar} */
  public static List<Column> trend(List<Column> calendar) {
    List<Column> span = List.of(MUNICIPALITY_CODE, NEIGHBOURHOOD_CODE, PERIOD_START, PERIOD_END);
    return Stream.of(span, List.of(REPORT_COUNT), PER_10K, calendar).flatMap(List::stream).toList();
  }

  private static Column text(String name) {
    return Column.texts(name).audience(Audience.PUBLIC);
  }

  private static Column respondents(String name) {
    return Column.ints(name, "")
        .missing(NO_NUMBER)
        .audience(Audience.PUBLIC)
        .label("Antwoorden (afgerond)", "Answers (rounded)")
        .says(
            "Antwoorden, afgerond zodat alles samen het afgeronde totaal is.",
            "Answers, rounded so that all together make the rounded total.");
  }

  private static List<Column> withEnds(Column value) {
    String nl = value.label().nl();
    String en = value.label().en();
    return List.of(
        value.audience(Audience.PUBLIC).says("Uit de afgeronde getallen.", "From rounded numbers."),
        end(value, "_low", nl + ", ondergrens", en + ", lower end"),
        end(value, "_high", nl + ", bovengrens", en + ", upper end"));
  }

  private static Column end(Column value, String suffix, String nl, String en) {
    return Column.reals(value.name() + suffix, value.unit(), value.decimals())
        .missing(value.nullMeans())
        .audience(Audience.PUBLIC)
        .label(nl, en)
        .says(
            "Grens van het 95 %-interval, verruimd om de afronding.",
            "End of the 95 % interval, widened for the rounding.");
  }
}
