package nl.nachtwacht.stat;

/**
 * The quartic (biweight) kernel in the plane: 3/(π h²) · (1 - d²/h²)² below the bandwidth h, else
 * 0.
 *
 * <p>Units: metres; {@link #perKm2} and {@link #peakPerKm2} per square kilometre. Guarantee:
 * integrates to 1; its standard deviation along an axis is h/√8. Source: Silverman 1986, equation
 * 4.5. Limits: QGIS draws the same shape with other constants: its "raw" has 1 in place of 3/(π
 * h²), its "scaled" is 7.25 times this density.
 *
 * @param bandwidthMetres h, above 0
 */
public record QuarticKernel(double bandwidthMetres) {
  private static final double M2_PER_KM2 = 1e6;

  /** Checks the bandwidth. */
  public QuarticKernel {
    if (!(bandwidthMetres > 0) || Double.isInfinite(bandwidthMetres)) {
      throw new IllegalStateException("bandwidth " + bandwidthMetres);
    }
  }

  /** {@return the standard deviation along an axis in metres} */
  public double deviationMetres() {
    return bandwidthMetres / Math.sqrt(8);
  }

  /** {@return the density right at a point, per km²: what a sum of shapes is multiplied by} */
  public double peakPerKm2() {
    return M2_PER_KM2 * peakPerM2();
  }

  /** {@return the density right at a point, per m²} */
  public double peakPerM2() {
    return 3 / (Math.PI * bandwidthMetres * bandwidthMetres);
  }

  /** {@return the kernel without its constant, 1 at distance 0, by the squared distance in m²} */
  public double shape(double squaredMetres) {
    double part = 1 - squaredMetres / (bandwidthMetres * bandwidthMetres);
    return part > 0 ? part * part : 0;
  }

  /** {@return the density that one point gives at a squared distance in m², per km²} */
  public double perKm2(double squaredMetres) {
    return peakPerKm2() * shape(squaredMetres);
  }
}
