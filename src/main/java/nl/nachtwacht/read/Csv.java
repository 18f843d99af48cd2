package nl.nachtwacht.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;

/**
 * Comma-separated values and their like: delimiter, decimal sign, quote and encoding are declared
 * or clear from the file; quotes may span lines; blank lines are no records.
 */
final class Csv implements Format {
  private static final int LONGEST_FIELD = 16 << 20;

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "tsv", "txt");
  }

  @Override
  public boolean accepts(FileScan scan) {
    boolean text = !scan.isBinary() || scan.charset().startsWith("UTF-16");
    return text && Magic.find(scan).isEmpty();
  }

  static CsvReader.CsvReaderBuilder settings(char delimiter, char quote) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .quoteCharacter(quote)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(LONGEST_FIELD);
  }

  @Override
  public Optional<Contents> inspect(Inspection in) throws IOException {
    Source.Csv declared = in.source().csv();
    Optional<Charset> charset = charset(in);
    if (charset.isEmpty()) {
      return Optional.empty();
    }
    char quote = declared.quote().isEmpty() ? '"' : declared.quote().charAt(0);
    List<String> ours =
        Stream.concat(
                in.kind().fields().stream().map(Field::name),
                Stream.of("x", "y", "geometry", "cell"))
            .toList();
    CsvSniff sniff = new CsvSniff(in.scan(), charset.get(), quote, in.source(), ours);
    char delimiter =
        declared.delimiter().isEmpty() ? sniff.delimiter() : declared.delimiter().charAt(0);
    if (delimiter == CsvSniff.AMBIGUOUS) {
      in.problem(
          Code.E0206,
          "several characters could be the delimiter",
          "set " + in.key("csv.delimiter"));
      return Optional.empty();
    }
    List<List<String>> records = sniff.records(delimiter);
    char decimal =
        declared.decimal().isEmpty() ? sniff.decimal(records) : declared.decimal().charAt(0);
    if (decimal == CsvSniff.AMBIGUOUS) {
      in.problem(
          Code.E0206,
          "numbers have points as well as commas",
          "set " + in.key("csv.decimal") + " to the decimal sign; the other then marks thousands");
      return Optional.empty();
    }
    Dialect dialect =
        new Dialect(
            charset.get().name(),
            String.valueOf(delimiter),
            decimal,
            quote,
            declared.header(),
            !declared.decimal().isEmpty());
    return contents(in, dialect, sniff.names(records), records);
  }

  private static Optional<Contents> contents(
      Inspection in, Dialect dialect, List<String> names, List<List<String>> records)
      throws IOException {
    CsvScan scan = CsvScan.read(in.file(), dialect, in.scan().bomLength(), in.piece());
    if (scan.endsInQuote()) {
      in.problem(
          Code.E0202,
          "the file ends within a quote, in the record that begins on line "
              + scan.lastRecordLine(),
          "get the file whole, or set " + in.key("csv.quote") + " when quotes mean nothing in it");
      return Optional.empty();
    }
    boolean empty = scan.records() <= (dialect.header() ? 1 : 0);
    String crs = new HexSrid(in.source(), names).find(records);
    return Optional.of(
        new Contents(dialect, Table.NONE, names, false, crs, !crs.isEmpty(), scan.cuts(), empty));
  }

  /** The declared encoding, else the one of a byte order mark, else the only one that fits. */
  private static Optional<Charset> charset(Inspection in) {
    String declared = in.source().csv().charset();
    String bom = in.scan().bom();
    if (declared.isEmpty()) {
      return Optional.of(Charset.forName(in.scan().charset()));
    }
    try {
      Charset charset = Charset.forName(declared);
      boolean utf16 = charset.name().equals("UTF-16");
      if (!bom.isEmpty() && !utf16 && !charset.name().equals(bom)) {
        in.problem(
            Code.E0205,
            "the file begins as " + bom + " does, the job says " + charset.name(),
            "leave " + in.key("csv.charset") + " out, or set it to " + bom);
        return Optional.empty();
      }
      return Optional.of(utf16 ? Charset.forName(bom.isEmpty() ? "UTF-16BE" : bom) : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      in.problem(
          Code.E0205,
          "no encoding is called " + Quote.of(declared),
          "set " + in.key("csv.charset") + " to UTF-8, windows-1252, UTF-16 or another name");
      return Optional.empty();
    }
  }

  @Override
  public Optional<Fault> read(Split split, Records records) throws IOException {
    FilePlan plan = split.plan();
    Dialect dialect = plan.dialect();
    boolean skip = dialect.header() && split.from() == plan.cuts().get(0).from();
    try (CsvReader<RawRecord> reader =
            settings(dialect.delimiter().charAt(0), dialect.quote())
                .build(new Handler(split, records), characters(split, dialect.charset()));
        CloseableIterator<RawRecord> iterator = reader.iterator()) {
      while (iterator.hasNext()) {
        iterator.next();
        if (!skip) {
          records.end();
        }
        skip = false;
      }
      return Optional.empty();
    } catch (CsvParseException e) {
      // Its message may hold what stands in the file.
      return Optional.of(
          new Fault(
              "a field is longer than " + LONGEST_FIELD + " characters",
              "look for a quote that isn't closed"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Reader characters(Split split, String charset) throws IOException {
    InputStream bytes = new PartOfFile(split);
    return new InputStreamReader(
        bytes,
        Charset.forName(charset)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /** Puts the columns that are read into a record, and only counts the others. */
  private static final class Handler extends AbstractBaseCsvCallbackHandler<RawRecord> {
    private final long lines;
    private final int[] slotOf;
    private final Records records;
    private final int columns;
    private RawRecord record;

    Handler(Split split, Records records) {
      this.lines = split.firstLine() - 1;
      this.records = records;
      this.columns = split.plan().columns().count();
      this.slotOf = new int[columns];
      Arrays.fill(slotOf, -1);
      List<Columns.Wanted> wanted = split.plan().columns().wanted();
      for (int slot = 0; slot < wanted.size(); slot++) {
        slotOf[wanted.get(slot).index()] = slot;
      }
      this.record = records.begin(0);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      record = records.begin(lines + startingLineNumber);
    }

    @Override
    protected void handleField(int index, char[] buffer, int from, int length, boolean quoted) {
      if (index < columns && slotOf[index] >= 0) {
        record.put(slotOf[index], buffer, from, length);
      }
    }

    @Override
    protected RawRecord buildRecord() {
      if (getFieldCount() != columns) {
        record.ragged();
      }
      return record;
    }
  }
}
