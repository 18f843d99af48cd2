package nl.nachtwacht.load;

import java.io.Serializable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import nl.nachtwacht.burn.Crowd;
import nl.nachtwacht.burn.Spread;
import nl.nachtwacht.read.FilePlan;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;

/**
 * Finds layers of which many points stand at one exact place. What every block tells shows whether
 * there can be such a place; only then are points looked at again: for the places that can be it,
 * and for how many stand there.
 */
final class Crowding {
  /** This share of a layer's points at one place is worth a warning ... */
  private static final double SHARE = 0.02;

  /** ... when it is as many as these. */
  private static final int LEAST = 5;

  private final List<FilePlan> files;
  private final Held<Block> blocks;
  private final Shared<LeftOut> leftOut;
  private final SortedMap<String, Spread> spreads = new TreeMap<>();

  private Crowding(List<FilePlan> files, Held<Block> blocks, Shared<LeftOut> leftOut) {
    this.files = files;
    this.blocks = blocks;
    this.leftOut = leftOut;
  }

  /** {@return by layer how many points stand at the most crowded place, where they are many} */
  static SortedMap<String, Long> most(
      List<FilePlan> files, List<Block.Told> told, Held<Block> blocks, Shared<LeftOut> leftOut) {
    Crowding crowding = new Crowding(files, blocks, leftOut);
    told.forEach(
        block ->
            crowding
                .spreads
                .computeIfAbsent(files.get(block.file()).layer(), layer -> new Spread())
                .addAll(block.spread()));
    return crowding.most();
  }

  private SortedMap<String, Long> most() {
    HashMap<Integer, BitSet> buckets =
        byFile(layer -> spreads.get(layer).crowded(many(layer)), BitSet::isEmpty);
    SortedMap<String, Long> most = new TreeMap<>();
    if (buckets.isEmpty()) {
      return most;
    }
    SortedMap<String, Crowd> crowds = crowds(buckets);
    HashMap<Integer, SortedSet<Long>> suspects =
        byFile(
            layer -> crowds.computeIfAbsent(layer, l -> new Crowd()).suspects(many(layer)),
            SortedSet::isEmpty);
    counts(suspects)
        .forEach(
            (layer, places) ->
                places.values().stream()
                    .max(Long::compare)
                    .filter(points -> points >= many(layer))
                    .ifPresent(points -> most.put(layer, points)));
    return most;
  }

  private double many(String layer) {
    return Math.max(LEAST, SHARE * spreads.get(layer).points());
  }

  /** What holds for the layer of each file, where it isn't empty. */
  private <T> HashMap<Integer, T> byFile(
      Function<String, T> ofLayer, java.util.function.Predicate<T> isEmpty) {
    HashMap<Integer, T> byFile = new HashMap<>();
    for (int file = 0; file < files.size(); file++) {
      T value = ofLayer.apply(files.get(file).layer());
      if (!isEmpty.test(value)) {
        byFile.put(file, value);
      }
    }
    return byFile;
  }

  private SortedMap<String, Crowd> crowds(HashMap<Integer, BitSet> buckets) {
    Shared<LeftOut> unused = leftOut;
    SortedMap<String, Crowd> crowds = new TreeMap<>();
    for (Told<Crowd> told :
        blocks.map(
            "find crowds",
            block ->
                new Told<>(
                    block.file(),
                    Crowd.of(
                        block.rows().features(),
                        unused.get().features(block),
                        buckets.getOrDefault(block.file(), new BitSet()))))) {
      crowds
          .computeIfAbsent(files.get(told.file()).layer(), layer -> new Crowd())
          .addAll(told.what());
    }
    return crowds;
  }

  private SortedMap<String, SortedMap<Long, Long>> counts(
      HashMap<Integer, SortedSet<Long>> suspects) {
    Shared<LeftOut> unused = leftOut;
    SortedMap<String, SortedMap<Long, Long>> counts = new TreeMap<>();
    for (Told<TreeMap<Long, Long>> told :
        blocks.map(
            "count crowds",
            block ->
                new Told<>(
                    block.file(),
                    Crowd.count(
                        block.rows().features(),
                        unused.get().features(block),
                        suspects.getOrDefault(
                            block.file(), java.util.Collections.emptySortedSet()))))) {
      SortedMap<Long, Long> ofLayer =
          counts.computeIfAbsent(files.get(told.file()).layer(), layer -> new TreeMap<>());
      told.what().forEach((place, points) -> ofLayer.merge(place, points, Long::sum));
    }
    return counts;
  }

  /** What a block of a file tells. */
  private record Told<T extends Serializable>(int file, T what) implements Serializable {}
}
