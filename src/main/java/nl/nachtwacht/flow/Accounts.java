package nl.nachtwacht.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Ledger;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.read.ContentDigest;
import nl.nachtwacht.read.LayerCheck;

/**
 * Where the rows of all layers went.
 *
 * @param files per file how it was read and where its rows went
 */
public record Accounts(List<LayerCheck.Outcome> files) {
  /** Copies the list. */
  public Accounts {
    files = List.copyOf(files);
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
  void check(double mayBeRejected, Problems problems) {
    for (OfLayer layer : layers()) {
      Problems ofLayer = new Problems();
      LayerCheck.check(layer.files(), ofLayer);
      checkConflicts(layer, ofLayer);
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

  private static void checkConflicts(OfLayer layer, Problems problems) {
    long rows = layer.ledger().count(Reason.ID_CONFLICT);
    if (rows > 0 && !layer.source().rejectConflicts()) {
      problems.add(
          Code.E0401,
          layer.source().name(),
          rows + " rows share an id with a row of other content",
          "mend the ids, or set layers." + layer.source().name() + ".on_conflict: reject");
    }
  }
}
