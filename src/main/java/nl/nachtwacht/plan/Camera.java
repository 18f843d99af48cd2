package nl.nachtwacht.plan;

/**
 * A camera that hangs already.
 *
 * @param key number in the register, unique
 * @param xCm x of its place, or of a point of what it sees, in centimetres
 * @param yCm y of that place
 * @param sight what it sees
 */
public record Camera(String key, int xCm, int yCm, Sight sight) {}
