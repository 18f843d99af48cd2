package nl.nachtwacht.layer;

import java.io.Serializable;
import nl.nachtwacht.table.Column;

/**
 * How a layer may explain where reports come from: what of it a cell holds.
 *
 * @param source the layer's name in the mixture
 * @param column per cell the number of its points, the share under its polygons, or its people; 0
 *     or more, missing where unknown
 * @param isPeople whether it says where people are
 */
public record Mass(String source, Column column, boolean isPeople) implements Serializable {}
