package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.load.Opened;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.read.Opening;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.JobFile;
import nl.nachtwacht.trial.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same inputs give the same bytes, however they are ordered, cut and shared out. */
class DeterminismTest {
  private static final List<String> OF_FILES =
      List.of("manifest.json", "summary.md", "internal/ledger.csv");

  @TempDir static Path folder;

  private static Outcome plain;

  @BeforeAll
  static void runAsDelivered() {
    Job job = JobFile.read(Path.of("jobs", "kleinvoort.yaml"), ShuffledTown.sets(folder));
    plain = run(job, "plain", Opening.PIECE, "local[1]");
  }

  private static Outcome run(Job job, String name, long piece, String master) {
    Path output = folder.resolve(name + "-output");
    RunFlow.Request request = new RunFlow.Request(output, master, false, false);
    RunFlow.run(job, request, piece, Progress.NONE, Clock.systemUTC());
    return Outcome.current(output);
  }

  @Test
  void orderOfRowsAndCoresChangeNothing() {
    Job job = new ShuffledTown(folder.resolve("shuffled"), 1, 1).job();
    Outcome shuffled = run(job, "shuffled", Opening.PIECE, "local[2]");
    assertSame(shuffled, List.of("manifest.json"));
    assertEquals(plain.story(), shuffled.story());
  }

  /** Pieces so small that the reports are cut into as many parts. */
  @ParameterizedTest
  @CsvSource({"2, 4700", "7, 1300", "64, 120"})
  void cutsIntoPartsAndFilesChangeNothing(int files, int piece) {
    String name = "cut-" + files;
    Outcome cut =
        run(new ShuffledTown(folder.resolve(name), files, files).job(), name, piece, "local[2]");
    assertSame(cut, OF_FILES);
    assertEquals(sums(plain), sums(cut));
    assertSameStory(cut);
    assertEquals(summary(plain), summary(cut));
  }

  @Test
  void piecesAreAsManyAsTheirSizeSaysUntilTheyAreMany() {
    Job job = JobFile.read(Path.of("jobs", "kleinvoort.yaml"), List.of());
    for (int[] filesAndPiece : new int[][] {{2, 4700}, {7, 1300}, {32, 240}, {32, 120}, {48, 40}}) {
      Opened opened = Opened.open(job, filesAndPiece[1], new nl.nachtwacht.problem.Problems());
      int parts =
          opened.plans().stream()
              .flatMap(List::stream)
              .flatMap(List::stream)
              .filter(plan -> plan.layer().equals("reports"))
              .mapToInt(plan -> plan.splits().size())
              .sum();
      assertTrue(Math.abs(parts - filesAndPiece[0]) <= filesAndPiece[0] / 8, parts + " parts");
    }
  }

  private static void assertSame(Outcome other, List<String> but) {
    TreeMap<String, byte[]> want = plain.bytes();
    TreeMap<String, byte[]> got = other.bytes();
    assertEquals(want.keySet(), got.keySet());
    want.keySet().removeAll(but);
    assertTrue(want.size() >= 5, want.keySet().toString());
    want.forEach((path, bytes) -> assertArrayEquals(bytes, got.get(path), path));
  }

  /** Per layer its counts of all files, without reasons, which small counts hide. */
  private static Map<String, List<Long>> sums(Outcome run) {
    Map<String, List<Long>> sums = new TreeMap<>();
    List<List<String>> rows = run.csv("internal/ledger.csv");
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.get(row.size() - 1).isEmpty()) {
        List<Long> counts = row.subList(5, 10).stream().map(Long::valueOf).toList();
        sums.merge(row.get(0), counts, DeterminismTest::plus);
      }
    }
    return sums;
  }

  private static List<Long> plus(List<Long> some, List<Long> more) {
    return java.util.stream.IntStream.range(0, some.size())
        .mapToObj(i -> some.get(i) + more.get(i))
        .toList();
  }

  private static List<String> summary(Outcome run) {
    String text = new String(run.bytes().get("summary.md"), StandardCharsets.UTF_8);
    return text.lines().filter(line -> !line.contains("ledger.csv")).toList();
  }

  /** The list of outputs says how large files are, and these two name every input file. */
  private static void assertSameStory(Outcome other) {
    JsonNode want = plain.story();
    JsonNode got = other.story();
    for (JsonNode story : List.of(want, got)) {
      ArrayNode outputs = (ArrayNode) story.get("outputs");
      for (int i = outputs.size() - 1; i >= 0; i--) {
        if (OF_FILES.contains(outputs.get(i).get("path").asText())) {
          outputs.remove(i);
        }
      }
    }
    want.properties().forEach(e -> assertEquals(e.getValue(), got.get(e.getKey()), e.getKey()));
  }
}
