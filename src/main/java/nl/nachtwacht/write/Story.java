package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.assess.ScoreTerms;
import nl.nachtwacht.assess.Scoring;
import nl.nachtwacht.assess.Stations;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.EdgeCorrection;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.grid.Crs;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.Baseline;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Execution;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.publish.LedgerSums;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.Output;
import nl.nachtwacht.publish.RunId;
import nl.nachtwacht.publish.Stamp;
import nl.nachtwacht.read.LayerCheck;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.stat.Bandwidth;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;

/** The story of a run, told while it goes on and written down at its end. */
public final class Story {
  /** Municipalities that a warning of many names. */
  private static final int NAMED = 3;

  private final Job job;
  private final Loaded loaded;
  private final Execution execution;
  private final String command;
  private final Map<String, String> settings;
  private final Map<String, String> origins;
  private final String runId;
  private final List<Manifest.Method> methods = new ArrayList<>();
  private final Map<String, Manifest.Classes> classes = new LinkedHashMap<>();
  private final List<Manifest.Warning> warnings = new ArrayList<>();

  /** The story of a command, with what its command line settled besides the job. */
  public Story(
      Job job, Loaded loaded, Execution execution, String command, Map<String, String> settled) {
    this.job = job;
    this.loaded = loaded;
    this.execution = execution;
    this.command = command;
    this.settings = withoutPlaces(job);
    this.origins = new LinkedHashMap<>(job.origins());
    settled.forEach((key, value) -> settings.put(key, value));
    settled.keySet().forEach(key -> origins.put(key, "command line"));
    settings.putAll(loaded.borrowed().told());
    loaded.borrowed().told().keySet().forEach(key -> origins.put(key, "borrowed files"));
    SortedMap<String, String> contents = new TreeMap<>();
    loaded.accounts().layers().forEach(l -> contents.put(l.source().name(), l.digest().hex()));
    this.runId =
        RunId.of(
            contents,
            settings.toString(),
            loaded.earlier().ids(),
            Manifest.SCHEMA_VERSION,
            Version.PROGRAM);
    settings.putAll(loaded.earlier().told());
    loaded.earlier().told().keySet().forEach(key -> origins.put(key, "former run"));
  }

  /** Where files lie and how many runs stay is no part of what a run is. */
  private static Map<String, String> withoutPlaces(Job job) {
    Map<String, String> settings = new LinkedHashMap<>();
    job.settings().stream()
        .filter(setting -> !setting.isPath() && !setting.path().startsWith("limits."))
        .forEach(setting -> settings.put(setting.path(), setting.value()));
    settings.put("name", job.name());
    return settings;
  }

  /** {@return the run's id, known once all rows are read} */
  public String runId() {
    return runId;
  }

  /** {@return what every file says of where it comes from} */
  public Stamp stamp() {
    return new Stamp(
        Manifest.SCHEMA_VERSION,
        "run_id",
        runId,
        job.period().from().toString(),
        job.period().to().toString(),
        job.language(),
        job.publish().licence());
  }

  /** Notes warnings that came up before the cells were scored; they tell counts, no rows. */
  public void tell(List<Problem> found) {
    found.forEach(this::note);
  }

  /** Notes how something was done. */
  public void tell(Manifest.Method method) {
    methods.add(method);
  }

