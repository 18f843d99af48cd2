package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** Agreement of power and of pooled estimates with R and metafor. */
class EffectReferenceTest {
  @Test
  void fallsThatShow() {
    Reference.Values power = Reference.values("power");
    power.check("mde_rate_ratio_T0=40_C0=80", new DetectableFall(40, 80).largestRatio());
    power.check("mde_rate_ratio_T0=207_C0=308", new DetectableFall(207, 308).largestRatio());
    power.check("power_T0=40_C0=80_rr=0.7", new DetectableFall(40, 80).power(0.7));
  }

  @Test
  void fewEventsShowNoFall() {
    assertTrue(Double.isNaN(new DetectableFall(4, 8).largestRatio()));
    assertTrue(Double.isNaN(new DetectableFall(0, 8).largestRatio()));
    assertEquals(0, new DetectableFall(0, 8).power(0.5));
    assertEquals(Double.POSITIVE_INFINITY, new DetectableFall(0, 8).timesAsLong(0.7));
  }

  @Test
  void countedSoMuchLongerTheFallShows() {
    DetectableFall now = new DetectableFall(12, 24);
    double times = now.timesAsLong(0.7);
    assertTrue(times > 1);
    DetectableFall then = new DetectableFall(12 * times, 24 * times);
    assertEquals(0.8, then.power(0.7), 1e-12);
    assertEquals(0.7, then.largestRatio(), 1e-9);
  }

  @Test
  void measuresOfOneKindArePooled() {
    for (String name : new String[] {"four_sites", "no_spread"}) {
      Reference.Values of = Reference.values("pooling");
      PooledMean pooled = PooledMean.of(of.vector(name + ".log_irr"), of.vector(name + ".se"));
      of.check(name + ".tau2", pooled.between());
      of.check(name + ".irr", Math.exp(pooled.mean()));
      of.check(name + ".se_mean", pooled.error());
      of.check(name + ".irr_lo95", Math.exp(pooled.interval().low()));
      of.check(name + ".irr_hi95", Math.exp(pooled.interval().high()));
      of.check(name + ".prediction_lo95", Math.exp(pooled.next().low()));
      of.check(name + ".prediction_hi95", Math.exp(pooled.next().high()));
    }
  }
}
