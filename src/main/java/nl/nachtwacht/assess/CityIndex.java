package nl.nachtwacht.assess;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.EdgeCorrection;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.fit.CellLookup;
import nl.nachtwacht.fit.DensityScale;
import nl.nachtwacht.fit.IndexFit;
import nl.nachtwacht.fit.IndexFormula;
import nl.nachtwacht.fit.IndexReplicates;
import nl.nachtwacht.layer.AnswerRows;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.ReportRows;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.Block;
import nl.nachtwacht.load.CityReach;
import nl.nachtwacht.load.LayerPart;
import nl.nachtwacht.score.FrozenIndex;
import nl.nachtwacht.score.ScoreJob;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Bandwidths;

/**
 * What resamples the index of a municipality: its cells and the rows that tell of them are brought
 * together, measured by the ruler of the index, and drawn anew.
 *
 * @param domain all cells
 * @param layers all layers of the job, as they were burned
 * @param score what scores need to know of the job
 * @param bandwidths reach of the density in each municipality
 */
record CityIndex(Domain domain, ArrayList<Layer> layers, ScoreJob score, Bandwidths bandwidths)
    implements Serializable {
  /** {@return of the columns that there are those that a municipality's cells need} */
  List<Column> reads(List<Column> evidence) {
    List<String> names = new ArrayList<>(FrozenIndex.reads(score));
    List.of(Gather.IX, Gather.IY, Gather.AREA, Gather.MUNICIPALITY, Reports.COUNT_COLUMN)
        .forEach(column -> names.add(column.name()));
    names.add(EdgeCorrection.EDGE_SHARE.name());
    return evidence.stream().filter(column -> names.contains(column.name())).toList();
  }

  /** {@return the rows of a block that may be drawn, by the cities whose cells they reach} */
  TreeMap<Integer, LayerPart> byCity(Block block, BitSet leftOut) {
    Layer layer = layers.get(block.layer());
    if (!(layer instanceof ReportRows || layer instanceof AnswerRows)) {
      return new TreeMap<>();
    }
    CityReach reach = new CityReach(domain, score.spec().isPerMunicipality());
    Features all = block.rows().features();
    return LayerPart.byCity(block, leftOut, reach, i -> layer.reachCm(all, i));
  }

  /**
   * {@return the index of a city, resampled where it has enough reports}
   *
   * @param cells its evidence, in the order (iy, ix)
   * @param parts the rows that reach it, in any order
   */
  IndexFit of(Table cells, Iterable<LayerPart> parts) {
    return IndexFit.hasEnough(cells)
        ? IndexFit.of(cells, replicates(cells, parts), score.spec().resamples())
        : IndexFit.none(cells);
  }

  /**
   * {@return per grouping of a city's cells the intervals of the means of its groups, none where
   * the city has too few reports}
   *
   * @param cells as above, with the groupings
   * @param parts as above
   * @param groupings columns with the number of each cell's group, below 0: in none
   */
  ArrayList<TreeMap<Integer, Interval>> means(
      Table cells, Iterable<LayerPart> parts, List<Column> groupings) {
    return IndexFit.hasEnough(cells)
        ? IndexFit.means(
            replicates(cells, parts),
            score.spec().resamples(),
            groupings.stream().map(column -> cells.ints(column.name()).toArray()).toList())
        : new ArrayList<>();
  }

  private IndexReplicates replicates(Table cells, Iterable<LayerPart> parts) {
    FrozenIndex index = FrozenIndex.of(cells, score);
    CellLookup lookup =
        new CellLookup(
            cells.ints(Gather.IX.name()).toArray(),
            cells.ints(Gather.IY.name()).toArray(),
            domain.grid().cellMetres());
    IndexRows rows = new IndexRows(domain, lookup);
    for (LayerPart part : parts) {
      Layer layer = layers.get(part.layer());
      if (layer instanceof ReportRows reports) {
        rows.add(reports, part.features(layer));
      } else if (layer instanceof AnswerRows answers) {
        rows.add(answers, part.features(layer), index.answers().worth());
      }
    }
    return IndexReplicates.of(
        lookup, rows.reports(), rows.answers(), scale(cells), formula(index), IndexFit.BOOTSTRAP);
  }

  private DensityScale scale(Table cells) {
    int[] reach =
        Arrays.stream(cells.ints(Gather.MUNICIPALITY.name()).toArray())
            .map(bandwidths::atCm)
            .toArray();
    return new DensityScale(reach, EdgeCorrection.divisors(cells));
  }

  private static IndexFormula formula(FrozenIndex index) {
    return new IndexFormula(
        term(index.reports()),
        term(index.density()),
        term(index.survey()),
        new IndexFormula.SurveyPrior(index.answers().prior(), index.answers().mean()),
        index.rest(),
        index.factor());
  }

  private static IndexFormula.Term term(FrozenIndex.Term term) {
    return new IndexFormula.Term(term.weight(), term.measure());
  }
}
