package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.nachtwacht.publish.SheetsContent.Area;
import nl.nachtwacht.publish.SheetsContent.Days;
import nl.nachtwacht.publish.SheetsContent.Proposal;
import nl.nachtwacht.publish.SheetsContent.Sheet;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

/** A page of three neighbourhoods: a quiet one, the worst, and one that nothing is known of. */
class SheetsPageTest {
  private static final String NASTY = "<script>\"Kop\" & staart</script>";
  private static final Area PARK =
      new Area(
          "A1", "Park (" + NASTY + "): risico hoogste", "grown", "B2", List.of("Eerst.", "X."));
  private static final List<Sheet> SHEETS =
      List.of(
          new Sheet("", List.of(PARK), List.of(), List.of()),
          new Sheet(
              "'s nachts",
              List.of(PARK),
              List.of("Hosts <1>"),
              List.of(new Proposal(12, "lamp", 4200), new Proposal(3, "stop", 0))),
          new Sheet("", List.of(), List.of(), List.of()));

  private static Table table() {
    double no = Double.NaN;
    Table table =
        Table.ofRows(3)
            .with(Column.texts("neighbourhood_code"), new String[] {"B1", "B2", "B3"})
            .with(Column.texts("neighbourhood"), new String[] {"Stil", NASTY, null})
            .with(Column.texts("district"), new String[] {null, "Centrum", null})
            .with(Column.texts("risk_label"), new String[] {"laagste", "hoogste", null})
            .with(Column.texts("evidence"), new String[] {"weak", "sufficient", "none"})
            .with(
                Column.texts("change_class"),
                new String[] {"clearly_lower", "no_clear_change", null})
            .with(Column.reals("dark_share", "", 4), new double[] {0.25, 0.5, no});
    table = with(table, "risk_score", 2, new double[][] {{1, 0.5, 2}, {8.61, 4.63, 13.8}, {}});
    table =
        with(table, "report_per_10k", 1, new double[][] {{1.5, 1, 2}, {500.5, 269.2, 802.2}, {}});
    table = with(table, "survey_unsafe_share", 4, new double[][] {{0.1, 0.05, 0.2}, {}, {}});
    table = with(table, "change_pct", 1, new double[][] {{-40, -60, -8}, {12, -8, 40}, {}});
    table = with(table, "risk_class", 1, 5, Table.NO_INT);
    table = with(table, "risk_rank_low", 2, 1, Table.NO_INT);
    table = with(table, "risk_rank_high", 3, 1, Table.NO_INT);
    table = with(table, "report_count", 4, 1296, 0);
    table = with(table, "inhabitant_count", Table.NO_INT, 1765, Table.NO_INT);
    table = with(table, "survey_respondent_count", 9, 0, Table.NO_INT);
    table = with(table, "lamp_count", 40, 421, Table.NO_INT);
    return with(table, "lamp_out_count", 1, 49, Table.NO_INT);
  }

  private static Table with(Table table, String name, int... values) {
    return table.with(Column.ints(name, ""), values);
  }

  private static Table with(Table table, String name, int decimals, double[][] rows) {
    String[] ends = {"", "_low", "_high"};
    Table more = table;
    for (int end = 0; end < ends.length; end++) {
      double[] values = new double[rows.length];
      for (int row = 0; row < values.length; row++) {
        values[row] = rows[row].length == 0 ? Double.NaN : rows[row][end];
      }
      more = more.with(Column.reals(name + ends[end], "", decimals), values);
    }
    return more;
  }

  private static String page(String language, Optional<Days> former) {
    Stamp stamp =
        new Stamp("1.0", "run_id", "3f9c0a7be2d41c58", "2024-01-01", "2025-01-01", language, "");
    About about = new About("sheets", "Buurten", "Let op.", List.of("neighbourhood_code"), stamp);
    return SheetsPage.of(new SheetsContent(about, "Dorp", former, table(), SHEETS));
  }

  private static String sheet(String page, int position) {
    String after = page.substring(page.indexOf("<article id=\"n" + position + "\""));
    return after.substring(0, after.indexOf("</article>")).replaceAll("(\\s*<[^>]*>\\s*)+", "|");
  }

