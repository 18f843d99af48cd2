package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of shrunken figures at their edges. */
class ShrinkageTest {
  private static ShrunkenMeans.Sample sample(double size, double mean) {
    return new ShrunkenMeans.Sample(size, mean, size, size - 1);
  }

  private static final List<ShrunkenMeans.Sample> SIX =
      List.of(
          sample(2, 1), sample(40, 2), sample(30, 4), sample(5, 6), sample(60, 3), sample(9, 8));

  @Test
  void fewAreasOrFewAnswersHaveTheOneMeanOfAll() {
    ShrunkenMeans four = ShrunkenMeans.of(SIX.subList(0, 4));
    assertEquals((2 + 80 + 120 + 30) / 77.0, four.area(SIX.get(0)).mean(), 1e-12);
    assertEquals(four.area(SIX.get(0)), four.unheard());
    assertEquals(four.mean(), four.place(four.mean(), 7, 1));
    List<ShrunkenMeans.Sample> lonely =
        IntStream.range(0, 9).mapToObj(i -> sample(i == 0 ? 10 : 1, i)).toList();
    assertEquals(0, ShrunkenMeans.of(lonely).between());
  }

  @Test
  void oneAnswerSaysNothingOfHowAnswersDiffer() {
    ShrunkenMeans one = ShrunkenMeans.of(List.of(new ShrunkenMeans.Sample(1, 4, 0, 0)));
    assertEquals(new Interval(1, 10), one.unheard().interval(0.95, 1, 10));
  }

  @Test
  void equalAnswersEverywhereAreCertain() {
    List<ShrunkenMeans.Sample> same = Collections.nCopies(6, new ShrunkenMeans.Sample(5, 3, 0, 4));
    assertEquals(new Interval(3, 3), ShrunkenMeans.of(same).area(same.get(0)).interval(0.95, 1, 5));
  }

  @Test
  void moreAnswersMoveAMeanLess() {
    ShrunkenMeans means = ShrunkenMeans.of(SIX);
    assertTrue(means.between() > 0);
    assertTrue(means.keeps(2) < means.keeps(40));
    double drawn = means.area(SIX.get(5)).mean();
    assertTrue(drawn < 8 && drawn > means.mean());
    assertTrue(means.unheard().standardError() > means.area(SIX.get(0)).standardError());
  }

  @Test
  void placeWithoutAnswersHasTheMeanOfItsArea() {
    ShrunkenMeans means = ShrunkenMeans.of(SIX);
    assertEquals(2.5, means.place(2.5, 0, Double.NaN));
    double worth = means.within() / means.between();
    assertEquals((3 * 5 + worth * 2.5) / (3 + worth), means.place(2.5, 3, 5), 1e-12);
  }

  private static List<ShrunkenShares.Count> counts(int... yesAndOf) {
    return IntStream.range(0, yesAndOf.length / 2)
        .mapToObj(i -> new ShrunkenShares.Count(yesAndOf[2 * i], yesAndOf[2 * i + 1]))
        .toList();
  }

  @Test
  void sharesOfFewAreasAreNotDrawnToEachOther() {
    ShrunkenShares four = ShrunkenShares.of(counts(1, 10, 5, 10, 0, 3, 2, 2, 0, 0));
    assertEquals(ShrunkenShares.Kind.RAW, four.kind());
    assertEquals(0.1, four.area(new ShrunkenShares.Count(1, 10), 0.95).share());
    ShrunkenShares.Estimate unheard = four.area(new ShrunkenShares.Count(0, 0), 0.95);
    assertEquals(8 / 25.0, unheard.share());
    assertEquals(new Interval(0, 1), unheard.interval());
  }

  @Test
  void sharesThatDifferByChanceOnlyAreOne() {
    for (List<ShrunkenShares.Count> areas :
        List.of(
            counts(5, 10, 5, 10, 5, 10, 5, 10, 5, 10),
            counts(0, 10, 0, 7, 0, 10, 0, 10, 0, 10),
            counts(10, 20, 9, 20, 11, 20, 10, 20, 10, 20, 50, 100))) {
      ShrunkenShares shares = ShrunkenShares.of(areas);
      assertEquals(ShrunkenShares.Kind.POOLED, shares.kind());
      ShrunkenShares.Estimate got = shares.area(areas.get(0), 0.95);
      assertEquals(shares.yes() / shares.of(), got.share());
      assertEquals(ShareInterval.wilson(shares.yes(), shares.of(), 0.95), got.interval());
    }
  }

