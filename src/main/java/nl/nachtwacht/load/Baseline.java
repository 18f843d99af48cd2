package nl.nachtwacht.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nachtwacht.fit.FitJob;
import nl.nachtwacht.fit.MixtureRuler;
import nl.nachtwacht.publish.FinishedFile;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.score.Scores;

/**
 * The zero measurement of a job: the run whose rulers this one is measured by, as its manifest
 * tells them.
 *
 * <p>Guarantee: numbers stand in the manifest with all digits, so the same evidence gets the same
 * scores again. Missing: a municipality that it doesn't know has no ruler.
 *
 * @param run empty: there is none, all rulers are this run's own
 */
public record Baseline(Optional<FinishedRun> run) {
  /** Every run has rulers of its own. */
  public static final Baseline NONE = new Baseline(Optional.empty());

  private static final String NEIGHBOURHOODS = "internal/neighbourhoods.parquet";
  private static final String NORMALISE = "/job/resolved/score.normalise";
  private static final String INDEX = "index";
  private static final String CLASSES = "risk_class";

  /** {@return its run id; empty without one} */
  public String id() {
    return run.map(FinishedRun::runId).orElse("");
  }

  /**
   * {@return what the mixture of a municipality was measured by}
   *
   * @param slice name of a part of the week, or {@link FitJob#ALL_HOURS}
   */
  public Optional<MixtureRuler> mixture(String municipality, String slice) {
    return parameters("mixture", municipality)
        .map(at -> inSlice(at, slice))
        .filter(at -> !numbers(at + "/ruler/sums").isEmpty())
        .map(
            at ->
                new MixtureRuler(
                    numbers(at + "/weights"),
                    numbers(at + "/ruler/sums"),
                    numbers(at + "/ruler").get("highestDensity"),
                    numbers(at + "/ruler").get("years")));
  }

  /** {@return whether it knows the classes of a municipality} */
  public boolean hasClasses(String municipality) {
    return parameters(CLASSES, municipality).isPresent();
  }

  /** {@return whether its index goes by ranks among its own cells, which have no constants} */
  boolean isOfRanks() {
    return run.flatMap(finished -> finished.find(NORMALISE)).equals(Optional.of("percentile"));
  }

  /**
   * {@return the constants of the index, unless it goes by ranks, and of the classes of a
   * municipality, as above}
   */
  public TreeMap<String, Double> constants(String municipality, String slice) {
    TreeMap<String, Double> constants = new TreeMap<>();
    (isOfRanks() ? Stream.of(CLASSES) : Stream.of(INDEX, CLASSES))
        .flatMap(name -> parameters(name, municipality).stream())
        .forEach(at -> constants.putAll(numbers(inSlice(at, slice))));
    return constants;
  }

  /**
   * {@return the scores of the neighbourhoods of a municipality as they were printed; none without
   * a table of them}
   *
   * @throws nl.nachtwacht.problem.Refusal E0202 when the table is damaged
   */
  public List<Double> neighbourhoodScores(String municipality) {
    String code = CellNames.MUNICIPALITY_CODE.name();
    String score = Scores.withEnds().get(0).name();
    return run
        .filter(finished -> finished.paths().contains(NEIGHBOURHOODS))
        .map(finished -> FinishedFile.of(finished, NEIGHBOURHOODS))
        .map(file -> file.rows(code, municipality, Set.of(code, score)))
        .orElse(List.of())
        .stream()
        .flatMapToDouble(row -> row.real(score).stream())
        .boxed()
        .toList();
  }

  /** {@return how long reports were collected in a municipality; empty when not told} */
  public OptionalDouble years(String municipality) {
    return number("reporting", municipality, "years");
  }

  /** {@return the bandwidth of a municipality's density in metres; empty when not told} */
  public OptionalDouble bandwidth(String municipality) {
    return number("kernel density", municipality, "bandwidthM");
  }

  private OptionalDouble number(String method, String municipality, String parameter) {
    return parameters(method, municipality)
        .flatMap(at -> Optional.ofNullable(numbers(at).get(parameter)))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private static String inSlice(String at, String slice) {
    return slice.equals(FitJob.ALL_HOURS) ? at : at + "/slices/" + slice;
  }

  /** Where the manifest tells the parameters of a method, of a municipality or of all together. */
  private Optional<String> parameters(String method, String municipality) {
    return run.flatMap(
        finished ->
            IntStream.range(0, finished.size("/methods"))
                .mapToObj(i -> "/methods/" + i)
                .filter(at -> finished.find(at + "/name").equals(Optional.of(method)))
                .map(at -> at + "/parameters")
                .filter(
                    at -> {
                      String whose = finished.find(at + "/municipality").orElse("");
                      return whose.equals(municipality) || whose.isEmpty();
                    })
                .findFirst());
  }

  private Map<String, Double> numbers(String at) {
    return run.orElseThrow().numbers(at);
  }
}
