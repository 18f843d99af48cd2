package nl.nachtwacht.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Writes the table of a layer and the index of its places.
 *
 * <p>Errors: a missing value in a column that declares that it has none is an {@link
 * IllegalStateException}.
 */
final class GeoPackageRows {
  /** The geometry of a row: magic, version 0, little-endian with or without a box, system. */
  private static final byte[] MAGIC = {'G', 'P', 0};

  private static final int WITH_BOX = 3;
  private static final int WITHOUT_BOX = 1;

  private final GeoPackage.Layer layer;
  private final Frame frame;
  private final boolean isPlaced;
  private final Bytes buffer = new Bytes(1 << 10);
  private int rows;
  private Box box = Box.EMPTY;
  private final List<GeoPackageIndex.Entry> places = new ArrayList<>();

  /** Binds the value of a row. */
  private interface Value {
    void bind(int at, PreparedStatement row, int position) throws SQLException;
  }

  private GeoPackageRows(GeoPackage.Layer layer, Frame frame) {
    this.layer = layer;
    this.frame = frame;
    this.isPlaced = layer.kind() != Shapes.Kind.NONE;
  }

  /** {@return how many rows the layer has and the rectangle around them, once it is written} */
  static Part write(Connection connection, GeoPackage.Layer layer, Frame frame)
      throws SQLException {
    GeoPackageRows rows = new GeoPackageRows(layer, frame);
    rows.create(connection);
    rows.insert(connection);
    if (rows.isPlaced) {
      GeoPackageIndex.write(connection, layer.about().name(), rows.places);
    }
    return new Part("", rows.rows, rows.box);
  }

  private void create(Connection connection) throws SQLException {
    String name = layer.about().name();
    StringBuilder sql = new StringBuilder("CREATE TABLE \"" + name + "\" (");
    sql.append("\"fid\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    if (isPlaced) {
      sql.append(", \"geom\" ").append(layer.kind().title().toUpperCase(Locale.ROOT));
    }
    for (Column column : layer.columns()) {
      sql.append(", \"").append(column.name()).append("\" ").append(type(column));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.append(')').toString());
      if (isPlaced) {
        statement.execute(
            "CREATE VIRTUAL TABLE \"rtree_%s_geom\" USING rtree(id, minx, maxx, miny, maxy)"
                .formatted(name));
      }
    }
  }

  private static String type(Column column) {
    String type =
        switch (column.type()) {
          case INT -> "MEDIUMINT";
          case REAL -> "DOUBLE";
          case TEXT -> "TEXT";
          case BOOL -> "BOOLEAN";
        };
    return Values.isRequired(column) ? type + " NOT NULL" : type;
  }

  private void insert(Connection connection) throws SQLException {
    String marks = ", ?".repeat(layer.columns().size() + (isPlaced ? 1 : 0));
    String sql = "INSERT INTO \"" + layer.about().name() + "\" VALUES (?" + marks + ")";
    try (PreparedStatement row = connection.prepareStatement(sql)) {
      for (Features block : layer.blocks()) {
        insert(block, row);
      }
    }
  }

  private void insert(Features block, PreparedStatement row) throws SQLException {
    List<Value> values = new ArrayList<>();
    if (isPlaced) {
      values.add(geometry(block.shapes().outlines(frame)));
    }
    layer.columns().forEach(column -> values.add(value(block.table(), column)));
    for (int at = 0; at < block.rows(); at++) {
      rows++;
      row.setInt(1, rows);
      for (int i = 0; i < values.size(); i++) {
        values.get(i).bind(at, row, i + 2);
      }
      row.executeUpdate();
    }
  }

  private Value geometry(Outlines outlines) {
    boolean isPoint = layer.kind() == Shapes.Kind.POINT;
    return (at, row, position) -> {
      Box own = outlines.box(at);
      box = box.plus(own);
      places.add(GeoPackageIndex.Entry.of(rows, own));
      buffer.clear();
      buffer.put(MAGIC).put((char) (isPoint ? WITHOUT_BOX : WITH_BOX));
      buffer.le32(GeoPackageTables.number(frame));
      if (!isPoint) {
        buffer.leDouble(own.minX()).leDouble(own.maxX());
        buffer.leDouble(own.minY()).leDouble(own.maxY());
      }
      outlines.wkb(at, buffer);
      row.setBytes(position, buffer.toArray());
    };
  }

  private static Value value(Table table, Column column) {
    String name = column.name();
    return switch (column.type()) {
      case INT -> {
        Table.Ints values = table.ints(name);
        yield orNull(column, values::isMissing, (at, row, i) -> row.setInt(i, values.at(at)));
      }
      case REAL -> {
        Table.Reals values = table.reals(name);
        yield orNull(
            column,
            values::isMissing,
            (at, row, i) -> row.setDouble(i, column.round(Values.finite(values.at(at), column))));
      }
      case TEXT -> {
        Table.Texts values = table.texts(name);
        yield orNull(column, values::isMissing, (at, row, i) -> row.setString(i, values.at(at)));
      }
      case BOOL -> {
        Table.Bools values = table.bools(name);
        yield (at, row, i) -> row.setInt(i, values.at(at) ? 1 : 0);
      }
    };
  }

  private static Value orNull(Column column, IntPredicate missing, Value value) {
    return (at, row, position) -> {
      if (!missing.test(at)) {
        value.bind(at, row, position);
      } else if (Values.isRequired(column)) {
        throw Values.absent(column.name(), at);
      } else {
        row.setNull(position, Types.NULL);
      }
    };
  }
}
