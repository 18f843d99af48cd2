package nl.nachtwacht.publish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole story of a run: what went in, how it was reckoned, what came out.
 *
 * <p>Guarantee: everything but {@code execution} is the same, byte for byte, for the same inputs,
 * job and version. The form is {@code manifest.schema.json}.
 *
 * @param run which run of which program
 * @param job its settings
 * @param scope when and where
 * @param inputs the layers it read
 * @param findings how it reckoned and what it found
 * @param outputs the files it wrote
 * @param baseline id of the run that classes and comparisons are taken from, empty without one
 * @param execution the only part that differs from one execution to the next
 */
public record Manifest(
    Run run,
    Job job,
    Scope scope,
    List<Input> inputs,
    Findings findings,
    List<Output> outputs,
    String baseline,
    Execution execution) {

  /** Version of the output columns and of this form. */
  public static final String SCHEMA_VERSION = "1.0";

  /** Name of the file in a run folder. */
  public static final String FILE = "manifest.json";

  /** Copies the lists. */
  public Manifest {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * Which run of which program.
   *
   * @param runId see {@link RunId}
   * @param command {@code run}, {@code baseline}, …
   * @param software the program
   */
  public record Run(String runId, String command, Software software) {}

  /**
   * The program.
   *
   * @param name {@code nachtwacht}
   * @param version its release
   * @param commit its source, empty when not known
   */
  public record Software(String name, String version, String commit) {}

  /**
   * The settings of a run.
   *
   * @param resolved every value, nested as in the job file: maps, lists, texts, numbers, booleans
   * @param origin where a value comes from, by its path: {@code job file}, {@code default}, …
   */
  public record Job(Map<String, Object> resolved, Map<String, String> origin) {}

  /**
   * When and where.
   *
   * @param period the time
   * @param grid the place
   */
  public record Scope(Period period, GridUse grid) {}

  /**
   * The time that a run looks at; windows as {@code YYYY-MM-DD..YYYY-MM-DD}, half open.
   *
   * @param start first day
   * @param end the day after the last one
   * @param months whole months in it
   * @param campaignWindows when reporting was lifted
   * @param exceptionalWindows when life was different
   */
  public record Period(
      String start,
      String end,
      int months,
      List<String> campaignWindows,
      List<String> exceptionalWindows) {}

  /**
   * The lattice and the domain.
   *
   * @param crs working reference system
   * @param cellSizeM side of a cell in metres
   * @param originX a corner of the lattice, metres
   * @param originY a corner of the lattice, metres
   * @param cells how many in the domain
   * @param municipalityCodes whose domain it is
   * @param boundaryYear year of the boundaries, empty when not known
   * @param toWgs84 name and accuracy of the transformation
   */
  public record GridUse(
      String crs,
      int cellSizeM,
      int originX,
      int originY,
      long cells,
      List<String> municipalityCodes,
      String boundaryYear,
      String toWgs84) {}

  /**
   * A layer that was read.
   *
   * @param layer its name in the job
   * @param contentDigest of its rows, blind to their order
   * @param rows how many were read
   * @param ledger where they went
   * @param format of its files
   * @param dialect of CSV files, empty for others
   * @param crs its reference system
   * @param licence empty when not known
   * @param owner empty when not known
   * @param isProtected whether its rows are about people; not written
   */
  public record Input(
      String layer,
      String contentDigest,
      long rows,
      LedgerSums ledger,
      String format,
      String dialect,
      String crs,
      String licence,
      String owner,
      @JsonIgnore boolean isProtected) {}

  /**
   * How it was reckoned and what was found.
   *
   * @param methods in the order of the work
   * @param classes class tables by indicator
   * @param results counts and warnings
   * @param goal what the job measures itself by
   * @param release what the release gate did, in the order of writing; empty: nothing
   */
  public record Findings(
      List<Method> methods,
      Map<String, Classes> classes,
      Results results,
      Optional<Goal> goal,
      Map<String, Object> release) {}

  /**
   * A method with its parameters.
   *
   * @param name of the method
   * @param version of its definition
   * @param parameters as used
   * @param reference where it is described
   */
  public record Method(
      String name, String version, Map<String, Object> parameters, String reference) {}

  /**
   * A class table.
   *
   * @param breaks upper bounds between the classes
   * @param colours one per class, {@code #rrggbb}
   * @param labelsNl one per class
   * @param labelsEn one per class
   * @param frozenFrom run that the breaks are taken from; absent: they are this run's own
   */
  public record Classes(
      List<Double> breaks,
      List<String> colours,
      List<String> labelsNl,
      List<String> labelsEn,
      Optional<String> frozenFrom) {}

  /**
   * Counts and warnings.
   *
   * @param cells in the domain
   * @param areas risk areas
   * @param highRiskCells cells in the highest class
   * @param warnings in the order of their finding
   */
  public record Results(long cells, long areas, long highRiskCells, List<Warning> warnings) {}

  /**
   * A warning; counts, but no row numbers.
   *
   * @param code such as {@code W0903}
   * @param nl in Dutch
   * @param en in English
   */
  public record Warning(String code, String nl, String en) {}

  /**
   * What the job measures itself by.
   *
   * @param indicator a column of the municipalities
   * @param target what it should be
   * @param value what it is; absent when not known, or of several municipalities
   * @param low lower end of its interval; absent when it has none
   * @param high upper end of its interval; absent when it has none
   * @param verdict {@code met}, {@code not_met}, {@code cannot_say}
   * @param review when it is looked at again
   */
  public record Goal(
      String indicator,
      double target,
      Optional<Double> value,
      Optional<Double> low,
      Optional<Double> high,
      String verdict,
      String review) {}

  /**
   * What differs from one execution to the next.
   *
   * @param startedAt instant
   * @param finishedAt instant
   * @param host name of the machine
   * @param java version of the virtual machine
   * @param spark version of Spark
   * @param files the inputs as they lay on disk
   * @param stages how long each took
   * @param peakMemoryMb of the heap of the driver, which runs the tasks too where there is no
   *     cluster: the most that was in use after a collection of garbage, in MiB
   * @param partitions of the widest step
   * @param history file of all releases, where the job has a public side and names one; else empty
   */
  public record Execution(
      String startedAt,
      String finishedAt,
      String host,
      String java,
      String spark,
      List<InputFile> files,
      List<Stage> stages,
      long peakMemoryMb,
      int partitions,
      String history) {}

  /**
   * An input file.
   *
   * @param layer that it belongs to
   * @param name its file name
   * @param bytes its size
   * @param sha256 its digest
   */
  public record InputFile(String layer, String name, long bytes, String sha256) {}

  /**
   * A stage of the work.
   *
   * @param name of the stage
   * @param seconds how long it took
   */
  public record Stage(String name, double seconds) {}

  /** {@return this manifest with the files that were written} */
  public Manifest withOutputs(List<Output> written) {
    return new Manifest(run, job, scope, inputs, findings, written, baseline, execution);
  }

  /** {@return the text of manifest.json} */
  public String json() {
    return Json.pretty(tree());
  }

  /**
   * {@return the text of the public manifest: without ids of runs, protected inputs, origins, what
   * only the inside has results of, the history line and the execution}
   *
   * <p>Limits: the caller hands in findings, settings and outputs of the public side.
   *
   * @param counted what may be told of the protected inputs
   */
  public String publicJson(List<Map<String, Object>> counted) {
    List<Input> open = inputs.stream().filter(input -> !input.isProtected()).toList();
    ObjectNode tree = new Manifest(run, job, scope, open, findings, outputs, "", execution).tree();
    tree.remove(List.of("runId", "baseline", "execution"));
    ((ObjectNode) tree.get("job")).remove("origin");
    ((ObjectNode) tree.get("results")).remove(List.of("areas", "highRiskCells"));
    counted.forEach(((ArrayNode) tree.get("inputs"))::addPOJO);
    for (JsonNode classes : tree.get("classes")) {
      ((ObjectNode) classes).remove("frozenFrom");
    }
    if (tree.get("release") instanceof ObjectNode release) {
      release.remove("historyLine");
    }
    return Json.pretty(tree);
  }

  private ObjectNode tree() {
    ObjectNode tree = Json.MAPPER.createObjectNode();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("schemaVersion", SCHEMA_VERSION);
    members.put("runId", run.runId());
    members.put("status", "complete");
    members.put("command", run.command());
    members.put("software", run.software());
    members.put("job", job);
    members.put("period", scope.period());
    members.put("grid", scope.grid());
    members.put("inputs", inputs);
    members.put("methods", findings.methods());
    members.put("classes", findings.classes());
    members.put("results", findings.results());
    members.put("goal", findings.goal());
    members.put("release", Optional.of(findings.release()).filter(of -> !of.isEmpty()));
    members.put("outputs", outputs);
    members.put("baseline", Map.of("runId", Optional.of(baseline).filter(id -> !id.isEmpty())));
    members.put("execution", execution);
    members.forEach((key, value) -> tree.set(key, Json.MAPPER.valueToTree(value)));
    return tree;
  }
}
