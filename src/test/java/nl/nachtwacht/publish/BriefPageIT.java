package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages without a script as a reader has them: in Chromium, on a phone, on paper. */
class BriefPageIT {
  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() {
    assumeTrue(Browser.isThere(), "no Chromium with its driver here");
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 12, 15, 16, 32, 33, 60})
  void comparisonPrintsOnOnePageAndFitsAPhone(int cities) throws IOException {
    holds(ComparisonPage.of(BriefSamples.comparison(cities, cities % 2 == 0 ? "nl" : "en")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void summaryPrintsOnOnePageAndFitsAPhone(boolean isInternal) throws IOException {
    holds(SummaryPage.of(BriefSamples.summary(isInternal, "nl")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void effectPrintsOnOnePageOrTwoAndFitsAPhone(String language) throws IOException {
    holds(EffectPage.of(EffectSamples.fall(language)));
    holds(EffectPage.of(EffectSamples.everywhere(language)));
    holds(EffectPage.of(EffectSamples.nothing(language)));
    holds(EffectPage.of(EffectSamples.rise(language)), 2);
  }

  private static void holds(String page) throws IOException {
    holds(page, 1);
  }

  private static void holds(String page, int sheets) throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), page);
    browser.resize(360, 800);
    browser.show(file);
    assertTrue((long) browser.value("document.documentElement.scrollWidth") <= 360, "too wide");
    assertEquals(0L, browser.value("performance.getEntriesByType('resource').length"));
    assertEquals(List.of(), browser.complaints());
    byte[] pdf = Base64.getDecoder().decode(browser.pdf());
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertEquals(sheets, Pattern.compile("/Type /Page\\b").matcher(text).results().count());
    browser.resize(1200, 900);
    assertEquals("", violations());
  }

  private static String violations() throws IOException {
    try (InputStream axe = BriefPageIT.class.getResourceAsStream("/axe.min.js")) {
      browser.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return String.valueOf(
        browser.await(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                + " 'wcag22aa']}).then(r => done(r.violations.map(v => v.id + ': '"
                + " + v.nodes.map(n => n.html).slice(0, 3).join(' ')).join('; ')));"));
  }
}
