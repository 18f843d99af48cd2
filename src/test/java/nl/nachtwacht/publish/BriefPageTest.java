package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the one-page briefs. */
class BriefPageTest {
  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void pagesNeedNoScriptAndNoNetwork(String language) {
    for (String page :
        List.of(
            ComparisonPage.of(BriefSamples.comparison(12, language)),
            SummaryPage.of(BriefSamples.summary(true, language)))) {
      assertTrue(page.contains("<html lang=\"" + language + "\">"));
      assertTrue(page.contains("content=\"default-src 'none'; style-src 'sha256-"));
      for (String reaching : List.of("<script", "http://", "https://", "src=", "style=\"")) {
        assertFalse(page.contains(reaching), reaching);
      }
    }
  }

  @Test
  void noRankStandsWithoutItsInterval() {
    String page = ComparisonPage.of(BriefSamples.comparison(12, "nl"));
    String[] ranks = page.split("class=\"ranks\">");
    assertEquals(11, ranks.length - 1);
    for (int i = 1; i < ranks.length; i++) {
      boolean hasRange = ranks[i].startsWith("<span class=\"places\">11–18 van 20");
      assertTrue(hasRange || ranks[i].startsWith("<span class=\"none\">geen volgorde"), ranks[i]);
    }
  }

  @Test
  void whatIsTooFewHasNoFigureNorMark() {
    String page = ComparisonPage.of(BriefSamples.comparison(9, "en"));
    String row = page.split("Alphen aan de Stad 7<")[1].split("</tr>")[0];
    assertTrue(row.contains("too few to show"), row);
    assertFalse(row.contains("▲") || row.contains("●") || row.contains(" of 20"), row);
  }

  @Test
  void endsOfTheSurveysScaleReadAsOrLessAndOrMore() {
    String page = ComparisonPage.of(BriefSamples.comparison(10, "nl"));
    assertTrue(page.contains("≥90%") && page.contains(">20% "), page);
  }

  @ParameterizedTest
  @CsvSource({"true, nl, INTERN – alleen", "true, en, INTERN – for the", "false, nl, NOTICE"})
  void eachSideSaysWhoMaySeeIt(boolean isInternal, String language, String words) {
    String page = SummaryPage.of(BriefSamples.summary(isInternal, language));
    assertTrue(page.contains(words), page);
    assertEquals(isInternal, page.contains("class=\"intern\""));
    assertEquals(isInternal, page.contains("Straat 1 (Buurt)"));
  }

  @ParameterizedTest
  @CsvSource({"0.7, 0.5", "1, 0.5", "1.9, 0.5", "2, 1", "4.9, 1", "5, 2", "9.9, 2", "140, 50"})
  void stepsOfAnAxisAreRound(double most, double step) {
    assertEquals(most < 1 ? 0.2 : step, RowChart.step(most), 1e-12);
  }
}
