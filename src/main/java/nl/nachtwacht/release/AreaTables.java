package nl.nachtwacht.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.nachtwacht.table.Table;

/** The public tables of neighbourhoods and of municipalities. */
final class AreaTables {
  private static final List<String> BEFORE_NEIGHBOURHOODS =
      List.of(
          "neighbourhood_code",
          "neighbourhood",
          "district_code",
          "district",
          "municipality_code",
          "municipality",
          "inhabitant_count",
          "area_km2");
  private static final List<String> AFTER_NEIGHBOURHOODS =
      List.of(
          "lamp_count", "lamp_out_count", "dark_share", "nightlife_share", "camera_cover_share");
  private static final List<String> BEFORE_MUNICIPALITIES =
      List.of("municipality_code", "municipality", "peer_group", "inhabitant_count", "area_km2");
  private static final List<String> AFTER_MUNICIPALITIES =
      List.of(
          "dark_share",
          "lamp_out_share",
          "nightlife_share",
          "camera_cover_share",
          "campaign_share",
          "method_version");

  private final Ask ask;
  private final List<Passed> all;

  AreaTables(Ask ask, List<Passed> all) {
    this.ask = ask;
    this.all = all;
  }

  private Optional<Passed> find(String municipality, String layer) {
    return all.stream()
        .filter(p -> p.tree().municipality().equals(municipality))
        .filter(p -> p.evidence().layer().equals(layer))
        .findFirst();
  }

  /** A neighbourhood and the layers of its city that passed the gate. */
  private record Place(String code, Optional<Passed> reports, Optional<Passed> survey) {
    private Optional<Integer> zone() {
      return reports.flatMap(passed -> passed.zoneOf(code));
    }

    String zoneId() {
      return zone().map(zone -> reports.get().zoneId(zone)).orElse(null);
    }

    int zoneCount() {
      return zone().map(zone -> reports.get().zones().published(zone)).orElse(Table.NO_INT);
    }

    String surveyZoneId() {
      return survey.flatMap(passed -> passed.zoneOf(code).map(passed::zoneId)).orElse(null);
    }

    String reportClass() {
      return reports.flatMap(p -> p.ownZone(code).flatMap(p::reportClass)).orElse(null);
    }

    /** {@return its own published count, empty when it has none} */
    Optional<Integer> reportCount() {
      return reports.flatMap(p -> p.ownZone(code).map(zone -> p.zones().published(zone)));
    }

    Optional<SurveyRecord> answers() {
      return survey.flatMap(passed -> passed.ownZone(code).flatMap(passed::survey));
    }

    /** {@return what its reports rest on; without reports, its answers} */
    String suppression() {
      Optional<Passed> layer = reports.or(() -> survey);
      if (layer.isPresent() && layer.get().zoneOf(code).isEmpty()) {
        return "withheld";
      }
      return layer.isPresent() && layer.get().ownZone(code).isEmpty() ? "joined" : "none";
    }
  }

  /** {@return a row per neighbourhood of the facts, in the order of codes} */
  Table neighbourhoods() {
    Table facts = sorted(ask.facts().neighbourhoods().value(), "neighbourhood_code");
    AreaFigures figures = new AreaFigures(facts.rows(), ask.parameters().round());
    List<Place> places = new ArrayList<>();
    for (int row = 0; row < facts.rows(); row++) {
      String city = facts.texts("municipality_code").at(row);
      Place place =
          new Place(
              facts.texts("neighbourhood_code").at(row),
              find(city, Evidence.REPORTS),
              find(city, Evidence.SURVEYS));
      places.add(place);
      int at = row;
      place.reportCount().ifPresent(count -> reports(figures, facts, at, count));
      place.answers().ifPresent(record -> figures.survey(at, record));
    }
    return facts
        .only(BEFORE_NEIGHBOURHOODS)
        .and(figures.table())
        .and(facts.only(AFTER_NEIGHBOURHOODS))
        .with(PublicColumns.REPORT_CLASS, texts(places, Place::reportClass))
        .with(PublicColumns.ZONE_ID, texts(places, Place::zoneId))
        .with(PublicColumns.ZONE_REPORT_COUNT, places.stream().mapToInt(Place::zoneCount).toArray())
        .with(PublicColumns.SURVEY_ZONE_ID, texts(places, Place::surveyZoneId))
        .with(PublicColumns.SUPPRESSION, texts(places, Place::suppression));
  }

  private static String[] texts(List<Place> places, Function<Place, String> text) {
    return places.stream().map(text).toArray(String[]::new);
  }

  /** {@return a row per municipality of the facts, in the order of codes} */
  Table municipalities() {
    Table facts = sorted(ask.facts().municipalities().value(), "municipality_code");
    AreaFigures figures = new AreaFigures(facts.rows(), ask.parameters().round());
    String[] suppression = new String[facts.rows()];
    for (int row = 0; row < facts.rows(); row++) {
      String city = facts.texts("municipality_code").at(row);
      Optional<Passed> reports = find(city, Evidence.REPORTS);
      Optional<Passed> survey = find(city, Evidence.SURVEYS);
      Optional<Passed> first = reports.or(() -> survey);
      suppression[row] = first.isPresent() && first.get().zones().size() == 0 ? "withheld" : "none";
      int at = row;
      reports
          .filter(p -> p.zones().size() > 0)
          .ifPresent(p -> reports(figures, facts, at, p.zones().total()));
      survey.flatMap(Passed::survey).ifPresent(s -> figures.survey(at, s));
    }
    ReleaseSpec.Window window = ask.parameters().window();
    return facts
        .only(BEFORE_MUNICIPALITIES)
        .with(PublicColumns.PERIOD_START, same(window.from().toString(), facts.rows()))
        .with(PublicColumns.PERIOD_END, same(window.to().toString(), facts.rows()))
        .and(figures.table())
        .and(facts.only(AFTER_MUNICIPALITIES))
        .with(PublicColumns.SUPPRESSION, suppression);
  }

  private void reports(AreaFigures figures, Table facts, int row, int published) {
    double years = ask.parameters().years();
    double people = AreaFigures.fact(facts, "inhabitant_count", row);
    double per10k = Double.isNaN(people) ? Double.NaN : PublicRate.per10k((int) people);
    double km2 = AreaFigures.fact(facts, "area_km2", row);
    figures.reports(row, published, per10k * years, km2 * years);
  }

  private static Table sorted(Table table, String key) {
    List<Integer> rows = new ArrayList<>(IntStream.range(0, table.rows()).boxed().toList());
    Table.Texts keys = table.texts(key);
    Table.Texts cities = table.texts("municipality_code");
    rows.sort(
        Comparator.comparing((Integer row) -> keys.at(row)).thenComparing(row -> cities.at(row)));
    return table.pick(rows.stream().mapToInt(Integer::intValue).toArray());
  }

  private static String[] same(String text, int rows) {
    String[] texts = new String[rows];
    Arrays.fill(texts, text);
    return texts;
  }
}
