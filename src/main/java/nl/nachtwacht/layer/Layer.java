package nl.nachtwacht.layer;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Brush;

/**
 * One layer of evidence: takes rows, marks tiles, makes columns. Several sources of one role are
 * one layer (two lamp registers), but each context source is a layer of its own.
 *
 * <p>Immutable and serializable: tasks work with copies. A layer that is neither spread nor
 * measured from afar needs no more than its rows, bands, marks and columns.
 */
public interface Layer extends Serializable {
  /** {@return the sources whose rows are this layer} */
  List<Source> sources();

  /** {@return how many numbers a feature carries} */
  int width();

  /**
   * Takes one row: adds at most one feature, or says why not.
   *
   * @param source position in {@link #sources()}
   */
  Reason take(int source, Row row, Places places, Features.Builder out);

  /**
   * {@return what a row says of its group, when this kind of rows may name one; asked of rows that
   * are used or of another group than the job scores}
   */
  default Optional<Grouped> grouped(int source, Row row) {
    return Optional.empty();
  }

  /** {@return whether it makes columns of cells; one that doesn't is kept for the plans alone} */
  default boolean isEvidence() {
    return true;
  }

  /** {@return the bands that it marks} */
  List<Band> bands();

  /** Marks the bands of a tile with a feature. */
  void mark(Features features, int feature, Brush brush);

  /** {@return the columns of the domain cells of a tile, a row per cell of {@code ground}} */
  Table finish(Ground ground);

  /** {@return how far in centimetres the marks of a feature reach beyond the feature itself} */
  default int reachCm(Features features, int feature) {
    return 0;
  }

  /** {@return whether its columns hold a distance, so that tiles need the nearest features} */
  default boolean measuresDistance() {
    return false;
  }

  /**
   * {@return whether the finished columns need the features themselves; if not, a full tile may
   * burn them at once}
   */
  default boolean keepsFeatures() {
    return measuresDistance();
  }

  /** {@return what plans and names take its features for; empty: for nothing} */
  default Optional<PlaceKind> placeKind() {
    return Optional.empty();
  }

  /** {@return how it may explain where reports come from; none that is no source of the mixture} */
  default Optional<Mass> mass() {
    return Optional.empty();
  }

  /** {@return this layer, settled by what all rows told} */
  default Layer settled(Facts facts, Settled known) {
    return this;
  }
}
