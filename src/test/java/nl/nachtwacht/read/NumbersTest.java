package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private final Numbers point = new Numbers('.', false);
  private final Numbers comma = new Numbers(',', false);
  private final Numbers grouped = new Numbers(',', true);

  @ParameterizedTest
  @CsvSource({
    "4.895,4.895",
    "-0.5,-0.5",
    "+7,7",
    "121500,121500",
    "1e3,1000",
    "2.5E-2,0.025",
    ".5,0.5",
    "5.,5"
  })
  void readsWithPoint(String text, double expected) {
    assertEquals(expected, point.parse(text));
  }

  @Test
  void readsWithComma() {
    assertEquals(52.3702, comma.parse("52,3702"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "1.2.3",
        "1,5",
        "NaN",
        "Infinity",
        "1e",
        "1e999",
        "0x10",
        "1 2",
        "1d",
        "e5",
        "--1",
        "1e5.5",
        "1-2"
      })
  void refusesWhatIsNoNumber(String text) {
    assertTrue(Double.isNaN(point.parse(text)), text);
  }

  @Test
  void readsThousandsMarksWhereDeclared() {
    assertEquals(1234567.8, grouped.parse("1.234.567,8"));
    assertEquals(121123, grouped.parse("121.123"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23", "1.2345", "1234.567", ".123", "1.234.5", "1.234,5.678", "1.,5"})
  void refusesThousandsMarksOutOfPlace(String text) {
    assertTrue(Double.isNaN(grouped.parse(text)), text);
  }

  @Test
  void refusesThousandsMarksWhereNotDeclared() {
    assertTrue(Double.isNaN(comma.parse("121.123")));
  }

  @Test
  void agreesWithTheJdkToTheLastBit() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      double value = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(-8, 16));
      String text =
          i % 2 == 0
              ? Double.toString(value)
              : String.format(Locale.ROOT, "%." + i % 12 + "f", value);
      assertEquals(Double.parseDouble(text), point.parse(text), text);
    }
  }
}
