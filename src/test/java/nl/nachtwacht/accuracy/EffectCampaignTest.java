package nl.nachtwacht.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import nl.nachtwacht.accuracy.EffectCity.Choice;
import nl.nachtwacht.accuracy.EffectCity.Place;
import nl.nachtwacht.accuracy.EffectCity.Reporting;
import nl.nachtwacht.accuracy.EffectCity.Reports;
import nl.nachtwacht.accuracy.EffectCity.Size;
import nl.nachtwacht.effect.Counted;
import nl.nachtwacht.effect.Counted.Zone;
import nl.nachtwacht.effect.Doubt;
import nl.nachtwacht.effect.Estimate;
import nl.nachtwacht.effect.Finding;
import nl.nachtwacht.effect.RatioOfRatios;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.effect.Verdict;
import org.junit.jupiter.api.Test;

/** Measures that do nothing are seldom called an effect, and intervals hold what others did. */
class EffectCampaignTest {
  private static final List<Integer> NUMBERS =
      Campaign.isFull() ? List.of(75, 150, 500, 2000) : List.of(2000);
  private static final List<Size> SIZES = List.of(new Size(2, 2), new Size(5, 4), new Size(10, 9));
  private static final List<Double> EFFECTS =
      Campaign.isFull() ? List.of(1.0, 0.7, 0.5) : List.of(1.0, 0.5);
  private static final int CITIES = Campaign.size(1, 5);
  private static final double MOST_CLEAR = 0.05;
  private static final double LEAST_HELD = 0.93;

  /** With few reports hardly anything is said, so more draws are made of many. */
  private static int draws(int number) {
    return number < 500 ? 1 : Campaign.size(1, 2);
  }

  /** One study. */
  private record Case(
      int number, Size size, Choice choice, Reporting reporting, double effect, Finding finding) {
    boolean isSaid() {
      return finding.verdict() != Verdict.CANNOT_SAY;
    }

    boolean isClear() {
      return isLower() || isHigher();
    }

    boolean isLower() {
      return finding.verdict() == Verdict.CLEARLY_LOWER;
    }

    boolean isHigher() {
      return finding.verdict() == Verdict.CLEARLY_HIGHER;
    }

    boolean isFew() {
      return finding.doubts().contains(Doubt.FEW);
    }

    boolean ranApart() {
      return finding.doubts().contains(Doubt.TREND);
    }

    boolean isChosenByReports() {
      return choice == Choice.MOST_REPORTS;
    }

    private Estimate.Range interval() {
      return finding.estimate().interval();
    }

    boolean holds() {
      return interval().low() <= effect && effect <= interval().high();
    }

    double miss() {
      return Math.log(finding.estimate().ratio() / effect);
    }

    double ends() {
      return interval().high() / interval().low();
    }

    private Pair count(Zone zone) {
      return finding.zones().stream()
          .filter(c -> c.zone() == zone)
          .map(Counted::count)
          .findFirst()
          .orElseThrow();
    }

    /** What four counts alone would tell. */
    private RatioOfRatios four() {
      return RatioOfRatios.ofCounts(count(Zone.TREATED), count(Zone.CONTROL));
    }

    boolean fourHold() {
      return four().interval().low() <= effect && effect <= four().interval().high();
    }

    double endsOfFour() {
      return four().interval().high() / four().interval().low();
    }

    double imbalance() {
      return finding.backing().imbalance()[0];
    }
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (int seed = 1; seed <= CITIES; seed++) {
      EffectCity city = new EffectCity(seed);
      for (int number : NUMBERS) {
        for (Reporting reporting : Reporting.values()) {
          for (int draw = 0; draw < draws(number); draw++) {
            add(cases, city, city.reports(number, reporting, draw), draw);
          }
        }
      }
    }
    return cases;
  }

  private static void add(List<Case> cases, EffectCity city, Reports reports, int draw) {
    for (Size size : SIZES) {
      for (Choice choice : Choice.values()) {
        Place place = city.place(size, choice, reports, draw);
        for (double effect : EFFECTS) {
          Finding found = city.study(reports, place, effect);
          cases.add(new Case(reports.number(), size, choice, reports.reporting(), effect, found));
        }
      }
    }
  }

