package nl.nachtwacht.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Ledger;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.read.ContentDigest;
import nl.nachtwacht.read.LayerCheck;
import nl.nachtwacht.read.Share;

/**
 * Where the rows of all layers went.
 *
 * @param files per file how it was read and where its rows went
 * @param alike per layer how many used rows without an id look like another one
 * @param crowded per layer how many rows stand at one exact place, where they are many
 */
public record Accounts(
    List<LayerCheck.Outcome> files, Map<String, Long> alike, Map<String, Long> crowded) {
  /** Rows without an id that look alike beyond this share are worth a warning. */
  private static final double MANY_ALIKE = 0.05;

  /** Copies the collections. */
  public Accounts {
    files = List.copyOf(files);
    alike = Collections.unmodifiableMap(new TreeMap<>(alike));
    crowded = Collections.unmodifiableMap(new TreeMap<>(crowded));
  }

  /** Accounts of rows that nobody compared. */
  public Accounts(List<LayerCheck.Outcome> files) {
    this(files, Map.of(), Map.of());
  }

  /**
   * What happened to one layer.
   *
   * @param source the layer as declared
   * @param files its files
   * @param ledger where its rows went
   * @param digest what its rows hold
   */
  public record OfLayer(
      Source source, List<LayerCheck.Outcome> files, Ledger ledger, ContentDigest digest) {
    /** {@return the layer's name in the job} */
    public String name() {
      return source.name();
    }
  }

  /** {@return the layers in the order of their files} */
  public List<OfLayer> layers() {
    Map<String, List<LayerCheck.Outcome>> byName = new LinkedHashMap<>();
    files.forEach(f -> byName.computeIfAbsent(f.plan().layer(), n -> new ArrayList<>()).add(f));
    List<OfLayer> layers = new ArrayList<>();
    byName.forEach(
        (name, outcomes) -> {
          Ledger ledger = Ledger.EMPTY;
          ContentDigest digest = ContentDigest.EMPTY;
          for (LayerCheck.Outcome outcome : outcomes) {
            ledger = ledger.plus(outcome.report().ledger());
            digest = digest.plus(outcome.report().digest());
          }
          layers.add(new OfLayer(outcomes.get(0).plan().source(), outcomes, ledger, digest));
        });
    return layers;
  }

  /** Notes what the rows of each layer together say: damage, contradiction, too many rejected. */
  public void check(double mayBeRejected, Problems problems) {
    for (OfLayer layer : layers()) {
      Problems ofLayer = new Problems();
      LayerCheck.check(layer.files(), ofLayer);
      warnOfLikeness(layer, ofLayer);
      problems.addAll(ofLayer.all());
      if (!ofLayer.hasErrors()) {
        // Where a whole layer is wrong, raising the limit is no remedy.
        LayerCheck.checkRejected(layer.files(), mayBeRejected, problems);
      }
      if (layer.ledger().read()
          != layer.ledger().used()
              + layer.ledger().count(Reason.Fate.OUTSIDE)
              + layer.ledger().count(Reason.Fate.DUPLICATE)
              + layer.ledger().count(Reason.Fate.REJECTED)) {
        throw new IllegalStateException("the ledger of " + layer.source().name() + " is torn");
      }
    }
  }

  private void warnOfLikeness(OfLayer layer, Problems problems) {
    long alikes = alike.getOrDefault(layer.name(), 0L);
    if (alikes > MANY_ALIKE * layer.ledger().used()) {
      Share share = new Share(alikes, layer.ledger().used());
      problems.warn(
          Code.W0401,
          layer.name(),
          share.nl() + " gebruikte rijen zonder id, gelijk aan een andere rij",
          share.en() + " used rows have no id and look like another row",
          "look whether the export doubles rows; with layers."
              + layer.name()
              + ".fields.id each would count once");
    }
    long crowd = crowded.getOrDefault(layer.name(), 0L);
    if (crowd > 0 && !layer.files().get(0).plan().placesAreCells()) {
      Share share = new Share(crowd, layer.ledger().read());
      problems.warn(
          Code.W0302,
          layer.name(),
          share.nl() + " rijen op precies dezelfde plek",
          share.en() + " rows stand at one exact place",
          "look whether it is where a marker stands that nobody moved");
    }
  }
}
