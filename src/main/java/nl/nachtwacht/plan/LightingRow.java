package nl.nachtwacht.plan;

import java.util.Locale;

/**
 * A lamp of the plan. Figures are what it adds to the rows before it.
 *
 * @param kind what is proposed
 * @param key number of the lamp; of a new lamp that of its site, or of the two lamps beside it,
 *     joined by {@code +}
 * @param xCm x in centimetres
 * @param yCm y in centimetres
 * @param sight what it would light
 * @param priority place in the plan, from 1
 * @param isWithinBudget whether the budget pays for it; always so for repairs
 * @param costEuro price
 * @param cumulativeCostEuro price of all rows so far, repairs included
 * @param darkM2Removed dark surface that it lights
 * @param riskWeightedM2 that surface times the score of the slice, by hundredths
 * @param scoreRemoved points of the score that it takes away, summed over cells
 * @param distanceToLampMetres nearest working lamp; NaN: there is none
 */
public record LightingRow(
    Kind kind,
    String key,
    int xCm,
    int yCm,
    Sight sight,
    int priority,
    boolean isWithinBudget,
    double costEuro,
    double cumulativeCostEuro,
    double darkM2Removed,
    double riskWeightedM2,
    double scoreRemoved,
    double distanceToLampMetres) {

  /** What is proposed. */
  public enum Kind {
    /** A lamp out of order is mended. */
    REPAIR,
    /** A working lamp gets twice the light. */
    BRIGHTEN,
    /** A lamp is placed. */
    NEW_LAMP;

    /** {@return the code in files} */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