  private static double part(List<Case> some, Predicate<Case> is) {
    return (double) some.stream().filter(is).count() / some.size();
  }

  private static double median(List<Case> some, ToDoubleFunction<Case> of) {
    return some.isEmpty()
        ? Double.NaN
        : Campaign.quantile(some.stream().map(of::applyAsDouble).toList(), 0.5);
  }

  private static List<Case> only(List<Case> cases, Predicate<Case> is) {
    return cases.stream().filter(is).toList();
  }

  private static String row(String name, List<Case> some) {
    List<Case> said = only(some, Case::isSaid);
    return Campaign.row(
        name,
        some.size(),
        part(some, c -> !c.isSaid()),
        part(some, Case::isFew),
        part(only(some, c -> !c.isFew()), Case::ranApart),
        part(some, Case::isLower),
        part(some, Case::isHigher),
        said.size(),
        part(said, Case::holds),
        median(said, Case::miss),
        median(said, Case::ends),
        part(said, Case::fourHold),
        median(said, Case::endsOfFour),
        median(said, Case::imbalance));
  }

  private static String table(List<Case> cases, String what, Function<Case, String> by) {
    Map<String, List<Case>> groups = new LinkedHashMap<>();
    cases.forEach(c -> groups.computeIfAbsent(by.apply(c), name -> new ArrayList<>()).add(c));
    StringBuilder table =
        new StringBuilder(
            Campaign.head(
                what,
                "studies",
                "nothing said",
                "few counts",
                "ran apart, of those with enough",
                "clearly lower",
                "clearly higher",
                "said",
                "intervals that held",
                "median ln(found/true)",
                "high/low, median",
                "four counts: held",
                "four counts: high/low",
                "median imbalance of counts before"));
    groups.forEach((name, some) -> table.append(row(name, some)));
    return table.append('\n').toString();
  }

  private static String choice(Case some) {
    return some.choice.name().toLowerCase(Locale.ROOT);
  }

  private static String tables(List<Case> cases) {
    List<Case> placebo = only(cases, c -> c.effect == 1);
    return table(placebo, "placebo, by reporting", c -> choice(c) + ", " + c.reporting)
        + table(placebo, "placebo, by reports", c -> choice(c) + ", " + c.number)
        + table(placebo, "placebo, by cells", c -> choice(c) + ", " + c.size.cells())
        + table(cases, "by effect", c -> choice(c) + ", " + c.effect)
        + table(
            only(cases, c -> c.number == 2000),
            "2000 reports, by effect and cells",
            c -> choice(c) + ", " + c.effect + ", " + c.size.cells());
  }

  @Test
  void placeboIsSeldomAnEffectAndIntervalsHoldTheTruth() {
    List<Case> cases = cases();
    String tables = tables(cases);
    Campaign.write("effects", tables);
    for (Reporting reporting : Reporting.values()) {
      List<Case> chosen = only(cases, c -> c.reporting == reporting && !c.isChosenByReports());
      List<Case> placebo = only(chosen, c -> c.effect == 1);
      double error = Math.sqrt(MOST_CLEAR * (1 - MOST_CLEAR) / placebo.size());
      assertTrue(part(placebo, Case::isClear) <= MOST_CLEAR + 2 * error, reporting + "\n" + tables);
      if (reporting != Reporting.BUNCHES) {
        double held = part(only(chosen, Case::isSaid), Case::holds);
        assertTrue(held >= LEAST_HELD, reporting + "\n" + tables);
      }
    }
    List<Case> halved = only(cases, c -> c.effect == 0.5 && c.number == 2000);
    List<Case> nothing = only(cases, c -> c.effect == 1 && c.number == 2000);
    assertTrue(part(halved, Case::isLower) > 3 * part(nothing, Case::isLower), tables);
    assertTrue(part(halved, Case::isLower) > 0.1, tables);
  }
}
