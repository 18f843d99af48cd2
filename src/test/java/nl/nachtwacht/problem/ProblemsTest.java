package nl.nachtwacht.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void problemThatIsFoundTwiceIsToldOnce() {
    Problems problems = new Problems();
    problems.add(Code.W0301, "a.csv", "1 of 2 rows", "");
    problems.addAll(problems.all());
    problems.add(Code.W0301, "b.csv", "1 of 2 rows", "");
    assertEquals(2, problems.all().size());
  }
}
