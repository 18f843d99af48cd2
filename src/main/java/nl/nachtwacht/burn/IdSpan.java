package nl.nachtwacht.burn;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * The ids of a block's rows, as far as they show without a look at each that none stands twice:
 * most registers number their rows upwards, and then first and last number say it all.
 *
 * @param rows how many rows there are to be compared, with an id and without
 * @param rising whether each row has an id, these are plain numbers, and each is above the one
 *     before
 * @param first the first id, where they are rising
 * @param last the last id, where they are rising
 */
public record IdSpan(int rows, boolean rising, long first, long last) implements Serializable {
  /**
   * {@return the span of ids in their order}
   *
   * @param ids a plain number as it is, any other text as a negative number
   * @param nameless how many rows have none
   */
  static IdSpan of(long[] ids, int nameless) {
    int rows = ids.length + nameless;
    boolean rising = nameless == 0 && ids.length > 0 && ids[0] >= 0;
    for (int row = 1; rising && row < ids.length; row++) {
      rising = ids[row] > ids[row - 1];
    }
    return rising
        ? new IdSpan(rows, true, ids[0], ids[ids.length - 1])
        : new IdSpan(rows, false, 0, 0);
  }

  /** {@return whether a row of these blocks, all of one source, can repeat another} */
  public static boolean canRepeat(List<IdSpan> blocks) {
    List<IdSpan> upwards =
        blocks.stream()
            .filter(block -> block.rows > 0)
            .sorted(Comparator.comparingLong(IdSpan::first))
            .toList();
    for (int i = 0; i < upwards.size(); i++) {
      IdSpan block = upwards.get(i);
      if (!block.rising || i > 0 && block.first <= upwards.get(i - 1).last) {
        return true;
      }
    }
    return false;
  }
}
