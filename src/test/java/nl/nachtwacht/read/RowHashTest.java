package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowHashTest {
  private static long number(String id) {
    return RowHash.idNumber(("x" + id).toCharArray(), 1, 1 + id.length());
  }

  @Test
  void plainNumberIsItself() {
    assertEquals(0, number("0"));
    assertEquals(7, number("7"));
    assertEquals(120_045, number("120045"));
    assertEquals(999_999_999_999_999_999L, number("999999999999999999"));
  }

  @Test
  void anyOtherTextIsNegativeAndNoOtherText() {
    for (String id :
        List.of("007", "00", "-7", "+7", "7.0", "7a", "a7", "９", "1234567890123456789")) {
      assertTrue(number(id) < 0, id);
      assertNotEquals(number("7"), number(id));
    }
    assertNotEquals(number("007"), number("0007"));
    assertEquals(number("VV-1"), number("VV-1"));
  }
}
