package nl.nachtwacht.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.read.FilePlan.Cut;

/**
 * A table in dBASE by itself, whose places stand in its columns. A row's position is its number
 * from 1; rows that are marked as deleted are none.
 */
final class DbfTable implements Format {
  /** First bytes of dBASE III to 7 and of FoxPro, with and without memos. */
  private static final Set<Integer> VERSIONS =
      Set.of(0x02, 0x03, 0x04, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8c, 0xcb, 0xf5, 0xfb);

  @Override
  public String name() {
    return "dBASE";
  }

  @Override
  public List<String> endings() {
    return List.of("dbf");
  }

  @Override
  public List<String> besides() {
    return List.of("cpg");
  }

  /** After the version comes the year, month and day of the last change. */
  @Override
  public boolean accepts(FileScan scan) {
    byte[] head = scan.head();
    return head.length > 3
        && VERSIONS.contains(head[0] & 0xff)
        && (head[2] & 0xff) <= 12
        && (head[3] & 0xff) <= 31
        && scan.hasZeros();
  }

  @Override
  public Optional<Contents> inspect(Inspection in) throws IOException {
    Optional<InputStream> shapes = in.file().openBeside("shp");
    if (shapes.isPresent()) {
      shapes.get().close();
      if (!in.mapsPlace()) {
        in.problem(
            Code.E0206,
            "this is the table of a shapefile without its shapes",
            "name the .shp in " + in.key("path"));
        return Optional.empty();
      }
    }
    try (Dbf dbf = Dbf.open(in.file().open())) {
      FileScan rows = FileScan.read(dbf.bytes());
      dbf.checkWhole(rows);
      Optional<Charset> charset = DbfCharset.find(in, dbf, rows);
      if (charset.isEmpty() || Unread.tellMapped(dbf.unread(charset.get()), in)) {
        return Optional.empty();
      }
      return Optional.of(
          new Contents(
              new Dialect(charset.get().name(), "", '.', '"', true, false),
              Table.NONE,
              dbf.names(charset.get()),
              false,
              "",
              false,
              List.of(new Cut(0, 1)),
              dbf.rows() == 0));
    }
  }

  @Override
  public Optional<Fault> read(Split split, Records records) throws IOException {
    FilePlan plan = split.plan();
    Charset charset = Charset.forName(plan.dialect().charset());
    try (Dbf dbf = Dbf.open(plan.file().open())) {
      List<Dbf.Column> columns = dbf.columns();
      for (long row = 1; row <= dbf.rows(); row++) {
        dbf.next();
        if (dbf.isDeleted()) {
          continue;
        }
        RawRecord record = records.begin(row);
        dbf.put(record, plan.columns().wanted(), columns, charset);
        records.end();
      }
      return Optional.empty();
    }
  }
}
