package nl.nachtwacht.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

class NormalisationTest {
  @Test
  void percentilePutsTiesInTheMiddle() {
    Reference.Values want = Reference.values("normalise");
    double[] values = {3, 1, 1, 7, 5};
    for (int k = 0; k < values.length; k++) {
      double got = ruler("percentile", values).measure(values[k]);
      want.check("percentile_mid_of_3_1_1_7_5[" + (k + 1) + "]", got);
    }
  }

  @Test
  void greatestValueMeasuresOne() {
    Ruler ruler = ruler("max", 2, 8, 0);
    assertEquals(1, ruler.measure(8));
    assertEquals(0.25, ruler.measure(2));
    assertEquals(0, ruler("max", 0, 0).measure(0));
  }

  @Test
  void oneOutlierDoesNotFlattenTheRest() {
    double[] values = new double[301];
    Arrays.fill(values, 0, 200, 0);
    Arrays.fill(values, 200, 301, 4);
    values[300] = 1000;
    Ruler ruler = ruler("p99", values);
    assertEquals(4, ruler.high());
    assertEquals(1, ruler.measure(1000));
    assertEquals(0.5, ruler.measure(2));
  }

  @Test
  void leastValueMeasuresZero() {
    Ruler ruler = ruler("minmax", 10, 20, 15);
    assertEquals(0, ruler.measure(10));
    assertEquals(0.5, ruler.measure(15));
    assertEquals(0, ruler("minmax", 7, 7).measure(7));
  }

  @Test
  void fixedEndsCutOff() {
    Ruler ruler = ruler("fixed:-1..3.5", 100);
    assertEquals(0, ruler.measure(-2));
    assertEquals(1, ruler.measure(4));
    assertEquals(1 / 4.5, ruler.measure(0));
  }

  @Test
  void partsGiveTheRulerOfTheWhole() {
    for (String name : List.of("max", "p99", "percentile", "minmax", "fixed:0..9")) {
      Normalisation by = by(name);
      Ruler whole = by.ruler(List.of(by.extent(new double[] {5, 2, 9, 0, 4})));
      Ruler parts =
          by.ruler(
              List.of(
                  by.extent(new double[] {4, 9}),
                  by.extent(new double[0]),
                  by.extent(new double[] {0, 2, 5})));
      for (double value = -1; value < 11; value += 0.5) {
        assertEquals(whole.measure(value), parts.measure(value), name);
      }
    }
  }

  @Test
  void measuresNeverFallAsValuesGrow() {
    double[] values = {0, 0, 0, 1, 1, 2, 3, 3, 10};
    for (String name : List.of("max", "p99", "percentile", "minmax", "fixed:1..3")) {
      Ruler ruler = ruler(name, values);
      double before = 0;
      for (double value : values) {
        double measure = ruler.measure(value);
        assertTrue(measure >= before && measure <= 1, name);
        before = measure;
      }
    }
  }

  private static Normalisation by(String name) {
    return new Normalisation(ScoreSpec.Normalise.parse(name).orElseThrow());
  }

  private static Ruler ruler(String name, double... values) {
    Normalisation by = by(name);
    return by.ruler(List.of(by.extent(values)));
  }
}
