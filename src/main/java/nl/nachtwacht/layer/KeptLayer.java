package nl.nachtwacht.layer;

import java.util.List;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Brush;

/** A layer that makes no columns of cells: its rows are kept for plans and names alone. */
interface KeptLayer extends Layer {
  @Override
  default boolean isEvidence() {
    return false;
  }

  @Override
  default List<Band> bands() {
    return List.of();
  }

  @Override
  default void mark(Features features, int feature, Brush brush) {
    throw new IllegalStateException("no cell counts them");
  }

  @Override
  default Table finish(Ground ground) {
    return Table.ofRows(ground.rows());
  }
}
