package nl.nachtwacht.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the sample city as full as a larger one: the rows of reports, answers, lamps and cameras so
 * many times over, each repeat a few tens of metres away and with an id of its own. For measuring
 * memory.
 */
final class ManyRows {
  private static final Path SAMPLE = Path.of("sample-geo", "veldstad");
  private static final Path JOB = Path.of("jobs", "veldstad.yaml");
  private static final double METRES = 40;
  private static final double METRES_OF_DEGREE = 90_000;
  private static final Pattern ANSWER =
      Pattern.compile("(.*\"respondent\":\"[^\"]*)(\".*\\[)([\\d.]+),([\\d.]+)(\\].*?),?");

  private final Path folder;
  private final int times;

  private ManyRows(Path folder, int times) {
    this.folder = folder;
    this.times = times;
  }

  /** Writes the city into a folder, with {@code job.yaml} beside its files. */
  static Path write(Path folder, int times) throws IOException, SQLException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    ManyRows rows = new ManyRows(folder, times);
    rows.csv("reports.csv", ';', 1, METRES / METRES_OF_DEGREE);
    rows.csv("cameras.csv", ',', 1, METRES);
    rows.answers();
    rows.lamps();
    String job = Files.readString(JOB).replace("../sample-geo/veldstad/", "");
    return Files.writeString(folder.resolve("job.yaml"), job);
  }

  /** Repeats the records of a file without quoted line ends, whose x and y follow one another. */
  private void csv(String name, char delimiter, int x, double reach) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name));
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name))) {
      out.write(lines.get(0) + "\n");
      for (int time = 0; time < times; time++) {
        for (String line : lines.subList(1, lines.size())) {
          out.write((time == 0 ? line : moved(line, delimiter, x, reach, time)) + "\n");
        }
      }
    }
  }

  private static String moved(String line, char delimiter, int x, double reach, int time) {
    String[] fields = line.split(String.valueOf(delimiter), -1);
    if (fields.length > x + 1) {
      Dice dice = dice(line, time);
      fields[0] += "-" + time;
      fields[x] = moved(fields[x], reach, dice);
      fields[x + 1] = moved(fields[x + 1], reach, dice);
    }
    return String.join(String.valueOf(delimiter), fields);
  }

  /** Rows that repeat one another move alike, so that their repeats do so too. */
  private static Dice dice(String row, int time) {
    return new Dice(row.hashCode() * 1_000L + time, "many rows");
  }

  /** A number moved by chance, in its own writing; anything else stays as it is. */
  private static String moved(String number, double reach, Dice dice) {
    String plain = number.replace(',', '.');
    if (!plain.matches("\\d+[.]\\d+")) {
      return number;
    }
    int decimals = plain.length() - plain.indexOf('.') - 1;
    double value = Double.parseDouble(plain) + dice.between(-reach, reach);
    String moved = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return number.contains(",") ? moved.replace('.', ',') : moved;
  }

  private void answers() throws IOException {
    Path file = folder.resolve("survey.geojson");
    List<String> lines = Files.readAllLines(file);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(lines.get(0) + "\n" + lines.get(1) + "\n");
      String separator = "";
      for (int time = 0; time < times; time++) {
        for (String line : lines.subList(2, lines.size())) {
          Matcher answer = ANSWER.matcher(line);
          if (answer.matches()) {
            out.write(separator + moved(answer, time));
            separator = ",\n";
          }
        }
      }
      out.write("\n]}\n");
    }
  }

  private static String moved(Matcher answer, int time) {
    Dice dice = dice(answer.group(1) + answer.group(3) + answer.group(4), time);
    double reach = time == 0 ? 0 : METRES / METRES_OF_DEGREE;
    return answer.group(1)
        + (time == 0 ? "" : "-" + time)
        + answer.group(2)
        + moved(answer.group(3), reach, dice)
        + ","
        + moved(answer.group(4), reach, dice)
        + answer.group(5);
  }

  private record LampRow(byte[] place, List<Object> values) {}

  private void lamps() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("lights.gpkg");
    try (Connection file = DriverManager.getConnection(url)) {
      List<LampRow> rows = new ArrayList<>();
      try (ResultSet found =
          file.createStatement()
              .executeQuery(
                  "SELECT geom, mastnr, status, lumen, hoogte, geplaatst FROM lichtmasten")) {
        while (found.next()) {
          List<Object> values = new ArrayList<>();
          for (int column = 2; column <= 6; column++) {
            values.add(found.getObject(column));
          }
          rows.add(new LampRow(found.getBytes(1), values));
        }
      }
      file.setAutoCommit(false);
      try (PreparedStatement insert =
          file.prepareStatement(
              "INSERT INTO lichtmasten (geom, mastnr, status, lumen, hoogte, geplaatst)"
                  + " VALUES (?, ?, ?, ?, ?, ?)")) {
        for (int time = 1; time < times; time++) {
          for (LampRow row : rows) {
            insert.setBytes(1, moved(row.place(), dice("" + row.values().get(0), time)));
            insert.setString(2, row.values().get(0) + "-" + time);
            for (int value = 1; value < row.values().size(); value++) {
              insert.setObject(value + 2, row.values().get(value));
            }
            insert.addBatch();
          }
          insert.executeBatch();
        }
      }
      file.commit();
    }
  }

  /** A point of a GeoPackage ends with its x and y. */
  private static byte[] moved(byte[] place, Dice dice) {
    byte[] copy = place.clone();
    ByteBuffer numbers = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = copy.length - 2 * Double.BYTES; at < copy.length; at += Double.BYTES) {
      numbers.putDouble(at, numbers.getDouble(at) + dice.between(-METRES, METRES));
    }
    return copy;
  }
}
