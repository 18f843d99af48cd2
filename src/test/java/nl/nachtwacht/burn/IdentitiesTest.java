package nl.nachtwacht.burn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static final int PARTS = 3;

  private static Identities.Rows nameless(long... contents) {
    Identities.Rows.Builder rows = new Identities.Rows.Builder(0);
    for (long content : contents) {
      rows.addNameless(content);
    }
    return rows.build(new Features.Builder(0).build());
  }

  private static long alike(Identities.Rows... blocks) {
    long alike = 0;
    for (int part = 0; part < PARTS; part++) {
      List<byte[]> entries = new ArrayList<>();
      for (int block = 0; block < blocks.length; block++) {
        entries.add(blocks[block].entries(block, PARTS).get(part));
      }
      Collections.reverse(entries);
      alike += Identities.find(entries).alike().values().stream().mapToLong(n -> n).sum();
    }
    return alike;
  }

  @Test
  void rowsWithoutAnIdThatLookAlikeAreCountedHoweverTheyAreCut() {
    assertEquals(3, alike(nameless(5, 6, 5, 7, 5, 6)));
    assertEquals(3, alike(nameless(5, 6, 5), nameless(7, 5, 6)));
    assertEquals(3, alike(nameless(7), nameless(), nameless(5, 5, 5, 6, 6)));
  }

  @Test
  void rowWithoutAnIdIsNeverADuplicate() {
    Identities.Repeats repeats = Identities.find(List.of(nameless(5, 5).entries(0, 1).get(0)));
    assertEquals(List.of(), repeats.duplicates());
    assertEquals(List.of(), repeats.conflicts());
  }

  @Test
  void firstRowOfAnIdIsKeptAndAllOfAConflictAreNot() {
    Identities.Rows.Builder rows = new Identities.Rows.Builder(0);
    rows.add(1, 10, 0, Reason.USED);
    rows.add(2, 20, 1, Reason.USED);
    rows.add(1, 10, 2, Reason.USED);
    rows.add(2, 21, 3, Reason.USED);
    Identities.Repeats repeats =
        Identities.find(List.of(rows.build(new Features.Builder(0).build()).entries(4, 1).get(0)));
    assertEquals(List.of(Identities.rank(4, 2)), repeats.duplicates());
    List<Long> conflicts = new ArrayList<>(repeats.conflicts());
    Collections.sort(conflicts);
    assertEquals(List.of(Identities.rank(4, 1), Identities.rank(4, 3)), conflicts);
  }
}
