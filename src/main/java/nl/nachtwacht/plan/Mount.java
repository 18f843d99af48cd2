package nl.nachtwacht.plan;

/**
 * A place where a camera or a lamp could be put.
 *
 * @param key number in the register or layer, unique; breaks ties
 * @param type what it is, such as {@code lamp_post}, {@code wall}, {@code mast}
 * @param xCm x in centimetres of the working reference system
 * @param yCm y in centimetres
 */
public record Mount(String key, String type, int xCm, int yCm) {}
