package nl.nachtwacht.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.read.FilePlan.Cut;

/**
 * Shapefile: shapes in {@code .shp}, found by {@code .shx} where there is one, columns in {@code
 * .dbf}, encoding in {@code .cpg}, reference system in {@code .prj}. A row's position is the number
 * of its shape from 1; rows that are marked as deleted are none. Records are streamed, so that a
 * table of hundreds of wide columns costs no memory.
 */
final class Shapefile implements Format {
  private static final int HEADER = 100;
  private static final int LONGEST_NOTE = 1 << 16;

  /** Code pages of a {@code .dbf} header that say one thing only. */
  private static final Map<Integer, String> CODE_PAGES =
      Map.of(
          0x01,
          "IBM437",
          0x02,
          "IBM850",
          0x03,
          "windows-1252",
          0x58,
          "windows-1252",
          0x64,
          "IBM852",
          0xc8,
          "windows-1250",
          0xc9,
          "windows-1251",
          0x59,
          "windows-1252");

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
      check(in, dbf, rows.bytes() / dbf.rowBytes());
      return contents(in, dbf, rows);
    }
  }

  private static void check(Inspection in, Dbf dbf, long whole) throws IOException {
    if (whole < dbf.rows()) {
      throw new Damaged(
          "its .dbf is cut short: " + whole + " of " + dbf.rows() + " rows are there");
    }
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
    Optional<Charset> charset = charset(in, dbf, rows);
    if (charset.isEmpty()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    for (Dbf.Column column : dbf.columns()) {
      columns.add(Dbf.name(column, charset.get()));
    }
    String crs = Prj.code(note(in, "prj"));
    return Optional.of(
        new Contents(
            new Dialect(charset.get().name(), "", '.', '"', true, false),
            Table.NONE,
            columns,
            true,
            crs,
            !crs.isEmpty(),
            List.of(new Cut(0, 1)),
            dbf.rows() == 0));
  }

  /** A short text that lies beside the file, empty when there is none. */
  private static String note(Inspection in, String ending) throws IOException {
    Optional<InputStream> file = in.file().openBeside(ending);
    if (file.isEmpty()) {
      return "";
    }
    try (InputStream bytes = file.get()) {
      return new String(bytes.readNBytes(LONGEST_NOTE), StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * The declared encoding, else that of the .cpg, else that of the table's header, else UTF-8 where
   * all bytes are that, else Windows-1252. A word of the .cpg that is no encoding's tells nothing.
   */
  private static Optional<Charset> charset(Inspection in, Dbf dbf, FileScan rows)
      throws IOException {
    String declared = in.source().csv().charset();
    if (!declared.isEmpty()) {
      Optional<Charset> charset = find(declared);
      if (charset.isEmpty()) {
        in.problem(
            Code.E0205,
            "no encoding is called " + Quote.of(declared),
            "set " + in.key("csv.charset") + " to UTF-8, windows-1252 or another name");
      }
      return charset;
    }
    String guess = rows.firstInvalid() < 0 ? "UTF-8" : "windows-1252";
    String ofHeader = CODE_PAGES.getOrDefault(dbf.codePage(), guess);
    return Optional.of(find(note(in, "cpg")).orElse(Charset.forName(ofHeader)));
  }

  /** {@return the encoding of a name, or of a code page with or without its maker's name} */
  private static Optional<Charset> find(String name) {
    String word = name.toUpperCase(Locale.ROOT).replace("ANSI", "").replace("OEM", "").strip();
    String number = word.replaceAll("^(CP|WINDOWS)?[ -]?", "");
    for (String spelling : List.of(word, "windows-" + number, "IBM" + number)) {
      if (spelling.matches("[A-Za-z0-9][A-Za-z0-9.:_+-]*") && Charset.isSupported(spelling)) {
        return Optional.of(Charset.forName(spelling));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Fault> read(Split split, Records records) throws IOException {
    FilePlan plan = split.plan();
    Charset charset = Charset.forName(plan.dialect().charset());
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
        int slot = 0;
        for (Columns.Wanted wanted : plan.columns().wanted()) {
          dbf.put(record, slot++, columns.get(wanted.index()), charset);
        }
        shapes.bytes().ifPresentOrElse(bytes -> geometry.into(record, bytes), record::broken);
        records.end();
      }
      return Optional.empty();
    }
  }
}
