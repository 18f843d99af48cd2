package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunIdTest {
  private static final Map<String, String> CONTENTS = Map.of("reports", "aa", "lights", "bb");

  private static final String ID = RunId.of(CONTENTS, "job", List.of("", ""), "1.0", "1.0.0");

  @Test
  void isSixteenHexadecimalDigits() {
    assertTrue(ID.matches("[0-9a-f]{16}"), ID);
  }

  @Test
  void orderOfLayersDoesNotMatter() {
    Map<String, String> turned = new LinkedHashMap<>();
    turned.put("reports", "aa");
    turned.put("lights", "bb");
    assertEquals(ID, RunId.of(turned, "job", List.of("", ""), "1.0", "1.0.0"));
  }

  @Test
  void everyPartMatters() {
    List<String> none = List.of("", "");
    assertNotEquals(ID, RunId.of(Map.of("reports", "aa"), "job", none, "1.0", "1.0.0"));
    assertNotEquals(
        ID, RunId.of(Map.of("reports", "bb", "lights", "aa"), "job", none, "1.0", "1.0.0"));
    assertNotEquals(ID, RunId.of(CONTENTS, "job2", none, "1.0", "1.0.0"));
    assertNotEquals(ID, RunId.of(CONTENTS, "job", List.of("x", ""), "1.0", "1.0.0"));
    assertNotEquals(
        RunId.of(CONTENTS, "job", List.of("", "x"), "1.0", "1.0.0"),
        RunId.of(CONTENTS, "job", List.of("x", ""), "1.0", "1.0.0"));
    assertNotEquals(ID, RunId.of(CONTENTS, "job", none, "1.1", "1.0.0"));
    assertNotEquals(ID, RunId.of(CONTENTS, "job", none, "1.0", "1.0.1"));
  }
}
