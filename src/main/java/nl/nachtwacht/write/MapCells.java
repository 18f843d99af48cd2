package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nachtwacht.aggregate.AreaWords;
import nl.nachtwacht.assess.Scoring;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.MapTheme.MapPart;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The cells as the map takes them: what they are scored by, and their scores in each part of the
 * week beside those of all hours.
 */
final class MapCells {
  /** What no reader of the map needs: told otherwise, the same in every row, or of the method. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "risk_label",
          "gi_z",
          "gi_p_fdr",
          "report_weight",
          "report_density",
          "survey_mean",
          "lamp_near_count",
          "inside_share");

  private static final List<Column> OF_PLACE =
      List.of(
          Gather.IX,
          Gather.IY,
          Gather.MUNICIPALITY,
          CellNames.CELL_ID.working(),
          CellNames.MUNICIPALITY_CODE.working());

  private MapCells() {}

  /** {@return the parts of the week, and what the names of their columns end in} */
  static List<MapPart> parts(List<Slice> slices) {
    List<MapPart> parts = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      String name = slices.get(i).name();
      parts.add(new MapPart(name, AreaWords.when(name), "_s" + i));
    }
    return parts;
  }

  /** {@return the columns that travel: those of the map, and where a cell is} */
  static ArrayList<Column> columns(List<Column> ofCells, List<Slice> slices) {
    ArrayList<Column> columns = new ArrayList<>(OF_PLACE);
    Set<String> known = OF_PLACE.stream().map(Column::name).collect(Collectors.toSet());
    ofCells.stream()
        .filter(c -> !LEFT_OUT.contains(c.name()) && !known.contains(c.name()))
        .forEach(columns::add);
    for (MapPart part : parts(slices)) {
      scores().forEach(column -> columns.add(in(part, column)));
      columns.add(in(part, Reports.COUNT_COLUMN));
    }
    return columns;
  }

  private static List<Column> scores() {
    return Scores.withEnds();
  }

  private static Column in(MapPart part, Column column) {
    return new Column(
        column.name() + part.ending(),
        column.type(),
        column.unit(),
        column.decimals(),
        column.nullMeans(),
        column.audience(),
        column.label(),
        column.description());
  }

  /** {@return a strip with the names of its cells, and their scores in parts of the week} */
  static Table named(
      Table strip,
      Domain domain,
      List<String> areaIds,
      List<Slice> slices,
      Map<String, ArrayList<Score.Rule>> rules) {
    Table named = CellNames.of(strip, Gather.cells(strip), domain, areaIds);
    List<MapPart> parts = parts(slices);
    for (int i = 0; i < parts.size(); i++) {
      Slice slice = slices.get(i);
      Table scored = rules.get(slice.name()).get(0).score(Scoring.inSlice(strip, slice));
      for (Column column : scores()) {
        named = named.with(in(parts.get(i), column), scored.reals(column.name()).toArray());
      }
      named = named.with(in(parts.get(i), Reports.COUNT_COLUMN), SliceFiles.reports(strip, slice));
    }
    return named;
  }

  /**
   * {@return the cells of a municipality with their squares; in parts of the week they have the
   * classes that their scores would have there}
   */
  static Features features(Table city, Grid grid, List<Slice> slices) {
    Table table = city;
    for (MapPart part : parts(slices)) {
      double[] scores = city.reals(scores().get(0).name() + part.ending()).toArray();
      table = table.with(in(part, Scores.CLASSES.get(0)), Scores.classesAmong(scores));
    }
    return new Features(table, Shapes.ofCells(grid, Gather.cells(city)));
  }
}
