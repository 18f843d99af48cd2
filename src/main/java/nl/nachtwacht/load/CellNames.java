package nl.nachtwacht.load;

import java.util.List;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** The columns that name a cell and where it lies. */
public final class CellNames {
  /** Lower-left corner of the cell. */
  public static final Column CELL_ID =
      Column.texts("cell_id")
          .label("Vak", "Cell")
          .says(
              "Linkeronderhoek van het vak: E en N in hectometers.",
              "Lower-left corner of the cell: E and N in hectometres.");

  /** Code of its municipality. */
  public static final Column MUNICIPALITY_CODE =
      Column.texts("municipality_code")
          .label("Gemeentecode", "Municipality code")
          .says("Code van de gemeente.", "Code of the municipality.");

  /** Code of its neighbourhood. */
  public static final Column NEIGHBOURHOOD_CODE =
      Column.texts("neighbourhood_code")
          .label("Buurtcode", "Neighbourhood code")
          .says(
              "Code van de buurt waarin het midden van het vak ligt.",
              "Code of the neighbourhood that holds the centre of the cell.");

  /** Name of its neighbourhood. */
  public static final Column NEIGHBOURHOOD =
      Column.texts("neighbourhood")
          .missing("no name delivered")
          .label("Buurt", "Neighbourhood")
          .says("Naam van de buurt.", "Name of the neighbourhood.");

  /** Risk area that it lies in. */
  public static final Column AREA_ID =
      Column.texts("area_id")
          .missing("in no risk area")
          .label("Risicogebied", "Risk area")
          .says("Risicogebied waarin het vak ligt.", "Risk area that the cell lies in.");

  /** The number of the cell's risk area among all of the job; below 0 in none. */
  public static final Column RISK_AREA = Column.ints("risk_area", "").working();

  /** The columns in the order of publication. */
  public static final List<Column> ALL =
      List.of(CELL_ID, MUNICIPALITY_CODE, NEIGHBOURHOOD_CODE, NEIGHBOURHOOD, AREA_ID);

  private CellNames() {}

  /**
   * {@return the strip with the names of its cells}
   *
   * @param areaIds ids of the risk areas by their number
   */
  public static Table of(Table strip, long[] ids, Domain domain, List<String> areaIds) {
    Table.Ints areas = strip.ints(Gather.AREA.name());
    String[] cells = new String[ids.length];
    String[] municipalities = new String[ids.length];
    String[] codes = new String[ids.length];
    String[] names = new String[ids.length];
    String[] riskAreas = new String[ids.length];
    boolean hasAreas = strip.find(RISK_AREA.name()).isPresent();
    for (int row = 0; row < ids.length; row++) {
      Area area = domain.areas().get(areas.at(row));
      cells[row] = domain.grid().name(ids[row]);
      municipalities[row] = domain.municipalities().get(area.municipality()).code();
      codes[row] = area.code();
      names[row] = area.name().isEmpty() ? null : area.name();
      int riskArea = hasAreas ? strip.ints(RISK_AREA.name()).at(row) : -1;
      riskAreas[row] = riskArea < 0 ? null : areaIds.get(riskArea);
    }
    return strip
        .with(CELL_ID, cells)
        .with(MUNICIPALITY_CODE, municipalities)
        .with(NEIGHBOURHOOD_CODE, codes)
        .with(NEIGHBOURHOOD, names)
        .with(AREA_ID, riskAreas);
  }
}
