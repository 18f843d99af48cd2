package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How cells are scored.
 *
 * @param method how sources are weighed
 * @param isBoth whether the other method is computed beside it
 * @param isPerMunicipality whether each municipality is normalised, ranked and fitted for itself
 *     rather than all of the job together
 * @param weights weight of each component of the index, 0 or more, together 1; a component that is
 *     not named weighs nothing
 * @param modifiers strengths of what raises or lowers the index
 * @param halfLifeDays age at which a report's weight has halved; 0: it never does
 * @param bandwidthMetres reach of the kernel; 0: chosen from the data
 * @param dark how darkness of a cell is told
 * @param resamples bootstrap replicates; 0: none
 * @param normalise how a component is brought to 0 to 1
 * @param survey how the answers of a cell are summed up
 * @param missing what a cell without answers gets
 * @param borrow files of weights of other cities
 * @param group the only group whose reports and answers count; empty: all
 * @param hasDomainEdge whether kernels are corrected at the edge of the domain
 */
public record ScoreSpec(
    Method method,
    boolean isBoth,
    boolean isPerMunicipality,
    Map<String, Double> weights,
    Modifiers modifiers,
    double halfLifeDays,
    double bandwidthMetres,
    Dark dark,
    int resamples,
    Normalise normalise,
    Survey survey,
    Missing missing,
    List<String> borrow,
    String group,
    boolean hasDomainEdge)
    implements Serializable {

  /** How sources are weighed. */
  public enum Method {
    /** By the data. */
    MIXTURE,
    /** By hand. */
    INDEX
  }

  /** How darkness of a cell is told. */
  public enum Dark {
    /** One less the share of the cell in reach of a working lamp. */
    LIT_SHARE,
    /** By the number of working lamps. */
    LAMPS,
    /** By the number of lamps, working or not. */
    LAMPS_ANY
  }

  /** How the answers of a cell are summed up. */
  public enum Survey {
    /** Drawn to the neighbourhood's mean, the more the fewer they are. */
    SHRUNK,
    /** Their mean. */
    RAW
  }

  /** What a cell without answers gets. */
  public enum Missing {
    /** The mean of its surroundings. */
    MEAN,
    /** Nothing. */
    ZERO
  }

  /**
   * Strengths of what raises (above 0) or lowers (below 0) the index; together the negative ones
   * are above −1, so that no score turns negative.
   *
   * @param dark of darkness
   * @param camera of cameras
   */
  public record Modifiers(double dark, double camera) implements Serializable {}

  /**
   * How a component is brought to 0 to 1.
   *
   * @param by what it is divided by
   * @param low value that becomes 0; of a fixed range only
   * @param high value that becomes 1; of a fixed range only, above {@code low}
   */
  public record Normalise(By by, double low, double high) implements Serializable {
    /** The ways to bring a component to 0 to 1. */
    public enum By {
      /** By its largest value. */
      MAX,
      /** By the 99th percentile of the values above 0. */
      P99,
      /** By rank. */
      PERCENTILE,
      /** From its smallest to its largest value. */
      MINMAX,
      /** From one given value to another. */
      FIXED
    }

    /** {@return the way that a job writes as {@code max} or {@code fixed:0..5}; empty: none} */
    static Optional<Normalise> parse(String text) {
      if (!text.startsWith("fixed:")) {
        return Optional.of(text)
            .filter(t -> t.matches("max|p99|percentile|minmax"))
            .map(t -> new Normalise(By.valueOf(t.toUpperCase(java.util.Locale.ROOT)), 0, 1));
      }
      String number = "(-?[0-9]{1,15}(?:[.][0-9]{1,15})?)";
      var range = java.util.regex.Pattern.compile("fixed:" + number + "[.][.]" + number);
      var match = range.matcher(text);
      if (!match.matches()) {
        return Optional.empty();
      }
      double low = Double.parseDouble(match.group(1));
      double high = Double.parseDouble(match.group(2));
      return low < high ? Optional.of(new Normalise(By.FIXED, low, high)) : Optional.empty();
    }
  }

  /** Copies the collections; maps keep their order. */
  public ScoreSpec {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    borrow = List.copyOf(borrow);
  }

  /** {@return the same without replicates: the same scores, and no intervals or ranks from them} */
  public ScoreSpec withoutReplicates() {
    return new ScoreSpec(
        method,
        isBoth,
        isPerMunicipality,
        weights,
        modifiers,
        halfLifeDays,
        bandwidthMetres,
        dark,
        0,
        normalise,
        survey,
        missing,
        borrow,
        group,
        hasDomainEdge);
  }

  /** {@return whether the mixture is computed, chosen or beside the index} */
  public boolean needsFit() {
    return isBoth || method == Method.MIXTURE;
  }

  /** {@return the weight of a component of the index, 0 when it is not named} */
  public double weight(String component) {
    return weights.getOrDefault(component, 0.0);
  }
}