  /** Notes how the cells were scored, and warns of what readers should know. */
  public void tell(Stations.Outcome outcome, Problems problems) {
    List<Municipality> municipalities = loaded.domain().municipalities();
    boolean hasReports = loaded.layerOf(Reports.class).isPresent();
    if (hasReports) {
      ReportingStory ofReporting =
          new ReportingStory(job.calendar(), municipalities, outcome.reporting());
      ofReporting.warn(this, problems);
      methods.addAll(ofReporting.methods());
    }
    for (int m = 0; hasReports && m < municipalities.size(); m++) {
      methods.add(density(municipalities.get(m), outcome.densities().byMunicipality().get(m)));
    }
    Scoring.Scored scored = outcome.scored();
    if (job.score().hasDomainEdge()) {
      methods.add(edge(scored));
    }
    new FitStory(municipalities, outcome.fitted().told()).tell(this, problems);
    for (int i = 0; i < scored.rules().size(); i++) {
      Score.Rule rule = scored.rules().get(i);
      for (int m = 0; m < municipalities.size(); m++) {
        SortedMap<String, Double> constants = rule.constants(m);
        if (!constants.isEmpty()) {
          Map<String, Object> parameters = new LinkedHashMap<>();
          String name = Scores.wanted(Scores.ALL, ScoreTerms.of(job)).get(i).name();
          parameters.put("municipality", municipalities.get(m).code());
          parameters.putAll(constants);
          Map<String, Object> slices = slices(name, m, scored);
          if (!slices.isEmpty()) {
            parameters.put("slices", slices);
          }
          methods.add(new Manifest.Method(name, Version.METHODS, parameters, "docs/methods.md"));
        }
        if (constants.containsKey("break_1")) {
          String code = municipalities.get(m).code();
          classes.put("risk_" + code, riskClasses(constants, code));
        }
      }
      Map<Column.Words, List<Score.Note>> alike = new LinkedHashMap<>();
      rule.notes()
          .forEach(note -> alike.computeIfAbsent(note.text(), t -> new ArrayList<>()).add(note));
      alike.values().forEach(notes -> warn(notes, municipalities, problems));
    }
  }

  /** The constants of a score in each part of the week in which it was reckoned. */
  private Map<String, Object> slices(String score, int municipality, Scoring.Scored scored) {
    List<Score> reckoned = Scores.wanted(Scores.OF_SLICES, ScoreTerms.of(job));
    Map<String, Object> slices = new LinkedHashMap<>();
    scored
        .ofSlices()
        .forEach(
            (slice, rules) -> {
              for (int i = 0; i < rules.size(); i++) {
                if (reckoned.get(i).name().equals(score)) {
                  slices.put(slice, rules.get(i).constants(municipality));
                }
              }
            });
    return slices;
  }

