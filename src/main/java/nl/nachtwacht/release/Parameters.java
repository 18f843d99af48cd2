package nl.nachtwacht.release;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a release goes by, with nothing left to defaults.
 *
 * @param threshold k: fewest people of a zone
 * @param round b: step to which counts are rounded
 * @param levels the tree from its leaves up, the city left out
 * @param window the dates whose rows count
 */
public record Parameters(int threshold, int round, List<String> levels, ReleaseSpec.Window window) {
  private static final int FEW_DISTRICTS = 4;
  private static final double DAYS_OF_A_YEAR = 365.2425;

  /** Copies the levels. */
  public Parameters {
    levels = List.copyOf(levels);
  }

  /**
   * {@return what a job's release goes by}
   *
   * @param period the job's, which is the window where it names none
   * @param all the neighbourhoods of the job, from which come the levels where it names none
   */
  public static Parameters of(
      ReleaseSpec spec, ReleaseSpec.Window period, List<Neighbourhood> all) {
    return new Parameters(
        spec.threshold(),
        spec.round(),
        spec.levels().orElseGet(() -> levels(all)),
        spec.window().orElse(period));
  }

  /**
   * {@return the levels that public facts allow: squares where each city is one area, districts
   * where all neighbourhoods have one and they are more than four}
   */
  static List<String> levels(List<Neighbourhood> all) {
    long cities = all.stream().map(Neighbourhood::municipality).distinct().count();
    if (cities == all.size()) {
      return List.of("500", "2500");
    }
    List<String> districts = all.stream().map(Neighbourhood::district).distinct().toList();
    boolean areUsed = !districts.contains("") && districts.size() > FEW_DISTRICTS;
    return areUsed ? List.of("neighbourhood", "district") : List.of("neighbourhood");
  }

  /** {@return whether the leaves are neighbourhoods rather than squares} */
  public boolean hasNeighbourhoods() {
    return levels.get(0).equals("neighbourhood");
  }

  /** {@return how many months the window has} */
  public int months() {
    return (int) ChronoUnit.MONTHS.between(window.from(), window.to());
  }

  /** {@return the window in years} */
  double years() {
    return years(window);
  }

  static double years(ReleaseSpec.Window window) {
    return (window.to().toEpochDay() - window.from().toEpochDay()) / DAYS_OF_A_YEAR;
  }

  /** {@return k, b and levels by name, as the history keeps them} */
  Map<String, Object> named() {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("threshold", threshold);
    named.put("round", round);
    named.put("levels", levels);
    return named;
  }
}
