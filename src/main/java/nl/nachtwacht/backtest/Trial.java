package nl.nachtwacht.backtest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.stat.Interval;

/**
 * The outcome of a backtest. Adds up over municipalities and over folds whose tests don't overlap.
 *
 * <p>Municipalities are pooled by the same share of each one's own cells, not by one ranking of all
 * cells: scores are ranked within a municipality everywhere else, two municipalities' scores don't
 * compare, and a ranking over all would mostly say which city is larger. So every figure answers
 * what a municipality's own desk asks, and a job of one municipality is the plain case.
 *
 * @param codes the methods
 * @param caught per method and share of the area
 * @param curves per method
 * @param calibrations per method; of a uniform map it says nothing
 * @param perfect the curve of a map that knew what would follow
 * @param replicates the reports that followed, drawn again
 */
public record Trial(
    List<String> codes,
    List<List<Caught>> caught,
    List<Curve> curves,
    List<Calibration> calibrations,
    Curve perfect,
    Replicates replicates)
    implements Serializable {
  /** The shares of the area that are searched. */
  private static final double[] AREA_SHARES = {0.01, 0.02, 0.05, 0.10};

  /** The share by which methods are compared in a sentence: what risk areas begin with. */
  public static final double HEADLINE = 0.05;

  private static final int HEADLINE_AT = 2;

  /** {@return the outcome in one municipality} */
  public static Trial of(Cells cells) {
    List<String> codes = new ArrayList<>();
    List<List<Caught>> caught = new ArrayList<>();
    List<Curve> curves = new ArrayList<>();
    List<Calibration> calibrations = new ArrayList<>();
    for (int method = 0; method < cells.methods().size(); method++) {
      codes.add(cells.methods().get(method).code());
      List<Caught> ofMethod = new ArrayList<>();
      for (double share : AREA_SHARES) {
        ofMethod.add(Caught.of(cells, method, share));
      }
      caught.add(ofMethod);
      curves.add(Curve.of(cells.ranking(method), cells::tested));
      calibrations.add(Calibration.of(cells.ranking(method), cells, cells.size(method)));
    }
    return new Trial(
        codes,
        caught,
        curves,
        calibrations,
        Curve.of(cells.perfect(), cells::tested),
        Replicates.of(cells, AREA_SHARES));
  }

  /** {@return the outcome of this and another one together} */
  public Trial plus(Trial other) {
    List<List<Caught>> sums = new ArrayList<>();
    List<Curve> sumCurves = new ArrayList<>();
    List<Calibration> sumCalibrations = new ArrayList<>();
    for (int method = 0; method < codes.size(); method++) {
      List<Caught> ofMethod = new ArrayList<>();
      for (int share = 0; share < AREA_SHARES.length; share++) {
        ofMethod.add(caught.get(method).get(share).plus(other.caught.get(method).get(share)));
      }
      sums.add(ofMethod);
      sumCurves.add(curves.get(method).plus(other.curves.get(method)));
      sumCalibrations.add(calibrations.get(method).plus(other.calibrations.get(method)));
    }
    return new Trial(
        codes,
        sums,
        sumCurves,
        sumCalibrations,
        perfect.plus(other.perfect),
        replicates.plus(other.replicates));
  }

  /** {@return per share of the area what a method caught there; empty for an absent method} */
  public SortedMap<Double, Caught> caughtBy(Method method) {
    SortedMap<Double, Caught> byShare = new TreeMap<>();
    int at = codes.indexOf(method.code());
    for (int share = 0; at >= 0 && share < AREA_SHARES.length; share++) {
      byShare.put(AREA_SHARES[share], caught.get(at).get(share));
    }
    return byShare;
  }

  /** {@return the surveillance curve of a method} */
  public Curve curve(Method method) {
    return curves.get(codes.indexOf(method.code()));
  }

  /** {@return the calibration of a method} */
  public Calibration calibration(Method method) {
    return calibrations.get(codes.indexOf(method.code()));
  }

  /** {@return the methods} */
  public List<Method> methods() {
    return Method.ALL.stream().filter(method -> codes.contains(method.code())).toList();
  }

  /** {@return how many reports followed} */
  public long tests() {
    return perfect.tests();
  }

  /** {@return what a method caught in the headline's share of the area} */
  public Caught headline(Method method) {
    return caught.get(codes.indexOf(method.code())).get(HEADLINE_AT);
  }

  /** {@return one method's hit rate less another's in the headline's share, with its interval} */
  public Estimate difference(Method method, Method other) {
    Interval interval =
        replicates.difference(
            codes.indexOf(method.code()), codes.indexOf(other.code()), HEADLINE_AT);
    double value = headline(method).hitRate().value() - headline(other).hitRate().value();
    return Estimate.of(value, interval);
  }
}
