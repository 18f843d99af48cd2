package nl.nachtwacht.assess;

import java.util.List;
import nl.nachtwacht.burn.BurnPlan;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.burn.Parcel;
import nl.nachtwacht.burn.Scatter;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Settled;
import nl.nachtwacht.load.Block;
import nl.nachtwacht.load.LeftOut;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Bandwidths;

/** Burns what was read into the table of evidence, a strip of tiles per task. */
final class Burning {
  private Burning() {}

  /**
   * {@return the strips of evidence, from south to north}
   *
   * @param settled the layers, settled by what all rows told
   */
  static Held<Table> burn(
      Cluster cluster, Job job, Loaded loaded, List<Layer> settled, Settled known) {
    int[] strips = Gather.strips(loaded.domain());
    Shared<BurnPlan> plan =
        cluster.share(
            new BurnPlan(
                loaded.domain(),
                settled,
                loaded.occupied(),
                edge(job, loaded, known.bandwidths())));
    Shared<LeftOut> leftOut = cluster.share(loaded.leftOut());
    return loaded
        .blocks()
        .exchange(
            "burn",
            strips.length,
            block -> parcels(block, plan.get(), leftOut.get(), strips),
            (strip, parcels) -> new Gather(plan.get()).evidence(strips[strip], parcels));
  }

  /** {@return what is corrected at the edge of the domain, as the job wants it} */
  static BurnPlan.Edge edge(Job job, Loaded loaded, Bandwidths bandwidths) {
    boolean isAsked = job.score().hasDomainEdge() && loaded.layerOf(Reports.class).isPresent();
    return isAsked
        ? new BurnPlan.Edge(bandwidths, Reports.densities(job.slices()))
        : BurnPlan.Edge.NONE;
  }

  private static List<Held.Keyed<Parcel>> parcels(
      Block block, BurnPlan plan, LeftOut leftOut, int[] strips) {
    return new Scatter(plan)
        .parcels(block.layer(), block.rows().features(), leftOut.features(block)).stream()
            .map(
                parcel ->
                    new Held.Keyed<>(
                        java.util.Arrays.binarySearch(strips, Gather.stripOf(parcel.tile())),
                        parcel))
            .toList();
  }
}
