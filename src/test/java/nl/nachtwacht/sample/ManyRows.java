package nl.nachtwacht.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
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
  private static final int SHP_HEAD = 100;
  private static final int SHP_POINT = 28;
  private static final int SHX_ENTRY = 8;
  private static final int ID = 6;
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
  static Path write(Path folder, int times) throws IOException {
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

  /** Repeats the points of the shapefile of lamps with their index and their attributes. */
  private void lamps() throws IOException {
    byte[] shapes = Files.readAllBytes(folder.resolve("lights.shp"));
    byte[] index = Files.readAllBytes(folder.resolve("lights.shx"));
    byte[] table = Files.readAllBytes(folder.resolve("lights.dbf"));
    ByteBuffer head = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    int rows = head.getInt(4);
    int begin = head.getShort(8);
    int width = head.getShort(10);
    ByteBuffer shp = ByteBuffer.allocate(SHP_HEAD + times * rows * SHP_POINT);
    ByteBuffer shx = ByteBuffer.allocate(SHP_HEAD + times * rows * SHX_ENTRY);
    ByteBuffer dbf = ByteBuffer.allocate(begin + times * rows * width + 1);
    shp.put(shapes, 0, SHP_HEAD).putInt(24, shp.capacity() / 2);
    shx.put(index, 0, SHP_HEAD).putInt(24, shx.capacity() / 2);
    dbf.put(table, 0, begin);
    dbf.order(ByteOrder.LITTLE_ENDIAN).putInt(4, times * rows);
    for (int time = 0; time < times; time++) {
      for (int row = 0; row < rows; row++) {
        String id = new String(table, begin + row * width + 1, ID, StandardCharsets.US_ASCII);
        shx.putInt(shp.position() / 2).putInt((SHP_POINT - 8) / 2);
        shp.putInt(time * rows + row + 1).putInt((SHP_POINT - 8) / 2);
        byte[] point =
            Arrays.copyOfRange(
                shapes, SHP_HEAD + row * SHP_POINT + 8, SHP_HEAD + (row + 1) * SHP_POINT);
        shp.put(time == 0 ? point : moved(point, dice(id, time)));
        dbf.put(table, begin + row * width, width);
        dbf.put(dbf.position() - width + 1, id(id, time).getBytes(StandardCharsets.US_ASCII));
      }
    }
    dbf.put((byte) 0x1a);
    Files.write(folder.resolve("lights.shp"), shp.array());
    Files.write(folder.resolve("lights.shx"), shx.array());
    Files.write(folder.resolve("lights.dbf"), dbf.array());
  }

  /** As wide as before: the repeat and the number, both in digits of base 36. */
  private static String id(String id, int time) {
    return time == 0 || !id.matches("L\\d{5}")
        ? id
        : String.format(
                Locale.ROOT,
                "%2s%4s",
                Integer.toString(time, 36),
                Integer.toString(Integer.parseInt(id.substring(1)), 36))
            .replace(' ', '0');
  }

  /** A point of a shapefile ends with its x and y. */
  private static byte[] moved(byte[] point, Dice dice) {
    ByteBuffer numbers = ByteBuffer.wrap(point).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = point.length - 2 * Double.BYTES; at < point.length; at += Double.BYTES) {
      numbers.putDouble(at, numbers.getDouble(at) + dice.between(-METRES, METRES));
    }
    return point;
  }
}
