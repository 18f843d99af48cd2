package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class QgisStyleTest {
  private static final Look CELLS = Looks.of("cells").orElseThrow();
  private static final Look NEIGHBOURHOODS = Looks.of("neighbourhoods").orElseThrow();

  @Test
  void everyLookIsWellFormedInBothLanguages() throws Exception {
    for (Look look : Looks.ALL) {
      for (String language : List.of("nl", "en")) {
        Document style = parsed(style(look, first(look), language));
        assertFalse(text(style, "layerGeometryType").isEmpty(), look.output());
        assertEquals(
            language + " " + look.label().column(),
            attribute(style, "alias", "field", look.label().column(), "name"));
      }
    }
  }

  @Test
  void coloursAndNamesOfClassesAreThoseOfTheLegend() throws Exception {
    Document style = parsed(style(CELLS, "risk_class", "en"));
    List<Element> categories = all(style, "category");
    assertEquals(Legend.RISK.codes(), values(categories, "value"));
    assertEquals(
        Legend.RISK.labels().stream().map(Column.Words::en).toList(), values(categories, "label"));
    assertEquals("255,234,70,255", attribute(style, "prop", "k", "color", "v"));
    assertTrue(
        style(CELLS, "risk_class", "en").contains("\"evidence\" = 'weak'".replace("\"", "&quot;")));
  }

  @Test
  void cellsWithoutClassStayBlankAndNeighbourhoodsKeepTheirEdge() throws Exception {
    assertFalse(
        values(all(parsed(style(CELLS, "risk_class", "nl")), "category"), "value").contains(""));
    Document style = parsed(style(NEIGHBOURHOODS, "report_class", "nl"));
    List<String> values = values(all(style, "category"), "value");
    assertEquals(
        List.of("lower", "not_clearly_different", "higher", "joined", "withheld", ""), values);
    assertEquals(
        List.of("solid", "solid", "solid", "b_diagonal", "diagonal_x", "no"),
        all(style, "prop").stream()
            .filter(prop -> prop.getAttribute("k").equals("style"))
            .map(prop -> prop.getAttribute("v"))
            .filter(shape -> !shape.equals("dense6"))
            .toList());
  }

  /** Else QGIS leaves out the names of areas and the numbers of stops over coloured quarters. */
  @Test
  void surfacesKeepNoLabelsOfOtherLayersAwayAndPointsDo() throws Exception {
    assertEquals("0", obstacle("neighbourhoods"));
    assertEquals("0", obstacle("areas"));
    assertEquals("1", obstacle("patrol_plan"));
  }

  private static String obstacle(String output) throws Exception {
    Look look = Looks.of(output).orElseThrow();
    return attribute(
        parsed(style(look, first(look), "nl")), "rendering", "drawLabels", "1", "obstacle");
  }

  @Test
  void columnsThatAFileLacksAreNotMentioned() throws Exception {
    List<Column> few = List.of(Column.texts("neighbourhood"), Column.ints("report_count", ""));
    String style = QgisStyle.of(NEIGHBOURHOODS, few, "nl");
    for (String absent : List.of("risk_score", "suppression", "evidence", "dark_share")) {
      assertFalse(style.contains(absent), absent);
    }
    assertEquals("singleSymbol", all(parsed(style), "renderer-v2").get(0).getAttribute("type"));
  }

  @Test
  void workingColumnsStayInside() {
    Column secret = Column.texts("secret").working();
    assertFalse(QgisStyle.of(CELLS, List.of(secret), "nl").contains("secret"));
  }

  @Test
  void outputThatNoViewerOpensHasNoStyle() {
    assertEquals(Optional.empty(), QgisStyle.of("ledger", List.of(), "nl"));
  }

  @Test
  void metadataTellWhatTheFileIs() throws Exception {
    About about = LookSamples.about(CELLS, "nl");
    String qmd = QgisMetadata.of(about, "OGC:CRS84", new Box(4, 52, 5, 53), "Veldstad & co");
    Document metadata = parsed(qmd);
    assertEquals("Titel <cells>", text(metadata, "title"));
    assertEquals("A & B.", text(metadata, "abstract"));
    assertEquals("CC-BY-4.0", text(metadata, "license"));
    assertEquals("Veldstad & co", text(metadata, "rights"));
    assertEquals("EPSG:4326", text(metadata, "authid"));
    assertEquals("4.0", all(metadata, "spatial").get(0).getAttribute("minx"));
    Document bare = parsed(QgisMetadata.of(about, "", Box.EMPTY, ""));
    assertTrue(all(bare, "spatial").isEmpty() && all(bare, "rights").isEmpty());
  }

  private static String first(Look look) {
    return look.paint().classes().isEmpty() ? "" : look.paint().classes().get(0).column();
  }

  private static String style(Look look, String classColumn, String language) {
    return QgisStyle.of(look, LookSamples.of(look, classColumn).columns(), language);
  }

  private static Document parsed(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Document document, String name) {
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < document.getElementsByTagName(name).getLength(); i++) {
      found.add((Element) document.getElementsByTagName(name).item(i));
    }
    return found;
  }

  private static String text(Document document, String name) {
    return all(document, name).get(0).getTextContent();
  }

  private static List<String> values(List<Element> elements, String attribute) {
    return elements.stream().map(element -> element.getAttribute(attribute)).toList();
  }

  private static String attribute(
      Document document, String name, String key, String value, String wanted) {
    return all(document, name).stream()
        .filter(element -> element.getAttribute(key).equals(value))
        .findFirst()
        .orElseThrow()
        .getAttribute(wanted);
  }
}
