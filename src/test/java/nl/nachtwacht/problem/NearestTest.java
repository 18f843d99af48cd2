package nl.nachtwacht.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KNOWN = List.of("crs", "cell", "known_within", "reach");

  @Test
  void swappedLettersAreOneStepAway() {
    assertEquals(Optional.of("cell"), Nearest.of("clel", KNOWN));
  }

  @Test
  void caseAndHyphensDoNotCount() {
    assertEquals(Optional.of("known_within"), Nearest.of("Known-Within", KNOWN));
  }

  @Test
  void somethingElseHasNoNearest() {
    assertEquals(Optional.empty(), Nearest.of("bandwidth", KNOWN));
  }

  @Test
  void theFirstOfEquallyNearOnesIsTaken() {
    assertEquals(Optional.of("abcd"), Nearest.of("abce", List.of("abcd", "abcf")));
  }
}
