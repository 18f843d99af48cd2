package nl.nachtwacht.layer;

import java.io.Serializable;
import java.util.List;
import nl.nachtwacht.grid.Grid;

/**
 * What the job says to all its layers.
 *
 * @param grid the lattice
 * @param period the time that counts
 * @param slices parts of the week that get columns of their own
 * @param halfLifeDays age at which a report weighs half; infinite: age doesn't matter
 * @param darkness what counts as darkness in the score
 * @param group the only group whose reports and answers count; empty: all
 * @param hasNames whether features keep what they are called, for plans and texts
 * @param isReleased whether reports keep who made them and their category, for a public release
 * @param isDatedOnly whether answers without a date are outside, rather than of any period
 */
public record Terms(
    Grid grid,
    Period period,
    List<Slice> slices,
    double halfLifeDays,
    Darkness darkness,
    String group,
    boolean hasNames,
    boolean isReleased,
    boolean isDatedOnly)
    implements Serializable {
  /** What counts as darkness in the score. */
  public enum Darkness {
    /** The share of the cell that no working lamp lights. */
    LIT_SHARE,
    /** 1 − min(1, n/3), n working lamps within reach of the centre. */
    LAMPS,
    /** The same with every lamp, working or not. */
    LAMPS_ANY
  }

  /**
   * {@return what a report of an age weighs: 0.5^(age / half-life)}
   *
   * @param ageDays days from the report to the end of the period, 0 or more
   */
  double recency(double ageDays) {
    return StrictMath.pow(0.5, ageDays / halfLifeDays);
  }

  /** {@return whether rows of a group count} */
  boolean scores(String itsGroup) {
    return group.isEmpty() || group.equals(itsGroup);
  }

  /** {@return what features keep of a name} */
  String named(String name) {
    return hasNames ? name : "";
  }

  /** Copies the slices. */
  public Terms {
    slices = List.copyOf(slices);
  }
}
