package nl.nachtwacht.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class FeatureCodecTest {
  private static final GeometryFactory JTS = new GeometryFactory();

  @Test
  void everyNumberOfEveryFeatureComesBack() {
    Random random = new Random(11);
    Features.Builder builder = new Features.Builder(3);
    for (int i = 0; i < 2_000; i++) {
      long any = random.nextLong() >> random.nextInt(64);
      builder.point(random.nextInt(), random.nextInt(), any, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    assertSame(builder.build(), 3);
  }

  @Test
  void shapesStandBesidePoints() {
    Features.Builder builder = new Features.Builder(1);
    builder.point(1, 2, 3);
    builder.shape(JTS.createPoint(new Coordinate(155_000.5, 463_000.25)).buffer(120), 4);
    builder.point(-5, -6, -7);
    Features back = assertSame(builder.build(), 1);

    assertFalse(back.hasShape(0));
    assertTrue(back.hasShape(1));
    assertFalse(back.hasShape(2));
  }

  @Test
  void bytesOfAnotherVersionAreRefused() {
    byte[] bytes = new Features.Builder(0).build().encode(new int[0]);
    bytes[0]++;
    assertThrows(IllegalStateException.class, () -> new Features.Builder(0).addAll(bytes));
  }

  private static Features assertSame(Features features, int width) {
    Features.Builder read = new Features.Builder(width);
    read.addAll(features.encode(IntStream.range(0, features.count()).toArray()));
    Features back = read.build();
    assertEquals(features.count(), back.count());
    for (int f = 0; f < features.count(); f++) {
      assertEquals(features.xCm(f), back.xCm(f));
      assertEquals(features.yCm(f), back.yCm(f));
      for (int i = 0; i < width; i++) {
        assertEquals(features.number(f, i), back.number(f, i));
      }
      assertEquals(features.hasShape(f), back.hasShape(f));
      if (features.hasShape(f)) {
        assertTrue(features.shape(f).equalsExact(back.shape(f)));
      }
    }
    return back;
  }
}