  @Test
  void worstNeighbourhoodComesFirstAndTheUnknownLast() {
    String page = page("nl", Optional.empty());
    assertTrue(sheet(page, 1).contains("|1. &lt;script&gt;&quot;Kop&quot; &amp; staart"));
    assertTrue(sheet(page, 2).contains("|2. Stil|"));
    assertTrue(sheet(page, 3).contains("|3. B3|"), "without a name its code stands there");
    Matcher link = Pattern.compile("<a href=\"#n(\\d)\">(\\d)\u00a0").matcher(page);
    for (int position = 1; position <= 3; position++) {
      assertTrue(link.find());
      assertEquals(link.group(1), link.group(2));
    }
  }

  @Test
  void figuresStandWithTheirIntervals() {
    String worst = sheet(page("nl", Optional.empty()), 1);
    for (String told :
        List.of(
            "risico|hoogste|(5 van 5)",
            "|8,61|(4,63–13,80)|plaats 1 van 3|",
            "|1.296|500,5 per 10.000 inwoners per jaar (269,2–802,2)|",
            "|geen vorige run|",
            "|50%|49 van de 421 lampen branden niet|",
            "|'s nachts|",
            "|Centrum · B2 · 1.765 inwoners|")) {
      assertTrue(worst.contains(told), told + " in " + worst);
    }
    String quiet = sheet(page("en", Optional.empty()), 2);
    for (String told :
        List.of(
            "|1.00|(0.50–2.00)|place 2 to 3 of 3|",
            "|10%|(5–20%)|9 answers|",
            "(1 of 5) · little data|",
            "|no time stands out|")) {
      assertTrue(quiet.contains(told), told + " in " + quiet);
    }
  }

  @Test
  void unknownFiguresAreToldAsSuch() {
    String unknown = sheet(page("en", Optional.empty()), 3);
    for (String told :
        List.of(
            "|no class · no data|",
            "|–|no order can be given|",
            "|0|no rate per inhabitant|",
            "|–|no lamps known|")) {
      assertTrue(unknown.contains(told), told + " in " + unknown);
    }
    assertFalse(unknown.contains("NaN"));
  }

  @Test
  void changeIsCalledClearByItsIntervalOnly() {
    String page = page("nl", Optional.of(new Days("2022-01-01", "2024-01-01")));
    assertTrue(page.contains("tegenover 1 januari 2022 tot en met 31 december 2023, per jaar."));
    assertTrue(sheet(page, 1).contains("|+12%|(−8% tot +40%)|geen duidelijke verandering|"));
    assertTrue(sheet(page, 2).contains("|−40%|(−60% tot −8%)|duidelijk lager|"));
    assertTrue(sheet(page, 3).contains("|niet te zeggen|"));
  }

  @Test
  void adviceStandsOnTheSheetWithMostOfTheArea() {
    String page = page("nl", Optional.empty());
    assertTrue(sheet(page, 1).contains("|· gegroeid ·|A1|Eerst. X.|"));
    assertTrue(sheet(page, 2).contains("|A1|·|vooral op blad 1|"));
    assertFalse(sheet(page, 2).contains("Eerst."));
  }

  @Test
  void measuresStandBesideRoomForADecision() {
    String worst = sheet(page("nl", Optional.empty()), 1);
    assertTrue(worst.contains("|Hosts &lt;1&gt;|"), worst);
    assertTrue(worst.contains("|12 × lamp: €\u00a04.200|3 × stop|"), worst);
    assertTrue(worst.endsWith("|Besluit|Wie|Wanneer|"), worst);
    String quiet = sheet(page("en", Optional.empty()), 2);
    assertTrue(quiet.contains("|Running measures|none|"), quiet);
    assertTrue(quiet.contains("|Proposed within the budget|none|"), quiet);
  }

  @Test
  void pageIsMarkedAndNeedsNoScriptAndNoNetwork() {
    String page = page("en", Optional.empty());
    assertTrue(page.contains("<html lang=\"en\">"));
    assertTrue(page.contains("INTERN – for the organisation itself only"));
    assertEquals(3, page.split("class=\"mark\">INTERN", -1).length - 1, "on every sheet of paper");
    assertTrue(page.contains("content=\"default-src 'none'; style-src 'sha256-"));
    for (String reaching : List.of("<script", "http://", "https://", "src=", "style=\"")) {
      assertFalse(page.contains(reaching), reaching);
    }
  }

  @Test
  void sheetIsMissingNowhere() {
    About about = Samples.CELLS;
    assertThrows(
        IllegalStateException.class,
        () -> new SheetsContent(about, "Dorp", Optional.empty(), table(), SHEETS.subList(0, 2)));
  }
}
