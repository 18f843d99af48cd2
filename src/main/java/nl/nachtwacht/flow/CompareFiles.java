package nl.nachtwacht.flow;

import java.nio.file.Path;
import java.time.Period;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.nachtwacht.compare.City;
import nl.nachtwacht.compare.ComparisonPages;
import nl.nachtwacht.compare.ComparisonTable;
import nl.nachtwacht.compare.Headline;
import nl.nachtwacht.compare.Indicator;
import nl.nachtwacht.compare.Standings;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.process.Execution;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Box;
import nl.nachtwacht.publish.ComparisonPage;
import nl.nachtwacht.publish.Csv;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.Frame;
import nl.nachtwacht.publish.GeoJson;
import nl.nachtwacht.publish.GeoParquet;
import nl.nachtwacht.publish.LedgerSums;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.publish.Part;
import nl.nachtwacht.publish.QgisStyle;
import nl.nachtwacht.publish.RunId;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.publish.Staging;
import nl.nachtwacht.publish.Stamp;
import nl.nachtwacht.publish.Summary;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.write.RunFiles;

/**
 * Writes the files of a comparison and publishes it. All of it rests on public files, so its id may
 * stand in public ones.
 */
final class CompareFiles {
  private static final String SIDE = "public/";
  private static final String COMMAND = "compare";
  private static final Words TITLE = new Words("Gemeenten vergeleken", "Municipalities compared");
  private static final Words NOTICE =
      new Words(
          "OPENBAAR. Meldingen zijn geen onveiligheid: gemeenten verzamelen verschillend. Waar"
              + " intervallen elkaar raken, is er geen volgorde.",
          "OPENBAAR (public). Reports are not safety: municipalities collect in different ways."
              + " Where intervals touch there is no order.");

  private final List<City> cities;
  private final List<Problem> unlike;
  private final String language;
  private final Words headline;
  private final Map<String, Object> settings;
  private final Stamp stamp;

  CompareFiles(List<City> cities, List<Problem> unlike, String language) {
    this.cities = cities;
    this.unlike = unlike;
    this.language = language;
    this.headline = Headline.of(Standings.of(Indicator.PER_10K, cities)).together();
    this.settings = new LinkedHashMap<>();
    settings.put("name", COMMAND);
    settings.put("language", language);
    Map<String, String> contents = new TreeMap<>();
    cities.forEach(city -> contents.put(city.code(), city.source().digest()));
    String runId =
        RunId.of(
            contents, settings.toString(), List.of(), Manifest.SCHEMA_VERSION, Version.PROGRAM);
    Comparator<java.time.LocalDate> order = Comparator.naturalOrder();
    this.stamp =
        new Stamp(
            Manifest.SCHEMA_VERSION,
            "release_id",
            runId,
            cities.stream().map(City::from).min(order).orElseThrow().toString(),
            cities.stream().map(City::to).max(order).orElseThrow().toString(),
            language,
            "");
  }

  /** {@return the id of the comparison} */
  String runId() {
    return stamp.id();
  }

  /** {@return the sentence that may be quoted} */
  Words headline() {
    return headline;
  }

  /** Writes all files and makes them visible. */
  FinishedRun write(OutputPlace place, Execution execution, Stages stages) {
    Staging staging = place.stage(runId());
    try (RunFiles files = new RunFiles(staging, Csv.STANDARD)) {
      Table table = ComparisonTable.of(cities);
      files.csv(SIDE + "comparison.csv", table);
      parquet(files, table);
      map(files);
      List<String> words = unlike.stream().map(this::words).toList();
      files.text(
          SIDE + "comparison.html",
          ComparisonPage.of(ComparisonPages.content(cities, stamp, words)));
      Manifest open =
          manifest(execution, stages)
              .withOutputs(files.written().stream().map(file -> file.below(SIDE)).toList());
      files.text(SIDE + Manifest.FILE, open.publicJson(List.of()));
      Manifest manifest = open.withOutputs(files.written());
      files.text("summary.md", Summary.of(manifest, language));
      return place.publish(staging, manifest.withOutputs(files.written()));
    }
  }

  private String words(Problem problem) {
    return problem.where() + ": " + new Words(problem.inDutch(), problem.what()).in(language);
  }

  private About about(String name, String... key) {
    return new About(name, TITLE.in(language), NOTICE.in(language), List.of(key), stamp);
  }

  private void parquet(RunFiles files, Table table) {
    Path file = files.file(SIDE + "comparison.parquet");
    Features rows = new Features(table, Shapes.none(table.rows()));
    GeoParquet.write(file, about("comparison", "municipality_code", "indicator"), rows, lonLat());
    files.note(SIDE + "comparison.parquet", table.rows(), "", Box.EMPTY);
  }

  private void map(RunFiles files) {
    String path = SIDE + "municipalities.geojson";
    About about = about("municipalities", CellNames.MUNICIPALITY_CODE.name());
    Features features = ComparedCities.of(cities);
    Part part = GeoJson.write(files.file(path), about, features, lonLat());
    files.note(path, part.rows(), Frame.CRS84, part.box());
    QgisStyle.of(about.name(), features.columns(), language)
        .ifPresent(style -> files.text(SIDE + "municipalities.qml", style));
  }

  /** Public files are in degrees already. */
  private static Frame lonLat() {
    return Frame.lonLat((xy, count) -> {});
  }

  private Manifest manifest(Execution execution, Stages stages) {
    List<Manifest.Warning> warnings =
        unlike.stream()
            .map(
                problem ->
                    new Manifest.Warning(
                        problem.code().id(),
                        problem.where() + ": " + problem.inDutch(),
                        problem.where() + ": " + problem.what()))
            .toList();
    return new Manifest(
        new Manifest.Run(
            runId(), COMMAND, new Manifest.Software("nachtwacht", Version.PROGRAM, "")),
        new Manifest.Job(settings, Map.of()),
        scope(),
        cities.stream().map(CompareFiles::input).toList(),
        new Manifest.Findings(
            List.of(method()),
            Map.of(),
            new Manifest.Results(0, 0, 0, warnings),
            Optional.empty(),
            Map.of()),
        List.of(),
        "",
        execution.block(List.of(), stages.done(), 1, ""));
  }

  private Manifest.Scope scope() {
    City first = cities.get(0);
    return new Manifest.Scope(
        new Manifest.Period(
            stamp.periodStart(),
            stamp.periodEnd(),
            (int) Period.between(first.from(), first.to()).toTotalMonths(),
            List.of(),
            List.of()),
        new Manifest.GridUse(
            Frame.CRS84, 0, 0, 0, 0, cities.stream().map(City::code).toList(), "", ""));
  }

  private static Manifest.Input input(City city) {
    return new Manifest.Input(
        city.code(),
        city.source().digest(),
        1,
        new LedgerSums(1, 1, 0, 0, 0, Map.of()),
        "parquet",
        "",
        Frame.CRS84,
        "",
        city.source().job(),
        false);
  }

  private Manifest.Method method() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("verdictNl", headline.nl());
    parameters.put("verdictEn", headline.en());
    parameters.put("cities", cities.size());
    return new Manifest.Method("comparison", Version.METHODS, parameters, "docs/methods.md");
  }
}
