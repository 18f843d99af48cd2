package nl.nachtwacht.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.problem.Reason;

/** Who lives where: inhabitants by cell, along streets with houses. */
final class Residents {
  private static final int ROUND = 5;

  /** What the statistics office writes for a square of fewer than five people. */
  private static final int HIDDEN = -99997;

  private final Map<Long, Integer> inhabitants = new TreeMap<>();
  private final SampleCity city;

  Residents(SampleCity city) {
    this.city = city;
    Map<Long, Double> about = new TreeMap<>();
    for (Street street : city.streets()) {
      for (Spot spot : street.kind() == Street.Kind.STREET ? street.points() : List.<Spot>of()) {
        long cell = spot.cell();
        if (city.domain().holds(cell)) {
          int quarter = city.domain().quarter(cell);
          double more = city.plan().ground().quarters().get(quarter).kind().residents();
          about.merge(cell, more, Double::sum);
        }
      }
    }
    Dice dice = city.plan().identity().dice("residents");
    about.forEach((c, people) -> inhabitants.put(c, draw(people * dice.between(0.6, 1.4))));
  }

  private static int draw(double people) {
    return (int) Math.round(people);
  }

  /** {@return the inhabitants of a cell} */
  int in(long cell) {
    return inhabitants.getOrDefault(cell, 0);
  }

  /** {@return the inhabitants of a neighbourhood, rounded to five} */
  int ofQuarter(int quarter) {
    int sum = 0;
    for (Map.Entry<Long, Integer> entry : inhabitants.entrySet()) {
      sum += city.domain().quarter(entry.getKey()) == quarter ? entry.getValue() : 0;
    }
    return rounded(sum);
  }

  /** {@return the rows of inhabitants.csv, for cells with inhabitants} */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    inhabitants.forEach(
        (cell, people) -> {
          if (people > 0) {
            int shown = people < ROUND ? HIDDEN : rounded(people);
            lines.add(new Line(Spot.code(cell) + ";" + shown, Reason.USED));
          }
        });
    return lines;
  }

  private static int rounded(int people) {
    return Math.round(people / (float) ROUND) * ROUND;
  }
}
