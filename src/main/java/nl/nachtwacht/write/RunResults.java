package nl.nachtwacht.write;

import java.util.List;
import java.util.concurrent.Future;
import nl.nachtwacht.aggregate.AreaTable;
import nl.nachtwacht.aggregate.IndexEnds;
import nl.nachtwacht.aggregate.MunicipalityTable;
import nl.nachtwacht.aggregate.Outlining;
import nl.nachtwacht.aggregate.RiskAreaTable;
import nl.nachtwacht.assess.ScoreTerms;
import nl.nachtwacht.assess.Stations;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.process.SideBySide;
import nl.nachtwacht.propose.Planning;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Geometry;

/**
 * All that a run found, as its outputs take it.
 *
 * @param command {@code run} or {@code baseline}
 * @param cluster where cells are
 * @param job what was asked
 * @param loaded what was read
 * @param outcome what was scored
 * @param outlined the risk areas, and the cells that know theirs
 * @param plans what is proposed
 * @param areas the figures of risk areas with their outlines
 * @param sums the cells summed up by neighbourhood, per strip
 * @param neighbourhoods the figures of neighbourhoods with their outlines
 * @param municipalities the figures of municipalities with their outlines
 */
public record RunResults(
    String command,
    Cluster cluster,
    Job job,
    Loaded loaded,
    Stations.Outcome outcome,
    Outlining.Outlined outlined,
    Planning.Plans plans,
    Features areas,
    List<Neighbourhoods.Sums> sums,
    Features neighbourhoods,
    Features municipalities) {

  /**
   * Sums up what was scored.
   *
   * @param outlines of municipalities
   */
  public static RunResults of(
      String command,
      Cluster cluster,
      Job job,
      Loaded loaded,
      Stations.Outcome outcome,
      Outlining.Outlined outlined,
      Planning.Plans plans,
      IndexEnds ends,
      Future<List<Geometry>> outlines) {
    List<Neighbourhoods.Sums> sums =
        outlined.cells().map("sum up", strip -> Neighbourhoods.sums(Outlining.summed(strip)));
    MunicipalityTable cities =
        new MunicipalityTable(job, loaded, outcome.reporting(), SideBySide.await(outlines));
    Table figures = cities.of(sums, outcome.scored().rules(), outlined.areas());
    Table areas =
        new AreaTable(job, loaded, ScoreTerms.of(job))
            .of(sums, outcome.scored().rules(), outcome.fitted(), ends);
    return new RunResults(
        command,
        cluster,
        job,
        loaded,
        outcome,
        outlined,
        plans,
        new RiskAreaTable(job, loaded.domain(), outlined).of(outcome, ends),
        sums,
        new Features(areas, AreaTable.shapes(loaded.domain())),
        new Features(figures, cities.shapes()));
  }

  /** {@return the cells that count} */
  public Domain domain() {
    return loaded.domain();
  }

  /** {@return the scored cells in their strips} */
  Held<Table> cells() {
    return outlined.cells();
  }
}
