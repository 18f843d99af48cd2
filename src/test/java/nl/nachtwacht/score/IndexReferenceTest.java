package nl.nachtwacht.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import nl.nachtwacht.reference.Reference;
import nl.nachtwacht.stat.CompensatedSum;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

/** The index of all cells of the made-up city against R. */
class IndexReferenceTest {
  private static final Reference.Csv WANT = Reference.csv("expected/score.csv");
  private static final Table GOT =
      Rivierstad.score(Index.explained(), Rivierstad.job(), Rivierstad.evidence());

  @Test
  void scoreOfEveryCell() {
    double[] want = WANT.reals("score");
    double[] got = GOT.reals("risk_score").toArray();
    for (int row = 0; row < want.length; row++) {
      assertEquals(want[row], got[row], 1e-6, "row " + row);
    }
    Reference.Values single = Reference.values("score");
    single.check("max", Arrays.stream(got).max().orElseThrow());
    single.check("mean", CompensatedSum.of(got) / got.length);
  }

  @Test
  void contributionsAreThePartsToThePrintedDigit() {
    double[] reports = WANT.reals("c_reports");
    double[] density = WANT.reals("c_density");
    Arrays.setAll(reports, row -> reports[row] + density[row]);
    near(reports, "contrib_reports");
    near(WANT.reals("c_survey"), "contrib_survey");
    near(WANT.reals("c_nightlife"), "contrib_nightlife");
    near(WANT.reals("m_dark"), "contrib_darkness");
    near(WANT.reals("m_camera"), "contrib_cameras");
  }

  private static void near(double[] want, String column) {
    for (int row = 0; row < want.length; row++) {
      assertEquals(want[row], GOT.reals(column).at(row), 0.01, column + " in row " + row);
    }
  }
}
