package nl.nachtwacht.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Refusal;
import org.junit.jupiter.api.Test;

class YamlTest {
  private static Node read(String text) {
    Problems problems = new Problems();
    Node root = Yaml.document(text, "a.yaml", problems);
    problems.refuseIfErrors();
    return root;
  }

  private static String refused(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> read(text));
    return String.join("\n", refusal.problems().stream().map(Problem::text).toList());
  }

  @Test
  void scalarsStayAsTheyWereWritten() {
    Node root = read("[0363, 22:00, no, 1e3, 2024-01-01, 0x10]");
    List<String> texts = root.items().stream().map(Node::text).toList();
    assertEquals(List.of("0363", "22:00", "no", "1e3", "2024-01-01", "0x10"), texts);
  }

  @Test
  void nodesKnowPathAndLine() {
    Node node = read("a:\n  b:\n    - x\n    - c: 1\n");
    Node c = node.find("a").flatMap(n -> n.find("b")).orElseThrow().items().get(1);
    assertEquals("a.b[1].c", c.find("c").orElseThrow().path());
    assertEquals("a.yaml: line 4", c.find("c").orElseThrow().at().place());
  }

  @Test
  void blockStandsOnTheLineOfItsKey() {
    assertEquals("a.yaml: line 1", read("a:\n  b: 1\n").find("a").orElseThrow().at().place());
  }

  @Test
  void nothingAndNullAreEmptyButQuotedNullIsText() {
    Node root = read("{a: , b: null, c: ~, d: 'null', e: ''}");
    assertEquals(Node.Kind.EMPTY, root.find("a").orElseThrow().kind());
    assertEquals(Node.Kind.EMPTY, root.find("b").orElseThrow().kind());
    assertEquals(Node.Kind.EMPTY, root.find("c").orElseThrow().kind());
    assertEquals(Node.Kind.QUOTED, root.find("d").orElseThrow().kind());
    assertEquals(Node.Kind.QUOTED, root.find("e").orElseThrow().kind());
  }

  @Test
  void doubledKeyIsToldWithItsLine() {
    assertEquals(
        "error[E0102]: a.yaml: line 3: key 'x' stands twice in one block\n"
            + "  help: remove one of the two",
        refused("x: 1\ny: 2\nx: 3\n"));
  }

  @Test
  void tagAnchorAndDoubledKeyAreToldAtOnce() {
    assertEquals(
        "error[E0102]: a.yaml: line 1: a tag (!) stands here\n"
            + "  help: write the value without it\n"
            + "error[E0102]: a.yaml: line 2: an anchor (&) stands here\n"
            + "  help: write the value without it\n"
            + "error[E0102]: a.yaml: line 3: key 'x' stands twice in one block\n"
            + "  help: remove one of the two",
        refused("x: !!str 1\ny: &a 2\nx: 3\n"));
  }

  @Test
  void aliasEndsTheReading() {
    assertEquals(
        "error[E0102]: a.yaml: line 2: an alias (*) stands here\n  help: write the value itself",
        refused("x: 1\ny: *a\n"));
  }

  @Test
  void deepNestingIsRefused() {
    assertEquals(
        "error[E0102]: a.yaml: line 1: nests more than 12 deep\n  help: see docs/job-file.md",
        refused("[".repeat(14) + "]".repeat(14)));
  }

  @Test
  void longDocumentIsRefused() {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 30_000)
        .forEach(i -> text.append("key").append(i).append(": abcdefghijklmnopqrstuvwxyz\n"));
    assertEquals("error[E0102]", refused(text.toString()).substring(0, 12));
  }

  @Test
  void brokenSyntaxIsToldWithItsLine() {
    assertEquals(
        "error[E0102]: a.yaml: line 3: not YAML", refused("x: [1,\n  2\ny: 3\n").substring(0, 38));
  }

  @Test
  void secondDocumentIsRefused() {
    assertEquals(
        "error[E0102]: a.yaml: line 2: a second document begins here\n  help: keep one document",
        refused("x: 1\n---\ny: 2\n"));
  }
}
