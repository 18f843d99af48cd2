package nl.nachtwacht.burn;

import java.io.Serializable;

/**
 * A municipality of the job.
 *
 * @param code official code, {@code GM0000} when the areas name none
 * @param name name
 * @param peerGroup {@code g4}, {@code g40}, {@code other} or empty
 */
public record Municipality(String code, String name, String peerGroup) implements Serializable {}
