package nl.nachtwacht.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.flow.CheckFlow;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.spec.JobFile;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input and what {@code check} says of it; a case is a folder {@code broken/CASE/} with {@code
 * job.yaml}, the files that are wrong, a {@link Recipe} for those that Git can't keep, and {@code
 * expected.txt}: the exit, all messages, and where the rows went. Files that a case doesn't bring
 * come from {@code broken/sound/}.
 *
 * <p>{@code -Dbroken=write} writes what came out, for the difference to be read, and fails all the
 * same.
 */
class BrokenTest {
  private static final Path CASES = Path.of("src", "test", "resources", "broken");
  private static final String SOUND = "sound";

  /** What begins a name of a file with people's data. */
  private static final List<String> PROTECTED = List.of("reports", "surveys", "_reports", ".rep");

  /** Values that could tell of a person: long and with a digit, or the word planted for this. */
  private static final Pattern VALUE = Pattern.compile("[^\\s,;|\"\\[\\]{}]+");

  private static final String PLANTED = "kanarie";

  /** Codes that no file and no job can bring about: the command line, and what isn't offered. */
  private static final Set<Code> ELSEWHERE = Set.of(Code.E0101, Code.E0107);

  @TempDir Path folder;

  static List<String> cases() throws IOException {
    return names(CASES).stream().filter(name -> !name.equals(SOUND)).toList();
  }

  private static List<String> names(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseIsToldAsExpected(String name) throws IOException {
    copy(CASES.resolve(SOUND));
    copy(CASES.resolve(name));
    Set<String> secrets = secrets();
    Recipe recipe = Recipe.of(folder);
    recipe.make();
    List<String> before = names(folder);

    Path job = folder.resolve("job.yaml");
    String told = recipe.isGrowing() ? told(job, recipe) : told(Trial.check(job));

    compare(CASES.resolve(name).resolve("expected.txt"), told);
    assertEquals(before, names(folder), "check writes nothing");
    for (String secret : secrets) {
      assertFalse(told.contains(secret), () -> "told: " + secret);
    }
  }

  private void copy(Path from) throws IOException {
    for (String name : names(from)) {
      if (!name.equals("expected.txt")) {
        Files.write(folder.resolve(name), Files.readAllBytes(from.resolve(name)));
      }
    }
  }

  private static String told(Trial trial) {
    String messages =
        trial
            .err()
            .lines()
            .filter(line -> !line.contains(" WARN "))
            .collect(Collectors.joining("\n"));
    return ("exit " + trial.exit() + "\n" + messages).strip() + "\n" + withoutNeeds(trial.out());
  }

  /** The ledger alone: what a run would need depends on the machine. */
  private static String withoutNeeds(String out) {
    return out.lines()
        .filter(line -> !line.startsWith("a run reads ") && !line.startsWith("memory: "))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** Checks with an ear for the stages, after one of which a file grows. */
  private static String told(Path job, Recipe recipe) {
    List<Problem> problems =
        CheckFlow.check(JobFile.read(job, List.of()), "local[2]", recipe).problems();
    return "exit "
        + new Refusal(problems).exit().number()
        + problems.stream().map(p -> "\n" + p.text()).collect(Collectors.joining())
        + "\n";
  }

  private static void compare(Path file, String got) throws IOException {
    String wanted = Files.exists(file) ? Files.readString(file) : "";
    if (System.getProperty("broken", "").equals("write") && !wanted.equals(got)) {
      Files.writeString(file, got);
    }
    assertEquals(wanted, got);
  }

  /** What stands in the files about people, as Git keeps them. */
  private Set<String> secrets() throws IOException {
    Set<String> secrets = new TreeSet<>();
    for (String name : names(folder)) {
      if (PROTECTED.stream().anyMatch(name::startsWith)) {
        String text = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
        VALUE
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(BrokenTest::isSecret)
            .forEach(secrets::add);
      }
    }
    return secrets;
  }

  private static boolean isSecret(String value) {
    return value.contains(PLANTED)
        || value.length() >= 5 && value.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  @Test
  void casesHoldSecretsThatCouldBeTold() throws IOException {
    copy(CASES.resolve(SOUND));
    assertTrue(secrets().contains("kanariegeel"), "the planted word");
    assertTrue(secrets().size() > 10, "and places and times");
  }

  @Test
  void everyCodeOfJobsAndInputsHasACase() throws IOException {
    StringBuilder told = new StringBuilder();
    for (String name : cases()) {
      told.append(Files.readString(CASES.resolve(name).resolve("expected.txt")));
    }
    for (Code code : Code.values()) {
      boolean ofInput = code.id().charAt(2) - '0' <= 4 && !ELSEWHERE.contains(code);
      if (ofInput) {
        assertTrue(told.indexOf("[" + code.id() + "]") >= 0, code.id());
      }
    }
  }
}
