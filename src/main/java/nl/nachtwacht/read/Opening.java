package nl.nachtwacht.read;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.spark.Stores;

/** Finds the files of layers and decides how each is read. Works on the driver. */
public final class Opening {
  /** Least bytes of a part of a file: enough work for a task. */
  public static final long PIECE = 4L << 20;

  /** A file of more parts is cut into longer ones, up to so many times as long. */
  private static final int MANY_PIECES = 32;

  private static final int LONGEST_PIECE = 4;

  private final Systems systems;
  private final ZoneId zone;
  private final long piece;

  /**
   * Opens files for a job.
   *
   * @param workingCrs working system, such as {@code EPSG:28992}
   * @param zone the zone of local times
   * @param piece least bytes of a part that one task reads, where the format can be cut
   */
  public Opening(String workingCrs, ZoneId zone, long piece) {
    this(new Systems(workingCrs), zone, piece);
  }

  Opening(Systems systems, ZoneId zone, long piece) {
    this.systems = systems;
    this.zone = zone;
    this.piece = piece;
  }

  /**
   * {@return one plan per file, sorted by path; what is wrong is noted and its file left out}
   *
   * <p>Errors: E0107 an address that no store answers for, E0201 to E0210 files, columns and
   * encodings, E0301 to E0303 reference systems, E0403 a time pattern that is none.
   */
  public List<FilePlan> open(Source source, LayerKind kind, Problems problems) {
    checkPatterns(source, problems);
    List<FilePlan> plans = new ArrayList<>();
    Map<String, String> byHash = new LinkedHashMap<>();
    for (String place : new SourceFiles(source, problems).find()) {
      Problems ofFile = new Problems();
      Optional<FilePlan> plan = open(place, source, kind, ofFile);
      problems.addAll(ofFile.all());
      if (plan.isEmpty() || ofFile.hasErrors()) {
        continue;
      }
      String name = plan.get().name();
      String twin = byHash.getOrDefault(plan.get().file().content(), "");
      if (!twin.isEmpty() && !source.allowSameFile()) {
        problems.add(
            Code.E0208,
            name,
            "the file holds the same as " + twin,
            "list it once, or set layers." + source.name() + ".allow_same_file: true");
        continue;
      }
      byHash.putIfAbsent(plan.get().file().content(), name);
      plans.add(plan.get());
    }
    return List.copyOf(plans);
  }

  private static void checkPatterns(Source source, Problems problems) {
    for (String pattern : source.timePatterns()) {
      try {
        TimePattern.of(pattern);
      } catch (IllegalArgumentException e) {
        problems.add(
            Code.E0403,
            "layers." + source.name() + ".time",
            Quote.of(pattern) + " is no pattern of a time",
            "write it with the letters of java.time, such as \"dd-MM-yyyy HH:mm\", or iso, or"
                + " epoch-ms");
      }
    }
  }

  private Optional<FilePlan> open(String place, Source source, LayerKind kind, Problems problems) {
    return look(place, source, kind, problems).flatMap(this::plan);
  }

  /**
   * A file that was looked into.
   *
   * @param in the file and what the job says of it
   * @param format its format
   * @param contents what it holds
   */
  record Looked(Inspection in, Format format, Contents contents) {}

  /** {@return what a file holds; empty when it can't be told, and then why is noted} */
  Optional<Looked> look(String place, Source source, LayerKind kind, Problems problems) {
    try {
      Path path = Stores.local(place);
      FileScan outer = FileScan.read(path);
      Optional<Packing> packing = new Archive(path, source, problems).find(outer);
      if (packing.isEmpty()) {
        return Optional.empty();
      }
      boolean plain = packing.get().isPlain();
      FileScan scan = plain ? outer : unpacked(path, packing.get());
      FileFacts file = FileFacts.of(place, outer, packing.get(), scan);
      // Each part of a packed file would be unpacked from its beginning.
      long least = plain ? piece(scan.bytes()) : Long.MAX_VALUE;
      Inspection in = new Inspection(source, kind, file, scan, least, problems);
      if (scan.bytes() - scan.bomLength() == 0) {
        in.problem(Code.E0201, "the file is empty", Format.Fault.AGAIN);
        return Optional.empty();
      }
      return look(in);
    } catch (Damaged e) {
      problems.add(RowReader.damaged(new File(place).getName(), e.fault()));
      return Optional.empty();
    } catch (IOException e) {
      problems.add(RowReader.unreadable(new File(place).getName()));
      return Optional.empty();
    }
  }

  /**
   * Least bytes of a part: short ones leave little behind, but each part of a file may have
   * something for a tile, so that of large files longer ones do.
   */
  private long piece(long bytes) {
    return piece * Math.max(1, Math.min(LONGEST_PIECE, bytes / (MANY_PIECES * piece)));
  }

  private static FileScan unpacked(Path path, Packing packing) throws IOException {
    try (InputStream in = packing.open(path)) {
      return FileScan.read(in);
    }
  }

  private static Optional<Looked> look(Inspection in) throws IOException {
    Optional<Format> format = Formats.ALL.stream().filter(f -> f.accepts(in.scan())).findFirst();
    if (format.isEmpty() || isOther(in, format.get())) {
      in.problem(
          Code.E0206,
          "the file holds " + Magic.name(in.scan()) + ", which can't be read as a layer",
          "give it as one of "
              + String.join(", ", Formats.ALL.stream().map(Format::name).sorted().toList()));
      return Optional.empty();
    }
    Optional<Contents> contents = format.get().inspect(in);
    if (contents.isEmpty() || isAnother(in, contents.get())) {
      return Optional.empty();
    }
    FileFacts file = in.file().withBeside(format.get().besides());
    Inspection whole =
        new Inspection(in.source(), in.kind(), file, in.scan(), in.piece(), in.problems());
    return Optional.of(new Looked(whole, format.get(), contents.get()));
  }

  private Optional<FilePlan> plan(Looked looked) {
    Inspection in = looked.in();
    Contents contents = looked.contents();
    Columns columns = new Mapper(in, contents).map();
    Optional<Placing> placing = systems.place(in, contents, columns.place().from());
    return placing.map(
        p ->
            new FilePlan(
                in.source(),
                in.file(),
                looked.format().name(),
                contents.dialect(),
                contents.table(),
                columns,
                p,
                zone,
                contents.cuts()));
  }

  /** Whether a name promises a format of bytes that the file isn't: then it is damaged, no text. */
  private static boolean isOther(Inspection in, Format format) {
    String ending = Packing.ending(in.file().innerName());
    return format.name().equals("CSV")
        && Formats.ALL.stream().anyMatch(f -> f != format && f.endings().contains(ending));
  }

  /** Whether the job names another file than the only one in an archive. */
  private static boolean isAnother(Inspection in, Contents contents) {
    Packing packing = in.file().packing();
    String wanted = in.source().layerInFile();
    boolean another =
        packing.how() == Packing.How.ZIP
            && !wanted.isEmpty()
            && contents.table().equals(Table.NONE)
            && !packing.isCalled(wanted);
    if (another) {
      in.problem(
          Code.E0207,
          "the archive holds no file called "
              + Quote.of(wanted)
              + " (found: "
              + ColumnNames.plain(packing.entry())
              + ")",
          "set " + in.key("layer") + " to its name, or leave it out");
    }
    return another;
  }
}
