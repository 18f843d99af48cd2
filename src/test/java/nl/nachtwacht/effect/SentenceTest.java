package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.nachtwacht.effect.Counted.Zone;
import nl.nachtwacht.effect.Estimate.Range;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.stat.DetectableFall;
import nl.nachtwacht.table.Column.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {
  private static Finding finding(Outcome outcome, Estimate estimate, Doubt... doubts) {
    ArrayList<Counted> zones = new ArrayList<>();
    zones.add(
        new Counted(Zone.TREATED, new long[] {4711}, new Pair(8153, 8154), new Pair(8155, 8156)));
    return new Finding(
        Town.lamps("A", Town.box(8157, 0, 8158, 1)),
        outcome,
        zones,
        estimate,
        new TreeSet<>(List.of(doubts)),
        1,
        false,
        new WeightedDisplacement(8150, 8151, 8152),
        Displacement.NONE_SEEN,
        new Backing(
            new ArrayList<>(Town.DAYS.quarters()),
            Town.BEFORE,
            new double[] {8159},
            new double[] {8160},
            new double[] {8161},
            new DetectableFall(8162, 8163),
            8164,
            8165));
  }

  private static Estimate of(double ratio, double low, double high) {
    return new Estimate(Estimate.Method.DID, ratio, new Range(low, high), 0.01, 0.1);
  }

  private static void check(String nl, String en, Finding finding) {
    Words words = Sentence.of(finding);
    assertEquals(nl, words.nl());
    assertEquals(en, words.en());
  }

  @Test
  void fewer() {
    check(
        "Meldingen: 38% lager dan zonder de maatregel te verwachten was"
            + " (95%-interval: van 59% lager tot 7% lager).",
        "Reports: 38% lower than could be expected without the measure"
            + " (95% interval: from 59% lower to 7% lower).",
        finding(Outcome.REPORTS, of(0.62, 0.41, 0.93)));
  }

  @Test
  void more() {
    check(
        "Onveilige antwoorden: 100% hoger dan zonder de maatregel te verwachten was"
            + " (95%-interval: van 10% hoger tot 264% hoger).",
        "Unsafe answers: 100% higher than could be expected without the measure"
            + " (95% interval: from 10% higher to 264% higher).",
        finding(Outcome.SURVEY_UNSAFE, of(2, 1.1, 3.64)));
  }

  @Test
  void noDifference() {
    check(
        "Meldingen: geen verschil aan te tonen; geschat 10% lager"
            + " (95%-interval: van 40% lager tot 35% hoger).",
        "Reports: no difference can be shown; estimated 10% lower"
            + " (95% interval: from 40% lower to 35% higher).",
        finding(Outcome.REPORTS, of(0.9, 0.6, 1.35)));
  }

  @Test
  void registersHaveNoInterval() {
    check(
        "Donkere vakken: 75% lager dan zonder de maatregel te verwachten was.",
        "Dark cells: 75% lower than could be expected without the measure.",
        finding(Outcome.DARK_SHARE, Estimate.exact(0.25)));
    check(
        "Donkere vakken: geen verschil aan te tonen; geschat 4% lager.",
        "Dark cells: no difference can be shown; estimated 4% lower.",
        finding(Outcome.DARK_SHARE, Estimate.exact(0.96)));
  }

  @Test
  void doubtsAreAllNamedAndNoFigure() {
    check(
        "Meldingen: niet te zeggen, want een van de vier tellingen is kleiner dan 5;"
            + " een campagne geeft meer meldingen, en bereikte niet beide kanten van de vergelijking.",
        "Reports: can't be said, since one of the four counts is under 5;"
            + " a campaign brings reports, and did not reach both sides of the comparison.",
        finding(Outcome.REPORTS, of(0.5, 0.4, 0.6), Doubt.CAMPAIGN, Doubt.FEW));
  }

  @ParameterizedTest
  @EnumSource(Doubt.class)
  void everyDoubtHasWordsInBothLanguages(Doubt doubt) {
    Finding finding = finding(Outcome.REPORTS, Estimate.NONE, doubt);
    assertEquals(Verdict.CANNOT_SAY, finding.verdict());
    assertEquals(true, Sentence.of(finding).nl().contains(doubt.words().nl()));
    assertEquals(true, Sentence.of(finding).en().contains(doubt.words().en()));
    assertFalse(doubt.words().nl().equals(doubt.words().en()));
  }

  @Test
  void textsOfObjectsTellNoCountAndNoPlace() {
    Finding finding = finding(Outcome.REPORTS, of(0.5, 0.4, 0.6));
    Town town = Town.even(4, 8166);
    List<Object> all = List.of(finding, finding.zones().get(0), finding.backing(), town.evidence());
    assertEquals(
        List.of("A-reports", "treated: 1 cells", "12 quarters", "16 cells"),
        all.stream().map(Object::toString).toList());
  }
}
