package nl.nachtwacht.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Source;

/**
 * Finds the delimiter and the decimal sign of a CSV file where only one reading fits.
 *
 * <p>The delimiter is the one under which most of the columns that the job maps exist; among equals
 * the one under which most records have as many fields as the first. The decimal sign is the one
 * that the coordinates have, else the mapped columns.
 */
final class CsvSniff {
  /** Two readings that fit equally well. */
  static final char AMBIGUOUS = 0;

  private static final String DELIMITERS = ",;\t|";
  private static final int RECORDS = 200;

  private final String text;
  private final boolean whole;
  private final Source source;
  private final List<String> ours;
  private final char quote;

  /**
   * Sniffs the beginning of a file.
   *
   * @param ours names of the fields that rows of the kind may have
   */
  CsvSniff(FileScan scan, Charset charset, char quote, Source source, List<String> ours) {
    byte[] head = scan.head();
    text = new String(head, scan.bomLength(), head.length - scan.bomLength(), charset);
    whole = scan.headIsWhole();
    this.quote = quote;
    this.source = source;
    this.ours = ours;
  }

  /** {@return the first records, without the last one when it may be cut off} */
  List<List<String>> records(char delimiter) {
    List<List<String>> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        Csv.settings(delimiter, quote).ofCsvRecord(new java.io.StringReader(text))) {
      for (CsvRecord record : reader) {
        records.add(record.getFields());
        if (records.size() == RECORDS) {
          return records;
        }
      }
    } catch (CsvParseException e) {
      // A quote that the head cuts off; what came before is what there is to judge.
      return records;
    } catch (java.io.IOException e) {
      throw new IllegalStateException("reading a text", e);
    }
    if (!whole && records.size() > 1) {
      records.remove(records.size() - 1);
    }
    return records;
  }

  /** {@return names of the columns: the first record, or their numbers from 1} */
  List<String> names(List<List<String>> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    if (source.csv().header()) {
      return records.get(0).stream().map(String::strip).toList();
    }
    return IntStream.rangeClosed(1, records.get(0).size()).mapToObj(Integer::toString).toList();
  }

  /** {@return the delimiter, or {@link #AMBIGUOUS}; a comma when there is but one column} */
  char delimiter() {
    char best = ',';
    long bestScore = -1;
    boolean tie = false;
    for (char delimiter : DELIMITERS.toCharArray()) {
      List<List<String>> records = records(delimiter);
      if (records.isEmpty() || records.get(0).size() < 2) {
        continue;
      }
      int width = records.get(0).size();
      long alike = records.stream().filter(r -> r.size() == width).count();
      long score = mapped(names(records)) * 1_000_000L + alike * 1000 / records.size();
      tie = score == bestScore || tie && score < bestScore;
      if (score > bestScore) {
        bestScore = score;
        best = delimiter;
      }
    }
    return tie ? AMBIGUOUS : best;
  }

  /** How many of the columns that could be mapped there are. */
  private long mapped(List<String> names) {
    ColumnNames columns = new ColumnNames(names);
    Collection<String> declared = source.fields().values();
    long found = declared.stream().filter(n -> !columns.find(n).isEmpty()).count();
    found += source.where().keySet().stream().filter(n -> !columns.find(n).isEmpty()).count();
    return found
        + ours.stream()
            .filter(f -> !source.fields().containsKey(f) && !columns.find(f).isEmpty())
            .count();
  }

  /** {@return the decimal sign, or {@link #AMBIGUOUS} when numbers have both} */
  char decimal(List<List<String>> records) {
    ColumnNames columns = new ColumnNames(names(records));
    char sign = decimal(records, columns, List.of("x", "y"));
    boolean told = sign != '.' || seen(records, columns, List.of("x", "y"), '.');
    return told ? sign : decimal(records, columns, ours);
  }

  private char decimal(List<List<String>> records, ColumnNames columns, List<String> fields) {
    boolean point = seen(records, columns, fields, '.');
    boolean comma = seen(records, columns, fields, ',');
    return point && comma || grouped(records, columns, fields) ? AMBIGUOUS : comma ? ',' : '.';
  }

  private boolean seen(
      List<List<String>> records, ColumnNames columns, List<String> fields, char sign) {
    Numbers numbers = new Numbers(sign, false);
    return any(
        records, columns, fields, v -> v.indexOf(sign) >= 0 && !Double.isNaN(numbers.parse(v)));
  }

  /** Whether a coordinate has marks of thousands beside its decimal sign, as in 155.111,5. */
  private boolean grouped(List<List<String>> records, ColumnNames columns, List<String> fields) {
    Numbers point = new Numbers('.', true);
    Numbers comma = new Numbers(',', true);
    return any(
        records,
        columns,
        fields,
        v ->
            v.indexOf('.') >= 0
                && v.indexOf(',') >= 0
                && !Double.isNaN(
                    v.lastIndexOf('.') > v.lastIndexOf(',') ? point.parse(v) : comma.parse(v)));
  }

  private boolean any(
      List<List<String>> records,
      ColumnNames columns,
      List<String> fields,
      Predicate<String> isMeant) {
    int first = source.csv().header() ? 1 : 0;
    for (String field : fields) {
      for (int column : columns.find(source.fields().getOrDefault(field, field))) {
        for (List<String> record : records.subList(first, records.size())) {
          if (column < record.size() && isMeant.test(record.get(column).strip())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
