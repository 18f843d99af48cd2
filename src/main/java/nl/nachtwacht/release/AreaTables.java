package nl.nachtwacht.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** {@return a row per neighbourhood of the facts, in the order of codes} */
  Table neighbourhoods() {
    Table facts = sorted(ask.facts().neighbourhoods().value(), "neighbourhood_code");
    AreaFigures figures = new AreaFigures(facts.rows(), ask.parameters().round());
    String[] classes = new String[facts.rows()];
    String[] zones = new String[facts.rows()];
    String[] surveyZones = new String[facts.rows()];
    String[] suppression = new String[facts.rows()];
    int[] zoneCounts = new int[facts.rows()];
    for (int row = 0; row < facts.rows(); row++) {
      String code = facts.texts("neighbourhood_code").at(row);
      String city = facts.texts("municipality_code").at(row);
      Optional<Passed> reports = find(city, Evidence.REPORTS);
      Optional<Passed> survey = find(city, Evidence.SURVEYS);
      Optional<Integer> zone = reports.flatMap(p -> p.zoneOf(code));
      zones[row] = zone.map(z -> reports.get().zoneId(z)).orElse(null);
      zoneCounts[row] = zone.map(z -> reports.get().zones().published(z)).orElse(Table.NO_INT);
      surveyZones[row] = survey.flatMap(p -> p.zoneOf(code).map(p::zoneId)).orElse(null);
      suppression[row] = suppression(reports.or(() -> survey), code);
      classes[row] = reports.flatMap(p -> p.ownZone(code).flatMap(p::reportClass)).orElse(null);
      int at = row;
      reports.ifPresent(
          p -> p.ownZone(code).ifPresent(z -> reports(figures, facts, at, p.zones().published(z))));
      survey.ifPresent(
          p -> p.ownZone(code).flatMap(p::survey).ifPresent(s -> figures.survey(at, s)));
    }
    return facts
        .only(BEFORE_NEIGHBOURHOODS)
        .and(figures.table())
        .and(facts.only(AFTER_NEIGHBOURHOODS))
        .with(PublicColumns.REPORT_CLASS, classes)
        .with(PublicColumns.ZONE_ID, zones)
        .with(PublicColumns.ZONE_REPORT_COUNT, zoneCounts)
        .with(PublicColumns.SURVEY_ZONE_ID, surveyZones)
        .with(PublicColumns.SUPPRESSION, suppression);
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

  private static String suppression(Optional<Passed> layer, String code) {
    if (layer.isEmpty()) {
      return "none";
    }
    if (layer.get().zoneOf(code).isEmpty()) {
      return "withheld";
    }
    return layer.get().ownZone(code).isPresent() ? "none" : "joined";
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
