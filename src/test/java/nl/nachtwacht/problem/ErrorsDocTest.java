package nl.nachtwacht.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages on errors and on the ledger say what the code says, no less and no more. */
class ErrorsDocTest {
  private static final Path ERRORS = Path.of("docs/errors.md");
  private static final Path LEDGER = Path.of("docs/analyst/reading-data.md");
  private static final String NOT_GIVEN = "**Not given by this version";

  @Test
  void everyCodeHasItsHeadingInOrderAndNoOtherHasOne() throws IOException {
    List<String> codes = Arrays.stream(Code.values()).map(c -> c.id() + ": " + c.title()).toList();
    assertEquals(codes, new ArrayList<>(paragraphs().keySet()));
  }

  @Test
  void everyErrorNamesItsExitAndNoWarningDoes() throws IOException {
    paragraphs()
        .forEach(
            (heading, text) -> {
              Code code = Code.valueOf(heading.substring(0, 5));
              String exit = "Exit " + code.exit().number() + ".";
              assertEquals(code.isError(), text.endsWith(exit), heading);
            });
  }

  @Test
  void exactlyTheCodesThatNoSourceGivesAreSaidNotToBeGiven() throws IOException {
    String sources = sources();
    for (Map.Entry<String, String> paragraph : paragraphs().entrySet()) {
      boolean isGiven = sources.contains("Code." + paragraph.getKey().substring(0, 5));
      boolean isSaid = !paragraph.getValue().contains(NOT_GIVEN);
      assertEquals(isGiven, isSaid, paragraph.getKey());
    }
  }

  @Test
  void tableOfExitsIsThatOfTheCode() throws IOException {
    String page = Files.readString(ERRORS);
    for (Exit exit : Exit.values()) {
      String words = exit == Exit.DONE ? "(none)" : "`" + exit.words() + "`";
      assertTrue(page.contains("| " + exit.number() + " | " + words + " |"), exit.words());
    }
  }

  @Test
  void tableOfReasonsIsThatOfTheCode() throws IOException {
    List<String> said = new ArrayList<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `([a-z_]+)` \\| (outside|duplicate|rejected) \\|")
            .matcher(Files.readString(LEDGER));
    while (row.find()) {
      said.add(row.group(1) + " " + row.group(2));
    }
    List<String> reasons =
        Arrays.stream(Reason.values())
            .filter(reason -> reason != Reason.USED)
            .map(r -> r.code() + " " + r.fate().name().toLowerCase(java.util.Locale.ROOT))
            .toList();
    assertEquals(reasons, said);
  }

  private static Map<String, String> paragraphs() throws IOException {
    Map<String, String> paragraphs = new LinkedHashMap<>();
    for (String part : Files.readString(ERRORS).split("(?m)^(?=##)")) {
      Matcher heading = Pattern.compile("### ([EW]\\d{4}: .*)\n").matcher(part);
      if (heading.lookingAt()) {
        String text = part.substring(heading.end()).replaceAll("\\s+", " ").strip();
        paragraphs.put(heading.group(1), text);
      }
    }
    return paragraphs;
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ErrorsDocTest::text)
          .collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
