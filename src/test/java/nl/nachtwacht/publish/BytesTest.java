package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
  @ParameterizedTest
  @CsvSource({
    "7241,2,72.41",
    "0,0,0",
    "0,4,0.0000",
    "5,4,0.0005",
    "-400,2,-4.00",
    "-1,2,-0.01",
    "-7,0,-7",
    "10,1,1.0",
    "48953122,7,4.8953122",
    "-9223372036854775807,0,-9223372036854775807"
  })
  void fixedPointNumberPrintsItsDecimals(long units, int decimals, String printed) {
    assertEquals(printed, text(new Bytes(1).fixed(units, decimals, '.')));
  }

  @Test
  void fixedPointEqualsBigDecimal() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      long units = random.nextLong() >> random.nextInt(63);
      int decimals = random.nextInt(8);
      String expected = BigDecimal.valueOf(units, decimals).toPlainString();
      assertEquals(expected, text(new Bytes(1).fixed(units, decimals, '.')), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "a\"b\\c", "tab\tline\n", "é ü €", "😀", "\u0001\u007f\u2028"})
  void textSurvivesJson(String text) throws Exception {
    String printed = text(new Bytes(1).json(text));
    assertEquals(text, new ObjectMapper().readValue(printed, String.class));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }
}
