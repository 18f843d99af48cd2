package nl.nachtwacht.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.problem.Reason;
import org.locationtech.jts.geom.Geometry;

/**
 * Files that others made, for those who measure: sound rows with their places, as a run reads them.
 */
public final class RealRows {
  private final String working;

  /** Reads into a working system of reference. */
  public RealRows(String working) {
    this.working = working;
  }

  /**
   * A row.
   *
   * @param xCm where it is, in centimetres of the working system; 0 unless it is a point
   * @param yCm the same
   * @param shapes its polygon in metres; none if it is a point
   * @param texts what the columns asked for say
   */
  public record Row(int xCm, int yCm, List<Geometry> shapes, List<String> texts) {}

  /** {@return the rows of a file with geometries, in their order} */
  public List<Row> geometries(Path file, String crs, String... columns) {
    return read(Trial.of(file), crs, columns);
  }

  /** {@return the rows of a text with the coordinates in two columns, in their order} */
  public List<Row> points(Path file, String crs, String x, String y, String... columns) {
    Trial trial = Trial.of(file);
    trial.fields.put("x", x);
    trial.fields.put("y", y);
    return read(trial, crs, columns);
  }

  private List<Row> read(Trial trial, String crs, String... columns) {
    trial.working = working;
    trial.crs = crs;
    trial.wanted.clear();
    for (String column : columns) {
      String field = "column " + column;
      trial.wanted.add(Field.required(field, ""));
      trial.fields.put(field, column);
    }
    List<Row> rows = new ArrayList<>();
    RowTaker taker =
        row -> {
          List<String> texts = IntStream.range(0, columns.length).mapToObj(row::text).toList();
          rows.add(
              row.isPoint()
                  ? new Row(row.xCm(), row.yCm(), List.of(), texts)
                  : new Row(0, 0, List.of(row.shape().copy()), texts));
          return Reason.USED;
        };
    for (FilePlan plan : trial.open()) {
      plan.splits().forEach(split -> RowReader.read(split, taker));
    }
    if (rows.isEmpty()) {
      throw new AssertionError(trial.messages());
    }
    return rows;
  }
}
