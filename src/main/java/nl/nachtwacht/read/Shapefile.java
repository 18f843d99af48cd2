package nl.nachtwacht.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.read.FilePlan.Cut;

/**
 * Shapefile: shapes in {@code .shp}, found by {@code .shx} where there is one, columns in {@code
 * .dbf}, encoding in {@code .cpg}, reference system in {@code .prj}. A row's position is the number
 * of its shape from 1; rows that are marked as deleted are none. Records are streamed, so that a
 * table of hundreds of wide columns costs no memory.
 */
final class Shapefile implements Format {
  private static final int HEADER = 100;

  @Override
  public String name() {
    return "Shapefile";
  }

  @Override
  public List<String> endings() {
    return List.of("shp");
  }

  @Override
  public List<String> besides() {
    return List.of("dbf", "shx", "prj", "cpg");
  }

  @Override
  public boolean accepts(FileScan scan) {
    return scan.startsWith(0, 0, 0x27, 0x0a);
  }

  @Override
  public Optional<Contents> inspect(Inspection in) throws IOException {
    byte[] head = in.scan().head();
    long told = head.length < HEADER ? HEADER : ByteBuffer.wrap(head).getInt(24) * 2L;
    if (in.scan().bytes() < told) {
      throw new Damaged(
          "the .shp is cut short: " + in.scan().bytes() + " of " + told + " bytes are there");
    }
    Optional<InputStream> table = in.file().openBeside("dbf");
    if (table.isEmpty()) {
      in.problem(
          Code.E0201,
          "the .dbf that belongs to it is missing",
          "put the .dbf of the same name beside it: it holds the columns");
      return Optional.empty();
    }
    try (Dbf dbf = Dbf.open(table.get())) {
      FileScan rows = FileScan.read(dbf.bytes());
      dbf.checkWhole(rows);
      check(in, dbf);
      return contents(in, dbf, rows);
    }
  }

  private static void check(Inspection in, Dbf dbf) throws IOException {
    long shapes = 0;
    try (ShapeRecords records = ShapeRecords.open(in.file())) {
      while (records.next()) {
        shapes++;
      }
    }
    if (shapes != dbf.rows()) {
      throw new Damaged(
          "its parts don't belong together: "
              + shapes
              + " shapes, but "
              + dbf.rows()
              + " rows in the .dbf");
    }
  }

  private Optional<Contents> contents(Inspection in, Dbf dbf, FileScan rows) throws IOException {
    Optional<Charset> charset = DbfCharset.find(in, dbf, rows);
    if (charset.isEmpty()) {
      return Optional.empty();
    }
    if (Unread.tellMapped(dbf.unread(charset.get()), in)) {
      return Optional.empty();
    }
    String crs = Prj.code(in.file().note("prj"));
    return Optional.of(
        new Contents(
            new Dialect(charset.get().name(), "", '.', '"', true, false),
            Table.NONE,
            dbf.names(charset.get()),
            true,
            crs,
            !crs.isEmpty(),
            List.of(new Cut(0, 1)),
            dbf.rows() == 0));
  }

  @Override
  public Optional<Fault> read(Split split, Records records) throws IOException {
    FilePlan plan = split.plan();
    Charset charset = Charset.forName(plan.dialect().charset());
    boolean places = plan.columns().place().from() == Columns.From.FILE;
    Optional<InputStream> table = plan.file().openBeside("dbf");
    if (table.isEmpty()) {
      throw new Damaged("the .dbf that belongs to it is gone");
    }
    try (Dbf dbf = Dbf.open(table.get());
        ShapeRecords shapes = ShapeRecords.open(plan.file())) {
      List<Dbf.Column> columns = dbf.columns();
      ShapeGeometry geometry = new ShapeGeometry();
      for (long row = 0; row < dbf.rows() && shapes.next(); row++) {
        dbf.next();
        if (dbf.isDeleted()) {
          continue;
        }
        RawRecord record = records.begin(shapes.number());
        dbf.put(record, plan.columns().wanted(), columns, charset);
        if (places) {
          shapes.bytes().ifPresentOrElse(bytes -> geometry.into(record, bytes), record::broken);
        }
        records.end();
      }
      return Optional.empty();
    }
  }
}
