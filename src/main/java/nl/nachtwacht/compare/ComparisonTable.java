package nl.nachtwacht.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Column.Audience;
import nl.nachtwacht.table.Table;

/**
 * {@code comparison}: a row per city and figure, in the order of codes and of {@link Indicator}.
 */
public final class ComparisonTable {
  private static final String NO_FIGURE =
      "too few to show (suppression) or not delivered (evidence)";
  private static final String NO_INTERVAL = NO_FIGURE + ", or not a matter of chance";
  private static final String NO_PEER = NO_INTERVAL + ", or no peer with the figure";

  static final Column CODE =
      text("municipality_code")
          .label("Gemeentecode", "Municipality code")
          .says("Code van de gemeente.", "Code of the municipality.");
  private static final Column NAME =
      text("municipality")
          .label("Gemeente", "Municipality")
          .says("Naam van de gemeente.", "Name of the municipality.");
  private static final Column GROUP =
      text("peer_group")
          .label("Soort gemeente", "Peer group")
          .says(
              "g4, g40 of other; other ook waar het niet is opgegeven.",
              "g4, g40 or other; other also where it was not given.");
  private static final Column INHABITANTS =
      Column.ints("inhabitant_count", "")
          .audience(Audience.PUBLIC)
          .missing("not delivered")
          .label("Inwoners", "Inhabitants")
          .says("Inwoners van de gemeente.", "Inhabitants of the municipality.");
  static final Column INDICATOR =
      text("indicator")
          .label("Cijfer", "Figure")
          .says("Kolom van municipalities.", "Column of municipalities.");
  private static final Column UNIT =
      text("unit")
          .label("Eenheid", "Unit")
          .says("Waarin het cijfer is uitgedrukt.", "What the figure is expressed in.");
  private static final Column ESTIMATE =
      real("estimate", NO_FIGURE)
          .label("Waarde", "Estimate")
          .says("Zoals de gemeente het bekendmaakte.", "As the municipality published it.");
  private static final Column LOW =
      real("estimate_low", NO_INTERVAL)
          .label("Ondergrens", "Lower end")
          .says("Ondergrens van het 95 %-interval.", "Lower end of the 95 % interval.");
  private static final Column HIGH =
      real("estimate_high", NO_INTERVAL)
          .label("Bovengrens", "Upper end")
          .says("Bovengrens van het 95 %-interval.", "Upper end of the 95 % interval.");
  private static final Column OF_PEERS =
      real("peer_estimate", "no city of the group has the figure")
          .label("Soortgenoten samen", "Peers together")
          .says(
              "Het cijfer van alle gegeven gemeenten van deze soort samen.",
              "The figure of all cities given of this group together.");
  private static final Column OF_ALL =
      real("national_estimate", "no city has the figure")
          .label("Alle gemeenten samen", "All cities together")
          .says(
              "Het cijfer van alle gegeven gemeenten samen.",
              "The figure of all cities given together.");
  private static final Column POSITION =
      text("position")
          .missing(NO_PEER)
          .label("Tegenover soortgenoten", "Against peers")
          .says(
              "lower, not_clearly_different of higher: waar het interval ligt.",
              "lower, not_clearly_different or higher: where the interval lies.");
  private static final Column FUNNEL =
      text("funnel_flag")
          .missing(NO_FIGURE + ", or no count")
          .label("Trechter", "Funnel")
          .says(
              "inside, outside_95 of outside_998: binnen of buiten wat toeval kan maken.",
              "inside, outside_95 or outside_998: within or beyond what chance can make.");
  private static final Column RANK_LOW =
      whole("rank_low")
          .missing(NO_PEER + ", or ranks that span over half the peers")
          .label("Beste plaats", "Best rank")
          .says(
              "Hoogste plaats die aannemelijk is onder soortgenoten; 1 is het hoogste cijfer.",
              "Highest plausible rank among the peers; 1 is the highest figure.");
  private static final Column RANK_HIGH =
      whole("rank_high")
          .missing(RANK_LOW.nullMeans())
          .label("Slechtste plaats", "Worst rank")
          .says("Laagste plaats die aannemelijk is.", "Lowest plausible rank.");
  private static final Column PEERS =
      whole("peer_count")
          .label("Aantal soortgenoten", "Peers")
          .says(
              "Gemeenten van deze soort met het cijfer, deze meegeteld.",
              "Cities of this group with the figure, this one among them.");
  private static final Column FROM =
      text("period_start")
          .label("Vanaf", "From")
          .says("Eerste dag van de periode.", "First day of the period.");
  private static final Column TO =
      text("period_end")
          .label("Tot", "To")
          .says("De dag na de laatste.", "The day after the last one.");
  private static final Column VERSION =
      text("method_version")
          .label("Versie van de methode", "Method version")
          .says("Versie van de berekening.", "Version of the reckoning.");
  private static final Column EVIDENCE =
      text("evidence")
          .label("Gegevens", "Evidence")
          .says(
              "none: niet geleverd; weak: minder dan 30 meldingen of antwoorden; sufficient.",
              "none: not delivered; weak: fewer than 30 reports or answers; sufficient.");
  private static final Column CAMPAIGN =
      real("campaign_share", "not told")
          .label("Aandeel in een campagne", "Share under campaign")
          .says(
              "Deel van de periode waarin een campagne liep.",
              "Share of the period in which a campaign ran.");
  private static final Column SUPPRESSION =
      text("suppression")
          .label("Onderdrukking", "Suppression")
          .says("none, of withheld: te weinig om te tonen.", "none, or withheld: too few to show.");

