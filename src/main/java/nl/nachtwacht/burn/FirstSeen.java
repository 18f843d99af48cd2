package nl.nachtwacht.burn;

/** The first row of each id: a hash table of longs, since there may be tens of millions. */
final class FirstSeen {
  private int count;
  private long[] ids = new long[1 << 10];
  private int[] contents = new int[1 << 10];
  private long[] ranks = new long[1 << 10];
  private boolean[] taken = new boolean[1 << 10];

  int slot(long id) {
    int mask = ids.length - 1;
    int slot = (int) (id >>> 20) & mask;
    while (taken[slot] && ids[slot] != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** {@return the digest of the content that the id was first met with} */
  int content(int slot) {
    return contents[slot];
  }

  /** Keeps the earlier one of a slot's row and another; returns the later one. */
  long keepFirst(int slot, long rank) {
    long later = Math.max(ranks[slot], rank);
    ranks[slot] = Math.min(ranks[slot], rank);
    return later;
  }

  /** {@return the rank of the first row of a slot's id} */
  long rank(int slot) {
    return ranks[slot];
  }

  /** {@return whether the id was new} */
  boolean put(int slot, long id, int content, long rank) {
    if (taken[slot]) {
      return false;
    }
    int at = slot;
    if (2 * ++count > ids.length) {
      grow();
      at = slot(id);
    }
    taken[at] = true;
    ids[at] = id;
    contents[at] = content;
    ranks[at] = rank;
    return true;
  }

  private void grow() {
    long[] oldIds = ids;
    int[] oldContents = contents;
    long[] oldRanks = ranks;
    boolean[] oldTaken = taken;
    ids = new long[oldIds.length * 2];
    contents = new int[ids.length];
    ranks = new long[ids.length];
    taken = new boolean[ids.length];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldTaken[i]) {
        int at = slot(oldIds[i]);
        taken[at] = true;
        ids[at] = oldIds[i];
        contents[at] = oldContents[i];
        ranks[at] = oldRanks[i];
      }
    }
  }
}
