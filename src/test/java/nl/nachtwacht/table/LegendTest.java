package nl.nachtwacht.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Colours as eyes see them. Deficiencies at full severity by the matrices of Machado, Oliveira and
 * Fernandes 2009 (table 1), applied to linear light; distances in CIELAB by CIE 1976; grey print as
 * lightness alone.
 */
class LegendTest {
  /** About six just noticeable differences. */
  private static final double APART = 14;

  /** Prints vary more than screens do: this many steps of lightness on a scale of 100. */
  private static final double APART_IN_GREY = 10;

  private static final Map<String, double[]> EYES = new LinkedHashMap<>();

  static {
    EYES.put("normal", new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
    EYES.put(
        "protan",
        new double[] {
          0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
          1.051998
        });
    EYES.put(
        "deutan",
        new double[] {
          0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
        });
    EYES.put(
        "tritan",
        new double[] {
          1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
          0.303900
        });
  }

  @Test
  void classesOfOneSignStayApartForEveryEyeAndInGrey() {
    List<String> close = new ArrayList<>();
    for (Legend legend : Legend.ALL) {
      List<Legend.Entry> drawn = legend.entries().stream().filter(Legend.Entry::isDrawn).toList();
      for (int i = 0; i < drawn.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (drawn.get(i).sign() == drawn.get(j).sign()) {
            close.addAll(tooClose(drawn.get(i), drawn.get(j)));
          }
        }
      }
    }
    assertEquals(List.of(), close);
  }

  @Test
  void distanceTellsApartWhatIsKnownToBeCloseAndFar() {
    assertFalse(tooClose(entry("#d7191c"), entry("#1a9641")).isEmpty(), "red and green");
    assertFalse(tooClose(entry("#2166ac"), entry("#b2182b")).isEmpty(), "blue and red in grey");
    assertTrue(tooClose(entry("#000000"), entry("#ffffff")).isEmpty());
    assertEquals(100, lab(linear("#ffffff"))[0], 0.01);
  }

  @Test
  void whatIsNotShownLooksLikeNoLowClass() {
    for (Legend legend : List.of(Legend.SUPPRESSION, Legend.STATUS)) {
      legend.entries().stream()
          .filter(Legend.Entry::isDrawn)
          .forEach(
              entry ->
                  assertTrue(
                      entry.sign() == Legend.Sign.HATCH || entry.sign() == Legend.Sign.CROSS_HATCH,
                      entry.code()));
    }
    assertTrue(Legend.RISK.entries().stream().allMatch(e -> e.sign() == Legend.Sign.SOLID));
  }

  @Test
  void riskGrowsDarkerFromClassToClass() {
    List<Double> lightness =
        Legend.RISK.colours().stream().map(colour -> lab(linear(colour))[0]).toList();
    for (int i = 1; i < lightness.size(); i++) {
      assertTrue(lightness.get(i) < lightness.get(i - 1), lightness.toString());
    }
  }

  @Test
  void everyCodeHasItsNameInBothLanguagesAndIsFound() {
    for (Legend legend : Legend.ALL) {
      assertEquals(legend.column(), Legend.of(legend.column()).orElseThrow().column());
      assertEquals(legend.codes().size(), legend.codes().stream().distinct().count());
      for (Legend.Entry entry : legend.entries()) {
        assertFalse(entry.label().nl().isBlank() || entry.label().en().isBlank(), entry.code());
        assertTrue(entry.colour().matches("(#[0-9a-f]{6})?"), entry.colour());
        assertEquals(entry, legend.entry(entry.code()));
      }
    }
    assertEquals(Optional.empty(), Legend.of("cell_id"));
    assertThrows(IllegalStateException.class, () -> Legend.RISK.entry("6"));
  }

  private static Legend.Entry entry(String colour) {
    return new Legend.Entry("x", new Column.Words("x", "x"), colour, Legend.Sign.SOLID);
  }

  private static List<String> tooClose(Legend.Entry one, Legend.Entry other) {
    List<String> found = new ArrayList<>();
    EYES.forEach(
        (eye, matrix) -> {
          double[] a = lab(seen(linear(one.colour()), matrix));
          double[] b = lab(seen(linear(other.colour()), matrix));
          double square = 0;
          for (int i = 0; i < 3; i++) {
            square += (a[i] - b[i]) * (a[i] - b[i]);
          }
          if (square < APART * APART) {
            found.add(one.code() + " " + other.code() + " " + eye + " " + Math.sqrt(square));
          }
        });
    double grey = Math.abs(lab(linear(one.colour()))[0] - lab(linear(other.colour()))[0]);
    if (grey < APART_IN_GREY) {
      found.add(one.code() + " " + other.code() + " grey " + grey);
    }
    return found;
  }

  private static double[] linear(String colour) {
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      rgb[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double[] seen(double[] rgb, double[] matrix) {
    double[] seen = new double[3];
    for (int i = 0; i < 9; i++) {
      seen[i / 3] += matrix[i] * rgb[i % 3];
    }
    for (int i = 0; i < 3; i++) {
      seen[i] = Math.max(0, Math.min(1, seen[i]));
    }
    return seen;
  }

  /** CIELAB under D65. */
  private static double[] lab(double[] rgb) {
    double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
