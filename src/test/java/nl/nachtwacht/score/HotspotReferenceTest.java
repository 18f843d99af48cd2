package nl.nachtwacht.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.reference.Reference;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

/** Gi* of the made-up city against spdep. */
class HotspotReferenceTest {
  private static final Reference.Csv WANT = Reference.csv("expected/gistar.csv");
  private static final Reference.Values SINGLE = Reference.values("gistar");

  @Test
  void queenNeighbours() {
    Table got = hotspots(1, 2);
    agree("queen", got);
    SINGLE.check("max_z_queen", Arrays.stream(got.reals("gi_z").toArray()).max().orElseThrow());
    SINGLE.check("hot99_queen", count(got, 3));
    SINGLE.check("hot95_queen", count(got, 2));
    SINGLE.check("hot90_queen", count(got, 1));
  }

  @Test
  void neighboursWithinTwoHundredAndFiftyMetres() {
    Table got = hotspots(2, 6);
    agree("band", got);
    SINGLE.check("max_z_band250", Arrays.stream(got.reals("gi_z").toArray()).max().orElseThrow());
    SINGLE.check("hot99_band", count(got, 3));
  }

  @Test
  void constantsOfTheCity() {
    Table cells = cells(1, 2);
    Hotspot hotspot = new Hotspot();
    ScoreJob job = Rivierstad.job();
    var constants = hotspot.rule(List.of(hotspot.gather(cells, job)), job).constants(0);
    SINGLE.check("N", constants.get("cells"));
    SINGLE.check("mean", constants.get("mean"));
    SINGLE.check("s_population", constants.get("deviation"));
  }

  private static Table cells(int reach, int squared) {
    int[] counts = WANT.ints("n_rep");
    return Rivierstad.neighbours(counts, reach, squared)
        .with(Column.ints("municipality", ""), new int[counts.length])
        .with(Column.ints("report_count", ""), counts);
  }

  private static Table hotspots(int reach, int squared) {
    return Rivierstad.score(new Hotspot(), Rivierstad.job(), cells(reach, squared));
  }

  private static void agree(String kind, Table got) {
    double[] z = WANT.reals("z_" + kind);
    double[] q = WANT.reals("q_" + kind);
    int[] classes = WANT.ints("class_" + kind);
    for (int row = 0; row < z.length; row++) {
      String what = kind + " in row " + row;
      Reference.agree(z[row], got.reals("gi_z").at(row), 1e-9, what);
      assertEquals(q[row], got.reals("gi_p_fdr").at(row), q[row] * 1e-6, what);
      assertEquals(classes[row], got.ints("hotspot_class").at(row), what);
    }
  }

  private static long count(Table got, int hotspotClass) {
    return Arrays.stream(got.ints("hotspot_class").toArray())
        .filter(value -> value == hotspotClass)
        .count();
  }
}
