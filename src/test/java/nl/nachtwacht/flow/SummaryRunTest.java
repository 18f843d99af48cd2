package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of one municipality says what its side's tables say. */
class SummaryRunTest {
  @TempDir static Path folder;

  private static Outcome run;

  @BeforeAll
  static void publish() {
    Path output = folder.resolve("output");
    run = Trial.run(Path.of("jobs/kleinvoort.yaml"), output).outcome(output);
  }

  private static String page(String side) throws IOException {
    return Files.readString(run.folder().resolve(side + "/kleinvoort/summary.html"));
  }

  private static String rate(String side) {
    Map<String, Object> city = run.parquet(side + "/municipalities.parquet").get(0);
    double rate = (Double) city.get("report_per_10k");
    String number = String.format(Locale.ROOT, rate < 20 ? "%.1f" : "%.0f", rate);
    return "In Kleinvoort komen per jaar " + number.replace('.', ',') + " meldingen binnen";
  }

  @Test
  void eachSideTellsItsOwnRate() throws IOException {
    for (String side : List.of("internal", "public")) {
      assertTrue(page(side).contains(rate(side)), rate(side));
    }
    assertFalse(rate("internal").equals(rate("public")));
  }

  @Test
  void insideNamesTheAreaOfTheHighestScoreFirst() throws IOException {
    Map<String, Object> first =
        run.parquet("internal/areas.parquet").stream()
            .max(java.util.Comparator.comparingDouble(a -> (Double) a.get("risk_score")))
            .orElseThrow();
    String places = page("internal").split("class=\"places\"")[1];
    assertEquals(first.get("area"), places.split("scope=\"row\">")[1].split("<")[0]);
  }

  @Test
  void insideSumsWhatFitsIntoThePurse() throws IOException {
    long euro =
        run.parquet("internal/priorities.parquet").stream()
            .filter(row -> (Boolean) row.get("within_budget"))
            .mapToLong(row -> (Integer) row.get("cost_eur"))
            .sum();
    String proposals = page("internal").split("class=\"proposals\"")[1].split("</table>")[0];
    long told = 0;
    for (String part : proposals.split("€ ")) {
      String digits = part.split("<")[0].replace(".", "");
      told += digits.matches("[0-9]+") ? Long.parseLong(digits) : 0;
    }
    assertEquals(euro, told);
  }

  @Test
  void outsideTellsNothingOfTheInside() throws IOException {
    String page = page("public");
    assertTrue(page.contains("OPENBAAR"));
    for (String inside : List.of("INTERN", "places", "proposals", "risico ")) {
      assertFalse(page.split("</style>")[1].contains("class=\"" + inside), inside);
    }
    for (Map<String, Object> area : run.parquet("internal/areas.parquet")) {
      assertFalse(page.contains((String) area.get("area")));
    }
  }
}
