package nl.nachtwacht.plan;

import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.tile.Disc;
import nl.nachtwacht.tile.LitMask;
import org.locationtech.jts.geom.Geometry;

/**
 * A disc, or a sector of one.
 *
 * <p>Guarantee: how far a place is away is compared on integers; the edges of a sector with
 * StrictMath, so the same on every machine.
 *
 * @param xCm where the lamp or camera stands
 * @param yCm where the lamp or camera stands
 * @param reachCm how far, in centimetres, 1 to 100,000
 * @param bearing middle of the view in degrees clockwise from north; 0 where it is all round
 * @param angle full width of the view in degrees, above 0; 360: all round
 */
public record View(int xCm, int yCm, int reachCm, double bearing, double angle) implements Sight {
  /** No view reaches farther. */
  static final int FARTHEST_CM = 100_000;

  private static final double ALL_ROUND = 360;
  private static final double SIDE = 8;

  /** A place on the edge of a sector is in it in spite of rounding. */
  private static final double TOLERANCE = 1e-9;

  /** Checks reach and angle. */
  public View {
    if (reachCm < 1 || reachCm > FARTHEST_CM || !(angle > 0 && angle <= ALL_ROUND)) {
      throw new IllegalStateException("view of " + reachCm + " cm and " + angle + " degrees");
    }
  }

  /** {@return a view all round} */
  public static View disc(int xCm, int yCm, int reachCm) {
    return new View(xCm, yCm, reachCm, 0, ALL_ROUND);
  }

  /** {@return whether it has no direction} */
  public boolean isAllRound() {
    return angle >= ALL_ROUND;
  }

  @Override
  public boolean sees(int toXCm, int toYCm) {
    long dx = toXCm - (long) xCm;
    long dy = toYCm - (long) yCm;
    return dx * dx + dy * dy <= (long) reachCm * reachCm && isAhead(dx, dy);
  }

  @Override
  public long samples(Grid grid, int ix, int iy) {
    int cell = grid.cellCm();
    int fromWest = xCm - grid.edgeCm(ix);
    int fromSouth = yCm - grid.edgeCm(iy);
    long within = LitMask.of(fromWest, fromSouth, reachCm, cell);
    if (isAllRound()) {
      return within;
    }
    long seen = 0;
    for (long left = within; left != 0; left &= left - 1) {
      int bit = Long.numberOfTrailingZeros(left);
      double dx = (bit % 8 + 0.5) / SIDE * cell - fromWest;
      double dy = (bit / 8 + 0.5) / SIDE * cell - fromSouth;
      seen |= isAhead(dx, dy) ? 1L << bit : 0;
    }
    return seen;
  }

  @Override
  public Geometry shape() {
    return Disc.sector(xCm / 100.0, yCm / 100.0, reachCm / 100.0, bearing, angle);
  }

  @Override
  public double reachMetres() {
    return reachCm / 100.0;
  }

  @Override
  public double direction() {
    return isAllRound() ? Double.NaN : bearing;
  }

  private boolean isAhead(double dx, double dy) {
    if (isAllRound()) {
      return true;
    }
    double radians = StrictMath.toRadians(bearing);
    double ahead = dx * StrictMath.sin(radians) + dy * StrictMath.cos(radians);
    double edge = StrictMath.cos(StrictMath.toRadians(angle / 2)) - TOLERANCE;
    return ahead >= edge * Math.sqrt(dx * dx + dy * dy);
  }

  @Override
  public Box box() {
    return new Box(xCm - reachCm, yCm - reachCm, xCm + reachCm, yCm + reachCm);
  }
}
