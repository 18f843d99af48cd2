package nl.nachtwacht.layer;

import java.util.List;
import nl.nachtwacht.job.Section;

/** A kind of layer, named by its role in the job file. */
public interface LayerKind {
  /** {@return the role that names this kind in the job file} */
  String role();

  /** {@return one sentence for the job file's documentation} */
  String says();

  /** {@return the fields that rows may have, besides those of the place} */
  List<Field> fields();

  /** {@return whether a row without a place is refused; else its shape is empty} */
  default boolean placeRequired() {
    return true;
  }

  /** {@return what files of this kind look like, for guesses; the likeliest first} */
  default List<Looks> looks() {
    return List.of();
  }

  /**
   * {@return whether places of a dimension can be used: 0 points, 1 lines, 2 polygons; rows with
   * others are refused on reading}
   *
   * <p>A kind without lines takes points one by one: a row of several is refused too.
   */
  default boolean accepts(int dimension) {
    return true;
  }

  /** {@return the keys of a layer of this kind and the spec that they make} */
  Section<? extends LayerSpec> section();

  /**
   * {@return the layers of evidence that the specs of this kind make; none for a kind whose rows
   * are used otherwise}
   */
  default List<Layer> layers(List<LayerSpec> specs, Terms terms) {
    return List.of();
  }
}
