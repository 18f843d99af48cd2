package nl.nachtwacht.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.reference.Reference;
import nl.nachtwacht.stat.LargestRemainder;
import org.junit.jupiter.api.Test;

/** Agreement of hours and routes with R and Python. */
class PatrolReferenceTest {
  private static final double[] RISKS = {42, 30, 18, 9, 4};
  private static final double[] ROUNDS = {1, 1.5, 1, 1, 0.5};
  private static final int HOURS = 9;

  private static void check(String hours, String benefit, int[] given) {
    Reference.Values patrol = Reference.values("patrol");
    double sum = 0;
    for (int area = 0; area < given.length; area++) {
      patrol.check(hours + "." + (area + 1), given[area]);
      sum += RISKS[area] * PatrolHours.met(0, given[area], ROUNDS[area]);
    }
    patrol.check(benefit, sum);
  }

  @Test
  void nineHoursForFiveAreas() {
    check("greedy_hours", "benefit", PatrolHours.share(RISKS, ROUNDS, HOURS, 1));
  }

  @Test
  void hoursInProportionToRiskMeetLess() {
    double all = Arrays.stream(RISKS).sum();
    double[] parts = Arrays.stream(RISKS).map(risk -> HOURS * risk / all).toArray();
    int[] given =
        Arrays.stream(LargestRemainder.round(parts, HOURS)).mapToInt(Math::toIntExact).toArray();
    check("largest_remainder_hours", "benefit_largest_remainder", given);
  }

  private static double[][] metres() {
    Reference.Csv stops = Reference.csv("city/tsp.csv");
    int[] x = stops.ints("x");
    int[] y = stops.ints("y");
    double[][] metres = new double[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        metres[i][j] = Way.straight().metres(100 * x[i], 100 * y[i], 100 * x[j], 100 * y[j]);
      }
    }
    return metres;
  }

  private static String numbers(int[] tour) {
    return IntStream.concat(IntStream.of(tour), IntStream.of(0))
        .mapToObj(stop -> String.valueOf(stop + 1))
        .collect(Collectors.joining(";"));
  }

  @Test
  void nineStopsOfAPatrol() {
    Reference.Values tsp = Reference.values("tsp");
    double[][] metres = metres();
    int[] nearest = Tour.nearest(metres);
    tsp.check("nearest_neighbour_length", Tour.length(metres, nearest));
    int[] best = Tour.of(metres);
    tsp.check("optimal_closed_length", Tour.length(metres, best));
    String optimal =
        Arrays.stream(tsp.vector("optimal_tour"))
            .mapToObj(stop -> String.valueOf((int) stop))
            .collect(Collectors.joining(";"));
    String backwards = new StringBuilder(optimal).reverse().toString();
    assertEquals(optimal.compareTo(backwards) < 0 ? optimal : backwards, numbers(best));
    assertEquals(tsp.text("two_opt_tour"), numbers(nearest), "no exchange of two legs helps");
    tsp.check("two_opt_length", Tour.length(metres, Tour.twoOpt(metres, nearest)));
  }
}
