package nl.nachtwacht.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.layer.ReportPoints;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.Baseline;
import nl.nachtwacht.load.Block;
import nl.nachtwacht.load.LeftOut;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.score.ScoreSpec;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.stat.Bandwidth;
import nl.nachtwacht.stat.Points;
import nl.nachtwacht.tile.Bandwidths;

/** The bandwidth of each municipality's density: given by the job, or chosen from its reports. */
public record Densities(List<Bandwidth> byMunicipality) {
  private static final int CM = 100;

  /**
   * {@return the bandwidths; chosen in a task per municipality when the job leaves it to the data,
   * and those of the zero measurement where it knows them}
   */
  static Densities choose(Cluster cluster, Loaded loaded, ScoreSpec score) {
    Domain domain = loaded.domain();
    int cell = domain.grid().cellMetres();
    int municipalities = domain.municipalities().size();
    Optional<Integer> reports = loaded.layerOf(Reports.class);
    if (score.bandwidthMetres() > 0 || reports.isEmpty()) {
      double metres = score.bandwidthMetres() > 0 ? score.bandwidthMetres() : 1000;
      return new Densities(
          IntStream.range(0, municipalities).mapToObj(m -> Bandwidth.given(metres, cell)).toList());
    }
    int layer = reports.get();
    Shared<LeftOut> leftOut = cluster.share(loaded.leftOut());
    Held<Bandwidth> chosen =
        loaded
            .blocks()
            .exchange(
                "choose bandwidth",
                municipalities,
                block -> points(block, layer, leftOut.get()),
                (municipality, parts) -> choose(parts, cell));
    List<Bandwidth> own = chosen.map("choose bandwidth", bandwidth -> bandwidth);
    Baseline baseline = loaded.earlier().baseline();
    return new Densities(
        IntStream.range(0, municipalities)
            .mapToObj(m -> kept(own.get(m), domain.municipalities().get(m).code(), baseline))
            .toList());
  }

  private static Bandwidth kept(Bandwidth own, String municipality, Baseline baseline) {
    OptionalDouble then = baseline.bandwidth(municipality);
    return then.isPresent() ? own.keeping(then.getAsDouble()) : own;
  }

  private static List<Held.Keyed<ReportPoints>> points(Block block, int layer, LeftOut leftOut) {
    List<Held.Keyed<ReportPoints>> keyed = new ArrayList<>();
    if (block.layer() == layer) {
      Reports.points(block.rows().features(), leftOut.features(block))
          .forEach((municipality, points) -> keyed.add(new Held.Keyed<>(municipality, points)));
    }
    return keyed;
  }

  private static Bandwidth choose(Iterable<ReportPoints> parts, int cellMetres) {
    ReportPoints all = ReportPoints.joined(parts);
    return Bandwidth.choose(Points.of(all.xCm(), all.yCm(), all.keys()), cellMetres);
  }

  /** {@return the bandwidths in words} */
  String told() {
    return byMunicipality.stream()
        .map(b -> Math.round(b.metres()) + " m")
        .distinct()
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /** {@return the bandwidths as the tiles need them} */
  Bandwidths bandwidths() {
    return new Bandwidths(
        byMunicipality.stream().mapToInt(b -> (int) Math.round(b.metres() * CM)).toArray());
  }
}
