package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a measure says what was found, how surely, and why not. */
class EffectPageTest {
  /** {@return what a reader sees, a bar between elements} */
  private static String seen(EffectContent content) {
    String page = EffectPage.of(content);
    return page.substring(page.indexOf("<main>")).replaceAll("(\\s*<[^>]*>\\s*)+", "|");
  }

  private static void tells(String page, String... words) {
    for (String told : words) {
      assertTrue(page.contains(told), told + " in " + page);
    }
  }

  private static void tellsNot(String page, String... words) {
    for (String told : words) {
      assertFalse(page.contains(told), told + " in " + page);
    }
  }

  @Test
  void headlineIsTheSentenceOnReportsWithASignAndAWord() {
    tells(
        seen(EffectSamples.fall("nl")),
        "|▼|duidelijk lager|Meldingen: zo veel (95%-interval: a tot b).|",
        "|Geteld op deze plek: 80 meldingen in 20 maanden ervoor, 40 meldingen in 16 maanden erna."
            + " Was het gegaan zoals in het vergelijkingsgebied, dan waren dat er 80 geweest.|",
        "|Nieuwe lampen · 20 vakken van 100 meter in Laan, Plein &amp; Park · sinds 1 september"
            + " 2023|");
    tells(seen(EffectSamples.rise("en")), "|▲|clearly higher|Reports: so many.|");
    tells(seen(EffectSamples.everywhere("en")), "|●|no difference can be shown|");
    tells(seen(EffectSamples.nothing("en")), "|?|can't be said|Reports: can't be said.|");
  }

  @Test
  void whatCouldShowStandsBeforeWhatDid() {
    String page = seen(EffectSamples.fall("nl"));
    tells(
        page,
        "(80 op deze plek, 160 in het vergelijkingsgebied van plekken die erop leken) is alleen een"
            + " daling van 47% of meer met 80% kans aan te tonen. De kans dat een daling van 30%"
            + " aan het licht komt, is 41%. Voor een daling van 30% zou 2,4 keer zo lang geteld"
            + " moeten worden: 4 jaar ervoor en even lang erna.|");
    assertTrue(page.indexOf("80% kans") < page.indexOf("50% lager"));
  }

  @Test
  void figuresStandWithTheirIntervals() {
    tells(
        seen(EffectSamples.fall("nl")),
        "|met maatregel|20 vakken|80|48,0 per jaar|40|30,0 per jaar|−38%|",
        "|rand om vergelijkingsgebied|60 vakken|1.296|777,9 per jaar|4|3,0 per jaar|–|",
        "|50% lager (95%-interval: van 68% lager tot 21% lager), uit de vier tellingen.|",
        "|38 minder (95%-interval: van 64 minder tot 12 minder).|",
        "|−0,10, zonder interval.");
    tells(
        seen(EffectSamples.rise("en")),
        "|100% higher (95% interval: from 40% higher to 190% higher), from the four counts.|",
        "|70 more (95% interval: from 10 fewer to 150 more).|");
  }

  @Test
  void percentageAndNumberThatDisagreeAreToldTo() {
    tells(seen(EffectSamples.rise("nl")), "|Percentage en aantal zeggen hier niet hetzelfde.");
    tellsNot(seen(EffectSamples.fall("nl")), "zeggen hier niet hetzelfde");
  }

  @Test
  void noOutcomeIsLost() {
    tells(
        seen(EffectSamples.rise("en")),
        "|Unsafe answers|●|no difference can be shown|Of unsafe answers.|",
        "|treated|20 cells|9|45% of 20|4|25% of 16|control|40 cells|19|48% of 40|–|",
        "|Dark cells|▼|clearly lower|Of dark cells.|");
  }

  @Test
  void placeThatCannotBeJudgedIsToldOfAllTheSame() {
    String page = seen(EffectSamples.nothing("nl"));
    tells(
        page,
        "|Geteld op deze plek: 1 melding in 24 maanden ervoor, 0 meldingen in 12 maanden erna.|",
        " is geen enkele daling aan te tonen. Zolang er niets gemeld wordt, helpt langer tellen"
            + " niet.|");
    tellsNot(page, "NaN", "∞", "Infinity", "dan waren dat er");
  }

  @Test
  void wholeMunicipalityIsHeldAgainstItsOwnCourse() {
    String page = seen(EffectSamples.everywhere("en"));
    tells(
        page,
        "· all of Dorp ·",
        "|Counted in all the municipality: 80 reports",
        " By its course before, with trend and season, 67 were to be expected.|",
        " That is at best: trend and season must be estimated from the same reports.",
        "|Against the course before|10% lower",
        "All the municipality had the measure");
    tellsNot(page, "NaN", "Infinity", "Moved to the ring?", "as it went in the control");
  }

  @Test
  void cautionsAreTold() {
    tells(
        seen(EffectSamples.fall("nl")),
        "|Samenhang, geen bewijs.|",
        "|Meldingen zijn niet alle straatintimidatie.|",
        "dan waren er ook zonder maatregel ongeveer 57 meldingen te verwachten in de tijd erna; het"
            + " werden er 40.",
        "|Het vergelijkingsgebied lijkt niet in alles.|",
        "meldingen per jaar|0,31 ✕|, afstand tot uitgaan|−0,02|, donker deel",
        "|Campagne 2023,|6 maart 2023 tot en met 16 april 2023: meer meldingen.|");
  }

  @Test
  void chartHasItsNumbersInATable() {
    EffectContent content = EffectSamples.fall("en");
    String page = seen(content);
    tells(page, "|Numbers of the chart|", "|1 January 2022 to 28 February 2022|8|9.0|");
    String chart = EffectPage.of(content).replaceAll("(?s).*<svg class=\"row\" role", "");
    chart = chart.substring(0, chart.indexOf("</svg>"));
    assertEquals(7, chart.split("class=\"before\"", -1).length - 1);
    assertEquals(5, chart.split("class=\"after\"", -1).length - 1);
    assertEquals(12, chart.split("class=\"expected\"", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void pageIsMarkedAndNeedsNoScriptAndNoNetwork(String language) {
    List<EffectContent> all =
        Stream.of(
                EffectSamples.fall(language),
                EffectSamples.rise(language),
                EffectSamples.everywhere(language),
                EffectSamples.nothing(language))
            .toList();
    for (EffectContent content : all) {
      String page = EffectPage.of(content);
      tells(page, "<html lang=\"" + language + "\">", "INTERN – ", "run 3f9c0a7be2d41c58");
      tells(page, "<h1>Lampen &lt;b&gt;&quot;Laan &amp; Plein&quot;&lt;/b&gt;</h1>");
      tells(page, "content=\"default-src 'none'; style-src 'sha256-");
      tellsNot(page, "<script", "http://", "https://", "src=", "style=\"", "<b>\"");
      assertEquals(page, EffectPage.of(content));
    }
  }

  @Test
  void measureWithoutAnOutcomeHasNoPage() {
    EffectContent some = EffectSamples.fall("nl");
    assertThrows(
        IllegalStateException.class,
        () ->
            new EffectContent(
                "nl",
                "Dorp",
                some.stamp(),
                some.deed(),
                List.of(),
                some.course(),
                some.power(),
                some.caveats()));
  }
}
