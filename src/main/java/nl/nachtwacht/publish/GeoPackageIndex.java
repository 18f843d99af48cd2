package nl.nachtwacht.publish;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The index of a layer's places: SQLite's R-tree, packed from its leaves up once all rows are
 * known. Growing it row by row, as SQLite does by itself, takes as long as writing the rows.
 *
 * <p>Guarantee: every box lies within its leaf, every node within the one above; nodes are full but
 * for the last. Source: Leutenegger, Lopez and Edgington 1997 (10.1109/ICDE.1997.582015), slices
 * from south to north; the form of a node is that of the SQLite R*Tree module.
 */
final class GeoPackageIndex {
  /** Entries of a node of two dimensions, and bytes of each: a number and four floats. */
  private static final int MOST = 51;

  private static final int ENTRY = 24;
  private static final int HEADER = 4;
  private static final int ROOT = 1;

  private static final Comparator<Entry> NORTHWARD =
      Comparator.comparingDouble(e -> (double) e.minY + e.maxY);
  private static final Comparator<Entry> EASTWARD =
      Comparator.comparingDouble(e -> (double) e.minX + e.maxX);

  private final Connection connection;
  private final String table;
  private int lastNode = ROOT;

  /** A row or a node with the rectangle around it, rounded outwards. */
  record Entry(int number, float minX, float maxX, float minY, float maxY) {
    static Entry of(int row, Box box) {
      return new Entry(row, -up(-box.minX()), up(box.maxX()), -up(-box.minY()), up(box.maxY()));
    }

    private static float up(double value) {
      float near = (float) value;
      return near < value ? Math.nextUp(near) : near;
    }

    private static Entry around(int node, List<Entry> entries) {
      Entry all = entries.get(0);
      for (Entry e : entries) {
        all =
            new Entry(
                node,
                Math.min(all.minX, e.minX),
                Math.max(all.maxX, e.maxX),
                Math.min(all.minY, e.minY),
                Math.max(all.maxY, e.maxY));
      }
      return all;
    }
  }

  private GeoPackageIndex(Connection connection, String layer) {
    this.connection = connection;
    this.table = "\"rtree_" + layer + "_geom";
  }

  /**
   * Fills the index of a layer, which is there and empty.
   *
   * @param rows numbered from 1 on, in this order; it changes
   */
  static void write(Connection connection, String layer, List<Entry> rows) throws SQLException {
    new GeoPackageIndex(connection, layer).write(rows);
  }

  private void write(List<Entry> rows) throws SQLException {
    List<Entry> level = rows;
    String children = "_rowid\"";
    int depth = 0;
    try (PreparedStatement node =
        connection.prepareStatement("REPLACE INTO " + table + "_node\" VALUES (?, ?)")) {
      for (; level.size() > MOST; depth++) {
        level = packed(level, node, children);
        children = "_parent\"";
      }
      put(ROOT, depth, level, node);
    }
    int[] inRoot = new int[level.size()];
    Arrays.fill(inRoot, ROOT);
    link(children, level.stream().mapToInt(Entry::number).min().orElse(0), inRoot);
  }

  /** {@return the nodes that hold the entries of a level, once they are written} */
  private List<Entry> packed(List<Entry> level, PreparedStatement node, String children)
      throws SQLException {
    int first = level.stream().mapToInt(Entry::number).min().orElseThrow();
    int nodes = (level.size() + MOST - 1) / MOST;
    int slice = MOST * (int) Math.ceil(Math.sqrt(nodes));
    level.sort(NORTHWARD);
    for (int from = 0; from < level.size(); from += slice) {
      level.subList(from, Math.min(level.size(), from + slice)).sort(EASTWARD);
    }
    List<Entry> above = new ArrayList<>();
    int[] nodeOf = new int[level.size()];
    for (int from = 0; from < level.size(); from += MOST) {
      List<Entry> own = level.subList(from, Math.min(level.size(), from + MOST));
      lastNode++;
      put(lastNode, 0, own, node);
      own.forEach(entry -> nodeOf[entry.number - first] = lastNode);
      above.add(Entry.around(lastNode, own));
    }
    link(children, first, nodeOf);
    return above;
  }

  /** Writes a node; the root alone tells how many levels lie below it. */
  private static void put(int number, int depth, List<Entry> entries, PreparedStatement node)
      throws SQLException {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + MOST * ENTRY);
    bytes.putShort((short) depth).putShort((short) entries.size());
    for (Entry entry : entries) {
      bytes.putLong(entry.number).putFloat(entry.minX).putFloat(entry.maxX);
      bytes.putFloat(entry.minY).putFloat(entry.maxY);
    }
    node.setInt(1, number);
    node.setBytes(2, bytes.array());
    node.executeUpdate();
  }

  /** Notes which node holds each child. */
  private void link(String children, int first, int[] nodeOf) throws SQLException {
    try (PreparedStatement link =
        connection.prepareStatement("INSERT INTO " + table + children + " VALUES (?, ?)")) {
      for (int i = 0; i < nodeOf.length; i++) {
        link.setInt(1, first + i);
        link.setInt(2, nodeOf[i]);
        link.executeUpdate();
      }
    }
  }
}