  /** All columns in the order of publication. */
  public static final List<Column> COLUMNS =
      Stream.of(
              List.of(CODE, NAME, GROUP, INHABITANTS, INDICATOR, UNIT, ESTIMATE, LOW, HIGH),
              List.of(OF_PEERS, OF_ALL, POSITION, FUNNEL, RANK_LOW, RANK_HIGH, PEERS),
              List.of(FROM, TO, VERSION, EVIDENCE, CAMPAIGN, SUPPRESSION))
          .flatMap(List::stream)
          .toList();

  private ComparisonTable() {}

  private static Column text(String name) {
    return Column.texts(name).audience(Audience.PUBLIC);
  }

  private static Column whole(String name) {
    return Column.ints(name, "").audience(Audience.PUBLIC);
  }

  private static Column real(String name, String missing) {
    return Column.reals(name, "", 2).audience(Audience.PUBLIC).missing(missing);
  }

  /** {@return the rows of all cities by all figures} */
  public static Table of(List<City> cities) {
    List<List<Standing>> byIndicator =
        Arrays.stream(Indicator.values()).map(i -> Standings.of(i, cities).all()).toList();
    List<Standing> rows =
        Stream.iterate(0, c -> c < cities.size(), c -> c + 1)
            .flatMap(c -> byIndicator.stream().map(standings -> standings.get(c)))
            .toList();
    Table table =
        Table.ofRows(rows.size())
            .with(CODE, texts(rows, s -> s.city().code()))
            .with(NAME, texts(rows, s -> s.city().name()))
            .with(GROUP, texts(rows, s -> s.city().group()))
            .with(
                INHABITANTS,
                ints(rows, s -> s.city().row().whole("inhabitant_count").orElse(Table.NO_INT)))
            .with(INDICATOR, texts(rows, s -> s.indicator().column()))
            .with(UNIT, texts(rows, s -> s.indicator().unit()))
            .with(FROM, texts(rows, s -> s.city().from().toString()))
            .with(TO, texts(rows, s -> s.city().to().toString()))
            .with(VERSION, texts(rows, s -> s.city().version()))
            .with(CAMPAIGN, reals(CAMPAIGN, rows, s -> s.city().real("campaign_share")));
    return figures(table, rows).shaped(COLUMNS);
  }

  private static Table figures(Table table, List<Standing> rows) {
    return table
        .with(ESTIMATE, reals(ESTIMATE, rows, s -> s.indicator().of(s.city())))
        .with(LOW, reals(LOW, rows, s -> s.indicator().low(s.city())))
        .with(HIGH, reals(HIGH, rows, s -> s.indicator().high(s.city())))
        .with(OF_PEERS, reals(OF_PEERS, rows, Standing::ofPeers))
        .with(OF_ALL, reals(OF_ALL, rows, Standing::ofAll))
        .with(POSITION, texts(rows, s -> s.position().orElse(null)))
        .with(FUNNEL, texts(rows, s -> s.funnel().orElse(null)))
        .with(RANK_LOW, ints(rows, s -> s.ranks().map(r -> r.low()).orElse(Table.NO_INT)))
        .with(RANK_HIGH, ints(rows, s -> s.ranks().map(r -> r.high()).orElse(Table.NO_INT)))
        .with(PEERS, ints(rows, Standing::peers))
        .with(EVIDENCE, texts(rows, s -> s.indicator().evidence(s.city())))
        .with(
            SUPPRESSION,
            texts(rows, s -> s.indicator().isWithheld(s.city()) ? "withheld" : "none"));
  }

  private static String[] texts(List<Standing> rows, Function<Standing, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  private static int[] ints(List<Standing> rows, Function<Standing, Integer> value) {
    return rows.stream().mapToInt(value::apply).toArray();
  }

  private static double[] reals(
      Column column, List<Standing> rows, ToDoubleFunction<Standing> value) {
    return rows.stream().mapToDouble(value).map(column::round).toArray();
  }
}
