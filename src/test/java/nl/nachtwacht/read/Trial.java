package nl.nachtwacht.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Reason;

/** A layer to be tried: what the job declares of it, and what its kind wants. */
final class Trial {
  static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  final List<String> paths = new ArrayList<>();
  final Map<String, String> fields = new LinkedHashMap<>();
  final Map<String, List<String>> where = new LinkedHashMap<>();
  final List<String> times = new ArrayList<>();
  final List<String> missing = new ArrayList<>();
  final List<Field> wanted =
      new ArrayList<>(List.of(Field.optional("id", ""), Field.optional("name", "")));
  String working = "EPSG:28992";
  String crs = "EPSG:28992";
  String table = "";
  long piece = Opening.PIECE;
  Source.Csv csv = Source.Csv.GUESS;
  boolean lenient;
  boolean allowEmpty;
  boolean allowSameFile;
  boolean placeRequired = true;
  int dimensions = 7;

  /** Rows as a kind saw them, in the order of reading. */
  final List<String> seen = new ArrayList<>();

  final Problems problems = new Problems();

  static Trial of(Path path) {
    Trial trial = new Trial();
    trial.paths.add(path.toString());
    return trial;
  }

  static Path file(Path folder, String name, String text) {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Source source() {
    return new Source(
        "trial",
        "context",
        paths,
        crs,
        table,
        csv,
        fields,
        times,
        lenient,
        where,
        missing,
        false,
        allowEmpty,
        allowSameFile,
        false,
        "",
        "");
  }

  private LayerKind kind() {
    return new LayerKind() {
      @Override
      public String role() {
        return "context";
      }

      @Override
      public String says() {
        return "";
      }

      @Override
      public List<Field> fields() {
        return wanted;
      }

      @Override
      public Section<? extends LayerSpec> section() {
        throw new IllegalStateException("no job file is read here");
      }

      @Override
      public boolean placeRequired() {
        return placeRequired;
      }

      @Override
      public boolean accepts(int dimension) {
        return (dimensions >> dimension & 1) == 1;
      }
    };
  }

  List<FilePlan> open() {
    return new Opening(working, AMSTERDAM, piece).open(source(), kind(), problems);
  }

  /** Opens what must open, and reads it to the end. */
  FileReport read() {
    List<FilePlan> plans = open();
    if (problems.hasErrors()) {
      throw new AssertionError(messages());
    }
    return read(plans);
  }

  FileReport read(List<FilePlan> plans) {
    FileReport all = FileReport.EMPTY;
    List<LayerCheck.Outcome> outcomes = new ArrayList<>();
    for (FilePlan plan : plans) {
      FileReport report = FileReport.EMPTY;
      for (Split split : plan.splits()) {
        report = report.plus(RowReader.read(split, this::take));
      }
      outcomes.add(new LayerCheck.Outcome(plan, report));
      all = all.plus(report);
    }
    LayerCheck.check(outcomes, problems);
    return all;
  }

  /** Texts of the wanted fields, then the geometry if any, as a format gives them, row by row. */
  List<List<String>> raw(FilePlan plan) {
    List<List<String>> rows = new ArrayList<>();
    RawRecord record = new RawRecord(plan);
    Format.Records records =
        new Format.Records() {
          @Override
          public RawRecord begin(long position) {
            record.begin(position);
            return record;
          }

          @Override
          public void end() {
            List<String> row = new ArrayList<>();
            plan.columns().slotOfField().forEach(s -> row.add(s < 0 ? "" : record.text(s)));
            row.add(
                switch (record.place()) {
                  case NONE, BROKEN -> "";
                  case POINT -> "POINT (" + record.x() + " " + record.y() + ")";
                  case SHAPE -> record.shape().toText();
                });
            rows.add(row);
          }
        };
    try {
      for (Split split : plan.splits()) {
        Formats.named(plan.format()).read(split, records);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private Reason take(ReadRow row) {
    StringBuilder out = new StringBuilder().append(row.position());
    for (int field = 0; field < wanted.size(); field++) {
      out.append('|').append(row.text(field));
    }
    out.append('|').append(row.isPoint() ? row.xCm() + " " + row.yCm() : row.shape().toText());
    seen.add(out.toString());
    return Reason.USED;
  }

  /** Every message, one after the other, as users see them. */
  String messages() {
    return problems.all().stream().map(Problem::text).collect(Collectors.joining("\n"));
  }
}
