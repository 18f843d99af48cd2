package nl.nachtwacht.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import nl.nachtwacht.layer.Slice;
import org.junit.jupiter.api.Test;

class PeakSliceTest {
  private static final EnumSet<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
  private static final List<Slice> SLICES =
      List.of(
          new Slice("day", DAILY, 7, 18, false),
          new Slice("evening", DAILY, 18, 23, true),
          new Slice("night", DAILY, 23, 7, true),
          new Slice(
              "weekend_night", EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), 22, 6, true));
  private static final double[] HOURS_OF_A_YEAR = {4015, 1825, 2920, 832};

  private static int peak(double... counts) {
    return PeakSlice.peak(SLICES, counts, HOURS_OF_A_YEAR);
  }

  @Test
  void peakIsClearOfAllSlicesThatDontOverlapIt() {
    assertEquals(2, peak(20, 10, 80, 10));
  }

  @Test
  void ofTwoSlicesThatOverlapTheBusierHourCounts() {
    assertEquals(3, peak(20, 10, 80, 60));
  }

  @Test
  void noPeakWhereIntervalsMeet() {
    assertEquals(-1, peak(10, 6, 9, 3));
    assertEquals(-1, peak(0, 0, 0, 0));
  }
}
