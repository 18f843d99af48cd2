package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSplitPropertyTest {
  private static final String[] PIECES = {
    "a",
    "\"b\"",
    "\"c,d\"",
    "\"e\nf\"",
    "\"g\r\nh\"\"i\"",
    "5\" pipe",
    "",
    "é",
    "\"\"",
    "j\"k\"",
    "\"l\"m"
  };
  private static final String[] ENDS = {"\n", "\r\n", "\r", "\n\n"};

  @TempDir Path folder;

  private static int rows(long seed) {
    return new SplittableRandom(seed).nextInt(1, 60);
  }

  private static String text(long seed) {
    SplittableRandom random = new SplittableRandom(seed + 1000);
    StringBuilder out = new StringBuilder("id,name,x,y\n");
    int rows = rows(seed);
    for (int i = 0; i < rows; i++) {
      out.append(i).append(',').append(PIECES[random.nextInt(PIECES.length)]);
      out.append(random.nextInt(20) == 0 ? ",1,2,3" : ",121500,487100");
      out.append(ENDS[random.nextInt(ENDS.length)]);
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void splitsGiveWhatTheWholeGives(long seed) throws IOException {
    for (String charset : List.of("UTF-8", "UTF-16LE")) {
      byte[] bytes = text(seed).getBytes(Charset.forName(charset));
      Trial whole = Trial.of(Trial.file(folder, seed + charset + ".csv", bytes));
      FileReport expected = whole.read();
      assertEquals(rows(seed), expected.ledger().read());
      FilePlan plan = whole.open().get(0);
      for (int piece : new int[] {1, 7, 50, 300}) {
        FilePlan cut =
            new FilePlan(
                plan.source(),
                plan.file(),
                plan.format(),
                plan.dialect(),
                plan.table(),
                plan.columns(),
                plan.placing(),
                plan.zone(),
                CsvScan.read(plan.file(), plan.dialect(), 0, piece).cuts());
        Trial parts = Trial.of(Path.of(plan.file().path()));
        assertEquals(expected, parts.read(List.of(cut)), charset + " " + piece);
        assertEquals(whole.seen, parts.seen, charset + " " + piece);
        assertTrue(piece > 50 || cut.splits().size() > 1 || bytes.length < 100);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void orderOfRowsDoesNotChangeTheDigest(long seed) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      rows.add(i + ",n" + i % 7 + ",121500,48710" + i % 10);
    }
    Trial before = trial("before.csv", rows);
    Collections.shuffle(rows, new Random(seed));
    Trial after = trial("after.csv", rows);
    assertEquals(before.read().digest(), after.read().digest());
    rows.set(3, rows.get(4));
    assertTrue(!trial("other.csv", rows).read().digest().equals(before.read().digest()));
  }

  private Trial trial(String name, List<String> rows) {
    String text = "id,name,x,y\n" + String.join("\n", rows) + "\n";
    return Trial.of(Trial.file(folder, name, text));
  }
}
