package nl.nachtwacht.read;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;

/**
 * A file of weights of a mixture, as a run of another city wrote it ({@code weights.csv}).
 *
 * <p>Either form of our CSV is read: comma and point, or semicolon and decimal comma.
 */
public final class WeightsFile {
  private static final String CELL_SIZE = "cell_size_m";
  private static final String SOURCE = "source";
  private static final String COMPONENT = "component";
  private static final String WEIGHT = "weight";
  private static final String HELP = "give the weights.csv of a finished run";

  private WeightsFile() {}

  /**
   * A weight.
   *
   * @param cellMetres side of the cells it was fitted to
   * @param source what it belongs to
   * @param component source and reach
   * @param weight 0 to 1
   */
  public record Weight(int cellMetres, String source, String component, double weight) {}

  /**
   * {@return the weights of a file; what is wrong with it is noted}
   *
   * @param cellMetres side of the cells that the weights are wanted for
   */
  public static List<Weight> read(Path file, int cellMetres, Problems problems) {
    String name = file.getFileName().toString();
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      problems.add(Code.E0201, name, "can't be read", HELP);
      return List.of();
    }
    char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
    List<Weight> weights = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .detectBomHeader(true)
            .ofNamedCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
      for (NamedCsvRecord row : rows) {
        weights.add(weight(row));
      }
    } catch (IOException | RuntimeException e) {
      problems.add(Code.E0202, name, "is no file of weights", HELP);
      return List.of();
    }
    if (weights.stream().anyMatch(weight -> weight.cellMetres() != cellMetres)) {
      String what = "holds weights of cells of another size than " + cellMetres + " m";
      problems.add(Code.E0106, name, what, "weights serve cells of their own size only");
      return List.of();
    }
    return weights;
  }

  private static Weight weight(NamedCsvRecord row) {
    double weight = Double.parseDouble(row.getField(WEIGHT).replace(',', '.'));
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException(WEIGHT);
    }
    return new Weight(
        Integer.parseInt(row.getField(CELL_SIZE)),
        row.getField(SOURCE),
        row.getField(COMPONENT),
        weight);
  }
}
