package nl.nachtwacht.plan;

/**
 * A lamp of the register.
 *
 * @param key number in the register, unique
 * @param xCm x in centimetres of the working reference system
 * @param yCm y in centimetres
 * @param works whether it gives light; if not, it can be repaired
 */
public record Lamp(String key, int xCm, int yCm, boolean works) {}
