package nl.nachtwacht.sample;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A street light.
 *
 * @param mast its number
 * @param at where, RD
 * @param status ok, aan, gedimd, stuk, or a word that nobody explained
 * @param lumen its light; empty where the register doesn't say
 * @param height of the mast in metres
 * @param placed the day on which it was placed
 */
record Lamp(String mast, Spot at, String status, OptionalInt lumen, int height, LocalDate placed) {
  /** {@return whether it gives light} */
  boolean works() {
    return status.equals("ok") || status.equals("aan") || status.equals("gedimd");
  }
}
