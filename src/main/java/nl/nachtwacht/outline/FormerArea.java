package nl.nachtwacht.outline;

import java.io.Serializable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A risk area of an earlier run that hadn't ended then.
 *
 * @param id its id
 * @param cells its cells, on the grid of this run
 * @param outline its outline as it was published, in metres of the working system
 */
public record FormerArea(String id, CellSet cells, MultiPolygon outline) implements Serializable {}
