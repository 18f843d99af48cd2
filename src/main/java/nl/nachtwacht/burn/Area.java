package nl.nachtwacht.burn;

import java.io.Serializable;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A neighbourhood: the smallest area that a council discusses.
 *
 * @param code official code
 * @param name name, may be empty
 * @param districtCode official code of the district, may be empty
 * @param district name of the district, may be empty
 * @param municipality index of the municipality in {@link Domain#municipalities()}
 * @param inhabitants how many live there, −1: not delivered
 * @param parts its polygons in metres of the working system
 */
public record Area(
    String code,
    String name,
    String districtCode,
    String district,
    int municipality,
    int inhabitants,
    List<Geometry> parts)
    implements Serializable {
  /** Copies the parts. */
  public Area {
    parts = List.copyOf(parts);
  }
}
