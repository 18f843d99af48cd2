package nl.nachtwacht.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.fit.CityFit;
import nl.nachtwacht.fit.Firmness;
import nl.nachtwacht.fit.FitColumns;
import nl.nachtwacht.fit.FitJob;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.ReportRows;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.LeftOut;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.table.Table;

/**
 * Fits the mixture, a task per municipality: cells and reports travel from strips and blocks to
 * their municipality, and the outcome back to the strips.
 */
public final class Fitting {
  private static final String STAGE = "fit";

  private final Cluster cluster;
  private final FitJob job;
  private final Loaded loaded;
  private final ArrayList<ReportRows> rows;
  private final boolean isPerMunicipality;

  /**
   * Fits what was read.
   *
   * @param layers the layers as they were burned
   * @param isPerMunicipality whether each municipality is fitted for itself, rather than all as one
   */
  Fitting(
      Cluster cluster, FitJob job, Loaded loaded, List<Layer> layers, boolean isPerMunicipality) {
    this.cluster = cluster;
    this.job = job;
    this.loaded = loaded;
    this.rows = new ArrayList<>();
    layers.stream()
        .filter(ReportRows.class::isInstance)
        .map(ReportRows.class::cast)
        .forEach(rows::add);
    this.isPerMunicipality = isPerMunicipality;
  }

  /**
   * Strips that hold the columns of the fit.
   *
   * @param strips evidence and {@link FitColumns}
   * @param told per municipality, or of all together, what is to be said of the mixture
   * @param ranksOfAreas plausible ranks of neighbourhoods in the score that the job chose, as far
   *     as any are
   */
  public record Fitted(
      Held<Table> strips, List<CityFit.Told> told, TreeMap<Integer, Firmness.Ranks> ranksOfAreas) {
    /** {@return strips that nothing was fitted to} */
    static Fitted without(Held<Table> strips) {
      return new Fitted(strips, List.of(), new TreeMap<>());
    }

    /** {@return the fit in words} */
    String words() {
      return told.isEmpty() ? "no fit" : told.size() + " fitted";
    }
  }

  Fitted fit(Held<Table> strips) {
    FitJob ofJob = job;
    Shared<Domain> domain = cluster.share(loaded.domain());
    ArrayList<ReportRows> readers = rows;
    CityCells byCity = new CityCells(STAGE, loaded.domain(), isPerMunicipality);
    Held<Table> cells = byCity.gather(strips, job.reads());
    int layer = loaded.layerOf(Reports.class).orElse(-1);
    Shared<LeftOut> leftOut = cluster.share(loaded.leftOut());
    boolean isApart = isPerMunicipality;
    Held<CityFit> fits =
        loaded
            .blocks()
            .exchange(
                STAGE,
                cells,
                block ->
                    block.layer() == layer
                        ? byCity(
                            block.rows().features(),
                            leftOut.get().features(block),
                            readers.get(0),
                            isApart)
                        : List.of(),
                (city, own, reports) ->
                    CityFit.of(
                        city,
                        own,
                        new CityRows(domain.get(), own).reports(readers, reports),
                        ofJob));
    List<CityFit.Told> told = fits.map(STAGE, CityFit::told);
    TreeMap<Integer, Firmness.Ranks> ranks = new TreeMap<>();
    told.forEach(city -> ranks.putAll(city.ranksOfAreas()));
    cells.close();
    return new Fitted(byCity.back(strips, fits, CityFit::cells, FitColumns.of(job)), told, ranks);
  }

  /** The reports of each city as features, in the code of their class. */
  private static List<Held.Keyed<byte[]>> byCity(
      Features features, BitSet leftOut, ReportRows reader, boolean isApart) {
    TreeMap<Integer, IntStream.Builder> which = new TreeMap<>();
    for (int i = leftOut.nextClearBit(0); i < features.count(); i = leftOut.nextClearBit(i + 1)) {
      int municipality = reader.municipality(features, i);
      if (municipality >= 0) {
        which.computeIfAbsent(isApart ? municipality : 0, m -> IntStream.builder()).add(i);
      }
    }
    List<Held.Keyed<byte[]>> parts = new ArrayList<>();
    which.forEach(
        (city, rows) -> parts.add(new Held.Keyed<>(city, features.encode(rows.build().toArray()))));
    return parts;
  }
}
