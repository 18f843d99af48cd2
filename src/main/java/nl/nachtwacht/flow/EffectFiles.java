package nl.nachtwacht.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.effect.Detectable;
import nl.nachtwacht.effect.EffectTable;
import nl.nachtwacht.effect.Finding;
import nl.nachtwacht.effect.Pool;
import nl.nachtwacht.effect.Sentence;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.outline.CellSet;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.publish.Staging;
import nl.nachtwacht.publish.Summary;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.write.RunFiles;
import nl.nachtwacht.write.RunWriter;
import nl.nachtwacht.write.Story;
import nl.nachtwacht.write.Titles;

/** Writes the files of effects and publishes them. */
final class EffectFiles {
  static final String NAME = "effect";
  private static final Column.Words TITLE =
      new Column.Words("Effect van maatregelen", "Effect of measures");
  private static final String ALL = "ALL";

  private final Job job;
  private final Loaded loaded;
  private final Story story;
  private final List<Detectable> falls;
  private final Problems problems;
  private final List<List<Finding>> single;
  private final List<List<Finding>> byMunicipality;
  private final List<Finding> acrossCities;

  EffectFiles(
      Job job,
      Loaded loaded,
      Story story,
      EffectStudies.Found found,
      List<Detectable> falls,
      Problems problems) {
    this.job = job;
    this.loaded = loaded;
    this.story = story;
    this.falls = falls;
    this.problems = problems;
    List<Municipality> cities = loaded.domain().municipalities();
    this.single = found.byMunicipality();
    this.byMunicipality =
        IntStream.range(0, cities.size())
            .mapToObj(m -> withPools(cities.get(m).code(), single.get(m)))
            .toList();
    List<Finding> all = single.stream().flatMap(List::stream).toList();
    this.acrossCities = cities.size() > 1 ? Pool.of(ALL, all) : List.of();
  }

  /** By outcome, reports last: what is drawn last lies on top. */
  private static List<Finding> withPools(String code, List<Finding> single) {
    return Stream.concat(single.stream(), Pool.of(code, single).stream())
        .sorted(Comparator.comparing(Finding::outcome).reversed().thenComparing(Finding::id))
        .toList();
  }

  /** Writes all files and makes the run visible. */
  FinishedRun write(Staging staging, OutputPlace place, Stages stages) {
    try (RunFiles files = new RunFiles(staging, job)) {
      Titles titles = Titles.internal(job, story.stamp());
      RunWriter writer =
          new RunWriter(
              job,
              loaded.domain(),
              titles,
              files,
              (code, where, text, help) -> story.warn(problems, code, where, text, help));
      About about = titles.of(NAME, TITLE, EffectTable.EFFECT_ID.name(), EffectTable.ZONE.name());
      List<Finding> all =
          Stream.concat(byMunicipality.stream().flatMap(List::stream), acrossCities.stream())
              .toList();
      writer.places(about, features(all));
      writer.geoJson(about, m -> features(byMunicipality.get(m)));
      writer.csv("detectable", Detectable.table(falls));
      if (job.publish().layers().isEmpty()) {
        pages(writer);
      }
      all.stream()
          .sorted(
              Comparator.comparing((Finding f) -> f.measure().id()).thenComparing(Finding::outcome))
          .forEach(finding -> story.tell(method(finding)));
      Manifest manifest = story.manifest(files.written(), Story.Found.NOTHING, stages.done());
      files.text("summary.md", Summary.of(manifest, job.language()));
      return place.publish(staging, manifest.withOutputs(files.written()));
    }
  }

  /** A page of each measure; measures of one kind together have none. */
  private void pages(RunWriter writer) {
    List<Municipality> cities = loaded.domain().municipalities();
    for (int m = 0; m < cities.size(); m++) {
      int city = m;
      new EffectPages(job, loaded.domain(), story.stamp(), cities.get(m))
          .pages(single.get(m))
          .forEach(
              (id, page) -> writer.text(writer.paths("effect_" + id + ".html").get(city), page));
    }
  }

  private Features features(List<Finding> findings) {
    List<EffectTable.Row> rows = EffectTable.rows(findings);
    Grid grid = job.grid();
    return new Features(
        EffectTable.of(rows, job.language()),
        Shapes.of(
            Shapes.Kind.MULTI_POLYGON,
            rows.stream().map(row -> CellSet.of(row.counted().cells()).outline(grid)).toList()));
  }

  private static Manifest.Method method(Finding finding) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("effect", finding.id());
    parameters.put("measure", finding.measure().name());
    parameters.put("verdict", finding.verdict().code());
    Column.Words said = Sentence.of(finding);
    parameters.put("verdictNl", said.nl());
    parameters.put("verdictEn", said.en());
    return new Manifest.Method(NAME, Version.METHODS, parameters, "docs/methods.md");
  }

  /** {@return what a finished run found, a line per effect, in English as all messages} */
  static List<String> sentences(FinishedRun run) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; run.find("/methods/" + i + "/name").isPresent(); i++) {
      String at = "/methods/" + i + "/parameters/";
      if (run.find("/methods/" + i + "/name").orElseThrow().equals(NAME)) {
        sentences.add(
            run.find(at + "measure").orElse("") + ": " + run.find(at + "verdictEn").orElse(""));
      }
    }
    return sentences;
  }
}
