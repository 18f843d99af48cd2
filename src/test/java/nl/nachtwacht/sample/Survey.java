package nl.nachtwacht.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nachtwacht.problem.Reason;

/**
 * Answers to a survey on safety, three autumns in a row: lower marks where more happens, fewer
 * answers where people answer less.
 */
final class Survey {
  private static final double MEAN = 7.2;
  private static final double PER_LOG_RATE = 0.7;
  private static final double SPREAD = 1.4;

  private final SampleCity city;
  private final Residents residents;
  private final Dice dice;
  private final List<Feature> answers = new ArrayList<>();
  private final Map<Integer, Double> rates = new HashMap<>();
  private double cityRate;
  private int given;

  Survey(SampleCity city, Residents residents) {
    this.city = city;
    this.residents = residents;
    this.dice = city.plan().identity().dice("survey");
  }

  /** {@return all answers, the faulty ones last} */
  List<Feature> ask() {
    learnRates();
    Dice.Weights homes = new Dice.Weights(willingness());
    for (int i = 0; i < city.plan().identity().answers(); i++) {
      long cell = city.domain().cells().get(dice.pick(homes));
      answers.add(answer(Reason.USED, home(cell), mark(cell), autumn(2022 + dice.below(3))));
    }
    addFaults();
    return answers;
  }

  /** Expected reports per cell in each neighbourhood and in the city. */
  private void learnRates() {
    Map<Integer, Integer> sizes = new HashMap<>();
    List<Long> cells = city.domain().cells();
    double sum = 0;
    for (int i = 0; i < cells.size(); i++) {
      int quarter = city.domain().quarter(cells.get(i));
      rates.merge(quarter, city.rates().total(i), Double::sum);
      sizes.merge(quarter, 1, Integer::sum);
      sum += city.rates().total(i);
    }
    sizes.forEach((quarter, size) -> rates.computeIfPresent(quarter, (q, rate) -> rate / size));
    cityRate = sum / cells.size();
  }

  private double[] willingness() {
    return city.domain().cells().stream()
        .mapToDouble(
            cell -> {
              int quarter = city.domain().quarter(cell);
              return residents.in(cell) * city.plan().ground().quarters().get(quarter).response();
            })
        .toArray();
  }

  private int mark(long cell) {
    double rate = rates.get(city.domain().quarter(cell));
    double mark = MEAN - PER_LOG_RATE * StrictMath.log(rate / cityRate) + SPREAD * dice.normal();
    return (int) Math.max(1, Math.min(10, Math.round(mark)));
  }

  private Spot home(long cell) {
    return Spot.centre(cell).plus(dice.between(-48, 48), dice.between(-48, 48));
  }

  private LocalDate autumn(int year) {
    return LocalDate.of(year, 9, 1).plusDays(dice.below(75));
  }

  private Feature answer(Reason fate, Spot at, int mark, LocalDate day) {
    given++;
    double weight = Math.round(100 * (0.4 + 1.6 * dice.uniform() * dice.uniform() + 0.2)) / 100.0;
    String id = String.format(Locale.ROOT, "r%05d", given);
    String sex = dice.chance(0.52) ? "vrouw" : dice.chance(0.97) ? "man" : "anders";
    boolean victim = dice.chance(Math.max(0.04, 0.5 - 0.055 * mark));
    return Feature.of(
        fate,
        Shapes.point(at),
        "respondent",
        id,
        "rapportcijfer",
        mark,
        "weegfactor",
        weight,
        "geslacht",
        sex,
        "slachtoffer",
        victim,
        "datum",
        day.toString());
  }

  private void addFaults() {
    Faults.InSurvey faults = city.plan().faults().survey();
    List<Long> cells = city.domain().cells();
    for (int i = 0; i < faults.elsewhere(); i++) {
      Spot at = Mess.elsewhere(city, dice);
      answers.add(answer(Reason.OUTSIDE_DOMAIN, at, 6, autumn(2023)));
    }
    for (int i = 0; i < faults.early(); i++) {
      Spot at = home(cells.get(dice.below(cells.size())));
      answers.add(answer(Reason.OUTSIDE_PERIOD, at, 7, autumn(2021)));
    }
    for (int i = 0; i < faults.offScale(); i++) {
      Spot at = home(cells.get(dice.below(cells.size())));
      answers.add(answer(Reason.VALUE, at, i % 2 == 0 ? 11 : 0, autumn(2023)));
    }
    for (int i = 0; i < faults.repeated(); i++) {
      answers.add(answers.get(dice.below(city.plan().identity().answers())).again());
    }
  }
}
