package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the map's page is made of, without a browser; {@link MapPageIT} opens it in one. */
class MapPageTest {
  private static final String PAGE = MapPage.of(MapSamples.internal(12));

  private static List<String> found(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String policy(String page) {
    return found("Security-Policy\" content=\"([^\"]*)\"", page).get(0).replace("&#39;", "'");
  }

  @Test
  void policyNamesEveryScriptAndStyleByItsDigest() throws NoSuchAlgorithmException {
    List<String> code = found("<script>(.*?)</script>", PAGE);
    code.addAll(found("<style>(.*?)</style>", PAGE));
    assertEquals(1 + 14 + 1 + 3, code.size());
    for (String text : code) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertTrue(policy(PAGE).contains(Base64.getEncoder().encodeToString(digest)));
      assertFalse(text.contains("\r"));
    }
  }

  @Test
  void policyLetsNothingElseIn() {
    String others = policy(PAGE).replaceAll("'sha256-[^']*'", "#");
    assertEquals(
        "default-src 'none'; script-src # # # # # # # # # # # # # # #; style-src # # # #;"
            + " img-src data:; base-uri 'none'; form-action 'none'",
        others);
    assertEquals(List.of(), found("(\\son[a-z]+=\"|\\sstyle=\")", PAGE.split("<script>")[0]));
  }

  @Test
  void onlyJobsThatAskForItLetThePageAskPdok() {
    assertFalse(policy(PAGE).contains("pdok"));
    MapContent plain = MapSamples.internal(12);
    MapContent content =
        new MapContent(
            true,
            plain.title(),
            plain.stamp(),
            plain.municipality(),
            plain.grid(),
            1,
            true,
            plain.themes(),
            plain.layers(),
            plain.notes());
    assertTrue(policy(MapPage.of(content)).contains("img-src data: https://service.pdok.nl;"));
  }

  @Test
  void internalPagesSaySoAndPublicOnesDoNot() {
    assertTrue(PAGE.contains("INTERN – alleen voor de eigen organisatie"));
    assertFalse(MapPage.of(MapSamples.open(12)).contains("class=\"intern\""));
  }

  @Test
  void publicDataNameNothingOfTheInternalSide() {
    String told = PackedPage.of(MapPage.of(MapSamples.open(12))).told().toString();
    for (String word : List.of("risk", "contrib", "evidence", "hotspot")) {
      assertFalse(told.contains(word), word);
    }
  }

  @Test
  void namesThatLookLikeMarkupStayText() {
    assertTrue(PAGE.contains("<title>Proefstad &lt;&amp;&gt;: Proef</title>"));
  }

  @Test
  void leafletBringsItsLicence() {
    assertTrue(PAGE.contains("BSD 2-Clause License"));
    assertTrue(PAGE.contains("Volodymyr Agafonkin"));
  }

  @Test
  void sameContentMakesTheSameBytes() {
    assertEquals(PAGE, MapPage.of(MapSamples.internal(12)));
  }

  @Test
  void everyTextIsThereInBothLanguagesAndUsed() {
    String words = PageFrame.resource("map/words.js");
    String[] languages = words.split("\n    en: \\{");
    Set<String> dutch = new TreeSet<>(found("(?<![a-z])([a-zA-Z0-9]+): '", languages[0]));
    Set<String> english = new TreeSet<>(found("(?<![a-z])([a-zA-Z0-9]+): '", languages[1]));
    assertEquals(dutch, english);
    StringBuilder code = new StringBuilder(PageFrame.resource("map/body.html"));
    MapPage.SCRIPTS.stream()
        .filter(name -> !name.equals("words"))
        .forEach(name -> code.append(PageFrame.resource("map/" + name + ".js")));
    Set<String> unused = new TreeSet<>(dutch);
    unused.removeIf(
        key -> code.indexOf("'" + key + "'") >= 0 || code.indexOf("\"" + key + "\"") >= 0);
    assertEquals(Set.of(), unused);
    Set<String> unknown = new TreeSet<>(found("nw\\.word\\('([a-zA-Z0-9]+)'", code.toString()));
    unknown.removeAll(dutch);
    assertEquals(Set.of(), unknown);
  }

  @Test
  void themeOfNoLayerIsRefused() {
    MapContent empty = MapSamples.internal(12).with(List.of());
    assertThrows(IllegalStateException.class, () -> MapPage.of(empty));
  }

  @Test
  void contributionsOfEveryCellAddUp() {
    PackedPage page = PackedPage.of(PAGE);
    JsonNode cells = page.layer("cells");
    int rows = cells.get("rows").asInt();
    long[] sums = new long[rows];
    long[] scores = new long[rows];
    for (JsonNode column : page.columns(cells)) {
      String name = column.get("name").asText();
      long[] units = name.startsWith("contrib_") ? sums : scores;
      if (name.startsWith("contrib_") || name.equals("risk_score")) {
        List<String> values = page.values(column, rows);
        for (int row = 0; row < rows; row++) {
          units[row] +=
              values.get(row).isEmpty() ? 0 : Long.parseLong(values.get(row).replace(".", ""));
        }
      }
    }
    assertArrayEquals(scores, sums);
  }

  @Test
  void mergedSquaresShowTheHighestOfTheirCells() {
    MapContent merged = MapSamples.internal(12).merged(2, "risk_score");
    PackedPage page = PackedPage.of(MapPage.of(merged));
    JsonNode cells = page.layer("cells");
    assertEquals(36, cells.get("rows").asInt());
    assertEquals(2, page.told().get("merged").asInt());
    long[] ix = page.whole(cells.get("ix"), 36);
    long[] iy = page.whole(cells.get("iy"), 36);
    // Scores rise towards the middle, so in the south-west each square has its north-east cell.
    assertEquals(1201, ix[0]);
    assertEquals(4801, iy[0]);
  }
}
