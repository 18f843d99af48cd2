package nl.nachtwacht.plan;

import java.io.Serializable;
import java.util.List;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;

/**
 * What lamps may cost.
 *
 * @param budgetEuro what new and brighter lamps may cost together
 * @param newLampEuro price of a new lamp
 * @param repairEuro price of a repair
 * @param brightenEuro price of a brighter lamp
 * @param slice whose score counts
 */
public record LightingSpec(
    double budgetEuro, double newLampEuro, double repairEuro, double brightenEuro, String slice)
    implements Serializable {

  private static final Key<Double> BUDGET =
      money("budget", "What new and brighter lamps may cost together.", "250000");
  private static final Key<Double> NEW_LAMP = money("new_lamp", "Price of a new lamp.", "4500");
  private static final Key<Double> REPAIR = money("repair", "Price of a repair.", "350");
  private static final Key<Double> BRIGHTEN = money("brighten", "Price of a brighter lamp.", "900");

  /** The slice whose score counts, in every plan. */
  static final Key<String> SLICE =
      Key.of("slice", "The slice whose score counts.", Form.text()).or("night");

  /** The block {@code plans.lighting}. */
  static final Section<LightingSpec> SECTION =
      Section.of(
          "What lamps may cost.",
          List.of(BUDGET, NEW_LAMP, REPAIR, BRIGHTEN, SLICE),
          v ->
              new LightingSpec(
                  v.get(BUDGET), v.get(NEW_LAMP), v.get(REPAIR), v.get(BRIGHTEN), v.get(SLICE)));

  /** {@return a key that holds an amount of money} */
  static Key<Double> money(String name, String says, String byDefault) {
    return Key.of(name, says, Form.number().from(0).to(1e9)).or(byDefault).unit("euro");
  }
}
