package nl.nachtwacht.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {
  @Test
  void problemThatIsFoundTwiceIsToldOnce() {
    Problems problems = new Problems();
    problems.warn(Code.W0301, "a", "1 van 2 rijen", "1 of 2 rows", "");
    problems.addAll(problems.all());
    problems.warn(Code.W0301, "b", "1 van 2 rijen", "1 of 2 rows", "");
    assertEquals(2, problems.all().size());
  }

  @ParameterizedTest
  @EnumSource
  void warningHasDutchWordsAndAnErrorHasNone(Code code) {
    assertThrows(
        IllegalStateException.class,
        () -> new Problem(code, "a", "found", code.isError() ? "gevonden" : "", ""));
  }
}
