package nl.nachtwacht.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.fit.Firmness;
import nl.nachtwacht.fit.FitColumns;
import nl.nachtwacht.fit.IndexFit;
import nl.nachtwacht.layer.Settled;
import nl.nachtwacht.load.LayerPart;
import nl.nachtwacht.load.LeftOut;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.score.ScoreJob;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spark.Step;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Resamples the index, a task per municipality: its cells come from strips, reports and answers
 * from the blocks that were read.
 */
public final class IndexResampling {
  private static final String STAGE = "resample";

  private final Cluster cluster;
  private final Loaded loaded;
  private final CityIndex index;

  /**
   * Resamples what was read.
   *
   * @param known what is known of all rows together
   */
  public IndexResampling(Cluster cluster, ScoreJob score, Loaded loaded, Settled known) {
    this.cluster = cluster;
    this.loaded = loaded;
    this.index =
        new CityIndex(
            loaded.domain(), new ArrayList<>(loaded.settled(known)), score, known.bandwidths());
  }

  /** {@return the strips with the intervals and ranks of the index, and all that they had} */
  Fitting.Fitted resample(Fitting.Fitted fitted) {
    CityCells byCity =
        new CityCells(STAGE, loaded.domain(), index.score().spec().isPerMunicipality());
    Shared<CityIndex> shared = cluster.share(index);
    List<Column> evidence =
        fitted.strips().map(STAGE, strip -> new ArrayList<>(strip.columns())).get(0);
    Held<IndexFit> fits =
        byCity
            .gather(fitted.strips(), index.reads(evidence))
            .beside(
                STAGE,
                rows(shared, byCity.cities()),
                (cells, parts) -> shared.get().of(cells, parts));
    TreeMap<Integer, Firmness.Ranks> ranks = new TreeMap<>();
    fits.map(STAGE, IndexFit::ranksOfAreas).forEach(ranks::putAll);
    Held<Table> strips = byCity.back(fitted.strips(), fits, IndexFit::cells, FitColumns.ofIndex());
    return new Fitting.Fitted(strips, fitted.told(), ranks);
  }

  /**
   * {@return per grouping of cells the intervals of the means of its groups, by their numbers}
   *
   * @param strips cells with their evidence
   * @param step adds the groupings
   * @param groupings columns with the number of each cell's group, below 0: in none
   */
  public List<TreeMap<Integer, Interval>> means(
      Held<Table> strips, Step<Table, Table> step, List<Column> groupings) {
    CityCells byCity =
        new CityCells(STAGE, loaded.domain(), index.score().spec().isPerMunicipality());
    Shared<CityIndex> shared = cluster.share(index);
    ArrayList<Column> by = new ArrayList<>(groupings);
    List<Column> reads =
        new ArrayList<>(
            index.reads(strips.map(STAGE, strip -> new ArrayList<>(strip.columns())).get(0)));
    reads.addAll(by);
    List<TreeMap<Integer, Interval>> means = new ArrayList<>();
    by.forEach(grouping -> means.add(new TreeMap<>()));
    byCity
        .gather(strips, step, reads)
        .beside(
            STAGE,
            rows(shared, byCity.cities()),
            (cells, parts) -> shared.get().means(cells, parts, by))
        .map(STAGE, ofCity -> ofCity)
        .forEach(
            ofCity ->
                IntStream.range(0, ofCity.size()).forEach(i -> means.get(i).putAll(ofCity.get(i))));
    return means;
  }

  private Held<ArrayList<LayerPart>> rows(Shared<CityIndex> shared, int cities) {
    Shared<LeftOut> leftOut = cluster.share(loaded.leftOut());
    return loaded
        .blocks()
        .exchange(
            STAGE,
            cities,
            block -> keyed(shared.get().byCity(block, leftOut.get().features(block))),
            (city, parts) -> {
              ArrayList<LayerPart> all = new ArrayList<>();
              parts.forEach(all::add);
              return all;
            });
  }

  private static List<Held.Keyed<LayerPart>> keyed(TreeMap<Integer, LayerPart> parts) {
    List<Held.Keyed<LayerPart>> keyed = new ArrayList<>();
    parts.forEach((city, part) -> keyed.add(new Held.Keyed<>(city, part)));
    return keyed;
  }
}
