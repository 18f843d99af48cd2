package nl.nachtwacht.grid;

import java.util.List;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;

/** The keys of the job's block {@code grid}. */
public final class GridKeys {
  private GridKeys() {}

  /** The working reference system. */
  public static final Key<String> CRS =
      Key.of(
              "crs",
              "The working reference system: projected, in metres.",
              Form.text("EPSG:[0-9]{4,6}", "code such as EPSG:28992"))
          .or("EPSG:28992");

  /** The side of a cell. */
  public static final Key<Integer> CELL =
      Key.of(
              "cell",
              "Side of a cell; cells are aligned to multiples of it.",
              Form.whole().from(10).to(5000))
          .or("100")
          .unit("m");

  /** The block. */
  public static final Section<Grid> SECTION =
      Section.of(
              "The lattice of cells.", List.of(CRS, CELL), v -> new Grid(v.get(CRS), v.get(CELL)))
          .checked(GridKeys::check);

  private static void check(Values v) {
    if (Crs.find(v.get(CRS)).filter(crs -> !crs.metric()).isPresent()) {
      String what = "is not in metres, so it has no cells of metres";
      v.wrong(CRS, what, "give a projected system, such as EPSG:28992");
    }
  }
}
