package nl.nachtwacht.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.problem.Problem;
import org.junit.jupiter.api.Test;

class FormTest {
  private final Reading reading = new Reading(Path.of("/jobs"));

  private <T> Optional<T> read(Form<T> form, String yaml) {
    return form.read(Yaml.value(yaml, new Node.At("key", "here", Origin.FILE)), reading);
  }

  private String told() {
    return String.join("\n", reading.problems().all().stream().map(Problem::text).toList());
  }

  @Test
  void wordsOfOtherYamlVersionsStayText() {
    assertEquals(Optional.of("0363"), read(Form.text(), "0363"));
    assertEquals(Optional.of("22:00"), read(Form.text(), "22:00"));
    assertEquals(Optional.of("no"), read(Form.text(), "no"));
    assertEquals(Optional.of("yes"), read(Form.text(), "yes"));
  }

  @Test
  void yesIsNoTruth() {
    assertEquals(Optional.empty(), read(Form.bool(), "yes"));
    assertEquals("error[E0104]: here: key can't be 'yes'\n  help: give true or false", told());
  }

  @Test
  void numberInQuotesIsText() {
    assertEquals(Optional.empty(), read(Form.number(), "'5'"));
    assertEquals(
        "error[E0104]: here: key stands in quotes, which makes it a text\n"
            + "  help: leave the quotes out",
        told());
  }

  @Test
  void numbersKeepToTheirBounds() {
    Form<Double> share = Form.number().above(0).to(1);
    assertEquals(Optional.of(1.0), read(share, "1"));
    assertEquals(Optional.of(0.5), read(share, "5e-1"));
    assertEquals(Optional.empty(), read(share, "0"));
    assertEquals(
        "error[E0104]: here: key can't be '0'\n  help: give a number above 0 and up to 1", told());
  }

  @Test
  void wholeNumbersHaveNoFractionAndNoOctal() {
    assertEquals(Optional.of(-3), read(Form.whole(), "-3"));
    assertEquals(Optional.of(3), read(Form.whole(), "3.0"));
    assertEquals(Optional.empty(), read(Form.whole(), "3.5"));
    assertEquals(Optional.empty(), read(Form.whole(), "010"));
    assertEquals(Optional.empty(), read(Form.whole(), "3000000000"));
    assertEquals(Optional.empty(), read(Form.number(), "1,5"));
    assertEquals(Optional.empty(), read(Form.number(), ".nan"));
  }

  @Test
  void impossibleDateIsRefused() {
    assertTrue(read(Form.date(), "2024-02-29").isPresent());
    assertEquals(Optional.empty(), read(Form.date(), "2023-02-29"));
  }

  @Test
  void wrongWordNamesTheNearest() {
    assertEquals(Optional.empty(), read(Form.words("rook", "queen"), "quen"));
    assertEquals(
        "error[E0104]: here: key can't be 'quen'\n  help: give queen (one of: rook, queen)",
        told());
  }

  @Test
  void pathsStartFromTheFolderOfTheJob() {
    assertEquals(Optional.of("/geo/a.csv"), read(Form.path(), "../geo/a.csv"));
    assertEquals(Optional.of("/jobs/in/*.csv"), read(Form.path(), "in/*.csv"));
    assertEquals(Optional.of("/data/a.csv"), read(Form.path(), "/data/a.csv"));
    assertEquals(Optional.of("s3a://b/a.csv"), read(Form.path(), "s3a://b/a.csv"));
    assertEquals(Optional.of("hdfs://n/a.csv"), read(Form.path(), "hdfs://n/a.csv"));
    assertEquals(Optional.of("file:///a.csv"), read(Form.path(), "file:///a.csv"));
  }

  @Test
  void addressesOfTheWebAreRefused() {
    for (String address : List.of("http://a/b", "https://a/b", "ftp://a/b", "jar:file:/a!/b")) {
      assertEquals(Optional.empty(), read(Form.path(), "'" + address + "'"), address);
    }
  }

  @Test
  void aWordOrANumber() {
    Form<Optional<Double>> form = Form.wordOr("auto", Form.number().above(0));
    assertEquals(Optional.of(Optional.empty()), read(form, "auto"));
    assertEquals(Optional.of(Optional.of(400.0)), read(form, "400"));
    assertEquals(Optional.empty(), read(form, "wide"));
    assertEquals(
        "error[E0104]: here: key can't be 'wide'\n  help: give auto, or a number above 0", told());
  }

  @Test
  void oneValueIsAListOfOne() {
    assertEquals(Optional.of(List.of("a")), read(Form.oneOrMore(Form.text()), "a"));
    assertEquals(Optional.of(List.of("a", "b")), read(Form.oneOrMore(Form.text()), "[a, b]"));
    assertEquals(Optional.empty(), read(Form.oneOrMore(Form.text()), "[]"));
  }

  @Test
  void listsThatLookAlikeAreNotedApart() {
    read(Form.list(Form.text()), "[a, b]");
    String two = reading.settings().get(0).value();
    read(Form.list(Form.text()), "['a, b']");
    assertEquals("[a, b]", two);
    assertEquals("[\"a, b\"]", reading.settings().get(0).value());
  }
}
