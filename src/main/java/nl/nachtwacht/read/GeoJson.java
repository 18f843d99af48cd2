package nl.nachtwacht.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.read.FilePlan.Cut;

/**
 * GeoJSON: longitude and latitude of WGS 84 unless the old member {@code crs} or the job says
 * otherwise. A property that holds a list or an object is its JSON text. A row's position is the
 * number of its feature from 1. Sequences of texts, a line each or behind record separators, are
 * cut between texts; one collection is read as a whole.
 */
final class GeoJson implements Format {
  private static final int MOST_PROPERTIES = 10_000;

  private final ObjectMapper mapper = new ObjectMapper(new JsonFactory());

  @Override
  public String name() {
    return "GeoJSON";
  }

  @Override
  public List<String> endings() {
    return List.of("geojson", "json", "geojsonl", "geojsons", "ndjson");
  }

  @Override
  public boolean accepts(FileScan scan) {
    return scan.firstCharacter() == '{';
  }

  @Override
  public Optional<Contents> inspect(Inspection in) throws IOException {
    String charset = in.source().csv().charset();
    if (!charset.isEmpty() && !isCharset(charset)) {
      in.problem(
          Code.E0205, "no encoding is called " + Quote.of(charset), "set " + in.key("csv.charset"));
      return Optional.empty();
    }
    if (charset.isEmpty() && in.scan().charset().startsWith("UTF-16")) {
      charset = in.scan().charset();
    }
    if (charset.isEmpty() && in.scan().firstInvalid() >= 0) {
      in.problem(
          Code.E0205,
          "the bytes from " + in.scan().firstInvalid() + " on are not UTF-8",
          "write the file in UTF-8, or set "
              + in.key("csv.charset")
              + ": windows-1252 when that is what it is in");
      return Optional.empty();
    }
    return contents(in, charset.isEmpty() ? "UTF-8" : Charset.forName(charset).name());
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }

  private Optional<Contents> contents(Inspection in, String charset) throws IOException {
    Names names = new Names(in.piece());
    try (JsonParser parser = open(in.file().open(), charset)) {
      GeoJsonWalk walk = new GeoJsonWalk(parser, names, 0);
      Optional<String> wrong = walk.walk();
      if (wrong.isPresent()) {
        in.problem(
            Code.E0206, "this is no GeoJSON: " + wrong.get(), "export the layer as GeoJSON again");
        return Optional.empty();
      }
      Dialect dialect = new Dialect(charset, "", '.', '"', true, false);
      return Optional.of(
          new Contents(
              dialect,
              Table.NONE,
              new ArrayList<>(names.seen),
              true,
              walk.crs().isEmpty() ? "EPSG:4326" : walk.crs(),
              !walk.crs().isEmpty(),
              names.cuts,
              walk.features() == 0));
    } catch (JsonProcessingException e) {
      Fault fault = damaged(e);
      in.problem(Code.E0202, fault.what(), fault.help());
      return Optional.empty();
    }
  }

  /** Only where it broke: the parser's own message quotes what stands there. */
  private static Fault damaged(JsonProcessingException e) {
    return new Fault(
        "the text is no JSON at line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ": it is cut short or damaged",
        Fault.AGAIN);
  }

  private JsonParser open(InputStream file, String charset) throws IOException {
    InputStream bytes = new RecordSeparators(file);
    if (charset.equals("UTF-8")) {
      return mapper.getFactory().createParser(bytes);
    }
    return mapper.getFactory().createParser(new InputStreamReader(bytes, Charset.forName(charset)));
  }

  @Override
  public Optional<Fault> read(Split split, Records records) throws IOException {
    FilePlan plan = split.plan();
    try (JsonParser parser = open(new PartOfFile(split), plan.dialect().charset())) {
      new GeoJsonWalk(parser, new Filler(plan, records), split.firstLine() - 1).walk();
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of(damaged(e));
    }
  }

  /** Collects the names of properties, and where a sequence of texts can be cut. */
  private static final class Names implements GeoJsonWalk.Visitor {
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<Cut> cuts = new ArrayList<>(List.of(new Cut(0, 1)));
    private final long piece;

    Names(long piece) {
      this.piece = piece;
    }

    @Override
    public void root(long position, long number) {
      if (position - cuts.get(cuts.size() - 1).from() >= piece) {
        cuts.add(new Cut(position, number));
      }
    }

    @Override
    public void begin(long number) {}

    @Override
    public void property(String name, JsonParser parser) {
      if (seen.size() < MOST_PROPERTIES) {
        seen.add(name);
      }
    }

    @Override
    public void end(JsonGeometry geometry) {}
  }

  /** Fills records. */
  private static final class Filler implements GeoJsonWalk.Visitor {
    private final Map<String, Integer> slots = new HashMap<>();
    private final Records records;
    private final boolean places;
    private RawRecord record;

    Filler(FilePlan plan, Records records) {
      this.records = records;
      places = plan.columns().place().from() == Columns.From.FILE;
      List<Columns.Wanted> wanted = plan.columns().wanted();
      for (int slot = 0; slot < wanted.size(); slot++) {
        slots.put(wanted.get(slot).name(), slot);
      }
      record = records.begin(0);
    }

    @Override
    public void begin(long number) {
      record = records.begin(number);
    }

    @Override
    public void property(String name, JsonParser parser) throws IOException {
      int slot = slots.getOrDefault(name, -1);
      if (slot < 0) {
        return;
      }
      if (parser.currentToken().isStructStart()) {
        record.put(slot, parser.readValueAsTree().toString());
      } else if (parser.currentToken() == JsonToken.VALUE_NULL) {
        record.put(slot, "");
      } else {
        record.put(
            slot, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
      }
    }

    @Override
    public void end(JsonGeometry geometry) {
      if (places) {
        geometry.into(record);
      }
      records.end();
    }
  }

  /** Reads the record separators of GeoJSON text sequences as blanks. */
  private static final class RecordSeparators extends java.io.FilterInputStream {
    RecordSeparators(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      return b == 0x1e ? ' ' : b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      for (int i = offset; i < offset + n; i++) {
        buffer[i] = buffer[i] == 0x1e ? (byte) ' ' : buffer[i];
      }
      return n;
    }
  }
}
