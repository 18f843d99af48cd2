package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The map's page as a reader has it: from disk, in Chromium, with the network off. */
class MapPageIT {
  private static final int SIDE = 40;
  @TempDir static Path folder;
  private static Path internal;
  private static Path open;
  private static Path tall;
  private static Browser browser;

  @BeforeAll
  static void start() {
    assumeTrue(Browser.isThere(), "no Chromium with its driver here");
    internal = write("internal.html", MapSamples.internal(SIDE));
    open = write("public.html", MapSamples.open(SIDE));
    tall = write("tall.html", MapSamples.tall(1691));
    browser = Browser.start();
  }

  private static Path write(String name, MapContent content) {
    Path file = folder.resolve(name);
    MapPage.write(file, MapPage.of(content));
    return file;
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Whatever a test does: the page complains of nothing and has asked for nothing. */
  @AfterEach
  void pageIsQuiet() {
    assertEquals(List.of(), browser.complaints());
    assertEquals(0L, browser.value("performance.getEntriesByType('resource').length"));
    browser.resize(1280, 900);
  }

  private static void open(String hash) {
    browser.resize(1280, 900);
    browser.open(internal, hash);
  }

  @Test
  void everyCellIsDrawnInTheColourOfItsClass() {
    open("#layer=risk&show=cells&x=122000&y=482000&z=8");
    // The middle of the city lies in the middle of the map: the highest class, over white.
    String pixel =
        browser.text(
            "[...document.querySelector('.sheet').getContext('2d').getImageData("
                + "document.querySelector('.sheet').width / 2 + 3,"
                + "document.querySelector('.sheet').height / 2 + 3, 1, 1).data].join()");
    assertEquals("38,65,104,255", pixel);
  }

  @Test
  void policyStopsWhatIsNotTheOwnScript() {
    open("");
    browser.run(
        "var s = document.createElement('script'); s.textContent = 'window.broken = 1';"
            + "document.body.append(s);");
    assertEquals(null, browser.value("window.broken"));
    assertTrue(browser.complaints().stream().anyMatch(c -> c.contains("Content Security Policy")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#lang=nl",
        "#lang=en&layer=neighbourhoods&id=A-1",
        "#layer=risk&slice=night&id=E1220N4820",
        "#tab=tables"
      })
  void pageHasNoBarriers(String hash) throws IOException {
    open(hash);
    assertEquals("", violations());
    browser.resize(360, 740);
    browser.open(open, "");
    assertEquals("", violations());
  }

  private static String violations() throws IOException {
    try (InputStream axe = MapPageIT.class.getResourceAsStream("/axe.min.js")) {
      browser.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (String)
        browser.await(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                + " 'wcag22aa', 'best-practice']}).then(r => done(r.violations.map(v => v.id + ': '"
                + " + v.nodes.map(n => n.html).join(' ')).join('\\n')));");
  }

  @Test
  void keysAloneLeadToTheReasonsOfAScore() {
    open("");
    browser.tabTo("map");
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_UP);
    String told = browser.element("live").getDomProperty("textContent");
    assertTrue(told.matches("E12..N48.., hoogste, score \\d+ \\(.*tot.*\\)"), told);
    browser.press(Keys.ENTER);
    assertEquals("why-title", browser.value("document.activeElement.id"));
    assertEquals("Waarom deze score?", browser.element("why-title").getText());
    browser.tabTo("find");
    browser.press("markt", Keys.ARROW_DOWN, Keys.ENTER);
    assertEquals("why-title", browser.value("document.activeElement.id"));
    assertTrue(browser.element("why").getText().contains("Markt (midden)"));
  }

  @Test
  void escapeLeavesTheMapWithoutATrap() {
    open("");
    browser.tabTo("map");
    browser.press(Keys.ARROW_LEFT, Keys.ESCAPE, Keys.TAB);
    assertEquals("Inzoomen", browser.value("document.activeElement.ariaLabel"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"E1220N4820", "E1231N4807", "E1201N4800"})
  void shownPartsAddUpToTheScore(String cell) {
    open("#lang=en&id=" + cell);
    String parts =
        browser.text(
            "[...document.querySelectorAll('#parts tr:not(.sum) .number')]"
                + ".map(n => n.textContent.replace('−', '-')).join(' ')");
    double sum = 0;
    for (String part : parts.split(" ")) {
      sum += Double.parseDouble(part);
    }
    assertEquals(browser.element("sum").getText(), String.format(Locale.ROOT, "%.2f", sum));
  }

  @Test
  void searchFindsNeighbourhoodsAreasAndCells() {
    open("");
    assertEquals("Noordwést", firstFound("noordwest"));
    assertEquals("Haven (zuid)", firstFound("haven"));
    assertEquals("E1203N4805", firstFound("e1203n4805"));
  }

  private static String firstFound(String text) {
    browser.element("find").clear();
    browser.element("find").sendKeys(text);
    return browser.text("document.querySelector('#found li span').textContent");
  }

  @Test
  void addressBringsBackWhatWasSeen() {
    open("");
    browser.element("theme-neighbourhoods").click();
    browser.element("class-5").click();
    browser.element("layer-areas").click();
    browser.element("lang-en").click();
    browser.run("document.querySelector('#zoom button').click()");
    String address = browser.text("location.hash");
    assertTrue(
        address.contains("layer=neighbourhoods&class=4,3,2,1&show=cells,neighbourhoods"), address);
    browser.open(internal, address);
    assertEquals(address, browser.text("location.hash"));
    assertEquals(true, browser.value("document.getElementById('theme-neighbourhoods').checked"));
    assertEquals(false, browser.value("document.getElementById('class-5').checked"));
    assertEquals(false, browser.value("document.getElementById('layer-areas').checked"));
    assertEquals("en", browser.text("document.documentElement.lang"));
  }

  @Test
  void addressOfSomethingElseDoesNoHarm() {
    open("#v=1&z=x&layer=nothing&class=&slice=dawn&id=<img>&lang=fr&show=none&tab=no");
    assertEquals(true, browser.value("document.getElementById('theme-risk').checked"));
  }

  @Test
  void partOfTheWeekChangesWhatIsCounted() {
    open("#lang=en");
    String all = browser.text("document.querySelector('#class-5').parentNode.textContent");
    browser.run("document.getElementById('part-night').click()");
    String night = browser.text("document.querySelector('#class-5').parentNode.textContent");
    assertTrue(!all.equals(night), all + " " + night);
  }

  @Test
  void formerRunSlidesOverTheMap() {
    open("");
    browser.run(
        "const s = document.getElementById('then'); s.value = 50;"
            + "s.dispatchEvent(new Event('input'));");
    assertTrue(browser.text("location.hash").contains("then=50"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#id=E1220N4820", "#tab=tables"})
  void narrowScreensNeedNoSidewaysScrolling(String hash) {
    browser.resize(320, 640);
    browser.open(internal, hash);
    assertEquals(
        browser.value("document.documentElement.clientWidth"),
        browser.value("document.documentElement.scrollWidth"));
  }

  @Test
  void everythingThatCanBePressedIsLargeEnough() {
    open("#id=A-1");
    assertEquals(
        "",
        browser.text(
            "[...document.querySelectorAll('button, .choice, .pill, input[type=range]')]"
                + ".filter(e => e.offsetParent && Math.min(e.offsetWidth, e.offsetHeight) < 24)"
                + ".map(e => e.outerHTML).join()"));
  }

  @Test
  void printsOnOneSheet() {
    open("");
    byte[] pdf = Base64.getDecoder().decode(browser.pdf());
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertEquals(1, Pattern.compile("/Type /Page\\b(?!s)").matcher(text).results().count());
    assertTrue(text.contains("/MediaBox [0 0 841.9"), "A4 on its side");
    assertTrue(
        browser.text("document.querySelector('#paper').textContent").contains("Proefstad <&>"));
    assertTrue(
        browser.text("document.querySelectorAll('#paper .key').length").matches("[5-9]|1\\d"));
  }

  @Test
  void printsTheWholeMunicipalityBesideTables() {
    open("#tab=tables");
    browser.pdf();
    // Cells in all colours rather than one empty sheet.
    assertTrue(
        Integer.parseInt(
                browser.text(
                    "(() => { const c = document.querySelector('#paper canvas');"
                        + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                        + "const seen = new Set();"
                        + "for (let i = 0; i < d.length; i += 44)"
                        + " seen.add(d[i] + ',' + d[i + 1] + ',' + d[i + 2]);"
                        + "return seen.size; })()"))
            > 20);
  }

  @Test
  void reasonsOfAPartOfTheWeekSayThatTheyAreOfAllHours() {
    open("#layer=risk&slice=night&id=E1220N4820");
    assertTrue(browser.element("why").getText().contains("· alle uren"));
    browser.open(open, "#layer=risk&id=E1220N4820");
    assertFalse(browser.element("why").getText().contains("alle uren"));
  }

  @Test
  void tablesHoldAllRowsAndSortThem() {
    open("#tab=tables&lang=en");
    assertEquals(
        "Neighbourhoods 4, Risk areas 2, Plan 5, Advice 1",
        browser.text(
            "[...document.querySelectorAll('#tables .row button')].map(n => n.textContent).join(', ')"));
    for (String name : List.of("areas", "lighting_plan", "advice", "neighbourhoods")) {
      browser.element("table-" + name).click();
      assertEquals(name, browser.text("document.querySelector('#tables .scroll').id.slice(7)"));
    }
    browser.run("document.querySelectorAll('#tables .sort')[0].click()");
    assertEquals(
        "Noordoost", browser.text("document.querySelector('#tables tbody th').textContent"));
    assertEquals("ascending", browser.text("document.querySelector('#tables thead th').ariaSort"));
  }

  @Test
  void longTableIsReadLeafByLeafWithoutBarriers() throws IOException {
    browser.open(tall, "#tab=tables&lang=en");
    browser.tabTo("table-lighting_plan");
    browser.press(Keys.ENTER);
    assertEquals("", violations());
    browser.tabTo("next-lighting_plan");
    browser.press(Keys.ENTER);
    assertEquals("L-51", firstLamp());
    assertEquals("next-lighting_plan", browser.value("document.activeElement.id"));
    assertEquals("rows 51 to 100 of 1,691", browser.element("live").getDomProperty("textContent"));
    browser.run("document.getElementById('sort-lighting_plan-kind').click()");
    assertEquals("L-3", firstLamp());
    browser.element("words-lighting_plan").sendKeys("l-169");
    assertEquals(
        "rows 1 to 3 of 3", browser.text("document.querySelector('.leaves span').textContent"));
    assertEquals(
        "L-169 L-1690 L-1691",
        browser.text(
            "[...document.querySelectorAll('#scroll-lighting_plan tbody th')].map(n => n.textContent).join(' ')"));
    assertEquals("", violations());
  }

  private static String firstLamp() {
    return browser.text("document.querySelector('#scroll-lighting_plan tbody th').textContent");
  }

  @Test
  void publicMapHatchesWhatItMayNotTell() {
    browser.open(open, "#lang=en");
    String legend = browser.text("document.querySelector('#choose').textContent");
    assertTrue(legend.contains("too few to show"), legend);
    assertTrue(legend.contains("counted together with other neighbourhoods"), legend);
    browser.tabTo("map");
    browser.press(Keys.ARROW_RIGHT, Keys.ENTER);
    assertEquals("Details", browser.element("why-title").getText());
  }

  @Test
  void publicMapTellsWhereThereAreClearlyMoreReports() {
    browser.open(open, "#lang=nl");
    String told = browser.element("why").getText();
    assertTrue(told.contains("1 van de 4 buurten: duidelijk meer meldingen per km²"), told);
    assertTrue(told.contains("Zuidwest\n45 meldingen"), told);
    assertTrue(told.contains("Klik op een buurt of een stip"), told);
  }

  @Test
  void publicMapShowsWhatStandsInTheCityWhenAsked() {
    browser.open(open, "#lang=en&x=122000&y=482000&z=8");
    browser.run("document.getElementById('layer-lamps').click()");
    browser.waitFor("document.querySelector('.codes')");
    String legend = browser.text("document.getElementById('layer-lamps').closest('div').innerText");
    assertEquals("Lamps 3 uit 1", legend.replaceAll("\\s+", " ").trim());
    assertEquals("179,38,30,255", middle());
  }

  /** The colour in the middle of the map, once it is drawn. */
  private static String middle() {
    browser.await(
        "const done = arguments[arguments.length - 1];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => done()))");
    return browser.text(
        "[...document.querySelector('.sheet').getContext('2d').getImageData("
            + "document.querySelector('.sheet').width / 2,"
            + "document.querySelector('.sheet').height / 2, 1, 1).data].join()");
  }
}