  private static Manifest.Method density(Municipality municipality, Bandwidth bandwidth) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("municipality", municipality.code());
    parameters.put("kernel", "quartic");
    parameters.put("bandwidthM", bandwidth.metres());
    parameters.put("rule", bandwidth.rule().name().toLowerCase(java.util.Locale.ROOT));
    putMetres(parameters, "scottM", bandwidth.others().scottQuarticMetres());
    putMetres(parameters, "arcgisM", bandwidth.others().arcgisMetres());
    return new Manifest.Method(
        "kernel density", Version.METHODS, parameters, "Silverman 1986, equation 4.5");
  }

  private static void putMetres(Map<String, Object> parameters, String name, double metres) {
    if (!Double.isNaN(metres)) {
      parameters.put(name, (double) Math.round(metres));
    }
  }

  private static Manifest.Method edge(Scoring.Scored scored) {
    long kept =
        scored.cells().map("edge", EdgeCorrection::uncorrected).stream()
            .mapToLong(Long::longValue)
            .sum();
    return new Manifest.Method(
        "edge correction", Version.METHODS, Map.of("uncorrectedCells", kept), "Diggle 1985");
  }

  private Manifest.Classes riskClasses(SortedMap<String, Double> constants, String municipality) {
    Baseline baseline = loaded.earlier().baseline();
    List<Double> breaks =
        IntStream.rangeClosed(1, 4).mapToObj(k -> constants.get("break_" + k)).toList();
    return new Manifest.Classes(
        breaks,
        Legend.RISK.colours(),
        Legend.RISK.labels().stream().map(Column.Words::nl).toList(),
        Legend.RISK.labels().stream().map(Column.Words::en).toList(),
        baseline.hasClasses(municipality) ? Optional.of(baseline.id()) : Optional.empty());
  }

  /** Warns of what holds in one or many municipalities: once, with the names of the first. */
  private void warn(List<Score.Note> alike, List<Municipality> municipalities, Problems problems) {
    Score.Note first = alike.get(0);
    Code code =
        switch (first.code()) {
          case "few_reports" -> Code.W0901;
          case "layer_absent" -> Code.W0902;
          default -> Code.W0905;
        };
    String where = "";
    if (first.municipality() != Score.Note.WHOLE_JOB && municipalities.size() > 1) {
      List<String> names =
          alike.stream().map(note -> municipalities.get(note.municipality()).name()).toList();
      int named = Math.min(NAMED, names.size());
      String more = names.size() > named ? " + " + (names.size() - named) : "";
      where = String.join(", ", names.subList(0, named)) + more;
    }
    warn(problems, code, where, first.text(), "");
  }

  /** Warns on the terminal, in English as all messages, and in the manifest and the summary. */
  public void warn(Problems problems, Code code, String where, Column.Words text, String help) {
    Problem warning = new Problem(code, where, text.en(), text.nl(), help);
    problems.add(warning);
    note(warning);
  }

  private void note(Problem warning) {
    String before = warning.where().isEmpty() ? "" : warning.where() + ": ";
    warnings.add(
        new Manifest.Warning(
            warning.code().id(), before + warning.inDutch(), before + warning.what()));
  }

  /**
   * What was found.
   *
   * @param riskAreas how many
   * @param highRiskCells cells in the highest class
   * @param goal what can be said of the job's goal
   * @param release what the release gate did, empty: nothing
   */
  public record Found(
      long riskAreas,
      long highRiskCells,
      Optional<Manifest.Goal> goal,
      Map<String, Object> release) {
    /** Of a command that looks for none of it. */
    public static final Found NOTHING = new Found(0, 0, Optional.empty(), Map.of());
  }

  /** {@return the manifest, without the files that are still to be written} */
  public Manifest manifest(List<Output> outputs, Found found, List<Manifest.Stage> stages) {
    return new Manifest(
        new Manifest.Run(runId, command, new Manifest.Software("nachtwacht", Version.PROGRAM, "")),
        new Manifest.Job(new LinkedHashMap<>(settings), origins),
        new Manifest.Scope(period(), grid()),
        inputs(),
        new Manifest.Findings(
            methods,
            classes,
            new Manifest.Results(
                loaded.domain().cells(), found.riskAreas(), found.highRiskCells(), warnings),
            found.goal(),
            found.release()),
        outputs,
        loaded.earlier().baseline().id(),
        execution.block(
            inputFiles(),
            stages,
            loaded.domain().tiles().length,
            job.release().isPublic() ? job.release().history() : ""));
  }

  private List<Manifest.InputFile> inputFiles() {
    return loaded.accounts().files().stream()
        .map(LayerCheck.Outcome::plan)
        .map(
            plan ->
                new Manifest.InputFile(
                    plan.layer(), plan.file().name(), plan.file().bytes(), plan.file().sha256()))
        .toList();
  }

  private Manifest.Period period() {
    return new Manifest.Period(
        job.period().from().toString(),
        job.period().to().toString(),
        (int) java.time.temporal.ChronoUnit.MONTHS.between(job.period().from(), job.period().to()),
        windows(job.calendar(), CalendarWindow.Kind.CAMPAIGN),
        windows(job.calendar(), CalendarWindow.Kind.DISRUPTION));
  }

  /** {@return the windows of a kind, in the order given} */
  public static List<String> windows(List<CalendarWindow> all, CalendarWindow.Kind kind) {
    return all.stream().filter(w -> w.kind() == kind).map(w -> w.from() + ".." + w.to()).toList();
  }

  private Manifest.GridUse grid() {
    Domain domain = loaded.domain();
    return new Manifest.GridUse(
        job.grid().crs(),
        job.grid().cellMetres(),
        0,
        0,
        domain.cells(),
        domain.municipalities().stream().map(Municipality::code).toList(),
        "",
        Crs.of(job.grid().crs(), "grid.crs").toWgs84());
  }

  private List<Manifest.Input> inputs() {
    return loaded.accounts().layers().stream()
        .map(
            layer ->
                new Manifest.Input(
                    layer.source().name(),
                    layer.digest().hex(),
                    layer.ledger().read(),
                    LedgerSums.of(layer.ledger(), layer.source().isProtected()),
                    layer.files().get(0).plan().format(),
                    layer.files().get(0).plan().dialect().text(),
                    layer.files().get(0).plan().crs(),
                    layer.source().licence(),
                    layer.source().owner(),
                    layer.source().isProtected()))
        .toList();
  }
}
