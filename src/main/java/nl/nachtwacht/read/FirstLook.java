package nl.nachtwacht.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.layer.SourceKeys;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;

/**
 * Looks into files of which nothing is known, in the same way in which a job's files are opened and
 * read. Works on the driver.
 */
public final class FirstLook {
  /** A name of a column that is longer is a sentence: the file is a text. */
  private static final int LONGEST_NAME = 60;

  private final ZoneId zone;
  private final Opening opening;

  /** Looks with the eyes of a job whose local times are of a zone. */
  public FirstLook(ZoneId zone) {
    this.zone = zone;
    this.opening = new Opening("EPSG:28992", zone, Long.MAX_VALUE);
  }

  /** {@return whether a file isn't one that belongs to another, such as the .dbf of a shapefile} */
  public static boolean couldBeLayer(Path file) {
    String ending = Packing.ending(name(file));
    return Formats.ALL.stream()
        .filter(format -> format.besides().contains(ending))
        .flatMap(format -> format.endings().stream())
        .noneMatch(of -> isBeside(file, of));
  }

  private static boolean isBeside(Path file, String ending) {
    try {
      return Packing.findBeside(file, ending).isPresent();
    } catch (IOException e) {
      // The folder can't be listed: its files will be told to be unreadable.
      return false;
    }
  }

  /** {@return what a file shows, one glance per table in it} */
  public List<Glance> at(Path file) {
    Source source = source(file, "", Source.Csv.GUESS, Map.of());
    try {
      List<String> layers = layers(file, source);
      if (layers.size() < 2) {
        return List.of(glance(file, source));
      }
      List<Glance> glances = new ArrayList<>();
      for (String layer : layers) {
        glances.add(glance(file, source(file, layer, Source.Csv.GUESS, Map.of())));
      }
      return List.copyOf(glances);
    } catch (Damaged e) {
      return List.of(failed(source, file, RowReader.damaged(name(file), e.fault())));
    } catch (IOException e) {
      return List.of(failed(source, file, RowReader.unreadable(name(file))));
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Glance failed(Source source, Path file, Problem why) {
    return Glance.failed(source, name(file), why);
  }

  /** The tables of a file, or the files of an archive; none where there is but one. */
  private static List<String> layers(Path file, Source source) throws IOException {
    FileScan scan = FileScan.read(file);
    List<String> entries = new Archive(file, source, new Problems()).layers(scan);
    if (!entries.isEmpty()) {
      long stems = entries.stream().map(FirstLook::stem).distinct().count();
      return stems < entries.size() ? entries : entries.stream().map(FirstLook::stem).toList();
    }
    Optional<Format> format = Formats.ALL.stream().filter(f -> f.accepts(scan)).findFirst();
    return format.isEmpty()
        ? List.of()
        : format.get().layers(FileFacts.of(file.toString(), scan, Packing.PLAIN, scan));
  }

  private static String stem(String entry) {
    return Packing.stem(Packing.last(entry));
  }

  private Glance glance(Path file, Source source) throws IOException {
    Problems problems = new Problems();
    Optional<Opening.Looked> looked = look(file, source, problems);
    if (looked.isEmpty()) {
      return failed(source, file, problems.all().get(0));
    }
    Contents contents = looked.get().contents();
    if (isText(looked.get())) {
      String what = "its first line doesn't look like names of columns";
      String help = "add a line with their names, or set csv.header: false";
      return failed(source, file, new Problem(Code.E0203, name(file), what, help));
    }
    FirstRows rows = new FirstRows(looked.get(), zone);
    Optional<Format.Fault> fault = rows.read();
    if (fault.isPresent()) {
      return failed(source, file, RowReader.damaged(name(file), fault.get()));
    }
    return new Glance(
        named(looked.get()),
        name(file),
        looked.get().format().name(),
        contents.dialect(),
        rows.columns(),
        rows.place(),
        rows.rows(),
        Optional.empty());
  }

  /** The source as a job must declare it: with the name of its table, without our try-outs. */
  private static Source named(Opening.Looked looked) {
    Source source = looked.in().source();
    String table = looked.contents().table().name();
    String layer = table.isEmpty() ? source.layerInFile() : table;
    return source(Path.of(source.paths().get(0)), layer, source.csv(), Map.of());
  }

  /** Looks again with what the first try taught: an encoding, a decimal sign, the columns. */
  private Optional<Opening.Looked> look(Path file, Source source, Problems problems) {
    Problems first = new Problems();
    Optional<Opening.Looked> looked = opening.look(file.toString(), source, new AnyKind(), first);
    if (looked.isPresent() && looked.get().format().name().equals("CSV")) {
      List<String> names = looked.get().contents().columns();
      Source known = source(file, source.layerInFile(), source.csv(), coordinates(names));
      Optional<Opening.Looked> second =
          opening.look(file.toString(), known, new AnyKind(), new Problems());
      return second.isPresent() ? second : looked;
    }
    Optional<Source.Csv> csv = looked.isPresent() ? Optional.empty() : remedy(first);
    if (csv.isEmpty()) {
      problems.addAll(first.all());
      return looked;
    }
    Source again = source(file, source.layerInFile(), csv.get(), Map.of());
    return opening.look(file.toString(), again, new AnyKind(), problems);
  }

  /** What to declare where the file alone doesn't tell. */
  private static Optional<Source.Csv> remedy(Problems problems) {
    if (problems.all().stream().anyMatch(p -> p.code() == Code.E0205)) {
      return Optional.of(new Source.Csv("", "", "windows-1252", "", true));
    }
    // Numbers with points and with commas: those with points are read, the others left alone.
    return problems.all().stream().anyMatch(p -> p.code() == Code.E0206)
        ? Optional.of(new Source.Csv("", ".", "", "", true))
        : Optional.empty();
  }

  /** The columns with coordinates, which tell the decimal sign. */
  private static Map<String, String> coordinates(List<String> names) {
    Names columns = new Names(names);
    Map<String, String> fields = new LinkedHashMap<>();
    for (Field field : SourceKeys.PLACE.subList(0, 2)) {
      Names.of(field).stream()
          .flatMap(name -> columns.find(name).stream())
          .findFirst()
          .ifPresent(column -> fields.put(field.name(), names.get(column)));
    }
    return fields;
  }

  /** Whether the first record of a CSV file is data or prose, which nobody may quote. */
  private static boolean isText(Opening.Looked looked) {
    List<String> names = looked.contents().columns();
    return looked.format().name().equals("CSV")
        && (names.size() < 2 || names.stream().anyMatch(FirstLook::isData));
  }

  /** Many names hold digits, such as {@code I2011_1524}; none is a number, a time or a place. */
  private static boolean isData(String name) {
    String text = name.strip();
    return name.length() > LONGEST_NAME
        || !Double.isNaN(new Numbers('.', true).parse(text))
        || !Double.isNaN(new Numbers(',', true).parse(text))
        || isTime(text)
        || text.indexOf('(') > 0 && new Wkb().read(text).isPresent();
  }

  private static boolean isTime(String name) {
    TimeTally times = new TimeTally(ZoneId.of("UTC"));
    times.take(name);
    return times.find().isPresent();
  }

  private static Source source(
      Path file, String layer, Source.Csv csv, Map<String, String> fields) {
    return new Source(
        name(file),
        "context",
        List.of(file.toString()),
        "",
        layer,
        csv,
        fields,
        List.of(),
        false,
        Map.of(),
        List.of(),
        false,
        true,
        true,
        false,
        "",
        "");
  }
}
