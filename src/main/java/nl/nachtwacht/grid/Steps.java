package nl.nachtwacht.grid;

import java.io.Serializable;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;

/**
 * A transform by a chain of GeoTools' steps.
 *
 * <p>Ships as the two codes where both systems are built in, which is a hundred bytes, else as the
 * steps: the machine that receives it never opens the EPSG database.
 */
final class Steps implements Transform {
  private static final long serialVersionUID = 1L;
  private static final int BLOCK = 512;

  private final String from;
  private final String to;
  private final boolean builtIn;
  private final boolean degrees;
  private final transient MathTransform steps;

  /**
   * @param degrees whether places come as longitude and latitude
   */
  Steps(String from, String to, boolean builtIn, boolean degrees, MathTransform steps) {
    this.from = from;
    this.to = to;
    this.builtIn = builtIn;
    this.degrees = degrees;
    this.steps = steps;
  }

  @Override
  public void apply(double[] xy, int count) {
    double[] copy = new double[2 * Math.min(count, BLOCK)];
    for (int start = 0; start < count; start += BLOCK) {
      int length = Math.min(BLOCK, count - start);
      System.arraycopy(xy, 2 * start, copy, 0, 2 * length);
      block(copy, xy, start, length);
    }
  }

  private void block(double[] source, double[] target, int start, int length) {
    for (int i = 0; i < length; i++) {
      if (!possible(source[2 * i], source[2 * i + 1])) {
        oneByOne(source, target, start, length);
        return;
      }
    }
    try {
      steps.transform(source, 0, target, 2 * start, length);
    } catch (TransformException e) {
      oneByOne(source, target, start, length);
    }
  }

  /** One impossible place spoils a block in GeoTools, so such a block goes place by place. */
  private void oneByOne(double[] source, double[] target, int start, int length) {
    for (int i = 0; i < length; i++) {
      int at = 2 * (start + i);
      boolean done = false;
      if (possible(source[2 * i], source[2 * i + 1])) {
        try {
          steps.transform(source, 2 * i, target, at, 1);
          done = Double.isFinite(target[at]) && Double.isFinite(target[at + 1]);
        } catch (TransformException e) {
          done = false;
        }
      }
      if (!done) {
        target[at] = Double.NaN;
        target[at + 1] = Double.NaN;
      }
    }
  }

  /**
   * GeoTools logs a warning where degrees leave the globe; half the globe's girth bounds metres.
   */
  private boolean possible(double x, double y) {
    return degrees
        ? Math.abs(x) <= 180 && Math.abs(y) <= 90
        : Math.abs(x) <= 30_000_000 && Math.abs(y) <= 30_000_000;
  }

  private Object writeReplace() {
    return builtIn ? new ByCode(from, to) : new ByStep(from, to, degrees, steps);
  }

  private record ByCode(String from, String to) implements Serializable {
    private Object readResolve() {
      return Crs.between(from, to);
    }
  }

  private record ByStep(String from, String to, boolean degrees, MathTransform steps)
      implements Serializable {
    private Object readResolve() {
      return new Steps(from, to, false, degrees, steps);
    }
  }
}
