package nl.nachtwacht.plan;

import java.io.Serializable;
import java.util.List;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;

/**
 * How many cameras are to be placed, and what they see.
 *
 * @param count how many new ones
 * @param radiusMetres how far one sees
 * @param priceEuro price of one
 * @param slice whose score counts
 */
public record CameraSpec(int count, int radiusMetres, double priceEuro, String slice)
    implements Serializable {

  private static final Key<Integer> COUNT =
      Key.of("count", "How many new cameras.", Form.whole().from(1).to(10000)).or("8");
  private static final Key<Integer> RADIUS =
      Key.of("radius", "How far one sees.", Form.whole().from(1).to(1000)).or("30").unit("m");
  private static final Key<Double> PRICE = LightingSpec.money("price", "Price of one.", "18000");

  /** The block {@code plans.cameras}. */
  static final Section<CameraSpec> SECTION =
      Section.of(
          "How many cameras are to be placed.",
          List.of(COUNT, RADIUS, PRICE, LightingSpec.SLICE),
          v ->
              new CameraSpec(v.get(COUNT), v.get(RADIUS), v.get(PRICE), v.get(LightingSpec.SLICE)));
}
