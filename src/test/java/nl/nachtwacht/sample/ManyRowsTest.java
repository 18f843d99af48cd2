package nl.nachtwacht.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The city with its rows several times over: by default twice; {@code -Dnachtwacht.rows=100} makes
 * a hundredfold one in {@code target/many-rows}, for measuring.
 */
class ManyRowsTest {
  @TempDir Path folder;

  @Test
  void repeatedRowsAreReadAsOthers() throws Exception {
    int times = Integer.getInteger("nachtwacht.rows", 2);
    Path target = times == 2 ? folder : Path.of("target", "many-rows");
    Trial trial = Trial.check(ManyRows.write(target, times));
    assertEquals(0, trial.exit(), trial.err());
    String lights = trial.out().lines().filter(l -> l.startsWith("lights")).findFirst().get();
    String read = lights.split("\\s+")[1].replace(",", "");
    assertEquals(20_636L * times, Long.parseLong(read), lights);
  }
}
