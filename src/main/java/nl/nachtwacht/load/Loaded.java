package nl.nachtwacht.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Occupied;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.layer.Settled;
import nl.nachtwacht.spark.Held;
import org.locationtech.jts.geom.Geometry;

/**
 * All rows of a job, read and accounted for; their features stay where tasks made them.
 *
 * @param domain the cells that count
 * @param excluded polygons of places that don't, in metres of the working reference system
 * @param layers the layers, in the order of their kinds
 * @param facts per layer which geometries it holds
 * @param occupied per layer the cells with a feature, where it measures distances
 * @param accounts where the rows of every file went, repeats among them found
 * @param groups what the rows say of groups, whichever of them the job scores
 * @param blocks the features
 * @param leftOut rows that are not to be used
 * @param borrowed weights that other cities lend
 * @param earlier the run that this one goes on from
 */
public record Loaded(
    Domain domain,
    List<Geometry> excluded,
    List<Layer> layers,
    List<Facts> facts,
    List<Occupied> occupied,
    Accounts accounts,
    GroupSums groups,
    Held<Block> blocks,
    LeftOut leftOut,
    Borrowed borrowed,
    EarlierRun earlier) {
  /** {@return the rows in words} */
  public String told() {
    return accounts.layers().stream().mapToLong(l -> l.ledger().read()).sum() + " rows";
  }

  /** {@return the layers, settled by what all rows told} */
  public List<Layer> settled(Settled known) {
    return IntStream.range(0, layers.size())
        .mapToObj(i -> layers.get(i).settled(facts.get(i), known))
        .toList();
  }

  /** {@return which geometries the layer of a source holds} */
  public Facts factsOf(String source) {
    return IntStream.range(0, layers.size())
        .filter(i -> layers.get(i).sources().get(0).name().equals(source))
        .mapToObj(facts::get)
        .findFirst()
        .orElse(Facts.NOTHING);
  }

  /** {@return the position of the layer of a kind, when the job has one} */
  public Optional<Integer> layerOf(Class<? extends LayerKind> kind) {
    String role = LayerKinds.ALL.stream().filter(kind::isInstance).findFirst().orElseThrow().role();
    return IntStream.range(0, layers.size())
        .boxed()
        .filter(i -> layers.get(i).sources().get(0).role().equals(role))
        .findFirst();
  }
}
