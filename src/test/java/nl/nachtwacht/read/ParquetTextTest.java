package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.layer.Field;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the values of Parquet columns become, by their physical and logical types. */
class ParquetTextTest {
  @TempDir Path folder;

  private Trial trial(Pq file) {
    return Trial.of(file.write(folder, "a.parquet"));
  }

  private void assertTexts(Pq file, String... expected) {
    for (boolean dictionary : new boolean[] {true, false}) {
      file.dictionary = dictionary;
      Trial trial = trial(file);
      trial.placeRequired = false;
      trial.wanted.clear();
      trial.wanted.add(Field.required("v", ""));
      trial.read();
      assertEquals(List.of(expected), trial.seen.stream().map(s -> s.split("\\|", -1)[1]).toList());
    }
  }

  @Test
  void wholeNumbersKeepTheirSignOrHaveNone() {
    assertTexts(
        new Pq("optional int32 v (INTEGER(8,true));").row(r -> r.append("v", -5)).row(r -> {}),
        "-5",
        "");
    assertTexts(
        new Pq("optional int32 v (INTEGER(32,false));").row(r -> r.append("v", -1)), "4294967295");
    assertTexts(
        new Pq("optional int64 v;").row(r -> r.append("v", Long.MIN_VALUE)),
        "-9223372036854775808");
    assertTexts(
        new Pq("optional int64 v (INTEGER(64,false));").row(r -> r.append("v", -1L)),
        "18446744073709551615");
  }

  @Test
  void otherNumbersAreDecimals() {
    assertTexts(
        new Pq("optional double v;").row(r -> r.append("v", 0.1)).row(r -> r.append("v", 12.0)),
        "0.1",
        "12");
    assertTexts(
        new Pq("optional float v;").row(r -> r.append("v", 0.1f)).row(r -> r.append("v", -2.5f)),
        "0.1",
        "-2.5");
    assertTexts(new Pq("optional int32 v (DECIMAL(9,2));").row(r -> r.append("v", -1250)), "-12.5");
    assertTexts(
        new Pq("optional int64 v (DECIMAL(18,3));").row(r -> r.append("v", 100_000L)), "100");
    Binary large = Binary.fromConstantByteArray(new byte[] {(byte) 0xff, (byte) 0x85});
    assertTexts(
        new Pq("optional binary v (DECIMAL(20,1));").row(r -> r.append("v", large)), "-12.3");
    assertTexts(
        new Pq("optional fixed_len_byte_array(2) v (DECIMAL(4,2));").row(r -> r.append("v", large)),
        "-1.23");
  }

  @Test
  void timesAreIsoWithTheirUnit() {
    assertTexts(
        new Pq("optional int32 v (DATE);").row(r -> r.append("v", 19_000)).row(r -> {}),
        "2022-01-08",
        "");
    assertTexts(
        new Pq("optional int64 v (TIMESTAMP(MILLIS,true));")
            .row(r -> r.append("v", 1_700_000_000_123L)),
        "2023-11-14T22:13:20.123Z");
    assertTexts(
        new Pq("optional int64 v (TIMESTAMP(MICROS,false));")
            .row(r -> r.append("v", 1_700_000_000_000_001L))
            .row(r -> r.append("v", -1L)),
        "2023-11-14T22:13:20.000001",
        "1969-12-31T23:59:59.999999");
    assertTexts(
        new Pq("optional int64 v (TIMESTAMP(NANOS,false));")
            .row(r -> r.append("v", 60_000_000_000L)),
        "1970-01-01T00:01:00");
    assertTexts(
        new Pq("optional int32 v (TIME(MILLIS,false));").row(r -> r.append("v", 3_600_000)),
        "01:00");
  }

  @Test
  void truthAndTextAndIdentifiersAreTexts() {
    assertTexts(
        new Pq("optional boolean v;").row(r -> r.append("v", true)).row(r -> r.append("v", false)),
        "true",
        "false");
    for (String type : new String[] {"STRING", "ENUM", "JSON"}) {
      assertTexts(
          new Pq("optional binary v (" + type + ");").row(r -> r.append("v", "caf\u00e9")),
          "caf\u00e9");
    }
    assertTexts(new Pq("optional binary v;").row(r -> r.append("v", "old")), "old");
    byte[] uuid = new byte[16];
    uuid[15] = 1;
    assertTexts(
        new Pq("optional fixed_len_byte_array(16) v (UUID);")
            .row(r -> r.append("v", Binary.fromConstantByteArray(uuid))),
        "00000000-0000-0000-0000-000000000001");
  }
}
