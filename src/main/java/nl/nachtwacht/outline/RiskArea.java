package nl.nachtwacht.outline;

import java.io.Serializable;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A place of high risk with a border and a name that lasts.
 *
 * @param municipality code of its municipality
 * @param id {@code GM0363-A-E1215N4870}: municipality and the highest cell when it first appeared
 * @param status what became of it since the former run
 * @param formerIds areas of the former run it comes from: its own id first where it goes on, then
 *     those that shared cells with it, by their ids; empty where there are none
 * @param cells what belongs to it; where it has ended, what belonged to it then
 * @param peak the cell with the highest score today, equals by (iy, ix)
 * @param outline in metres of the working system; where the area has ended, its last one
 */
public record RiskArea(
    String municipality,
    String id,
    AreaStatus status,
    List<String> formerIds,
    CellSet cells,
    long peak,
    MultiPolygon outline)
    implements Serializable {
  /** Takes a copy of the list. */
  public RiskArea {
    formerIds = List.copyOf(formerIds);
  }

  /** {@return whether it is an area today} */
  public boolean isLiving() {
    return status != AreaStatus.ENDED;
  }

  RiskArea withOutline(MultiPolygon other) {
    return new RiskArea(municipality, id, status, formerIds, cells, peak, other);
  }
}