  @Test
  void areasOfAllOrNothingStillLeaveDoubtAboutOneAnswer() {
    ShrunkenShares shares = ShrunkenShares.of(counts(9, 9, 0, 9, 9, 9, 0, 9, 9, 9, 0, 9));
    assertEquals(1, shares.alpha() + shares.beta(), 1e-9);
    ShrunkenShares.Estimate one = shares.area(new ShrunkenShares.Count(0, 1), 0.95);
    assertEquals(0.25, one.share(), 1e-9);
    assertTrue(one.interval().high() > 0.8);
  }

  @Test
  void placeOfAnAreaIsDrawnToItsArea() {
    ShrunkenShares shares = ShrunkenShares.of(counts(1, 40, 20, 40, 5, 50, 9, 12, 0, 20, 8, 60));
    ShrunkenShares.Estimate area = shares.area(new ShrunkenShares.Count(20, 40), 0.95);
    ShrunkenShares.Estimate empty =
        shares.place(area.share(), new ShrunkenShares.Count(0, 0), 0.95);
    assertEquals(area.share(), empty.share(), 1e-12);
    assertTrue(empty.interval().low() < area.interval().low());
    assertTrue(empty.interval().high() > area.interval().high());
    ShrunkenShares.Estimate all = shares.place(area.share(), new ShrunkenShares.Count(3, 3), 0.95);
    assertTrue(all.share() > area.share() && all.share() < 1);
  }

  @Test
  void ratesThatDifferByChanceOnlyAreOne() {
    double[] observed = {4, 5, 6, 5, 5};
    double[] exposure = {1, 1, 1, 1, 1};
    GammaRates rates = GammaRates.of(observed, exposure);
    assertEquals(Double.POSITIVE_INFINITY, rates.shape());
    GammaRates.Estimate got = rates.area(6, 1, 0.95);
    assertEquals(5, got.rate());
    assertEquals(PoissonInterval.garwood(25, 0.95).times(0.2), got.interval());
    CellRates cells = CellRates.of(new int[] {0, 0, 1, 1, 1}, observed, exposure);
    assertEquals(Double.POSITIVE_INFINITY, cells.shape());
    assertEquals(got, cells.cell(1, 6, 1, 0.95));
  }

  @Test
  void areaWithoutEventsOrWithoutExposureIsNotSafe() {
    GammaRates rates =
        GammaRates.of(new double[] {30, 0, 3, 50, 0, 9}, new double[] {2, 1, 2, 1, 0, 3});
    assertTrue(rates.shape() < 100);
    assertTrue(rates.area(0, 1, 0.95).rate() > 0);
    assertEquals(rates.mean(), rates.area(0, 0, 0.95).rate(), 1e-9);
    GammaRates none = GammaRates.of(new double[] {0, 0}, new double[] {2, 3});
    assertEquals(PoissonInterval.garwood(0, 0.95).times(0.2), none.area(0, 1, 0.95).interval());
    assertEquals(0, none.chanceAbove(0.1, 0, 1));
  }

  @Test
  void sizesOfTheRatioOfGammaFunctionsMeetWhereTheSeriesBegins() {
    GammaRatio below = GammaRatio.of(Math.nextDown(50.0), 2.5);
    GammaRatio above = GammaRatio.of(50, 2.5);
    assertEquals(above.value(), below.value(), 1e-12);
    assertEquals(above.slope(), below.slope(), 1e-12);
    assertEquals(above.curvature(), below.curvature(), 1e-12);
    double[] factors = {1e9, 1e9 + 1, 1e9 + 2};
    double logarithm = Arrays.stream(factors).map(StrictMath::log).sum();
    assertEquals(logarithm, GammaRatio.of(1e9, 3).value(), 1e-12 * logarithm);
  }
}
