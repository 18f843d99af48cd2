package nl.nachtwacht.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.grid.Crs;
import nl.nachtwacht.grid.Extent;
import nl.nachtwacht.grid.Transform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Gathers one way of telling the places of a file's rows: their dimension, and where they lie. */
final class PlaceTally {
  private static final String RD = "EPSG:28992";

  /** In these a Dutch municipality may have its data; their numbers can't be mistaken. */
  private static final List<String> SYSTEMS =
      List.of("EPSG:4326", RD, "EPSG:25831", "EPSG:25832", "EPSG:3857");

  private static final int SAMPLE = 1000;
  private static final double MOST = 0.9;

  private final long[] ofDimension = new long[3];
  private final List<double[]> sample = new ArrayList<>();
  private long wrong;

  void point(double x, double y) {
    ofDimension[0]++;
    add(x, y);
  }

  void shape(Geometry shape) {
    if (shape.isEmpty()) {
      return;
    }
    ofDimension[shape.getDimension()]++;
    Coordinate centre = shape.getEnvelopeInternal().centre();
    add(centre.x, centre.y);
  }

  private void add(double x, double y) {
    if (sample.size() < SAMPLE && Double.isFinite(x + y) && (x != 0 || y != 0)) {
      sample.add(new double[] {x, y});
    }
  }

  void wrong() {
    wrong++;
  }

  /** {@return whether most rows tell their place in this way} */
  boolean isUsable() {
    long right = ofDimension[0] + ofDimension[1] + ofDimension[2];
    return right > 0 && wrong * 20 <= right;
  }

  /** {@return the dimension of most places, -1 without any} */
  int dimension() {
    int best = -1;
    for (int d = 0; d < ofDimension.length; d++) {
      best = ofDimension[d] > (best < 0 ? 0 : ofDimension[best]) ? d : best;
    }
    return best;
  }

  /** {@return the systems under which most places lie in the Netherlands} */
  List<String> systems(boolean swapped) {
    return SYSTEMS.stream().filter(code -> fits(code, swapped)).toList();
  }

  /** {@return whether most places lie in the Netherlands when read in a system} */
  boolean fits(String code, boolean swapped) {
    Optional<Crs> system = Crs.find(code);
    if (system.isEmpty() || sample.isEmpty()) {
      return false;
    }
    Transform toRd = Crs.between(code, RD);
    Extent country = Crs.find(RD).flatMap(Crs::extent).orElseThrow();
    long inside = 0;
    for (double[] place : sample) {
      double[] xy = {place[swapped ? 1 : 0], place[swapped ? 0 : 1]};
      boolean possible = system.get().metric() || Math.abs(xy[0]) <= 180 && Math.abs(xy[1]) <= 90;
      if (possible) {
        toRd.apply(xy, 1);
        inside += country.contains(xy[0], xy[1]) ? 1 : 0;
      }
    }
    return inside >= MOST * sample.size();
  }

  /** {@return the zone of UTM, in metres, that the first place lies in when read in a system} */
  Optional<String> zone(String code) {
    if (sample.isEmpty() || Crs.find(code).isEmpty()) {
      return Optional.empty();
    }
    double[] lonLat = sample.get(0).clone();
    Crs.between(code, "EPSG:4326").apply(lonLat, 1);
    int zone = (int) Math.floor(lonLat[0] / 6) + 31;
    boolean european = zone >= 28 && zone <= 37 && lonLat[1] > 34 && lonLat[1] < 72;
    int first = european ? 25800 : lonLat[1] >= 0 ? 32600 : 32700;
    return Optional.of("EPSG:" + (first + zone)).filter(c -> Crs.find(c).isPresent());
  }
}
