package nl.nachtwacht.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PeakHeapTest {
  private static final int BYTES = 48 << 20;

  @Test
  void whatLivedAtACollectionIsInThePeakAlsoWhenItIsGone() {
    try (PeakHeap heap = PeakHeap.watch()) {
      byte[] alive = new byte[BYTES];
      System.gc();
      long peak = heap.bytes();
      assertEquals(BYTES, alive.length);
      assertTrue(peak >= BYTES, peak + " bytes");
      alive = new byte[0];
      System.gc();
      assertTrue(heap.bytes() >= peak, "no peak falls");
      assertEquals(0, alive.length);
    }
  }
}
