package nl.nachtwacht.score;

import java.util.List;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Cells that are hot or cold beyond chance: Gi* of the number of reports over a cell and its eight
 * neighbours inside the municipality, with the false discovery rate held over the municipality.
 *
 * <p>Needs {@code report_count}, {@code queen_sum} and {@code queen_cells}. Always per
 * municipality, whatever the scope of the job: neighbours end at its border. What travels is exact:
 * moments of the counts, and how often each pair of sum and members occurs, for z and p depend on
 * nothing else. Missing: no z without a layer of reports, below 30 cells or where all counts are
 * equal; no class below 4 members. Source: see {@link nl.nachtwacht.stat.GetisOrd} and {@link
 * nl.nachtwacht.stat.FalseDiscovery}; classes as in ArcGIS's Gi_Bin. Limits: finds where many
 * reports are, not where risk per visitor is high.
 */
final class Hotspot implements Score {
  static final Column HOTSPOT_CLASS =
      Column.ints("hotspot_class", "")
          .missing("fewer than 30 cells, or all counts equal, or fewer than 4 cells with itself")
          .label("Hotspotklasse", "Hot spot class")
          .says(
              "Van -3 (zeker weinig) tot 3 (zeker veel meldingen): Gi* op 90, 95 en 99 procent.",
              "From -3 (surely few) to 3 (surely many reports): Gi* at 90, 95 and 99 per cent.");
  static final Column GI_Z =
      Column.reals("gi_z", "", 3)
          .missing("fewer than 30 cells, or all counts equal")
          .label("Gi* (z-waarde)", "Gi* (z value)")
          .says(
              "Afwijking van wat toeval zou geven, in standaardafwijkingen.",
              "Distance from what chance would give, in standard deviations.");
  static final Column GI_P_FDR =
      Column.reals("gi_p_fdr", "", 4)
          .missing("fewer than 30 cells, or all counts equal")
          .label("Gi* (p-waarde, gecorrigeerd)", "Gi* (p value, adjusted)")
          .says(
              "Kans op toeval, gecorrigeerd voor het aantal vakken (Benjamini-Hochberg).",
              "Probability of chance, adjusted for the number of cells (Benjamini-Hochberg).");
  static final List<Column> COLUMNS = List.of(HOTSPOT_CLASS, GI_Z, GI_P_FDR);

  @Override
  public String name() {
    return "hotspot";
  }

  @Override
  public String says() {
    return "Finds cells with more or fewer reports around them than chance explains.";
  }

  @Override
  public List<Column> columns(ScoreJob job) {
    return COLUMNS;
  }

  @Override
  public Part gather(Table cells, ScoreJob job) {
    HotspotPart part = new HotspotPart();
    if (!hasReports(cells)) {
      return part;
    }
    Cities cities = Cities.ofMunicipalities(cells);
    Table.Ints counts = cells.ints("report_count");
    Table.Ints sums = cells.ints("queen_sum");
    Table.Ints members = cells.ints("queen_cells");
    for (int row = 0; row < cells.rows(); row++) {
      part.add(cities.at(row), counts.at(row), HotspotPart.pair(sums.at(row), members.at(row)));
    }
    return part;
  }

  /** Whether the job has reports at all: without them nothing can be judged. */
  static boolean hasReports(Table cells) {
    return cells.find("report_count").isPresent();
  }

  @Override
  public Rule rule(List<? extends Part> parts, ScoreJob job) {
    HotspotPart all = new HotspotPart();
    for (Part part : parts) {
      all.add((HotspotPart) part);
    }
    return HotspotRule.of(all);
  }
}
