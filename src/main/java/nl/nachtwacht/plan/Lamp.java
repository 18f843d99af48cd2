package nl.nachtwacht.plan;

import nl.nachtwacht.layer.Lights;

/**
 * A lamp of the register.
 *
 * @param key number in the register, unique
 * @param xCm x in centimetres of the working reference system
 * @param yCm y in centimetres
 * @param state one that is broken can be repaired, a dimmed one brightened
 */
public record Lamp(String key, int xCm, int yCm, Lights.State state) {
  /** {@return whether it gives light} */
  public boolean works() {
    return state.givesLight();
  }
}
