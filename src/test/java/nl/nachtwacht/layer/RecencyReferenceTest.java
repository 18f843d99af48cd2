package nl.nachtwacht.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** A report's weight halves with its age, as R computes it. */
class RecencyReferenceTest {
  private static final Period PERIOD =
      new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);

  @Test
  void weightsHalveWithAge() {
    Reference.Values recency = Reference.values("recency");
    double[] ages = {0, 182.5, 365, 1095};
    for (int k = 0; k < ages.length; k++) {
      String key = "half_life_365_age_0_182.5_365_1095[" + (k + 1) + "]";
      recency.check(key, terms(365).recency(ages[k]));
    }
  }

  @Test
  void withoutAHalfLifeAgeDoesNotMatter() {
    assertEquals(1, terms(Double.POSITIVE_INFINITY).recency(5000));
  }

  private static Terms terms(double halfLifeDays) {
    return new Terms(
        new Grid("EPSG:28992", 100),
        PERIOD,
        List.of(),
        halfLifeDays,
        Terms.Darkness.LIT_SHARE,
        "",
        false,
        false,
        false);
  }
}
