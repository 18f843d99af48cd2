package nl.nachtwacht.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.nachtwacht.publish.FinishedRun;

/**
 * How the cells of one municipality were scored, as the manifest tells it.
 *
 * @param settings the job's values by their path
 * @param methods those of the municipality and those of the whole job
 * @param breaks upper ends of classes 1 to 4, ascending; empty when there are no classes
 * @param months whole months of the period
 */
record Terms(
    Map<String, String> settings, List<Method> methods, List<Double> breaks, String months) {
  private static final String MUNICIPALITY = "municipality";

  static Terms of(FinishedRun run, String municipality) {
    List<Method> methods = new ArrayList<>();
    for (int i = 0; i < run.size("/methods"); i++) {
      String at = "/methods/" + i;
      Map<String, String> parameters = run.members(at + "/parameters");
      if (parameters.getOrDefault(MUNICIPALITY, municipality).equals(municipality)) {
        methods.add(new Method(run.find(at + "/name").orElse(""), parameters));
      }
    }
    return new Terms(
        run.members("/job/resolved"),
        methods,
        run.list("/classes/risk_" + municipality + "/breaks").stream()
            .map(Double::valueOf)
            .toList(),
        run.find("/period/months").orElse(""));
  }

  /** {@return a parameter of a method; empty when the run has none of that name} */
  OptionalDouble constant(String method, String parameter) {
    return methods.stream()
        .filter(each -> each.name().equals(method))
        .flatMap(each -> Optional.ofNullable(each.parameters().get(parameter)).stream())
        .mapToDouble(Double::parseDouble)
        .findFirst();
  }

  /** {@return a value of the job; "" when it has none of that path} */
  String setting(String path) {
    return settings.getOrDefault(path, "");
  }

  /** {@return whether the score is the mixture's, else it is the index's} */
  boolean isMixture() {
    return setting("score.method").equals("mixture");
  }

  /** {@return a number of the job; empty when that path holds none} */
  OptionalDouble number(String path) {
    return Numbers.in(setting(path));
  }

  /** {@return the name of the first layer of a role; "" when there is none} */
  String layer(String role) {
    return settings.entrySet().stream()
        .filter(e -> e.getKey().matches("layers[.][^.]+[.]role") && e.getValue().equals(role))
        .map(e -> e.getKey().split("[.]")[1])
        .findFirst()
        .orElse("");
  }

  /** {@return the class of a score, 1 and up} */
  int classOf(double score) {
    return 1 + (int) breaks.stream().filter(end -> score > end).count();
  }
}
