package nl.nachtwacht.load;

import java.io.Serializable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.burn.Identities;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.read.FileReport;

/** Rows that repeat others or contradict them, by block: their features are not to be burned. */
public final class LeftOut implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<Integer, BitSet> duplicates = new HashMap<>();
  private final HashMap<Integer, BitSet> conflicts = new HashMap<>();
  private final TreeMap<Integer, Long> alike = new TreeMap<>();

  /** {@return what is left out by all that was found of repeats} */
  public static LeftOut of(List<Identities.Repeats> parts) {
    LeftOut leftOut = new LeftOut();
    for (Identities.Repeats repeats : parts) {
      repeats.duplicates().forEach(rank -> note(leftOut.duplicates, rank));
      repeats.conflicts().forEach(rank -> note(leftOut.conflicts, rank));
      repeats.alike().forEach((block, rows) -> leftOut.alike.merge(block, rows, Long::sum));
    }
    return leftOut;
  }

  private static void note(Map<Integer, BitSet> rows, long rank) {
    rows.computeIfAbsent(Identities.block(rank), b -> new BitSet()).set(Identities.row(rank));
  }

  /** {@return the positions of the features of a block that are left out} */
  public BitSet features(Block block) {
    BitSet features = new BitSet();
    rows(block).stream()
        .map(block.rows()::feature)
        .filter(feature -> feature >= 0)
        .forEach(features::set);
    return features;
  }

  /** {@return the positions of the rows with an id of a block that are left out} */
  BitSet rows(Block block) {
    BitSet rows = (BitSet) duplicates.getOrDefault(block.number(), new BitSet()).clone();
    rows.or(conflicts(block.number()));
    return rows;
  }

  /** {@return which rows with an id of a block are in conflict with others} */
  BitSet conflicts(int block) {
    return conflicts.getOrDefault(block, new BitSet());
  }

  /** {@return how many rows of a block look like others of their layer; used all the same} */
  long alike(int block) {
    return alike.getOrDefault(block, 0L);
  }

  boolean isEmpty() {
    return duplicates.isEmpty() && conflicts.isEmpty();
  }

  /** {@return the report of a block with its left-out rows under their new reasons} */
  FileReport moved(Block block, FileReport report) {
    FileReport moved = report;
    for (Map.Entry<Reason, Long> was : byReason(block, duplicates).entrySet()) {
      moved = moved.moved(was.getKey(), Reason.DUPLICATE, was.getValue());
    }
    for (Map.Entry<Reason, Long> was : byReason(block, conflicts).entrySet()) {
      moved = moved.moved(was.getKey(), Reason.ID_CONFLICT, was.getValue());
    }
    return moved;
  }

  private static Map<Reason, Long> byReason(Block block, Map<Integer, BitSet> rows) {
    Map<Reason, Long> counts = new TreeMap<>();
    rows.getOrDefault(block.number(), new BitSet()).stream()
        .mapToObj(block.rows()::reason)
        .forEach(reason -> counts.merge(reason, 1L, Long::sum));
    return counts;
  }
}
