package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class WkbTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (1 2)",
        "LINESTRING (1 2, 3 4, 5 6)",
        "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 20, 29 20, 29 29, 20 20)))",
        "MULTIPOINT ((1 2), (3 4))"
      })
  void damagedBytesGiveAGeometryOrNone(String text) throws ParseException {
    Geometry geometry = new WKTReader().read(text);
    byte[] sound = new WKBWriter().write(geometry);
    Wkb wkb = new Wkb();
    assertEquals(geometry, wkb.read(sound).orElseThrow());
    SplittableRandom random = new SplittableRandom(text.hashCode());
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = java.util.Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
      for (int k = random.nextInt(4); k >= 0; k--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertDoesNotThrow(() -> wkb.read(damaged));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedTextGivesAGeometryOrNone(long seed) {
    String sound = "SRID=28992;POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))";
    String letters = "(), 0.eE-;ZMPOLYGN";
    Wkb wkb = new Wkb();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(sound);
      for (int k = random.nextInt(4); k >= 0; k--) {
        char letter = letters.charAt(random.nextInt(letters.length()));
        text.setCharAt(random.nextInt(text.length()), letter);
      }
      assertDoesNotThrow(() -> wkb.read(text.toString()), text.toString());
    }
  }
}
