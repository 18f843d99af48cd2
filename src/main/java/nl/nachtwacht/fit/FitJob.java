package nl.nachtwacht.fit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.nachtwacht.layer.Mass;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.table.Column;

/**
 * What the fit of a municipality needs to know of the job.
 *
 * @param cellMetres side of a cell
 * @param reads the columns of evidence that the fit reads
 * @param masses the context layers that may explain reports, in their order
 * @param surveyUnsafe the answer at the unsafe end of the survey's scale
 * @param surveySafe the answer at its safe end
 * @param slices parts of the week that are fitted for themselves
 * @param prior what is thought of the surroundings beforehand
 * @param resamples bootstrap replicates of the mixture; 0: none
 * @param years per municipality, or for all together, how long its reports took
 * @param kept per municipality, or under 0 for all together, the rulers of an earlier run by slice,
 *     {@link #ALL_HOURS} for the whole week; where there is none the fit makes its own
 */
public record FitJob(
    int cellMetres,
    List<Column> reads,
    List<Mass> masses,
    double surveyUnsafe,
    double surveySafe,
    List<Slice> slices,
    Prior prior,
    int resamples,
    List<Double> years,
    TreeMap<Integer, TreeMap<String, MixtureRuler>> kept)
    implements Serializable {
  /** In place of a slice's name: the whole week. */
  public static final String ALL_HOURS = "";

  /** The ruler of an earlier run. */
  Optional<MixtureRuler> kept(int city, String slice) {
    return Optional.ofNullable(kept.get(city)).map(rulers -> rulers.get(slice));
  }

  /** {@return whether a column of evidence is read} */
  boolean isRead(String column) {
    return reads.stream().anyMatch(read -> read.name().equals(column));
  }

  /** Copies the lists. */
  public FitJob {
    reads = List.copyOf(reads);
    masses = List.copyOf(masses);
    slices = List.copyOf(slices);
    years = List.copyOf(years);
  }
}
