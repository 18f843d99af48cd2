package nl.nachtwacht.release;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a city without a pattern hardly a neighbourhood may look as if it had one. */
class ReportClassTheoryTest {
  private static final int DRAWS = 20;

  @ParameterizedTest
  @ValueSource(ints = {1_000, 3_000, 10_000})
  void patternlessCityHasHardlyAClassHigher(int reports) {
    int higher = 0;
    int zones = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Random random = new Random(draw);
      Town town = new Town();
      for (int district = 0; district < 12; district++) {
        town.district(9, random);
      }
      int[] ends = new int[town.neighbourhoods.size()];
      int cells = 0;
      for (int i = 0; i < ends.length; i++) {
        cells += town.neighbourhoods.get(i).cells();
        ends[i] = cells;
      }
      for (int i = 0; i < reports; i++) {
        int cell = random.nextInt(cells);
        int leaf = 0;
        while (ends[leaf] <= cell) {
          leaf++;
        }
        town.reports.add(Town.row(leaf, random));
      }
      var table = town.release().zones().value();
      for (int row = 0; row < table.rows(); row++) {
        zones += table.texts("layer").at(row).equals("reports") ? 1 : 0;
        higher += table.texts("report_class").at(row).equals("higher") ? 1 : 0;
      }
    }
    assertTrue(zones > 50 * DRAWS, zones + " zones");
    assertTrue(higher <= 0.025 * zones, higher + " of " + zones);
  }
}
