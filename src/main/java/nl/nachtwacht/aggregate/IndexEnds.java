package nl.nachtwacht.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.nachtwacht.assess.IndexResampling;
import nl.nachtwacht.assess.ScoreTerms;
import nl.nachtwacht.assess.Stations;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.score.ScoreSpec;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The intervals of the index of neighbourhoods and risk areas: those of the means of their scored
 * cells in the resamples that cells have theirs from, drawn again now that areas are known.
 *
 * @param neighbourhoods by number, none where nothing was resampled; empty: the job chose the
 *     mixture, whose fit tells intervals
 * @param areas by number of a risk area, as above
 */
public record IndexEnds(
    Optional<Map<Integer, Interval>> neighbourhoods, Optional<Map<Integer, Interval>> areas) {
  /** The mixture tells intervals. */
  public static final IndexEnds NONE = new IndexEnds(Optional.empty(), Optional.empty());

  private static final Column NEIGHBOURHOOD = Column.ints("scored_area", "").working();
  private static final Column LIVING = Column.ints("scored_living", "").working();
  private static final Column ENDED = Column.ints("scored_ended", "").working();

  /** Living areas don't overlap, nor do those that ended; the one kind may overlap the other. */
  private static final List<Column> GROUPS = List.of(NEIGHBOURHOOD, LIVING, ENDED);

  /** {@return the intervals of a job} */
  public static IndexEnds of(
      Cluster cluster,
      Job job,
      Loaded loaded,
      Stations.Outcome outcome,
      Outlining.Outlined outlined) {
    if (job.score().method() != ScoreSpec.Method.INDEX) {
      return NONE;
    }
    if (!Scores.resamplesIndex(ScoreTerms.of(job))) {
      return new IndexEnds(Optional.of(Map.of()), Optional.of(Map.of()));
    }
    Shared<CellIndex> living = cluster.share(Outlining.members(outlined.areas(), true));
    Shared<CellIndex> ended = cluster.share(Outlining.members(outlined.areas(), false));
    List<TreeMap<Integer, Interval>> means =
        new IndexResampling(
                cluster, ScoreTerms.of(job, loaded, outcome.reporting()), loaded, outcome.settled())
            .means(outlined.cells(), strip -> grouped(strip, living.get(), ended.get()), GROUPS);
    TreeMap<Integer, Interval> areas = means.get(1);
    areas.putAll(means.get(2));
    return new IndexEnds(Optional.of(means.get(0)), Optional.of(areas));
  }

  /** A cell without a score is in no group. */
  private static Table grouped(Table strip, CellIndex living, CellIndex ended) {
    Table.Reals scores = strip.reals(Scores.withEnds().get(0).name());
    return strip
        .with(NEIGHBOURHOOD, scored(strip.ints(Gather.AREA.name()).toArray(), scores))
        .with(LIVING, scored(living.units(strip), scores))
        .with(ENDED, scored(ended.units(strip), scores));
  }

  private static int[] scored(int[] groups, Table.Reals scores) {
    for (int row = 0; row < groups.length; row++) {
      groups[row] = scores.isMissing(row) ? Neighbourhoods.NOWHERE : groups[row];
    }
    return groups;
  }
}
